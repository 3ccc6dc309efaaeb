import assert from 'node:assert/strict'
import test from 'node:test'
import { ofstedReader } from './ofsted.ts'
import { type Figures, figureAt, type PublishedSheet, type Wanted } from './published-file.ts'
import { readPublishedFile } from './read-published.ts'

const wanted: readonly Wanted[] = [
  { code: 'ofsted-overall-grade', column: { dataset: 'ofsted-outcomes', column: 'Overall effectiveness' } },
]

const judgements = [
  'Overall effectiveness',
  'The impact of leaders on social work practice with children and families',
  'The experiences and progress of children who need help and protection',
  'The experiences and progress of children in care',
  'The experiences and progress of care leavers',
]
const area = ['Local authority area code', 'Local authority name']
const asAt = [...area, 'Ofsted region', 'Inspection date', 'Publication date', ...judgements]
const inYear = [
  ...area,
  'Region',
  'Inspection/Visit date',
  'Publication date',
  'Inspection/Visit type',
  ...judgements,
  'Visit Theme',
]
const history = [
  ...area,
  'Local authority status',
  'Inspection date',
  'Publication date',
  'Inspection type',
  ...judgements,
]

const good = ['Good', 'Good', 'Outstanding', 'Good', 'Good']
const ravensholt = ['E08990102', 'Ravensholt', 'Mercia Vale', '2024-09-02', '2024-10-14', ...good]
const aldermarsh = [
  'E08990103',
  'Aldermarsh',
  'Mercia Vale',
  '2022-12-05',
  '2023-02-01',
  'Inadequate',
  'Inadequate',
  'Good',
  'Good',
  '',
]

const read = (...lines: readonly (readonly string[])[]) =>
  readPublishedFile(
    { name: 'x.csv', bytes: new TextEncoder().encode(lines.map((cells) => cells.join(',')).join('\n')) },
    wanted,
  )

const all = (figures: Figures) => Array.from({ length: figures.length }, (_, at) => figureAt(figures, at))

test('the grade of the last inspection is the figure, and the other judgements stand beside it', async () => {
  const { figures, inspections, yearKinds } = await read(asAt, ravensholt)
  assert.deepEqual(
    all(figures).map(({ breakdown, grade, value, status }) => [breakdown, grade, value, status]),
    judgements.map((judgement, at) => [at === 0 ? '' : `judgement=${judgement}`, good[at], null, 'ok']),
  )
  assert.deepEqual(inspections[2], {
    area: '102',
    framework: 'ILACS',
    judgement: judgements[2],
    inspectedOn: '2024-09-02',
    publishedOn: '2024-10-14',
    grade: 'Outstanding',
    row: 2,
  })
  assert.equal(yearKinds.get('ofsted-overall-grade'), 'reporting-year')
})

test('the judgements are as at the 31 March after the newest inspection, though its report came later', async () => {
  const late = ['E08990104', 'Hexwater', 'Mercia Vale', '2025-03-24', '2025-05-14', ...good]
  assert.equal((await read(asAt, ravensholt, late)).newestPeriod, '2025')
  assert.equal((await read(asAt, aldermarsh)).newestPeriod, '2023')
})

test('care leavers were not judged by themselves before 2023: not applicable, and no judgement in the history', async () => {
  const { figures, inspections } = await read(asAt, aldermarsh)
  assert.deepEqual([all(figures).at(-1)?.status, all(figures).at(-1)?.grade], ['not-applicable', null])
  assert.equal(inspections.length, 4)
})

test('an authority without an inspection has no grade, which is not available', async () => {
  const none = ['E08990105', 'Bellmarrow', 'Mercia Vale', '', '', '', '', '', '', '']
  const { figures, inspections, outcome } = await read(asAt, none, ravensholt)
  assert.deepEqual([outcome, all(figures)[0]?.status, inspections.length], ['read', 'unavailable', 5])
})

test('focused and monitoring visits have no judgements, and are counted as left out', async () => {
  const visit = [
    'E08990103',
    'Aldermarsh',
    'Mercia Vale',
    '2024-06-11',
    '2024-07-16',
    'LA Monitoring visit',
    '',
    '',
    '',
    '',
    '',
    'Front door',
  ]
  const inspection = [
    'E08990102',
    'Ravensholt',
    'Mercia Vale',
    '2024-09-02',
    '2024-10-14',
    'ILACS Short Inspection',
    ...good,
    '',
  ]
  const { figures, inspections, leftOut, newestPeriod } = await read(inYear, visit, inspection)
  assert.deepEqual([figures.length, inspections.length, newestPeriod], [0, 5, '2025'])
  assert.deepEqual(leftOut, [{ why: 'a visit without judgements', rows: 1 }])
})

test('a word that is no grade refuses the file, with row and column', async () => {
  const excellent = ['E08990104', 'Hexwater', 'Mercia Vale', '2024-09-02', '2024-10-14', 'Excellent', ...good.slice(1)]
  const { outcome, findings, figures, inspections } = await read(asAt, ravensholt, excellent)
  assert.deepEqual([outcome, figures.length, inspections.length], ['refused', 0, 0])
  assert.deepEqual([findings[0]?.row, findings[0]?.column], [3, 'Overall effectiveness'])
  assert.match(findings[0]?.says ?? '', /“Excellent” is no grade/)
})

