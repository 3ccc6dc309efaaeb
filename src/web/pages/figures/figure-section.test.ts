import assert from 'node:assert/strict'
import test from 'node:test'
import type { FigureTable } from '../../../work/figures.ts'
import { yearPeriod } from '../../../work/front-door-period.ts'
import { figureSection } from './figure-section.ts'

const period = yearPeriod(2026)
const results: FigureTable = {
  ...{ id: 'results', heading: 'What came of the referrals of the year', by: 'What happened', total: 40 },
  counted: { one: 'referral', many: 'referrals' },
  rows: [
    { keys: ['no-further-action'], name: 'No further action', count: 20 },
    { keys: ['need-plan'], name: 'Child in need plan', count: 14 },
    { keys: ['plan-or-care'], name: 'Protection plan or care', count: 6 },
  ],
}

test('how many referrals led to a plan stands in the heading', () => {
  assert.equal(figureSection(results, period).heading, '50% of referrals led to a plan')
})

test('with a number withheld the heading tells nothing of it', () => {
  const rows = results.rows.map((row) => (row.keys.includes('plan-or-care') ? { ...row, count: 'c' as const } : row))
  assert.equal(figureSection({ ...results, rows }, null).heading, 'What came of the referrals of the year')
})

test('a number opens to the list of the front door with the same filter, and to nothing for those who see no child', () => {
  const opens = (shown: typeof period | null) => figureSection(results, shown).table?.rows[1]?.[1]?.href
  assert.equal(opens(period), '/front-door/children?period=2025-04_2026-03&result=need-plan')
  assert.equal(opens(null), undefined)
})

test('the late ones open to those of more working days than the limit', () => {
  const late: FigureTable = {
    ...{ id: 'assessments', heading: '90% of assessments finished within 45 working days', by: 'In time?', total: 10 },
    counted: { one: 'assessment', many: 'assessments' },
    rows: [
      { keys: ['0-45'], name: 'Within 45 working days', count: 9 },
      { keys: ['46-'], name: 'Later', count: 1 },
    ],
  }
  assert.match(figureSection(late, period).table?.rows[1]?.[1]?.href ?? '', /of=assessments.*days=46-/)
})
