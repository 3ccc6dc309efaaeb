import assert from 'node:assert/strict'
import test from 'node:test'
import type { ShownCount } from '../../core/suppress.ts'
import { reReferralsFinding, reReferralsTable } from './re-referrals.ts'

const within = (...counts: readonly ShownCount[]) => counts.map((count) => ({ count }))

test('more than half soon: the heading says how soon', () => {
  assert.equal(
    reReferralsFinding({ referrals: 2580, months: within(112, 96, 81, 70, 48, 39, 33, 30, 26, 22, 19, 17) }),
    '23% are re-referrals; six in ten of those return within four months',
  )
})

test('most within the first month', () => {
  assert.equal(
    reReferralsFinding({ referrals: 1000, months: within(90, 10) }),
    '10% are re-referrals; nine in ten of those return within a month',
  )
})

test('spread over the year: only how many', () => {
  assert.equal(
    reReferralsFinding({ referrals: 600, months: within(10, 10, 10, 10, 10, 10, 10, 10, 10, 10, 10, 10) }),
    '20% are re-referrals',
  )
})

test('of few referrals the count is said', () => {
  assert.equal(reReferralsFinding({ referrals: 24, months: within(7) }), '7 of 24 referrals are re-referrals')
})

test('none within a year', () => {
  assert.equal(
    reReferralsFinding({ referrals: 24, months: within(0, 0) }),
    'No referral came within 12 months of an earlier one',
  )
})

test('withheld: the heading is the subject', () => {
  assert.equal(reReferralsFinding({ referrals: 240, months: within('c', 'c') }), 'Re-referrals within 12 months')
})

test('the table gives each month its share', () => {
  const { rows } = reReferralsTable({ referrals: 200, months: within(30, 10) })
  assert.deepEqual(
    rows.map((row) => row.map(({ text }) => text)),
    [
      ['up to 1', '30', '75%'],
      ['over 1 up to 2', '10', '25%'],
    ],
  )
})
