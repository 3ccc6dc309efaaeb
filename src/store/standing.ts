import type { Day } from '../core/day.ts'
import type { JourneyRows } from './journeys.ts'

/** Where a child stands, as far as the returns say: what is open, since when, and what is due next. */
export type Standing = {
  readonly kind: string | null
  readonly since: Day | null
  /** The day from which it is over by itself; null when no day is known. */
  readonly until: Day | null
  readonly lastEvent: Day | null
  readonly nextDue: Day | null
  /** The first day on which something open is late. */
  readonly lateFrom: Day | null
}

/** Kinds of spell, the one of most involvement first. A child with several open stands in the first. */
export const spellsByInvolvement = [
  'care',
  'protection plan',
  'enquiry',
  'short break',
  'need plan',
  'assessment',
  'referral',
  'leaving',
] as const

/** The same of children, without those who have left care: a care leaver is no child who is open. */
export const spellsOfChildren = spellsByInvolvement.filter((kind) => kind !== 'leaving')

/**
 * Where a child stands. Days do not enter into it: a spell without an end is open, whenever it is asked. That of a care
 * leaver ends with a birthday, which is known long before: it stands with the day, for whoever asks to compare with theirs.
 */
export function standingOf({ events, spells, clocks }: JourneyRows): Standing {
  const open = spellsByInvolvement.flatMap((kind) =>
    spells
      .filter((spell) => spell.kind === kind && (spell.endsOn === null || kind === 'leaving'))
      .sort((a, b) => a.startsOn - b.startsOn),
  )[0]
  const waiting = clocks.filter(({ doneOn, voidOn }) => doneOn === null && voidOn === null)
  return {
    kind: open?.kind ?? null,
    since: open?.startsOn ?? null,
    until: open?.endsOn ?? null,
    lastEvent: events.reduce<Day | null>((last, { at }) => (last === null || at > last ? at : last), null),
    nextDue: first(waiting.map(({ dueOn }) => dueOn)),
    lateFrom: first(waiting.map(({ lateFrom }) => lateFrom)),
  }
}

/** The column of a child's standing while it is open on a day; null when it is over by then. For statements. */
export const whileOpen = (column: 'kind' | 'since', on: string) =>
  `case when s.open_until is null or s.open_until > ${on} then s.${column} end`

const first = (days: readonly Day[]): Day | null =>
  days.reduce<Day | null>((earliest, day) => (earliest === null || day < earliest ? day : earliest), null)
