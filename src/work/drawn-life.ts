import { categoryOfAbuse } from '../codes/category-of-abuse.ts'
import type { Day } from '../core/day.ts'
import { countOf } from '../core/words.ts'
import type { Lasting, Life, LifeClock, LifeContact, LifeSpell, LifeWorker } from '../documents/timeline/life.ts'
import { clockLabel, clockState } from '../journeys/clock-state.ts'
import { readDetail } from '../journeys/detail.ts'
import { careSpells, drawnCare } from './drawn-care.ts'
import { joined } from './drawn-times.ts'
import type { JourneyView } from './journey-report.ts'
import { isByReturn } from './one-worker.ts'
import { gapsOf, type UnknownTime } from './unknown-times.ts'

type Rows = JourneyView['journey']

/**
 * A child's journey as the drawings need it. Under an alias the life has the alias for a name and the first of the month
 * for a birthday, as the view has.
 *
 * Times in need that touch or overlap are one: a referral that comes while another is open opens nothing new. What ends
 * before it starts is not drawn, and stands among what does not agree.
 *
 * @param unknown  times of which a return is not loaded; drawn where that leaves something of the child unknown
 */
export function drawnLife(view: JourneyView, unknown: readonly UnknownTime[] = []): Life {
  const { child, journey, knownTo: today } = view
  const need = joined(lasting(journey, ['referral', 'need plan'], today))
  const care = careSpells(journey, today)
  const knownFrom = Math.min(today, firstKnown(journey) ?? today) as Day
  return {
    name: child.name,
    bornOn: child.bornOn,
    expectedOn: child.expectedOn,
    diedOn: journey.events.find(({ kind }) => kind === 'death')?.at ?? null,
    today,
    knownFrom,
    contacts: contacts(journey, today),
    spells: [...need.map((spell) => ({ ...spell, kind: 'need' as const })), ...protection(journey, today), ...care],
    ...drawnCare(journey, today),
    clocks: journey.clocks.flatMap((clock) => drawnClock(clock, today)),
    workers: workers(view),
    gaps: gapsOf(unknown, need, care, knownFrom, today),
  }
}

/** The first day on which the authority knew the child; null where nothing but birth and death has a day. */
export function firstKnown({ events, spells }: Rows): Day | null {
  const days = [
    ...events.filter(({ kind }) => kind !== 'birth' && kind !== 'death').map(({ at }) => at),
    ...spells.map(({ startsOn }) => startsOn),
  ]
  return days.length === 0 ? null : (Math.min(...days) as Day)
}

function lasting({ spells }: Rows, kinds: readonly string[], today: Day): readonly Lasting[] {
  return spells
    .filter(({ kind }) => kinds.includes(kind))
    .map(({ startsOn: from, endsOn: to }) => ({ from, to }))
    .filter(({ from, to }) => from <= today && (to === null || to >= from))
}

/** Who told the authority, by the code of the source: a word or two. */
const tellers: Readonly<Record<string, string>> = {
  ...{ '1A': 'Family', '1B': 'Acquaintance', '1C': 'The child', '1D': 'Somebody else' },
  ...{ '2A': 'School', '2B': 'Education' },
  ...{ '3A': 'GP', '3B': 'Health visitor', '3C': 'School nurse', '3D': 'Health', '3E': 'Hospital', '3F': 'Health' },
  ...{ '4': 'Housing', '5A': 'Own authority', '5B': 'Own authority', '5C': 'Other authority', '5D': 'Early help' },
  ...{ '6': 'Police', '7': 'Courts', '8': 'Other', '9': 'Anonymous', '10': 'Not known' },
}

function contacts({ events }: Rows, today: Day): readonly LifeContact[] {
  return events
    .filter(({ kind, at }) => kind === 'referral' && at <= today)
    .map(({ at, detail, referralId }) => {
      const { source, action, again } = readDetail(detail)
      const followed = (kind: string) => events.some((event) => event.kind === kind && event.referralId === referralId)
      const result =
        action === 'none'
          ? 'closed'
          : again === 'yes'
            ? 're-referral'
            : followed('enquiry started')
              ? 'enquiry'
              : followed('assessment started')
                ? 'assessment'
                : ''
      return {
        on: at,
        who: tellers[source ?? ''] ?? 'Referral',
        result,
        noFurtherAction: action === 'none',
        isReferral: true,
      }
    })
}

function protection({ spells }: Rows, today: Day): readonly LifeSpell[] {
  return spells
    .filter(
      ({ kind, startsOn, endsOn }) => kind === 'protection plan' && startsOn <= today && (endsOn ?? today) >= startsOn,
    )
    .map(({ startsOn: from, endsOn: to, detail }) => {
      const { category } = readDetail(detail)
      const label = category === undefined ? null : categoryOfAbuse.meaning(category)
      return { kind: 'protection', from, to, ...(label === null ? {} : { label }) }
    })
}

const clockNames: Readonly<Record<string, string>> = {
  ...{ cp_review_1: 'Review', cp_review_n: 'Review' },
  ...{ cla_review_1: 'Review', cla_review_2: 'Review', cla_review_n: 'Review' },
  ...{ cla_health_first: 'Health check', cla_health_next: 'Health check' },
}

/** A deadline; one that became void in time is none. One that was late when it ended is missed on the day it ended. */
function drawnClock(clock: Rows['clocks'][number], today: Day): readonly LifeClock[] {
  const { state, over, unit } = clockState(clock, today)
  const name = clockNames[clock.clock] ?? clockLabel(clock.clock)
  const by = unit === 'days' ? countOf(over, 'day', 'days') : countOf(over, 'working day', 'working days')
  const drawn = { name, dueOn: clock.dueOn, doneOn: clock.doneOn, late: '' }
  if (state === 'in time') return [{ ...drawn, state: 'met' }]
  if (state === 'open') return [{ ...drawn, state: 'due' }]
  if (state === 'void') return over === 0 ? [] : [{ ...drawn, state: 'missed', doneOn: clock.voidOn, late: 'not done' }]
  return [{ ...drawn, state: 'missed', late: `${by} late` }]
}

/**
 * The allocated social workers; a time in which a team alone held the child is left free. Where no allocation names one, the
 * social workers of the looked-after return.
 */
function workers({ journey, workers: names, knownTo }: JourneyView): readonly LifeWorker[] {
  const isAllocated = ({ kind, detail }: Rows['spells'][number]) =>
    kind === 'allocation' && readDetail(detail).role === 'allocated-social-worker'
  const isMeant = journey.spells.some(isAllocated) ? isAllocated : isByReturn
  return journey.spells.filter(isMeant).flatMap(({ startsOn, endsOn, detail }) => {
    const { worker } = readDetail(detail)
    if (worker === undefined) return []
    if (startsOn > knownTo || (endsOn !== null && endsOn < startsOn)) return []
    return [{ from: startsOn, to: endsOn, name: names?.get(worker) ?? `worker ${worker}` }]
  })
}
