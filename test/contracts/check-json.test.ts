import assert from 'node:assert/strict'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import test, { after } from 'node:test'
import { findingCodes } from '../../src/core/finding.ts'
import { SampleCensus } from '../../src/sample/census.ts'
import { checkInput } from '../../src/work/check-input.ts'
import { report } from '../../src/work/check-report.ts'
import { openInputs } from '../../src/work/open-inputs.ts'
import { fileOutput } from '../../src/work/open-output.ts'
import { census, child, file } from '../faults/run-command.ts'
import { breaches, type Schema } from './json-schema.ts'

const schema = JSON.parse(readFileSync('docs/check-json.schema.json', 'utf8')) as Schema
const folder = mkdtempSync(join(tmpdir(), 'throughline-'))
after(() => rmSync(folder, { recursive: true, force: true }))

/** The JSON of checking one file. */
async function checked(path: string, year?: number): Promise<Checked> {
  const out = join(folder, 'out.json')
  const output = fileOutput(out)
  const writing = report('json', output, false)
  for await (const input of openInputs(path)) {
    const result = await checkInput(input, year === undefined ? {} : { year }, writing.begin(path))
    await writing.end(path, result)
  }
  await writing.finish()
  output.finish()
  return JSON.parse(readFileSync(out, 'utf8')) as Checked
}

type Checked = {
  readonly year: number
  readonly rows: Readonly<Record<string, number>>
  readonly rulesRun: readonly string[]
  readonly returnLevel: readonly string[]
  readonly cells: readonly {
    readonly code: string
    readonly table: string
    readonly row: number
    readonly field: string
  }[]
  readonly findings: readonly unknown[]
  readonly rulesetNote: string | null
}

const faulty = file(
  'faulty.xml',
  [...new SampleCensus({ seed: 3, children: 4000, faults: 'one-of-each' }, 2026).text()].join(''),
)

test('what is written follows the schema, faults, findings and all', async () => {
  const result = await checked(faulty)
  assert.ok(result.cells.length > 40)
  assert.deepEqual(breaches(schema, result), [])
  const odd = census([`${child('A1')}stray<Extra/>`, child('A 2').replace('2015-06-01', '31/05/2015')], 2027)
  const noted = await checked(file('odd.xml', odd))
  assert.ok(noted.findings.length > 2)
  assert.equal(typeof noted.rulesetNote, 'string')
  assert.deepEqual(breaches(schema, noted), [])
})

test('the schema names every kind of finding', () => {
  const findings = schema.$defs?.checked?.properties?.findings?.items?.properties?.code
  assert.deepEqual([...(findings?.enum ?? [])].sort(), Object.keys(findingCodes).sort())
})

test('each cell is named once for each rule', async () => {
  const { cells } = await checked(faulty)
  const named = cells.map(({ code, table, row, field }) => `${code} ${table} ${row} ${field}`)
  assert.equal(new Set(named).size, named.length)
})

test('every row that is named is a row that was read', async () => {
  const { cells, rows } = await checked(faulty)
  assert.deepEqual(
    cells.filter(({ table, row }) => row >= (rows[table] ?? 0)),
    [],
  )
})

test('a rule that the return as a whole breaks is named apart, and has no cell', async () => {
  const { returnLevel, cells } = await checked(file('small.xml', census([child('A1')])))
  assert.ok(returnLevel.includes('2887Q'))
  assert.ok(!cells.some(({ code }) => code === '2887Q'))
})

test('the year asked for is the year told, and its rules are the rules run', async () => {
  const asked = await checked(faulty, 2023)
  const own = await checked(faulty)
  assert.equal(asked.year, 2023)
  assert.equal(own.year, 2026)
  assert.notDeepEqual(asked.rulesRun, own.rulesRun)
})

test('the schema would notice a member that is missing, foreign or of another kind', async () => {
  const result = await checked(faulty)
  const { cells: _, ...without } = result
  assert.notDeepEqual(breaches(schema, without), [])
  assert.notDeepEqual(breaches(schema, { ...result, more: 1 }), [])
  assert.notDeepEqual(breaches(schema, { ...result, year: '2026' }), [])
  assert.notDeepEqual(breaches(schema, { ...result, cells: [{ ...result.cells[0], row: -1 }] }), [])
})
