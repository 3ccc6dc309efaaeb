import { primaryNeed } from '../codes/primary-need.ts'
import { referralSource } from '../codes/referral-source.ts'
import { isReReferral } from '../core/clock.ts'
import type { Day } from '../core/day.ts'
import type { ChildRows } from './child-rows.ts'
import { codeIn, type Detail, detailText } from './detail.ts'
import type { Ending, JourneyEvent, Spell, Stage } from './stage.ts'
import { meant } from './words.ts'

/**
 * Referrals, and the time in need they open: from the referral to its closure. A referral with no further action opens
 * none. It is a re-referral when the child had another in the 12 months before, taken further or not.
 */
export const referral: Stage = {
  events: {
    referral: (said) =>
      ['Referral', sourceOf(said), needOf(said), said.action === 'none' ? 'no further action' : null, againOf(said)]
        .filter((part) => part !== null)
        .join('; '),
  },
  spells: { referral: () => 'In need' },
  clocks: {},
  of(rows) {
    const events: JourneyEvent[] = []
    const spells: Spell[] = []
    const days = (rows.ssd_cin_episodes ?? []).flatMap((row) => row.cine_referral_date ?? [])
    for (const row of rows.ssd_cin_episodes ?? []) {
      const at = row.cine_referral_date
      if (at === null) continue
      const from = { table: 'ssd_cin_episodes', key: row.cine_referral_id, referralId: row.cine_referral_id } as const
      const source = codeIn(row.cine_referral_source_code)
      const need = codeIn(row.cine_cin_primary_need_code)
      const again = days.some((earlier) => isReReferral(at, earlier))
      const action = row.cine_referral_nfa === true ? 'none' : null
      events.push({ at, kind: 'referral', ...from, detail: detailText({ source, need, action, again }) })
      if (action === 'none') continue
      spells.push({
        kind: 'referral',
        startsOn: at,
        endsOn: row.cine_close_date,
        ...from,
        detail: detailText({ need }),
      })
    }
    return { events, spells }
  },
}

const sourceOf = ({ source }: Detail) => (source === undefined ? null : `source: ${meant(referralSource, source)}`)
const needOf = ({ need }: Detail) => (need === undefined ? null : `need: ${meant(primaryNeed, need)}`)
const againOf = ({ again }: Detail) => (again === 'yes' ? 'within 12 months of an earlier one' : null)

/** The days on which referrals were received, by their key. */
export function daysReferred(rows: ChildRows): ReadonlyMap<string, Day | null> {
  return new Map((rows.ssd_cin_episodes ?? []).map((row) => [row.cine_referral_id, row.cine_referral_date]))
}

/** The closure of a referral, as what ends its clocks. */
export function closureOf(rows: ChildRows, referralId: string | null): Ending {
  const row = rows.ssd_cin_episodes?.find(({ cine_referral_id }) => cine_referral_id === referralId)
  return [row?.cine_close_date ?? null, 'closed']
}
