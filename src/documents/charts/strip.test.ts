import assert from 'node:assert/strict'
import test from 'node:test'
import { type StripRow, stripFinding, stripTable } from './strip.ts'

const row = (called: string, ours: number | null, better: StripRow['better'] = 'higher'): StripRow => ({
  name: called,
  called,
  ours,
  others: [1, 2, 3, 4, 5, 6, 7, 8, 9, 10],
  unit: 'percent',
  better,
})
const finding = (...rows: readonly StripRow[]) => stripFinding({ places: 'ten similar places', rows })

test('behind is to have seven of ten do better', () => {
  assert.equal(
    finding(row('assessments', 3.5), row('visits', 4.5), row('turnover', 9.5, 'lower')),
    'Assessments and turnover put us behind ten similar places',
  )
})

test('to do the same as most is not to be behind', () => {
  const same: StripRow = { ...row('placements', 10, 'lower'), others: [10, 10, 10, 10, 10, 10, 10, 9, 9, 11] }
  assert.equal(finding(same), 'No measure puts us behind ten similar places')
})

test('behind in one thing only', () => {
  assert.equal(finding(row('assessments', 2), row('visits', 8)), 'Only assessments put us behind ten similar places')
})

test('behind in many things', () => {
  assert.equal(
    finding(row('a', 2), row('b', 2), row('c', 2), row('d', 2), row('e', 8)),
    'Four of five measures put us behind ten similar places',
  )
})

test('behind in nothing', () => {
  assert.equal(finding(row('a', 8), row('b', 2, 'lower')), 'No measure puts us behind ten similar places')
})

test('with one of ours not known the heading is the subject', () => {
  assert.equal(finding(row('a', 8), row('b', null)), 'Where we stand among ten similar places')
})

test('a measure of which neither way is better never puts us behind', () => {
  assert.equal(finding(row('contacts', 1, 'neither')), 'Where we stand among ten similar places')
})

test('the table says where the others lie', () => {
  assert.deepEqual(
    stripTable({ places: 'ten similar places', rows: [row('assessments', 3.5)] }).rows[0]?.map(({ text }) => text),
    ['assessments', '3.5%', '1%', '10%', '10', 'higher'],
  )
})
