import assert from 'node:assert/strict'
import test from 'node:test'
import fc from 'fast-check'
import { isoDay } from '../../core/day.ts'
import { Refusal } from '../../core/refusal.ts'
import { allocation } from './example.ts'
import { recognises } from './header.ts'
import { type AllocationsFile, readAllocations } from './read.ts'
import type { Allocation } from './shape.ts'
import { allocationLine, allocationsStart, type WrittenAllocation } from './write.ts'

async function* inPieces(bytes: Uint8Array, size: number) {
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size)
}

async function read(
  text: string | Uint8Array,
  size = 1_000_000,
): Promise<AllocationsFile & { readonly told: readonly Allocation[] }> {
  const told: Allocation[] = []
  const bytes = typeof text === 'string' ? new TextEncoder().encode(text) : text
  const file = await readAllocations(inPieces(bytes, size), (row) => told.push(row))
  return { ...file, told }
}

const head = 'child,worker_id,worker_name,role,from,to'
const row = async (line: string) => (await read(`${head}\n${line}\n`)).told[0] as Allocation
const days = ({ from, to, unread }: Allocation) => [
  from === null ? null : isoDay(from),
  to === null ? null : isoDay(to),
  unread,
]
const refuses = (reason: string) => (error: unknown) => error instanceof Refusal && error.reason === reason
const latin = (text: string) => Uint8Array.from(text, (letter) => letter.charCodeAt(0))

test('a row has its child, worker, role and days, and the line it begins on', async () => {
  const { told, rows } = await read(
    `${head}\r\nT1,W1,Ada Marrowwick,IRO,2025-04-01,\r\nT2,W1,Ada Marrowwick,IRO,2025-04-02,2025-05-01\r\n`,
  )
  assert.equal(rows, 2)
  assert.deepEqual(
    told.map((each) => [each.line, each.child, each.worker_id, each.worker_name, each.role, ...days(each)]),
    [
      [2, 'T1', 'W1', 'Ada Marrowwick', 'IRO', '2025-04-01', null, null],
      [3, 'T2', 'W1', 'Ada Marrowwick', 'IRO', '2025-04-02', '2025-05-01', null],
    ],
  )
})

test('commas, semicolons and tabs separate alike', async () => {
  const line = ['T1', 'W1', 'Ada', 'IRO', '2025-04-01', '']
  const childOf = async (separator: string) =>
    (await read(`${head.replaceAll(',', separator)}\n${line.join(separator)}\n`)).told.map(({ child, role }) => [
      child,
      role,
    ])
  assert.deepEqual([await childOf(','), await childOf(';'), await childOf('\t')], Array(3).fill([['T1', 'IRO']]))
})

test('columns stand in any order, under the names other systems give them; others are found and not read', async () => {
  const { told, findings } = await read(
    '"Start Date",End,Shoe size,LAchildID,TEAM-ID,Role\n2025-04-01,,4,T1,ASH,duty\n',
  )
  assert.deepEqual(
    told.map(({ child, team_id, role }) => [child, team_id, role]),
    [['T1', 'ASH', 'duty']],
  )
  assert.deepEqual(
    findings.map(({ code, line, text }) => [code, line, text]),
    [['column-unknown', 1, 'Shoe size']],
  )
})

test('a first line that lacks a column that is needed, or has one twice, is refused', async () => {
  await assert.rejects(read('child,worker_id,role,from\nT1,W1,IRO,2025-04-01\n'), refuses('return-not-recognised'))
  await assert.rejects(read('child,role,from,to\nT1,IRO,2025-04-01,\n'), refuses('return-not-recognised'))
  await assert.rejects(read('child,child_id,worker_id,role,from,to\n'), refuses('return-not-recognised'))
})

test('a census is no allocations file', () => {
  assert.equal(recognises('<?xml version="1.0"?>'), false)
  assert.equal(recognises(`\ufeff${head}`), true)
})

test('the mark Excel writes at the start is no part of the first heading', async () => {
  const { told } = await read(`\ufeff${head}\nT1,W1,Zoë,IRO,2025-04-01,\n`)
  assert.deepEqual(
    told.map(({ child, worker_name }) => [child, worker_name]),
    [['T1', 'Zoë']],
  )
})

test('Windows-1252 is read as it is meant, and found once', async () => {
  const { told, findings } = await read(
    latin(`${head}\nT1,W1,Zo\u00eb,IRO,2025-04-01,\nT2,W2,Ren\u00e9,IRO,2025-04-01,\n`),
  )
  assert.deepEqual(
    told.map(({ worker_name }) => worker_name),
    ['Zoë', 'René'],
  )
  assert.deepEqual(
    findings.map(({ code, line }) => [code, line]),
    [['read-as-windows-1252', 2]],
  )
})

test('text that is now UTF-8 and now Windows-1252 is refused', async () => {
  const mixed = new Uint8Array([
    ...new TextEncoder().encode(`${head}\nT1,W1,Zoë,IRO,2025-04-01,\n`),
    ...latin('T2,W2,Zo\u00eb,IRO,2025-04-01,\n'),
  ])
  await assert.rejects(read(mixed), refuses('encoding-wrong'))
})

