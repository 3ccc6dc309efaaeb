import { workingDaysBetween } from '../../core/working-days.ts'
import type { Episode, Life } from '../life.ts'
import { type Counts, end, inYear, type Target } from './counts.ts'

/** Figures of referrals, enquiries, plans and need. */
export const targetsOfNeed: readonly Target[] = [
  ['children aged 0 to 17', null, 68_000, 1_000],
  ['referrals', null, 4_200, 350],
  ['re-referrals', 'referrals', 21.5, 2.5],
  ['no further action', 'referrals', 7, 1.5],
  ['found not in need', 'referrals', 31.2, 3],
  ['from police', 'referrals', 32, 4],
  ['from schools', 'referrals', 20, 3],
  ['from health', 'referrals', 14.5, 4],
  ['assessments completed', null, 3_950, 350],
  ['assessed in 45 days', 'assessments completed', 84, 3],
  ['enquiries', null, 1_550, 200],
  ['conferences', null, 610, 80],
  ['conferences in 15 days', 'conferences', 83.5, 6],
  ['plans starting', null, 545, 85],
  ['second plans', 'plans starting', 24, 5],
  ['on a plan', null, 445, 80],
  ['on a plan for 3 months or less', 'on a plan', 31, 8],
  ['on a plan for 6 to 12 months', 'on a plan', 29.5, 7],
  ['episodes of need started', null, 2_600, 300],
  ['in need', null, 2_830, 280],
  ['in need two years or more', 'in need', 29, 5],
  ['looked after', null, 665, 70],
  ['starting to be looked after', null, 180, 42],
  ['ceasing to be looked after', null, 205, 42],
  ['unaccompanied', null, 29, 14],
]

/** Days of a childhood. */
const eighteenYears = 6575

/** Counts what happened to one child. */
export function countNeed(counts: Counts, { child, episodes }: Life): void {
  if (child.born <= end && child.born > end - eighteenYears) counts.add('children aged 0 to 17')
  episodes.forEach((episode, at) => {
    countEpisode(counts, episode, episodes.slice(0, at), child.unaccompanied)
  })
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