test('an authority that has two last inspections refuses the file', async () => {
  const { outcome, findings } = await read(asAt, ravensholt, aldermarsh, ravensholt)
  assert.deepEqual([outcome, findings[0]?.row], ['refused', 4])
  assert.match(findings[0]?.says ?? '', /102 stands in rows 2 and 4/)
})

test('a column that was renamed refuses the file, and what it has instead is named', async () => {
  const renamed = asAt.map((heading) => (heading === 'Publication date' ? 'Report date' : heading))
  const { outcome, findings } = await read(renamed, ravensholt)
  assert.deepEqual([outcome, findings[0]?.row, findings[0]?.column], ['refused', 1, 'Publication date'])
  assert.match(findings[0]?.says ?? '', /“Report date”/)
})

test('columns are found by their headings, in any order', async () => {
  const turned = await read([...asAt].reverse(), [...ravensholt].reverse())
  assert.deepEqual(all(turned.figures), all((await read(asAt, ravensholt)).figures))
})

test('a file that was cut off in the middle of a row is refused, with the row', async () => {
  const { outcome, findings } = await read(asAt, ravensholt, aldermarsh.slice(0, 7))
  assert.deepEqual([outcome, findings[0]?.row], ['refused', 3])
  assert.match(findings[0]?.says ?? '', /7 cells where there are 10 columns/)
})

test('a day that is none refuses the file, with row and column', async () => {
  const { findings } = await read(asAt, ['E08990102', 'Ravensholt', 'Mercia Vale', '2024-02-30', '2024-10-14', ...good])
  assert.deepEqual([findings[0]?.row, findings[0]?.column], [2, 'Inspection date'])
})

test('an inspection that stands in a history with two grades refuses the file', async () => {
  const line = (overall: string) => [
    'E08990102',
    'Ravensholt',
    'Current',
    '2024-09-02',
    '2024-10-14',
    'ILACS Standard Inspection',
    overall,
    ...good.slice(1),
  ]
  const { outcome, findings } = await read(history, line('Good'), line('Inadequate'))
  assert.deepEqual([outcome, findings[0]?.row, findings[0]?.column], ['refused', 3, 'Overall effectiveness'])
})

const cover: PublishedSheet = { name: 'Cover', rows: [['Published on:', new Date('2025-09-25')]] }
const sheet = (
  title: string,
  headings: readonly string[],
  ...rows: readonly (readonly unknown[])[]
): PublishedSheet => ({
  name: title,
  rows: [[title], ['A note.'], ['Web link', ...headings], ...rows.map((cells) => ['A link', ...cells])],
})
const asAtSheet = sheet('Judgements as at 31 March 2025', asAt, [
  ...ravensholt.slice(0, 3),
  new Date('2024-09-02'),
  new Date('2024-10-14'),
  ...good,
])
const inYearSheet = sheet('In the year 2024-25', inYear, [
  'E08990102',
  'Ravensholt',
  'Mercia Vale',
  '02/09/2024',
  '14/10/2024',
  'ILACS Short Inspection',
  ...good,
])
const historySheet = sheet('History', history, [
  'E08990102',
  'Ravensholt',
  'Current',
  '2019-01-07',
  '2019-02-18',
  'ILACS Standard Inspection',
  ...good.slice(1),
  '',
])

const readSheets = (...sheets: readonly PublishedSheet[]) =>
  ofstedReader.read({ name: 'x.ods', table: null, sheets, columns: null }, wanted, null)

test('a workbook has three tables below titles, says when it was published, and an inspection is kept once', () => {
  const { figures, inspections, leftOut, newestPeriod, published, rowsRead } = readSheets(
    cover,
    asAtSheet,
    inYearSheet,
    historySheet,
  )
  assert.deepEqual([newestPeriod, published, rowsRead], ['2025', 'September 2025', 3])
  assert.deepEqual([figureAt(figures, 0).row, inspections.length], [4, 9])
  assert.deepEqual(leftOut, [{ why: 'the same inspection stands in the file before', rows: 1 }])
})

test('a workbook that lacks one of its tables is refused, and says which', () => {
  const { outcome, findings } = readSheets(cover, asAtSheet, historySheet)
  assert.equal(outcome, 'refused')
  assert.match(findings[0]?.says ?? '', /inspections and visits of a year/)
})

test('a heading that has been merged with the one before it refuses the workbook, with sheet and row', () => {
  const merged = asAtSheet.rows.map((cells, at) =>
    at === 2 ? cells.map((cell) => (cell === 'Publication date' ? null : cell)) : cells,
  )
  const { outcome, findings } = readSheets(cover, { ...asAtSheet, rows: merged }, inYearSheet, historySheet)
  assert.deepEqual([outcome, findings[0]?.row, findings[0]?.column], ['refused', 3, 'Publication date'])
  assert.match(findings[0]?.says ?? '', /“Judgements as at 31 March 2025”.*may have been merged/)
})
