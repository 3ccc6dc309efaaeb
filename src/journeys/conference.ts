import { detailText } from './detail.ts'
import type { JourneyEvent, Stage } from './stage.ts'

/**
 * Initial child protection conferences that were held: after an enquiry, or for a child who moved here on a plan. The
 * time limit of the second kind starts when the authority is told of the move, which no return says: it has no clock.
 */
export const conference: Stage = {
  events: {
    'conference held': (said) =>
      said.transfer === 'yes' ? 'Conference held for a child who moved here on a plan' : 'Conference held',
  },
  spells: {},
  clocks: {},
  of(rows) {
    const events: JourneyEvent[] = []
    for (const row of rows.ssd_initial_cp_conference ?? []) {
      if (row.icpc_icpc_date === null) continue
      events.push({
        at: row.icpc_icpc_date,
        kind: 'conference held',
        table: 'ssd_initial_cp_conference',
        key: row.icpc_icpc_id,
        referralId: row.icpc_referral_id,
        detail: detailText({ transfer: row.icpc_icpc_transfer_in }),
      })
    }
    return { events }
  },
}
