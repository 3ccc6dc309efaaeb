import assert from 'node:assert/strict'
import test from 'node:test'
import { neighboursReader } from './neighbours.ts'
import type { PublishedSheet } from './published-file.ts'
import { readPublishedFile } from './read-published.ts'

const read = (lines: readonly string[]) =>
  readPublishedFile({ name: 'neighbours.csv', bytes: new TextEncoder().encode(lines.join('\n')) }, [])

const readSheet = (sheet: PublishedSheet) =>
  neighboursReader.read({ name: 'neighbours.xlsx', table: null, sheets: [sheet], columns: null }, [], null)

const tidyHeadings = 'model,la_number,la_name,rank,neighbour_la_number,closeness'

const headings2021 = ['LA num', 'LA Name', 'LA number', 'GOInd', 'GOReg', ...places((rank) => [`SN${rank}`, 'SNP'])]
const headings2025 = ['old_la_code', 'la_name', 'region_name', ...places((rank) => [`SN_${rank}`, `SN_${rank}P`])]

function places(of: (rank: number) => readonly string[]): readonly string[] {
  return Array.from({ length: 10 }, (_, at) => of(at + 1)).flat()
}

/** Neighbours 330 to 339 do not all exist: these ten do. */
const ten = ['330', '331', '332', '333', '334', '335', '336', '340', '341', '342']

const neighboursWith = (closeness: string) => ten.flatMap((number) => [number, closeness])
const line2021 = (number: string) => [number, 'A name', number, '1', 'A region', ...neighboursWith('Very Close')]
const line2025 = (number: string) => [number, 'A name', 'A region', ...neighboursWith('Close ')]

test('a line for each neighbour keeps its model, its place, and how close it is in one spelling', async () => {
  const { outcome, newestPeriod, neighbours, published } = await read([
    tidyHeadings,
    '2021,335,Walsall,1,333,Extremely Close',
    '2025,335,Walsall,1,371,Very close',
    '2025,335,Walsall,2,333,Not Close',
  ])
  assert.deepEqual([outcome, newestPeriod, published], ['read', '2025', 'May 2025'])
  assert.deepEqual(neighbours, [
    { model: '2021', area: '335', rank: 1, neighbour: '333', closeness: 'Extremely close' },
    { model: '2025', area: '335', rank: 1, neighbour: '371', closeness: 'Very close' },
    { model: '2025', area: '335', rank: 2, neighbour: '333', closeness: 'Not close' },
  ])
})

test('who has fewer than ten neighbours is told', async () => {
  const { findings } = await read([tidyHeadings, '2025,335,Walsall,1,371,Close'])
  assert.deepEqual(
    findings.map(({ weight, says }) => [weight, says]),
    [['mentions', 'Fewer than ten neighbours: 335 (2025).']],
  )
})

test('made-up neighbours of a made-up authority say that they are', async () => {
  const { isMadeUp, licence, published } = await read([tidyHeadings, '2025,101,Merrowdale,1,102,Close'])
  assert.deepEqual([isMadeUp, published], [true, null])
  assert.match(licence, /^Made up/)
})

test('made-up authorities beside real ones are refused', async () => {
  const { outcome } = await read([tidyHeadings, '2025,101,Merrowdale,1,102,Close', '2025,335,Walsall,1,371,Close'])
  assert.equal(outcome, 'refused')
})

test('the wide file with Cumbria in it is the model of 2021, whatever it is called', async () => {
  const { newestPeriod, neighbours, leftOut, published } = await read([
    `\ufeff${headings2021.join(',')},`,
    `${line2021('909').join(',')},`,
    `,Old SNs:${','.repeat(headings2021.length - 1)}`,
    `${line2021('928').join(',')},`,
  ])
  assert.deepEqual([newestPeriod, published, neighbours.length], ['2021', 'April 2021', 20])
  assert.deepEqual(neighbours[9], { model: '2021', area: '909', rank: 10, neighbour: '342', closeness: 'Very close' })
  assert.deepEqual(leftOut, [{ why: 'a note, and no authority', rows: 1 }])
})

