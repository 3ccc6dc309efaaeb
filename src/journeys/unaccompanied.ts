import { type Day, plusYears } from '../core/day.ts'
import type { SsdImmigrationStatus } from '../ssd/tables.ts'
import type { ChildRows } from './child-rows.ts'
import { bornOn } from './life.ts'
import type { JourneyEvent, Spell, Stage } from './stage.ts'

/**
 * Unaccompanied asylum-seeking children. The looked-after return has only the day on which it ended; the spell needs a
 * beginning, so that of most children is told with their time in care. That it lapses at 18, which the return names as its
 * day also when it is years ahead, is no event.
 */
export const unaccompanied: Stage = {
  events: {
    unaccompanied: () => 'Known as an unaccompanied asylum-seeking child',
    'no longer unaccompanied': () => 'No longer an unaccompanied asylum-seeking child',
  },
  spells: { unaccompanied: () => 'Unaccompanied asylum-seeking child' },
  clocks: {},
  of(rows) {
    const events: JourneyEvent[] = []
    const spells: Spell[] = []
    const born = bornOn(rows)
    for (const row of rows.ssd_immigration_status ?? []) {
      if (!saysUnaccompanied(row)) continue
      const { immi_immigration_status_start_date: startsOn, immi_immigration_status_end_date: endsOn } = row
      const key = row.immi_immigration_status_id
      const from = { table: 'ssd_immigration_status', key, referralId: null, detail: null } as const
      const ended = endedOn(row, born)
      if (ended !== null) events.push({ at: ended, kind: 'no longer unaccompanied', ...from })
      if (startsOn === null) continue
      events.push({ at: startsOn, kind: 'unaccompanied', ...from })
      spells.push({ kind: 'unaccompanied', startsOn, endsOn, ...from })
    }
    return { events, spells }
  },
}

function saysUnaccompanied({ immi_immigration_status: status }: SsdImmigrationStatus): boolean {
  return status !== null && /^(UASC|U$|Unaccompanied)/i.test(status)
}

/** The day on which the status ended; null while it lasts, and where it lasted until it lapsed with the 18th birthday. */
function endedOn({ immi_immigration_status_end_date: on }: SsdImmigrationStatus, born: Day | null): Day | null {
  return on !== null && born !== null && on >= plusYears(born, 18) ? null : on
}

/**
 * Was the child unaccompanied on a day, as far as is recorded?
 *
 * @param on  null for as long as a child can be: a status that has no end before the 18th birthday
 */
export function isUnaccompanied(rows: ChildRows, on: Day | null): boolean {
  const born = bornOn(rows)
  return (rows.ssd_immigration_status ?? []).some((row) => {
    const { immi_immigration_status_start_date: from, immi_immigration_status_end_date: to } = row
    if (!saysUnaccompanied(row)) return false
    return on === null ? endedOn(row, born) === null : (from === null || from <= on) && (to === null || to > on)
  })
}
