import { reasonPlacedCeased } from '../codes/reason-placed-ceased.ts'
import type { Day } from '../core/day.ts'
import type { SsdPermanence } from '../ssd/tables.ts'
import { carePeriods, periodAt } from './care-periods.ts'
import { codeIn, detailText } from './detail.ts'
import type { JourneyEvent, Spell, Stage } from './stage.ts'
import { meant } from './words.ts'

/**
 * The way to adoption, step by step, and the order that gave a child a lasting home: adoption, special guardianship or
 * child arrangements. The plan of adoption, and the time with those who are to adopt, last to the reversal, to the order or
 * to leaving care, whichever is first.
 */
export const adoption: Stage = {
  events: {
    'adoption decided': () => 'Decided that the child should be placed for adoption',
    'matched for adoption': () => 'Matched with adopters',
    'placement order': () => 'Placement order made',
    'placed for adoption': ({ carers }) =>
      carers === 'same' ? 'Placed for adoption with the foster carers of before' : 'Placed for adoption',
    'adoption decision reversed': ({ reason }) =>
      [
        'Decided that the child should no longer be placed for adoption',
        ...(reason === undefined ? [] : [meant(reasonPlacedCeased, reason)]),
      ].join(': '),
    'permanence order': ({ order }) => orders[order ?? ''] ?? 'Permanence order made',
  },
  spells: {
    'adoption planned': () => 'To be placed for adoption',
    'placed for adoption': () => 'Placed for adoption',
  },
  clocks: {},
  of(rows) {
    if (rows.ssd_permanence === undefined) return {}
    const events: JourneyEvent[] = []
    const spells: Spell[] = []
    const periods = carePeriods(rows)
    for (const row of rows.ssd_permanence) {
      const from = { table: 'ssd_permanence', key: row.perm_table_id, referralId: null } as const
      const add = (kind: string, at: Day | null, said: Parameters<typeof detailText>[0] = {}) =>
        at === null ? 0 : events.push({ at, kind, ...from, detail: detailText(said) })
      const { perm_adm_decision_date: decided, perm_placed_for_adoption_date: placed } = row
      add('adoption decided', decided)
      add('matched for adoption', row.perm_matched_date)
      add('placement order', row.perm_placement_order_date)
      add('placed for adoption', placed, { carers: row.perm_adopted_by_carer_flag === true ? 'same' : null })
      add('adoption decision reversed', row.perm_decision_reversed_date, {
        reason: codeIn(row.perm_decision_reversed_reason),
      })
      add('permanence order', row.perm_permanence_order_date, { order: orderOf(row) })
      const period = periodAt(periods, row.perm_cla_id, decided ?? placed)
      const ends = [row.perm_decision_reversed_date, row.perm_permanence_order_date, period?.endsOn ?? null]
      const endsOn = ends.reduce((first, on) => (first === null || (on !== null && on < first) ? on : first), null)
      if (decided !== null) spells.push({ kind: 'adoption planned', startsOn: decided, endsOn, ...from, detail: null })
      if (placed !== null) spells.push({ kind: 'placed for adoption', startsOn: placed, endsOn, ...from, detail: null })
    }
    return { events, spells }
  },
}

const orders: Readonly<Record<string, string>> = {
  adoption: 'Adopted',
  guardianship: 'Special guardianship order made',
  arrangements: 'Child arrangements order made',
}

function orderOf({ perm_permanence_order_type: type }: SsdPermanence): string | null {
  const words = type?.toLowerCase() ?? ''
  if (words.includes('adopt')) return 'adoption'
  if (words.includes('guardian') || words === 'sgo') return 'guardianship'
  return words.includes('arrangement') || words.includes('residence') ? 'arrangements' : null
}