test('the wide file with Cumberland in it is the model of 2025, and closeness loses the space behind it', async () => {
  const { newestPeriod, neighbours } = await read([
    `\ufeff${headings2025.join(',')}`,
    line2025('942').join(','),
    line2025('301').join(','),
  ])
  assert.deepEqual([newestPeriod, neighbours.length], ['2025', 20])
  assert.deepEqual(neighbours[0], { model: '2025', area: '942', rank: 1, neighbour: '330', closeness: 'Close' })
})

test('a wide file of which the model cannot be told is refused', async () => {
  const { outcome, findings } = await read([headings2025.join(','), line2025('301').join(',')])
  assert.equal(outcome, 'refused')
  assert.match(findings[0]?.says ?? '', /Which model it is cannot be told/)
})

const sheetOf = (above: number, headings: readonly unknown[]): PublishedSheet => ({
  name: 'LA SN Groups',
  rows: [
    ...Array.from({ length: above }, () => ['A', 'B', 3, 4]),
    headings,
    [942, ...line2021('942').slice(1)],
    [301, ...line2021('301').slice(1)],
    [null, 'Old SNs:'],
    [909, ...line2021('909').slice(1)],
  ],
})

test('the workbook has its headings on the third row, and they are found where they have moved to', () => {
  assert.equal(readSheet(sheetOf(2, headings2021)).neighbours.length, 20)
  assert.equal(readSheet(sheetOf(6, headings2021)).neighbours.length, 20)
})

test('below the model of 2025 stand lines of the one before, of authorities that had ended: they are left out', () => {
  const { neighbours, leftOut } = readSheet(sheetOf(2, headings2021))
  assert.equal(
    neighbours.some(({ area }) => area === '909'),
    false,
  )
  assert.deepEqual(leftOut.at(-1), { why: 'of an authority that had ended: its line in the model before', rows: 1 })
})

test('a heading that has been merged with the one before it refuses the workbook, and names it', () => {
  const merged = headings2021.map((heading, at) => (at === 8 ? null : heading))
  const { outcome, findings, neighbours } = readSheet(sheetOf(2, merged))
  assert.deepEqual([outcome, neighbours.length], ['refused', 0])
  assert.deepEqual([findings[0]?.row, findings[0]?.column], [3, 'SNP behind SN2'])
})

test('an authority that stands twice refuses the file, with both rows', async () => {
  const { outcome, findings } = await read([
    headings2025.join(','),
    line2025('942').join(','),
    line2025('301').join(','),
    line2025('301').join(','),
  ])
  assert.equal(outcome, 'refused')
  assert.deepEqual(
    findings.map(({ row, says }) => [row, says]),
    [[4, 'The authority 301 stands in rows 3 and 4.']],
  )
})

test('a closeness that is none, a neighbour that is none and the authority itself are refused with row and column', async () => {
  const { findings, neighbours } = await read([
    tidyHeadings,
    '2025,335,Walsall,1,371,Near',
    '2025,335,Walsall,2,999,Close',
    '2025,335,Walsall,3,335,Close',
  ])
  assert.equal(neighbours.length, 0)
  assert.deepEqual(
    findings.map(({ row, column }) => [row, column]),
    [
      [2, 'closeness'],
      [3, 'neighbour_la_number'],
      [4, 'neighbour_la_number'],
    ],
  )
})

test('a column that was renamed refuses the file, and what it has instead is named', async () => {
  const { outcome, findings } = await read([
    'model,la_number,la_name,rank,neighbour,closeness',
    '2025,335,Walsall,1,371,Close',
  ])
  assert.equal(outcome, 'refused')
  assert.equal(findings[0]?.column, 'neighbour_la_number')
  assert.match(findings[0]?.says ?? '', /“neighbour”/)
})

test('an authority that nobody knows is counted and named', async () => {
  const { unknownAreas } = await read([tidyHeadings, '2025,998,Atlantis,1,371,Close', '2025,335,Walsall,1,371,Close'])
  assert.deepEqual(unknownAreas, [{ name: 'Atlantis', rows: 1 }])
})
