import assert from 'node:assert/strict'
import test from 'node:test'
import { figureAt, type PublishedSheet, type Wanted } from './published-file.ts'
import { readPublishedFile } from './read-published.ts'
import { spendingReader } from './spending.ts'

const childrens = 'Children Social Care - Total Expenditure (C3 = C1 + C2)'
const total = 'Total Service Expenditure - Total Expenditure (C3 = C1 + C2)'
const wanted: readonly Wanted[] = [
  { code: 'childrens-social-care-spend', column: { dataset: 'council-spending', column: childrens } },
  { code: 'spend-share', column: { dataset: 'council-spending', column: childrens, shareOf: total } },
]

const headings = `E-code,ONS Code,Local authority,Notes,Class,Detailed Class,Certification,${childrens},${total}`
const walsall = 'E4604,E08000030,Walsall,,MD,MD,Y,90000.5,360002'

const read = (lines: readonly string[], published?: string) =>
  readPublishedFile({ name: 'x.csv', bytes: new TextEncoder().encode(lines.join('\n')) }, wanted, published)

test('spending is kept in thousands as published, and a share with what it was made of', async () => {
  const { figures, yearKinds } = await read([headings, walsall], 'December 2025')
  assert.deepEqual([figures.length, figureAt(figures, 0).value, figureAt(figures, 0).area], [2, 90_000.5, '335'])
  assert.equal(figureAt(figures, 1).value, (100 * 90_000.5) / 360_002)
  assert.deepEqual(figureAt(figures, 1).of, { numerator: 90_000.5, denominator: 360_002 })
  assert.equal(yearKinds.get('spend-share'), 'financial-year')
})

test('what is left of a total is its share without one part', async () => {
  const lookedAfter = "Children's social care - Children Looked After - Total Expenditure (C3 = C1 + C2)"
  const all = 'TOTAL CHILDREN SOCIAL CARE - Total Expenditure (C3 = C1 + C2)'
  const column = { dataset: 'childrens-spending', column: lookedAfter, restOf: all }
  const lines = [headings.replace(childrens, lookedAfter).replace(total, all), 'E4604,E08000030,Walsall,,MD,MD,Y,60,80']
  const bytes = new TextEncoder().encode(lines.join('\n'))
  const { figures } = await readPublishedFile({ name: 'x.csv', bytes }, [{ code: 'rest', column }], 'December 2025')
  assert.deepEqual([figureAt(figures, 0).value, figureAt(figures, 0).of], [25, { numerator: 20, denominator: 80 }])
})

test('a council that sent nothing, and one of which a note speaks, have no number; totals of classes are left out', async () => {
  const { figures, leftOut } = await read(
    [
      headings,
      'E4601,E08000025,Birmingham,M,MD,MD,[x],[x],[x]',
      'E4501,E08000037,Gateshead,[note 4],MD,MD,Y,[note 4],400',
      'E3831,E07000223,Adur,,SD,SD,Y,0,20',
      '[Y],E08,Metropolitan Districts,,MD,MD,33,4222235,33065949',
    ],
    'December 2025',
  )
  assert.deepEqual(
    [0, 1, 2, 3].map((at) => [figureAt(figures, at).area, figureAt(figures, at).value, figureAt(figures, at).status]),
    [
      ['330', null, 'unavailable'],
      ['330', null, 'unavailable'],
      ['390', null, 'unavailable'],
      ['390', null, 'unavailable'],
    ],
  )
  assert.deepEqual(leftOut, [
    { why: 'no council that has children’s services', rows: 1 },
    { why: 'the total of a class of councils', rows: 1 },
  ])
})

test('the year is that of England’s total where it is known', async () => {
  const { newestPeriod, published, figures } = await read([
    headings,
    'Eng,E92000001,ENGLAND,,Eng,Eng,[Y],16878876.02917,178313622.3888',
  ])
  assert.deepEqual([newestPeriod, published], ['202425', 'December 2025'])
  assert.equal(figureAt(figures, 0).area, 'E92000001')
})

test('the year of another table without a title is that which ended before it was published', async () => {
  assert.equal((await read([headings, walsall], 'December 2026')).newestPeriod, '202526')
  assert.equal((await read([headings, walsall], 'March 2027')).newestPeriod, '202526')
})

test('a table of which nobody can tell the year is refused', async () => {
  const { outcome, findings } = await read([headings, walsall])
  assert.equal(outcome, 'refused')
  assert.match(findings[0]?.doNext ?? '', /--published/)
})

const sheet = (headingCells: readonly (string | null)[]): PublishedSheet => ({
  name: 'RSX_LA_Data_202425',
  rows: [
    ['Worksheet 2: Revenue Outturn (RO) 2024-25: Service Expenditure Summary (RSX) data'],
    ['Data are reported in £ thousand.'],
    headingCells,
    ['E4604', 'E08000030', 'Walsall', null, 'MD', 'MD', 'Y', 90_000.5, 360_002],
    [null, null, null, null, null, null, null, 'RSX-edu-empl', 'RSX-edu-run-exp'],
  ],
})
const front: PublishedSheet = {
  name: 'Front_Page',
  rows: [['The second release, which was published on 4 December 2025.']],
}
const readSheets = (...sheets: readonly PublishedSheet[]) =>
  spendingReader.read({ name: 'x.ods', table: null, sheets, columns: null }, wanted, null)

test('the workbook says its year above the headings and its day on the front page; its hidden row is left out', () => {
  const { newestPeriod, published, figures, leftOut } = readSheets(front, sheet(headings.split(',')))
  assert.deepEqual([newestPeriod, published, figureAt(figures, 0).row], ['202425', 'December 2025', 4])
  assert.deepEqual(leftOut, [{ why: 'reference data, and no council', rows: 1 }])
})

test('a merged heading refuses the workbook, with sheet, row and column', () => {
  const merged = headings.split(',').map((heading) => (heading === childrens ? null : heading))
  const { outcome, findings } = readSheets(front, sheet(merged))
  assert.deepEqual([outcome, findings[0]?.row, findings[0]?.column], ['refused', 3, childrens])
  assert.match(findings[0]?.says ?? '', /may have been merged/)
})

test('a sign that is not known refuses the file, in columns that nobody wants as well', async () => {
  const lines = [`${headings},Obesity - children - Total Income (C6 = C4 + C5)`, `${walsall},[q]`]
  const { outcome, findings } = await read(lines, 'December 2025')
  assert.deepEqual([outcome, findings[0]?.row], ['refused', 2])
  assert.match(findings[0]?.says ?? '', /“\[q\]”/)
})

test('a council that stands twice with different numbers refuses the file', async () => {
  const { outcome } = await read([headings, walsall, walsall.replace('90000.5', '90001')], 'December 2025')
  assert.equal(outcome, 'refused')
})

test('the columns of spending may stand in any order: texts among them are no numbers', async () => {
  const turned = (line: string) => line.split(',').reverse().join(',')
  const { figures, outcome } = await read([turned(headings), turned(walsall)], 'December 2025')
  assert.deepEqual([outcome, figureAt(figures, 0).value], ['read', 90_000.5])
})
