import { detailText } from './detail.ts'
import type { JourneyEvent, Stage } from './stage.ts'

/**
 * Visits of a social worker to a looked-after child, where a record has them. How often they are due hangs on plans that no
 * row holds, and a return without visits says nothing of them: they have no clock.
 */
export const careVisit: Stage = {
  events: {
    'care visit': ({ seen }) =>
      seen === 'no' ? 'Visit of the social worker; the child was not seen' : 'Visit of the social worker',
  },
  spells: {},
  clocks: {},
  of(rows) {
    const events: JourneyEvent[] = []
    for (const { clav_cla_visit_id: key, clav_cla_visit_date: at, clav_cla_visit_seen: seen } of rows.ssd_cla_visits ??
      []) {
      if (at === null) continue
      const from = { table: 'ssd_cla_visits', key, referralId: null } as const
      events.push({ at, kind: 'care visit', ...from, detail: detailText({ seen: seen === false ? 'no' : null }) })
    }
    return { events }
  },
}
