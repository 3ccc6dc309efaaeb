import assert from 'node:assert/strict'
import test from 'node:test'
import { figureAt } from './published-file.ts'
import { readPublishedFile } from './read-published.ts'

const groups = 'Ethnic group (20 categories) Code,Ethnic group (20 categories),Observation'

const read = (area: string, ...lines: readonly string[]) =>
  readPublishedFile({ name: 'x.csv', bytes: new TextEncoder().encode([`${area},${groups}`, ...lines].join('\n')) }, [])

test('people of an ethnic group are kept by authority, without those to whom it does not apply and without Wales', async () => {
  const { figures, leftOut, newestPeriod, yearKinds } = await read(
    '2023 Upper tier local authorities Code,2023 Upper tier local authorities',
    'E06000001,Hartlepool,-8,Does not apply,0',
    'E06000001,Hartlepool,14,White: Irish,165',
    'W06000001,Isle of Anglesey,14,White: Irish,310',
  )
  assert.equal(figures.length, 1)
  const { code, area, breakdown, value, row } = figureAt(figures, 0)
  assert.deepEqual(
    [code, area, breakdown, value, row],
    ['population-by-ethnicity', '805', 'ethnic_group=White: Irish', 165, 3],
  )
  assert.deepEqual(leftOut, [
    { why: '“Does not apply” is no ethnic group', rows: 1 },
    { why: 'of Wales', rows: 1 },
  ])
  assert.deepEqual([newestPeriod, yearKinds.get('population-by-ethnicity')], ['2021', 'calendar-year'])
})

test('regions and England stand in files of the same shape', async () => {
  const regions = await read('Regions Code,Regions', 'E12000005,West Midlands,14,White: Irish,100')
  const nation = await read('Countries Code,Countries', 'E92000001,England,14,White: Irish,1000')
  assert.deepEqual([figureAt(regions.figures, 0).area, figureAt(nation.figures, 0).area], ['E12000005', 'E92000001'])
})

test('a group that stands twice with different numbers refuses the file', async () => {
  const { outcome, findings } = await read(
    'Countries Code,Countries',
    'E92000001,England,14,White: Irish,1000',
    'E92000001,England,14,White: Irish,1001',
  )
  assert.deepEqual([outcome, findings[0]?.row], ['refused', 3])
})
