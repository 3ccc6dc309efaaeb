import type { Day } from '../core/day.ts'
import type { JourneyRows } from './journeys.ts'

/** Where a child stands, as far as the returns say: what is open, since when, and what is due next. */
export type Standing = {
  readonly kind: string | null
  readonly since: Day | null
  readonly lastEvent: Day | null
  readonly nextDue: Day | null
  /** The first day on which something open is late. */
  readonly lateFrom: Day | null
}

/** Kinds of spell, the one of most involvement first. A child with several open stands in the first. */
export const spellsByInvolvement = ['protection plan', 'enquiry', 'need plan', 'assessment', 'referral'] as const

/** Where a child stands. Days do not enter into it: a spell without an end is open, whenever it is asked. */
export function standingOf({ events, spells, clocks }: JourneyRows): Standing {
  const open = spellsByInvolvement.flatMap((kind) =>
    spells.filter((spell) => spell.kind === kind && spell.endsOn === null).sort((a, b) => a.startsOn - b.startsOn),
  )[0]
  const waiting = clocks.filter(({ doneOn, voidOn }) => doneOn === null && voidOn === null)
  return {
    kind: open?.kind ?? null,
    since: open?.startsOn ?? null,
    lastEvent: events.reduce<Day | null>((last, { at }) => (last === null || at > last ? at : last), null),
    nextDue: first(waiting.map(({ dueOn }) => dueOn)),
    lateFrom: first(waiting.map(({ lateFrom }) => lateFrom)),
  }
}

const first = (days: readonly Day[]): Day | null =>
  days.reduce<Day | null>((earliest, day) => (earliest === null || day < earliest ? day : earliest), null)
