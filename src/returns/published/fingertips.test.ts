import assert from 'node:assert/strict'
import test from 'node:test'
import { figureAt, type Wanted } from './published-file.ts'
import { readPublishedFile } from './read-published.ts'

const headings =
  'Indicator ID,Indicator Name,Area Code,Area Name,Area Type,Sex,Age,Time period,Value,Count,Denominator,Value note,Recent Trend'

const where = { 'Indicator ID': '90284', Sex: 'Persons' }
const wanted: readonly Wanted[] = [
  { code: 'hospital-admissions-injury', column: { dataset: 'hospital-admissions', column: 'Value', where } },
]

const read = (...lines: readonly string[]) =>
  readPublishedFile({ name: 'x.csv', bytes: new TextEncoder().encode([headings, ...lines].join('\n')) }, wanted)

/** @param rest  value, count, denominator, note, trend */
const line = (code: string, sex: string, year: string, rest: string) =>
  `90284,Hospital admissions,${code},A name,A type,${sex},<15 yrs,${year},${rest}`

test('admissions of both sexes are the headline, of authorities, regions and England, by financial year', async () => {
  const { figures, leftOut, newestPeriod } = await read(
    line('E92000001', 'Persons', '2022/23', '75.3,74000,9900000,,'),
    line('E12000005', 'Persons', '2023/24', '80.1,9000,1100000,,'),
    line('E08000030', 'Persons', '2023/24', '110.25,640,58000,,'),
    line('E08000030', 'Male', '2023/24', '120.5,350,29000,,'),
  )
  assert.deepEqual(
    [0, 1, 2].map((at) => [figureAt(figures, at).area, figureAt(figures, at).period, figureAt(figures, at).value]),
    [
      ['E92000001', '202223', 75.3],
      ['E12000005', '202324', 80.1],
      ['335', '202324', 110.25],
    ],
  )
  assert.deepEqual([leftOut, newestPeriod], [[{ why: 'no indicator asks for it', rows: 1 }], '202324'])
})

test('a row that stands again for another trend is kept once', async () => {
  const { figures, leftOut, outcome } = await read(
    line('E08000030', 'Persons', '2023/24', '110.25,640,58000,,Increasing and getting worse'),
    line('E08000030', 'Persons', '2023/24', '110.25,640,58000,,Decreasing and getting better'),
  )
  assert.deepEqual([outcome, figures.length], ['read', 1])
  assert.deepEqual(leftOut, [{ why: 'the same figure stands in the file before', rows: 1 }])
})

test('an empty cell is withheld where its note says so, else not available, and what the notes say is told', async () => {
  const { figures, findings } = await read(
    line('E09000001', 'Persons', '2023/24', ',,,Value for Hackney and City of London combined,'),
    line('E06000053', 'Persons', '2023/24', ',,,Value suppressed for disclosure control due to small count,'),
  )
  assert.deepEqual([figureAt(figures, 0).status, figureAt(figures, 1).status], ['unavailable', 'suppressed'])
  assert.deepEqual([findings[0]?.weight, findings[0]?.row], ['mentions', 2])
  assert.match(findings[0]?.says ?? '', /Hackney and City of London combined/)
})

test('a file in which “Persons” has been renamed is refused, naming the column and the members there are', async () => {
  const { outcome, findings } = await read(line('E08000030', 'All', '2023/24', '110.25,640,58000,,'))
  assert.deepEqual([outcome, findings[0]?.column], ['refused', 'Sex'])
  assert.match(findings[0]?.says ?? '', /“Persons” under “Sex”. There are: All/)
})
