import { reasonForClosure } from '../codes/reason-for-closure.ts'
import { codeIn, detailText } from './detail.ts'
import type { JourneyEvent, Stage } from './stage.ts'
import { meant } from './words.ts'

/** Closure of a referral, with its reason. */
export const closure: Stage = {
  events: {
    closure: ({ reason }) => (reason === undefined ? 'Closed' : `Closed: ${meant(reasonForClosure, reason)}`),
  },
  spells: {},
  clocks: {},
  of(rows) {
    const events: JourneyEvent[] = []
    for (const row of rows.ssd_cin_episodes ?? []) {
      if (row.cine_close_date === null) continue
      const from = { table: 'ssd_cin_episodes', key: row.cine_referral_id, referralId: row.cine_referral_id } as const
      const detail = detailText({ reason: codeIn(row.cine_close_reason) })
      events.push({ at: row.cine_close_date, kind: 'closure', ...from, detail })
    }
    return { events }
  },
}
