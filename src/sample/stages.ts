import { type Day, day, plusDays, plusYears } from '../core/day.ts'
import { lastDay } from './contacts.ts'
import type { Child, Family } from './families.ts'
import type { Episode, Life } from './life.ts'
import { Chance } from './random.ts'
import type { TeamKind } from './teams.ts'

/** The first day of allocations: what was before is not in the case system. */
export const allocationsBegin = day('2020-04-01')

/** A time during which a child belongs to teams of one kind. */
export type Stage = {
  readonly child: Child
  readonly locality: number
  readonly kind: TeamKind
  readonly from: Day
  /** The last day; one after the end of the sample for what goes on. */
  readonly to: Day
  /** The day of the referral it follows from. */
  readonly referred: Day
}

/** Days from the referral to the allocation. Source of these and the other shares: nobody's but this file's. */
const allocatedAfter = [
  [0, 0.55],
  [1, 0.25],
  [2, 0.12],
  [3, 0.05],
  [5, 0.03],
] as const
const handoverDays = [0, 7] as const
const handoverIntoCareDays = [5, 21] as const
const fostered = 0.7
const youthJustice = { share: 0.09, from: 12, length: [222, 120] as const }
/** Early help that follows a closure. Source: specification of the made-up authority, `process.early_help`. */
const earlyHelpLength = [212, 130] as const

/** Through which kinds of team a child passes, referral by referral. Brothers and sisters share the days. */
export function stagesOf(seed: number, family: Family, life: Life): Stage[] {
  const stages: Stage[] = []
  for (const [at, episode] of life.episodes.entries()) {
    if (episode.referred > lastDay) break
    const closed = episode.noFurtherAction ? episode.referred : (episode.closed ?? plusDays(lastDay, 1))
    const next = life.episodes[at + 1]?.referred ?? plusDays(lastDay, 1)
    const add = (kind: TeamKind, from: Day, to: Day) => {
      const first = from < allocationsBegin ? allocationsBegin : from
      if (first > to || first > lastDay) return
      const { child } = life
      stages.push({ child, locality: family.locality, kind, from: first, to, referred: episode.referred })
    }
    if (episode.noFurtherAction) add('front door', closed, closed)
    else if (closed >= allocationsBegin) episodeStages(seed, life.child, episode, closed, next, add)
  }
  return stages
}

type Add = (kind: TeamKind, from: Day, to: Day) => void

function episodeStages(seed: number, child: Child, episode: Episode, closed: Day, next: Day, add: Add): void {
  const { referred, care } = episode
  const shared = new Chance(seed, 'allocation', child.family, 0, referred)
  const own = new Chance(seed, 'alongside', child.family, child.place, referred)
  const allocated = earlier(plusDays(referred, shared.pick(allocatedAfter)), closed)
  add('front door', referred, plusDays(allocated, -1))
  const turns = turnsOf(child, episode, allocated, shared)
  for (const [at, { kind, on }] of turns.entries()) {
    const until = turns[at + 1]?.on
    add(kind, on, until === undefined ? closed : earlier(plusDays(until, -1), closed))
  }
  if (care !== null && own.happens(fostered)) {
    add('fostering and kinship', plusDays(care.start, 3), earlier(plusDays(care.end, -1), closed))
  }
  const offends = own.happens(youthJustice.share)
  const from = plusDays(later(referred, plusYears(child.born, youthJustice.from)), own.whole(5, 120))
  const length = own.length(youthJustice.length)
  const until = earlier(closed, plusYears(child.born, 18))
  if (offends) add('youth justice', from, earlier(plusDays(from, length), until))
  const helped = 5 + own.length(earlyHelpLength)
  if (episode.reason === 'RC9') {
    add('early help', plusDays(closed, 1), earlier(plusDays(closed, helped), plusDays(next, -1)))
  }
}

type Turn = { readonly kind: TeamKind; readonly on: Day }

/** The kinds of team that hold the child one after another, each with the day on which it takes over. */
function turnsOf(child: Child, episode: Episode, allocated: Day, shared: Chance): Turn[] {
  const { care, assessments, protectionPlans, reason } = episode
  const handover = shared.whole(...handoverDays)
  const intoCare = shared.whole(...handoverIntoCareDays)
  const home = child.disabilities.length > 0 ? 'disabled children' : 'safeguarding'
  const assessed = earlier(assessments[0]?.done ?? allocated, protectionPlans[0]?.start ?? lastDay)
  const turns: Turn[] = [{ kind: child.unaccompanied ? 'children in care' : 'assessment', on: allocated }]
  const turn = (kind: TeamKind, day: Day) => {
    const on = later(day, allocated)
    // A stay that was over before it was handed over is no turn.
    while (turns.length > 0 && (turns.at(-1) as Turn).on >= on) turns.pop()
    if (turns.at(-1)?.kind !== kind) turns.push({ kind, on })
  }
  if (care === null) turn(home, plusDays(assessed, 1 + handover))
  else {
    const taken = child.unaccompanied ? allocated : plusDays(care.start, intoCare)
    if (plusDays(assessed, 1 + handover) < taken && !child.unaccompanied) turn(home, plusDays(assessed, 1 + handover))
    turn(reason === 'RC1' || reason === 'RC4' ? 'court and permanence' : 'children in care', taken)
    const eighteen = plusYears(child.born, 18)
    if (care.end < eighteen) turn(home, plusDays(care.end, 1 + handover))
    else turn('leaving care', plusDays(eighteen, 1))
  }
  return turns
}

function earlier(a: Day, b: Day): Day {
  return a < b ? a : b
}

function later(a: Day, b: Day): Day {
  return a > b ? a : b
}
