import { legalStatus as statuses } from '../codes/legal-status.ts'
import { beganBefore, carePeriods, isShortBreak } from './care-periods.ts'
import { codeIn, detailText } from './detail.ts'
import type { JourneyEvent, Spell, Stage } from './stage.ts'
import { meant } from './words.ts'

/**
 * The legal footing on which a child is looked after, and its changes. That of short breaks is told with them. One that
 * began before the returns tell of it has no day on which it did.
 */
export const legalStatus: Stage = {
  events: {
    'legal status': ({ status }) =>
      status === undefined ? 'Legal status changed' : `Legal status: ${meant(statuses, status)}`,
  },
  spells: {
    'legal status': ({ status }) =>
      status === undefined ? 'A legal status that is no code of the return' : (statuses.meaning(status) ?? status),
  },
  clocks: {},
  of(rows) {
    const events: JourneyEvent[] = []
    const spells: Spell[] = []
    if (rows.ssd_legal_status === undefined) return {}
    const periods = carePeriods(rows)
    for (const row of rows.ssd_legal_status) {
      const startsOn = row.lega_legal_status_start_date
      if (startsOn === null || isShortBreak(row.lega_legal_status)) continue
      const from = { table: 'ssd_legal_status', key: row.lega_legal_status_id, referralId: null } as const
      const earlier = beganBefore(periods, startsOn, 'SLBU')
      const detail = detailText({ status: codeIn(row.lega_legal_status), earlier })
      if (!earlier) events.push({ at: startsOn, kind: 'legal status', ...from, detail })
      spells.push({ kind: 'legal status', startsOn, endsOn: row.lega_legal_status_end_date, ...from, detail })
    }
    return { events, spells }
  },
}
