import assert from 'node:assert/strict'
import test from 'node:test'
import type { ReferralCell } from './front-door-counts.ts'
import { sankeyFigures } from './front-door-figures.ts'
import { withheldDays, withheldReferrals, withheldSteps } from './front-door-withheld.ts'

const cell = (source: string, need: string, result: string, count: number): ReferralCell => ({
  ...{ month: 24303, source, need, result, since: null, count },
  ...{ assessment: false, enquiry: false, conference: false, plan: false },
})

const twelve = (...counts: readonly number[]) => Array.from({ length: 12 }, (_, at) => counts[at] ?? 0)

test('a small flow is withheld in the picture, and no sum, month or re-referral with it that could stay', () => {
  const cells = [
    ...[cell('police', 'N1', 'assessment', 24), cell('police', 'N4', 'assessment', 3)],
    ...[cell('schools', 'N1', 'assessment', 20), cell('schools', 'N4', 'assessment', 8)],
    ...[cell('health', 'N1', 'assessment', 9), cell('health', 'N4', 'assessment', 16)],
    ...[cell('police', 'N5', 'assessment', 6), cell('schools', 'N5', 'assessment', 7)],
    cell('health', 'N5', 'assessment', 7),
  ]
  const { sankey, months, again, againTotal } = withheldReferrals({
    sankey: sankeyFigures(cells),
    months: twelve(50, 50),
    again: twelve(20),
  })
  assert.ok(sankey.toNeeds.flat().includes('c') && !sankey.toNeeds.flat().includes(3))
  assert.deepEqual(
    sankey.sources.map(({ count }) => count),
    [35, 33, 32],
  )
  assert.equal(sankey.total, 100)
  assert.deepEqual(months, twelve(50, 50))
  assert.deepEqual([again[0], againTotal], [20, 20])
})

test('what became of each source’s referrals is not told apart, as the flows could then be worked out', () => {
  const { sankey } = withheldReferrals({
    sankey: sankeyFigures([cell('police', 'N1', 'assessment', 40)]),
    months: twelve(40),
    again: twelve(),
  })
  assert.deepEqual(
    sankey.sources.map(({ inThree }) => inThree),
    [undefined],
  )
})

test('a few re-referrals are withheld, and their sum where it is small too', () => {
  const { again, againTotal, notAgain, sankey } = withheldReferrals({
    sankey: sankeyFigures([cell('police', 'N1', 'assessment', 40)]),
    months: twelve(40),
    again: twelve(2),
  })
  assert.deepEqual([again[0], againTotal, notAgain, sankey.total], ['c', 'c', 'c', 40])
})

test('of working days with few the sums stay where nothing can be worked out from them', () => {
  const { days, sums, inTime } = withheldDays([...Array.from({ length: 41 }, () => 0), 8, 2, 3, 9, 7, 6, 9], 45)
  assert.deepEqual(days.slice(41), [8, 'c', 'c', 9, 'c', 6, 9])
  assert.deepEqual([sums.lastFive, sums.late, sums.all, inTime], [29, 15, 44, 29])
})

test('a step that few took is withheld, and one that all but a few took', () => {
  const step = (count: number) => ({ name: 'Step', happened: 'took it', count })
  const shown = withheldSteps([step(100), step(97), step(40), step(3)], 100, 3)
  assert.deepEqual(
    shown.map(({ count }) => count),
    [100, 'c', 40, 'c'],
  )
})

test('plans within 12 months are withheld where a few came later, which the year’s own picture would tell', () => {
  const step = (count: number) => ({ name: 'Step', happened: 'took it', count })
  const shown = withheldSteps([step(100), step(20)], 100, 22)
  assert.deepEqual(
    shown.map(({ count }) => count),
    [100, 'c'],
  )
})