test('a workbook under the name of a table is refused', async () => {
  await assert.rejects(read(`${head}\nT1,W\u0000,Ada,IRO,2025-04-01,\n`), refuses('encoding-unknown'))
})

test('a quoted value holds separators, doubled marks and line ends, and the next row has its own line', async () => {
  const { told } = await read(
    `${head}\nT1,W1,"Marrowwick, ""Ada""\r\nof Ashenholt",IRO,2025-04-01,\nT2,W1,Ada,IRO,2025-04-01,\n`,
  )
  assert.deepEqual(
    told.map(({ child, worker_name, line }) => [child, worker_name, line]),
    [
      ['T1', 'Marrowwick, "Ada" of Ashenholt', 2],
      ['T2', 'Ada', 4],
    ],
  )
})

test('a quotation mark that is never closed is refused, with its line', async () => {
  await assert.rejects(
    read(`${head}\nT1,W1,"Ada,IRO,2025-04-01,\nT2,W1,Ada,IRO,2025-04-01,\n`),
    (error) => error instanceof Refusal && error.reason === 'return-not-recognised' && error.message.includes('line 2'),
  )
})

test('days are written either way, with or without a time', async () => {
  assert.deepEqual(days(await row('T1,W1,Ada,IRO,2025-04-01,2025-05-01T00:00:00')), ['2025-04-01', '2025-05-01', null])
  assert.deepEqual(days(await row('T1,W1,Ada,IRO,1/4/2025,01/05/2025 00:00')), ['2025-04-01', '2025-05-01', null])
})

test('31 December 9999 is an end that has not come, and no beginning', async () => {
  assert.deepEqual(days(await row('T1,W1,Ada,IRO,01/04/2025,31/12/9999')), ['2025-04-01', null, null])
  assert.deepEqual(days(await row('T1,W1,Ada,IRO,9999-12-31,')), [null, null, { from: '9999-12-31' }])
})

test('what is no real day, or of no likely year, is kept as it stands', async () => {
  assert.deepEqual(days(await row('T1,W1,Ada,IRO,30/02/2025,soon')), [null, null, { from: '30/02/2025', to: 'soon' }])
  assert.deepEqual(days(await row('T1,W1,Ada,IRO,2025-04-01,0202-04-01')), ['2025-04-01', null, { to: '0202-04-01' }])
})

test('rows with too few or too many values say so, and the last that stops in the middle says that', async () => {
  const { told } = await read(`${head}\nT1,W1\nT2,W1,Ada,IRO,2025-04-01,,,\nT3,W1,Ada,IRO,2025-04-01,\nT4,W1,Ad`)
  assert.deepEqual(
    told.map(({ child, damage }) => [child, damage]),
    [
      ['T1', 'short'],
      ['T2', 'long'],
      ['T3', null],
      ['T4', 'cut-off'],
    ],
  )
})

test('a last line without a line end is whole when nothing is missing', async () => {
  assert.deepEqual(
    (await read(`${head}\nT1,W1,Ada,IRO,2025-04-01,`)).told.map(({ damage }) => damage),
    [null],
  )
})

test('of a value far too long nothing is kept, and the rest of its row is', async () => {
  const { told } = await read(`${head}\nT1,W1,${'a'.repeat(9000)},IRO,2025-04-01,\n`)
  assert.deepEqual(
    told.map(({ child, worker_name, damage }) => [child, worker_name, damage]),
    [['T1', null, 'too-long']],
  )
})

test('blank lines and lines of separators alone are no rows', async () => {
  assert.equal((await read(`\n${head}\n\n,,,,,\nT1,W1,Ada,IRO,2025-04-01,\n\n`)).rows, 1)
})

test('what a spreadsheet would take for a formula is written so that it is none', () => {
  const line = allocationLine(allocation({ worker_name: '=HYPERLINK("x")', team_name: '-Ashenholt' }))
  assert.match(line, /,"'=HYPERLINK\(""x""\)",/)
  assert.match(line, /,'-Ashenholt,/)
})

test('what is written is read again, in pieces of any size', async () => {
  const word = fc.string({
    unit: fc.constantFrom('a', 'Z', 'é', '😀', ',', ';', '"', "'", '7'),
    minLength: 1,
    maxLength: 6,
  })
  const text = fc.option(word, { nil: null })
  const rows = fc.array(
    fc
      .record({ child: word, worker_name: text, team_id: text, team_name: text, role: text })
      .map((said) => allocation({ ...said, to: '2025-06-01' })),
    { minLength: 1, maxLength: 5 },
  )
  await fc.assert(
    fc.asyncProperty(rows, fc.integer({ min: 1, max: 40 }), async (written, size) => {
      const file = new TextEncoder().encode(allocationsStart() + written.map(allocationLine).join(''))
      const { told, findings } = await read(file, size)
      assert.deepEqual(told.map(withoutPlace), written.map(withoutPlace))
      assert.deepEqual(findings, [])
    }),
    { numRuns: 60 },
  )
})

function withoutPlace({ line, damage, unread, ...written }: Allocation): WrittenAllocation {
  return written
}
