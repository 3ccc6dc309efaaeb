import type { Day } from '../core/day.ts'
import type { SsdImmigrationStatus } from '../ssd/tables.ts'
import type { ChildRows } from './child-rows.ts'
import type { JourneyEvent, Spell, Stage } from './stage.ts'

/**
 * Unaccompanied asylum-seeking children. The looked-after return has only the day on which it ended; the spell needs a
 * beginning, so that of most children is told with their time in care.
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
    for (const row of rows.ssd_immigration_status ?? []) {
      if (!saysUnaccompanied(row)) continue
      const { immi_immigration_status_start_date: startsOn, immi_immigration_status_end_date: endsOn } = row
      const key = row.immi_immigration_status_id
      const from = { table: 'ssd_immigration_status', key, referralId: null, detail: null } as const
      if (endsOn !== null) events.push({ at: endsOn, kind: 'no longer unaccompanied', ...from })
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

/**
 * Was the child unaccompanied on a day, as far as is recorded?
 *
 * @param on  null for now: a status that has no end
 */
export function isUnaccompanied(rows: ChildRows, on: Day | null): boolean {
  return (rows.ssd_immigration_status ?? []).some((row) => {
    const { immi_immigration_status_start_date: from, immi_immigration_status_end_date: to } = row
    if (!saysUnaccompanied(row)) return false
    return on === null ? to === null : (from === null || from <= on) && (to === null || to > on)
  })
}
