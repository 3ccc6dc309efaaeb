import assert from 'node:assert/strict'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import test from 'node:test'
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'
import { indicators } from '../../src/indicators/catalogue/index.ts'
import { parts } from '../../src/indicators/parts.ts'
import { type Figure, figureAt, type PublishedFile, type Wanted } from '../../src/returns/published/published-file.ts'
import { readPublishedFile } from '../../src/returns/published/read-published.ts'

/** Published files lie beside the checkout where the project is built; it never contains them. Numbers were read off them by hand. */
const data = '../shared/data/published'
const skip = existsSync(data) ? false : `the published files are not here (${data})`

const wanted: readonly Wanted[] = [
  ...Object.entries(parts).map(([code, column]) => ({ code, column })),
  ...indicators.flatMap(({ id, published }) => ('dataset' in published ? [{ code: id, column: published }] : [])),
]

const bytesOf = (name: string) => readFileSync(join(data, name))
const read = (name: string) => readPublishedFile({ name, bytes: bytesOf(name) }, wanted)

const figuresOf = ({ figures }: PublishedFile) =>
  Array.from({ length: figures.length }, (_, at) => figureAt(figures, at))
const figureOf = (file: PublishedFile, code: string, area: string, breakdown = '') =>
  figuresOf(file).findLast((one) => one.code === code && one.area === area && one.breakdown === breakdown)
/** A figure without its row, which is another in each file. */
const withoutRow = ({ row: _row, value, ...figure }: Figure) => ({ ...figure, value: value?.toFixed(6) })

test('the neighbour models of 2025 and 2021 are the same in every file that has them', { skip }, async () => {
  const tidy = await read('statistical_neighbours.csv')
  const wide = await read('sn_model_2025_wide.csv')
  const workbook = await read('sn_may_2025.xlsx')
  const before = await read('New_Statistical_Neighbour_Groupings_April_2021.csv')
  assert.deepEqual(
    [tidy, wide, workbook, before].map(({ neighbours }) => neighbours.length),
    [3090, 1530, 1530, 1560],
  )
  assert.deepEqual(
    wide.neighbours,
    tidy.neighbours.filter(({ model }) => model === '2025'),
  )
  assert.deepEqual(
    new Set(before.neighbours.map((row) => JSON.stringify(row))),
    new Set(tidy.neighbours.filter(({ model }) => model === '2021').map((row) => JSON.stringify(row))),
  )
  assert.deepEqual(
    new Set(workbook.neighbours.map((row) => JSON.stringify(row))),
    new Set(wide.neighbours.map((row) => JSON.stringify(row))),
  )
})

test('Walsall has Rochdale as its first neighbour since 2025, and had Derby', { skip }, async () => {
  const { neighbours } = await read('statistical_neighbours.csv')
  const of = (model: string) =>
    neighbours.filter((row) => row.model === model && row.area === '335').map(({ neighbour }) => neighbour)
  assert.deepEqual(of('2025'), ['354', '861', '357', '336', '371', '831', '350', '372', '812', '333'])
  assert.deepEqual(of('2021'), ['831', '354', '874', '861', '350', '357', '332', '333', '382', '894'])
})

test('the City of London has neighbours of which none is close', { skip }, async () => {
  const { neighbours } = await read('sn_model_2025_wide.csv')
  assert.deepEqual(
    new Set(neighbours.filter(({ area }) => area === '201').map(({ closeness }) => closeness)),
    new Set(['Not close']),
  )
})

test('153 authorities have a grade as at 31 March 2025, the same in the text and the spreadsheet', {
  skip,
}, async () => {
  const text = await read('ofsted_la_inspections_as_at_31_march_2025.csv')
  const workbook = await read('LA_Inspection_Outcomes_as_at_31_March_2025.ods')
  const grades = figuresOf(text).filter(({ breakdown }) => breakdown === '')
  const how = (grade: string) => grades.filter((one) => one.grade === grade).length
  assert.deepEqual(['Outstanding', 'Good', 'Requires improvement to be good', 'Inadequate'].map(how), [36, 67, 31, 19])
  assert.deepEqual(figuresOf(workbook).map(withoutRow), figuresOf(text).map(withoutRow))
  assert.equal(figureOf(text, 'ofsted-overall-grade', '335')?.grade, 'Good')
  assert.equal(figureOf(text, 'ofsted-overall-grade', '335')?.row, 137)
  assert.equal(figureOf(text, 'ofsted-overall-grade', '344')?.grade, 'Requires improvement to be good')
})

