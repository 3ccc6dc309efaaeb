import assert from 'node:assert/strict'
import test from 'node:test'
import { figureAt, type Wanted } from './published-file.ts'
import { readPublishedFile } from './read-published.ts'

const headings =
  'time_period,time_identifier,geographic_level,country_code,country_name,cla_group,stage_of_adoption_process,age_start_poc,number'

const where = { cla_group: 'Age on starting', stage_of_adoption_process: '2. To matching', age_start_poc: 'Total' }
const wanted: readonly Wanted[] = [{ code: 'months', column: { dataset: 'adoption-times', column: 'number', where } }]

const read = (...lines: readonly string[]) =>
  readPublishedFile({ name: 'x.csv', bytes: new TextEncoder().encode([headings, ...lines].join('\n')) }, wanted)

const line = (year: string, age: string, number: string) =>
  `${year},Reporting year,National,E92000001,England,Age on starting,2. To matching,${age},${number}`

test('times of years and months are kept in months, of England', async () => {
  const { figures, leftOut } = await read(
    line('2025', 'Total', '00:11'),
    line('2024', 'Total', '02:03'),
    line('2023', 'Total', 'c'),
    line('2025', 'Aged 1', '180'),
  )
  assert.deepEqual(
    [0, 1, 2].map((at) => [figureAt(figures, at).period, figureAt(figures, at).value, figureAt(figures, at).status]),
    [
      ['2025', 11, 'ok'],
      ['2024', 27, 'ok'],
      ['2023', null, 'suppressed'],
    ],
  )
  assert.deepEqual([figureAt(figures, 0).area, leftOut], ['E92000001', [{ why: 'no indicator asks for it', rows: 1 }]])
})

test('a plain number or a thirteenth month where a time is wanted refuses the file', async () => {
  const { outcome, findings } = await read(line('2025', 'Total', '11'), line('2024', 'Total', '00:13'))
  assert.deepEqual(
    [outcome, ...findings.map(({ row, column }) => [row, column])],
    ['refused', [2, 'number'], [3, 'number']],
  )
})
