import { clockRules } from '../codes/clocks.ts'
import { adoption } from './adoption.ts'
import { allocation } from './allocation.ts'
import { assessment } from './assessment.ts'
import { care } from './care.ts'
import { careReview } from './care-review.ts'
import { careVisit } from './care-visit.ts'
import type { ChildRows } from './child-rows.ts'
import { closure } from './closure.ts'
import { conference } from './conference.ts'
import { readDetail } from './detail.ts'
import { enquiry } from './enquiry.ts'
import { health } from './health.ts'
import { leavingCare } from './leaving-care.ts'
import { leftCare } from './left-care.ts'
import { legalStatus } from './legal-status.ts'
import { birth, death } from './life.ts'
import { missing } from './missing.ts'
import { needPlan } from './need-plan.ts'
import { placement } from './placement.ts'
import { preProceedings } from './pre-proceedings.ts'
import { protectionPlan } from './protection-plan.ts'
import { referral } from './referral.ts'
import { sdq } from './sdq.ts'
import type { FromRow, JourneyClock, JourneyEvent, Spell, Stage } from './stage.ts'
import { unaccompanied } from './unaccompanied.ts'

/** Everything that happened to a child, what went on for a while, and what had to happen by when. Oldest first. */
export type Journey = {
  readonly events: readonly JourneyEvent[]
  readonly spells: readonly Spell[]
  readonly clocks: readonly JourneyClock[]
}

/** Every stage, in the order in which things of one day are told. A new stage is a file and a line here. */
const stages: readonly Stage[] = [
  birth,
  referral,
  assessment,
  enquiry,
  conference,
  protectionPlan,
  needPlan,
  preProceedings,
  care,
  unaccompanied,
  legalStatus,
  placement,
  careVisit,
  careReview,
  health,
  sdq,
  missing,
  adoption,
  leftCare,
  leavingCare,
  closure,
  allocation,
  death,
]

const eventRank = ranks(stages.flatMap(({ events }) => Object.keys(events)))
const spellRank = ranks(stages.flatMap(({ spells }) => Object.keys(spells)))
const clockRank = ranks(clockRules.map(({ id }) => id))
const sayEvent = new Map(stages.flatMap(({ events }) => Object.entries(events)))
const saySpell = new Map(stages.flatMap(({ spells }) => Object.entries(spells)))
const stoppedBy = new Map(stages.flatMap(({ clocks }) => Object.entries(clocks)))

/**
 * A child's journey from the child's canonical rows. The same rows in any order give the same journey, and nothing in it
 * depends on the day it is worked out.
 *
 * Only what the rows say is in it: a row without its day makes no event, and no event, visit, core group or other clock
 * is supposed because it ought to be there. Rows that contradict one another stand side by side, unrepaired.
 */
export function journeyOf(rows: ChildRows): Journey {
  const events: JourneyEvent[] = []
  const spells: Spell[] = []
  const clocks: JourneyClock[] = []
  for (const stage of stages) {
    const told = stage.of(rows)
    if (told.events !== undefined) events.push(...told.events)
    if (told.spells !== undefined) spells.push(...told.spells)
    if (told.clocks !== undefined) clocks.push(...told.clocks)
  }
  events.sort((a, b) => a.at - b.at || rank(eventRank, a.kind) - rank(eventRank, b.kind) || byKey(a, b))
  spells.sort((a, b) => a.startsOn - b.startsOn || rank(spellRank, a.kind) - rank(spellRank, b.kind) || byKey(a, b))
  clocks.sort((a, b) => a.startsOn - b.startsOn || rank(clockRank, a.clock) - rank(clockRank, b.clock) || byKey(a, b))
  return { events, spells, clocks }
}

/** An event as people read it: `Referral; source: school`. */
export function eventInWords({ kind, detail }: { readonly kind: string; readonly detail: string | null }): string {
  return sayEvent.get(kind)?.(readDetail(detail)) ?? kind
}

/**
 * A spell as people read it while it lasts: `On a protection plan, category: neglect`.
 *
 * @param names  words for values of its detail, such as the name of a worker by the worker's key
 */
export function spellInWords(
  { kind, detail }: { readonly kind: string; readonly detail: string | null },
  names: (name: string, value: string) => string = (_, value) => value,
): string {
  const said = Object.entries(readDetail(detail)).map(([name, value]) => [name, names(name, value)] as const)
  return saySpell.get(kind)?.(Object.fromEntries(said)) ?? kind
}

/** The kind of event that stops a clock; null for one no stage makes. */
export function eventThatStops(clock: string): string | null {
  return stoppedBy.get(clock) ?? null
}

function ranks(kinds: readonly string[]): ReadonlyMap<string, number> {
  return new Map(kinds.map((kind, at) => [kind, at]))
}

function rank(order: ReadonlyMap<string, number>, kind: string): number {
  return order.get(kind) ?? order.size
}

function byKey(a: FromRow, b: FromRow): number {
  if (a.table !== b.table) return a.table < b.table ? -1 : 1
  return a.key === b.key ? 0 : a.key < b.key ? -1 : 1
}