test('care leavers of 50 authorities had not been judged by themselves by then', { skip }, async () => {
  const text = await read('ofsted_la_inspections_as_at_31_march_2025.csv')
  const ofCareLeavers = figuresOf(text).filter(({ breakdown }) => breakdown.endsWith('care leavers'))
  assert.equal(ofCareLeavers.filter(({ status }) => status === 'not-applicable').length, 50)
  assert.equal(ofCareLeavers.filter(({ status }) => status === 'ok').length, 103)
})

test('the judgements of 2009 to 2023 are of authorities that are all known by their names', { skip }, async () => {
  const { inspections, unknownAreas, leftOut } = await read('ofsted_la_inspections_2009_2023.csv')
  assert.deepEqual([inspections.length, unknownAreas], [2273, []])
  assert.deepEqual(leftOut, [{ why: 'no judgement was made', rows: 5 }])
  const last = inspections.findLast(({ area, judgement }) => area === '335' && judgement === 'Overall effectiveness')
  assert.deepEqual([last?.framework, last?.publishedOn, last?.grade], ['ILACS', '2021-11-26', 'Good'])
})

test('council spending is the same in the text and the spreadsheet, which has a year', { skip }, async () => {
  const text = await read('revenue_outturn_rsx_2024_25_childrens.csv')
  const workbook = await read('RSX_LA_Data_2024-25_data_by_LA.ods')
  assert.deepEqual([text.newestPeriod, workbook.newestPeriod], ['202425', '202425'])
  assert.deepEqual(
    new Set(figuresOf(workbook).map((one) => JSON.stringify(withoutRow(one)))),
    new Set(figuresOf(text).map((one) => JSON.stringify(withoutRow(one)))),
  )
  assert.equal(figureOf(text, 'childrens-social-care-spend', '335')?.value, 105_984)
  assert.equal(figureOf(text, 'childrens-social-care-spend', '330')?.status, 'unavailable')
  assert.equal(figureOf(text, 'childrens-social-care-spend', 'E92000001')?.value, 16_878_876.02917)
})

test('Walsall spends 42.07% and Shropshire 27.26% on other children than those looked after', { skip }, async () => {
  const file = await read('revenue_outturn_ro3_2024_25_childrens.csv')
  assert.equal(figureOf(file, 'spend-not-on-cla', '335')?.value?.toFixed(2), '42.07')
  assert.equal(figureOf(file, 'spend-not-on-cla', '893')?.value?.toFixed(2), '27.26')
})

test('56.5 million people were counted in England, and nearly as many in its authorities', { skip }, async () => {
  const sum = async (name: string) =>
    figuresOf(await read(name)).reduce((total, { value }) => total + (value ?? Number.NaN), 0)
  assert.equal(await sum('ons-ethnic-population-nat.csv'), 56_490_048)
  assert.equal(await sum('ons-ethnic-population-reg.csv'), 56_490_039)
  assert.equal(await sum('ons-ethnic-population-la.csv'), 56_490_017)
})

test('Walsall had 82.1 admissions for injury per 10,000 children in 2023/24', { skip }, async () => {
  const file = await read('hospital_admissions_injury_0_14.csv')
  const figure = figureOf(file, 'hospital-admissions-injury', '335')
  assert.deepEqual([figure?.period, figure?.value, figure?.row], ['202324', 82.12709, 5780])
  assert.deepEqual(file.leftOut.at(-1), { why: 'the same figure stands in the file before', rows: 75 })
})

test('ten months passed from the decision to a match in 2025, and nine in 2021', { skip }, async () => {
  const figures = figuresOf(await read('national_cla_adopted_average_time_between_adoption_process_stages.csv'))
  assert.deepEqual(
    figures.map(({ period, value }) => [period, value]),
    [
      ['2025', 10],
      ['2024', 10],
      ['2023', 10],
      ['2022', 9],
      ['2021', 9],
    ],
  )
})

test('the spreadsheet with headings merged is refused, and names sheet, row and column', { skip }, async () => {
  const entries = unzipSync(bytesOf('LA_Inspection_Outcomes_as_at_31_March_2025.ods'))
  const heading = /<table:table-cell[^>]*><text:p>Publication date<\/text:p><\/table:table-cell>/
  const merged = strFromU8(entries['content.xml'] as Uint8Array).replace(heading, '<table:covered-table-cell/>')
  const bytes = zipSync({ ...entries, 'content.xml': strToU8(merged) }, { level: 0 })
  const { outcome, findings, figures, inspections } = await readPublishedFile({ name: 'x.ods', bytes }, wanted)
  assert.deepEqual([outcome, figures.length, inspections.length], ['refused', 0, 0])
  assert.deepEqual([findings[0]?.row, findings[0]?.column], [3, 'Publication date'])
  assert.match(findings[0]?.says ?? '', /“Inspections_as_at_31_March”/)
})
