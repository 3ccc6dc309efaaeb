import assert from 'node:assert/strict'
import test from 'node:test'
import { busyMonthFinding, type MonthPart, type MonthPartsData, monthPartsTable } from './month-parts.ts'

const usual = (low: number, high: number) => ({ low, high, years: 5 })
const police = (count: number): MonthPart => ({
  ...{ name: 'Police', named: 'police referrals', count },
  usual: usual(25, 170),
})
const schools = (count: number): MonthPart => ({
  ...{ name: 'Schools', named: 'schools’ referrals', count },
  usual: usual(0, 127),
})
const neglect = (count: number): MonthPart => ({
  ...{ name: 'Abuse or neglect', named: 'referrals for abuse or neglect', count },
  usual: usual(90, 250),
})
const may = (count: number, sources: readonly MonthPart[], needs: readonly MonthPart[] = []): MonthPartsData => ({
  counted: { one: 'referral', many: 'referrals' },
  month: 'May 2025',
  all: { count, usual: usual(167, 443) },
  parts: { sources, needs },
})

test('a busy month is put down to the source furthest above its usual range', () => {
  const data = may(514, [schools(130), police(289)], [neglect(293)])
  assert.equal(busyMonthFinding(data), 'May 2025 was busy: 289 police referrals, where 25 to 170 are usual')
})

test('where no source stands out a need may', () => {
  const data = may(514, [schools(120), police(169)], [neglect(293)])
  assert.equal(
    busyMonthFinding(data),
    'May 2025 was busy from every side: 293 referrals for abuse or neglect, where 90 to 250 are usual',
  )
})

test('what chance may bring is not called a reason', () => {
  const data = may(514, [schools(127), police(170)], [neglect(250)])
  assert.equal(
    busyMonthFinding(data),
    'May 2025 was busy from every side: no one source or need brought more than chance does',
  )
})

test('a quiet month is put down to the source furthest below its usual range', () => {
  const data = may(120, [schools(30), police(8)])
  assert.equal(busyMonthFinding(data), 'May 2025 was quiet: 8 police referrals, where 25 to 170 are usual')
  assert.equal(busyMonthFinding(may(120, [police(40)])), 'May 2025 was quiet from every side')
})

test('a month within its range is as busy as usual, whatever moved within it', () => {
  assert.equal(busyMonthFinding(may(300, [police(100)])), 'May 2025 was as busy as usual: 300 referrals')
  assert.equal(
    busyMonthFinding(may(400, [police(200)])),
    'May 2025 was as busy as usual, with more police referrals than usual',
  )
})

test('without earlier years nothing is called busy', () => {
  const data = { ...may(1, [police(1)]), all: { count: 1, usual: null } }
  assert.equal(busyMonthFinding(data), 'May 2025 brought 1 referral')
})

test('the table has each part with its usual range and on which side of it it lies', () => {
  const { rows } = monthPartsTable(may(514, [police(289), schools(69)]), 'sources')
  assert.deepEqual(
    rows.map((row) => row.map(({ text }) => text)),
    [
      ['Police', '289', '25', '170', 'above'],
      ['Schools', '69', '0', '127', ''],
    ],
  )
})
