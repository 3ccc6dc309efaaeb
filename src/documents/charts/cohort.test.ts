import assert from 'node:assert/strict'
import test from 'node:test'
import type { ShownCount } from '../../core/suppress.ts'
import { cohort, cohortFinding, cohortTable } from './cohort.ts'

const steps = (...counts: readonly ShownCount[]) => ({
  counted: { one: 'contact', many: 'contacts' },
  which: 'contacts received Sep 2024 to Aug 2025',
  steps: counts.map((count, at) => ({
    name: `Step ${at}`,
    happened: ['arrived', 'became referrals', 'came to a protection plan'][at] as string,
    count,
  })),
})

test('the next step and the last are the finding', () => {
  assert.equal(
    cohortFinding(steps(9102, 2580, 301)),
    'Of 100 contacts, 28 became referrals, 3 came to a protection plan',
  )
})

test('a last step that rounds to nothing is not spoken of', () => {
  assert.equal(cohortFinding(steps(9102, 2580, 9)), 'Of 100 contacts, 28 became referrals')
})

test('of fewer than a hundred no share is given', () => {
  assert.equal(cohortFinding(steps(99, 50, 20)), 'How far each step of the way goes')
  assert.deepEqual(
    cohortTable(steps(99, 50)).rows.map((row) => row[2]?.text),
    ['', ''],
  )
})

test('a withheld step has neither bar nor share', () => {
  assert.deepEqual(
    cohortTable(steps(900, 'c')).rows.map((row) => row.map(({ text }) => text)),
    [
      ['Step 0', '900', '100'],
      ['Step 1', 'withheld', ''],
    ],
  )
})

test('names are safe to stand in a page', () => {
  const { counted, which } = steps()
  const drawn = cohort({ counted, which, steps: [{ name: '<b>', happened: '', count: 200, href: '/a?b=1&c="2"' }] })
  assert.ok(drawn.includes('&lt;b&gt;') && drawn.includes('/a?b=1&amp;c=&quot;2&quot;'))
})
