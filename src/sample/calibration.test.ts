import assert from 'node:assert/strict'
import test from 'node:test'
import { type Day, day } from '../core/day.ts'
import { workingDaysBetween } from '../core/working-days.ts'
import { familiesOf } from './authority.ts'
import type { Episode } from './life.ts'
import { livesOf } from './lives.ts'
import { story } from './story.ts'

/** Targets for 2025-26 and 31 March 2026, with tolerances: specification of the made-up authority, section 5. */
const targets: readonly (readonly [figure: string, target: number, tolerance: number])[] = [
  ['children aged 0 to 17', 68_000, 1_000],
  ['referrals', 4_200, 350],
  ['re-referrals %', 21.5, 2.5],
  ['no further action %', 7, 1.5],
  ['found not in need %', 31.2, 3],
  ['from police %', 32, 4],
  ['from schools %', 20, 3],
  ['from health %', 14.5, 4],
  ['assessments completed', 3_950, 350],
  ['assessed in 45 days %', 84, 3],
  ['enquiries', 1_550, 200],
  ['conferences', 610, 80],
  ['conferences in 15 days %', 83.5, 6],
  ['plans starting', 545, 85],
  ['second plans %', 24, 5],
  ['on a plan', 445, 80],
  ['on a plan for 3 months or less %', 31, 8],
  ['on a plan for 6 to 12 months %', 29.5, 7],
  ['episodes of need started', 2_600, 300],
  ['in need', 2_830, 280],
  ['in need two years or more %', 29, 5],
  ['looked after', 665, 70],
  ['starting to be looked after', 180, 42],
  ['ceasing to be looked after', 205, 42],
  ['unaccompanied', 29, 14],
]

const start = day('2025-04-01')
const end = day('2026-03-31')
const inYear = (at: Day | null): at is Day => at !== null && at >= start && at <= end

/** Counts of the authority, straight from the lives: nothing of the product's own reckoning. */
class Counts {
  readonly #counts = new Map<string, number>()
  add(figure: string): void {
    this.#counts.set(figure, (this.#counts.get(figure) ?? 0) + 1)
  }
  of(figure: string): number {
    return this.#counts.get(figure) ?? 0
  }
}

function countEpisode(counts: Counts, episode: Episode, earlier: readonly Episode[], unaccompanied: boolean): void {
  const { referred, source, reason, noFurtherAction, closed, care } = episode
  const closedAfterAssessment = reason === 'RC8' || reason === 'RC9'
  if (inYear(referred)) {
    counts.add('referrals')
    if (earlier.some((before) => before.referred < referred && before.referred >= referred - 365))
      counts.add('re-referrals')
    if (noFurtherAction) counts.add('no further action')
    else counts.add(closedAfterAssessment ? 'found not in need' : 'episodes of need started')
    counts.add(
      `from ${source === '6' ? 'police' : source[0] === '2' ? 'schools' : source[0] === '3' ? 'health' : 'others'}`,
    )
  }
  for (const { start: from, done } of episode.assessments) {
    if (!inYear(done)) continue
    counts.add('assessments completed')
    if (workingDaysBetween(from, done) <= 45) counts.add('assessed in 45 days')
  }
  for (const { start: from, conference } of episode.enquiries) {
    if (inYear(from)) counts.add('enquiries')
    if (!inYear(conference)) continue
    counts.add('conferences')
    if (workingDaysBetween(from, conference) <= 15) counts.add('conferences in 15 days')
  }
  for (const plan of episode.protectionPlans) {
    if (inYear(plan.start)) {
      counts.add('plans starting')
      if (plan.earlierPlans > 0) counts.add('second plans')
    }
    if (plan.start > end || plan.end <= end) continue
    counts.add('on a plan')
    if (end - plan.start <= 91) counts.add('on a plan for 3 months or less')
    if (end - plan.start > 182 && end - plan.start <= 365) counts.add('on a plan for 6 to 12 months')
  }
  if (!noFurtherAction && referred <= end && (closed === null || closed > end) && !closedAfterAssessment) {
    counts.add('in need')
    if (end - referred > 730) counts.add('in need two years or more')
  }
  if (care === null) return
  if (inYear(care.start)) counts.add('starting to be looked after')
  if (inYear(care.end)) counts.add('ceasing to be looked after')
  if (care.start > end || care.end <= end) return
  counts.add('looked after')
  if (unaccompanied) counts.add('unaccompanied')
}

function countAuthority(seed: number): Counts {
  const counts = new Counts()
  const walk = { story: story(true), onTimeAtYearEnd: true }
  for (const family of familiesOf(seed, 68_000)) {
    for (const { child, episodes } of livesOf(seed, family, walk)) {
      if (child.born <= end && child.born > end - 6575) counts.add('children aged 0 to 17')
      episodes.forEach((episode, at) => {
        countEpisode(counts, episode, episodes.slice(0, at), child.unaccompanied)
      })
    }
  }
  return counts
}

const bases: Readonly<Record<string, string>> = {
  'assessed in 45 days': 'assessments completed',
  'conferences in 15 days': 'conferences',
  'second plans': 'plans starting',
  'on a plan for 3 months or less': 'on a plan',
  'on a plan for 6 to 12 months': 'on a plan',
  'in need two years or more': 'in need',
}

test('the made-up authority has the figures of a real one, within the tolerances of its specification', () => {
  const counts = countAuthority(1)
  const outside = targets.flatMap(([figure, target, tolerance]) => {
    const name = figure.replace(/ %$/, '')
    const value = name === figure ? counts.of(name) : (100 * counts.of(name)) / counts.of(bases[name] ?? 'referrals')
    return Math.abs(value - target) <= tolerance
      ? []
      : [`${figure}: ${value.toFixed(1)}, target ${target} ± ${tolerance}`]
  })
  assert.deepEqual(outside, [])
})
