import { type ClockId, dueOn, lateFrom } from '../codes/clocks.ts'
import type { Day } from '../core/day.ts'
import type { CanonicalTable } from '../ssd/tables.ts'
import type { ChildRows } from './child-rows.ts'
import type { Detail } from './detail.ts'

/** The canonical row something is from, and the referral it belongs to. */
export type FromRow = { readonly table: CanonicalTable; readonly key: string; readonly referralId: string | null }

/** What happened on a day. */
export type JourneyEvent = FromRow & { readonly at: Day; readonly kind: string; readonly detail: string | null }

/**
 * What went on for a while.
 *
 * The end is the day on which it ended, as recorded: on that day it is no longer open, so a spell is open on a day when
 * it starts on or before it and ends after it, or has no end.
 */
export type Spell = FromRow & {
  readonly kind: string
  readonly startsOn: Day
  readonly endsOn: Day | null
  readonly detail: string | null
}

/** Why a clock ended without what it waits for. */
export type VoidReason = 'plan ended' | 'left care' | 'closed' | 'eighteen' | 'died'

/**
 * A deadline, and what became of it: done on a day, void on a day, or neither and so still open. Never both. Whether it
 * is late is not kept, as it depends on the day it is asked; from which day on it would be, is.
 */
export type JourneyClock = FromRow & {
  readonly clock: ClockId
  readonly startsOn: Day
  readonly dueOn: Day
  /** The first day on which it is late. */
  readonly lateFrom: Day
  readonly doneOn: Day | null
  readonly voidOn: Day | null
  readonly voidReason: VoidReason | null
}

export type StageRows = {
  readonly events?: readonly JourneyEvent[]
  readonly spells?: readonly Spell[]
  readonly clocks?: readonly JourneyClock[]
}

/** One stage of a child's journey: what it tells of, in words, and how it reads it from the rows. */
export type Stage = {
  /** Its kinds of event as people read them, in the order they stand in when they happen on one day. */
  readonly events: Readonly<Record<string, (said: Detail) => string>>
  /** Its kinds of spell as people read them while they last. */
  readonly spells: Readonly<Record<string, (said: Detail) => string>>
  /** Its clocks, each with the event that stops it. */
  readonly clocks: Readonly<Partial<Record<ClockId, string>>>
  /**
   * Rows without their day give nothing, and no row is repaired: an end before its start, or a plan after its closure,
   * stands in the journey as it is recorded.
   */
  of(rows: ChildRows): StageRows
}

/**
 * A day on which a clock that is still open becomes void. The 18th birthday is known before it comes, so it ends only a
 * clock that would fall due on or after it: one that fell due before was missed while the child was a child, and stays
 * so.
 */
export type Ending = readonly [on: Day | null, reason: VoidReason]

/**
 * A clock of the register, by its ordinary limit or the one named. What was done in the end counts as done, though the
 * case may have been closed by then; otherwise the earliest ending makes it void.
 *
 * @param when  the limit for whom or which time, where it is not the ordinary one
 * @returns     null when an ending came before the start, or on the same day: then there was nothing to wait for
 */
export function clockOf(
  clock: ClockId,
  startsOn: Day,
  doneOn: Day | null,
  endings: readonly Ending[],
  { table, key, referralId }: FromRow,
  when?: string,
): JourneyClock | null {
  const due = dueOn(clock, startsOn, when)
  let voidOn: Day | null = null
  let voidReason: VoidReason | null = null
  if (doneOn === null) {
    for (const [on, reason] of endings) {
      if (on === null || (reason === 'eighteen' && on > due)) continue
      if (voidOn === null || on < voidOn) {
        voidOn = on
        voidReason = reason
      }
    }
    if (voidOn !== null && voidOn <= startsOn) return null
  }
  const lateOn = lateFrom(clock, startsOn, due)
  return { clock, startsOn, dueOn: due, lateFrom: lateOn, doneOn, voidOn, voidReason, table, key, referralId }
}
