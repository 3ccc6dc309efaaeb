import type { Day } from '../../core/day.ts'
import { type ClaimDraft, claim, count, findUndated, keyFrom, keyOnce, written } from '../../ssd/claim-draft.ts'
import { flagged } from './said.ts'
import type { Row, Ssda903Tables } from './shape.ts'
import type { Period } from './to-care.ts'

type Episode = Row<'Episodes'>

/** A decision that a child should be placed for adoption, and whether it was reversed. */
type Decision = { readonly key: string; readonly on: Day; readonly reversedOn: Day | null }

const forAdoption: ReadonlySet<string> = new Set(['A3', 'A4', 'A5', 'A6'])
const guardianship: ReadonlySet<string> = new Set(['E43', 'E44', 'E45', 'E46', 'E47', 'E48'])

/**
 * The road to adoption, special guardianship or child arrangements.
 *
 * A decision that a child should be placed has a row of its own, under its day. What follows it (placement order,
 * placement, adoption) may come years later, in a return that no longer names the decision: it then has a row without
 * one, which settling puts under the decision (`across/care-over-years.ts`). An order that is no adoption has a row under
 * its day.
 *
 * @source mapping specification, section 4
 */
export function permanent(draft: ClaimDraft, child: Ssda903Tables, periods: readonly Period[]): void {
  const decisions = [...child.PlacedAdoption.map((row) => decided(draft, row)), ...matched(draft, child.AD1)]
  for (const { key: periodKey, episodes } of periods) {
    const key = (on: Day) => decisionKey(draft, decisions, on)
    for (const [at, row] of episodes.entries()) {
      const before = episodes[at - 1]
      if (row.LS === 'E1' && before?.LS !== 'E1' && row.RNE !== 'P' && row.RNE !== 'T') {
        claim(draft, 'ssd_permanence', key(row.DECOM), row, {
          perm_cla_id: periodKey,
          perm_placement_order_date: written(row.DECOM),
        })
      }
      if (isForAdoption(row) && !isForAdoption(before) && row.RNE !== 'L') {
        claim(draft, 'ssd_permanence', key(row.DECOM), row, {
          perm_cla_id: periodKey,
          perm_placed_for_adoption_date: written(row.DECOM),
        })
      }
      const type = orderType(row.REC)
      if (type === null || row.DEC === null) continue
      const orderKey = type === 'Adoption' ? key(row.DEC) : keyFrom(draft, 'ssd_permanence', row.DEC, 'order')
      claim(draft, 'ssd_permanence', orderKey, row, {
        perm_cla_id: periodKey,
        perm_permanence_order_date: written(row.DEC),
        perm_permanence_order_type: type,
      })
    }
  }
}

const isForAdoption = (row: Episode | undefined) =>
  row !== undefined && row.PLACE !== null && forAdoption.has(row.PLACE)

function orderType(reason: string | null): string | null {
  if (reason === 'E11' || reason === 'E12') return 'Adoption'
  if (reason === 'E41') return 'Child Arrangements Order/ Residence Order'
  return reason !== null && guardianship.has(reason) ? 'Special Guardianship' : null
}

function decided(draft: ClaimDraft, row: Row<'PlacedAdoption'>): Decision | null {
  const key = keyOnce(draft, 'ssd_permanence', row.DATE_PLACED)
  findUndated(draft, { table: 'ssd_permanence', key, row }, row.DATE_PLACED, 'DATE_PLACED')
  claim(draft, 'ssd_permanence', key, row, {
    perm_adm_decision_date: written(row.DATE_PLACED),
    perm_decision_reversed_date: written(row.DATE_PLACED_CEASED),
    perm_decision_reversed_reason: row.REASON_PLACED_CEASED,
  })
  return row.DATE_PLACED === null ? null : { key, on: row.DATE_PLACED, reversedOn: row.DATE_PLACED_CEASED }
}

/** What the return says of an adoption in the year; it names the day of the decision. */
function matched(draft: ClaimDraft, rows: readonly Row<'AD1'>[]): readonly (Decision | null)[] {
  return rows.map((row) => {
    const key = row.DATE_INT === null ? undecidedKey(draft) : keyFrom(draft, 'ssd_permanence', row.DATE_INT)
    const spoken = { table: 'ssd_permanence', key, row } as const
    findUndated(draft, spoken, row.DATE_INT, 'DATE_INT')
    claim(draft, 'ssd_permanence', key, row, {
      perm_adm_decision_date: written(row.DATE_INT),
      perm_matched_date: written(row.DATE_MATCH),
      perm_adopted_by_carer_flag: flagged(draft, spoken, 'FOSTER_CARE', row.FOSTER_CARE),
      perm_number_of_adopters: count(draft, spoken, 'NB_ADOPTR', row.NB_ADOPTR),
      perm_adopter_sex: row.SEX_ADOPTR,
      perm_adopter_legal_status: row.LS_ADOPTR,
    })
    return row.DATE_INT === null ? null : { key, on: row.DATE_INT, reversedOn: null }
  })
}

/** The key of the last decision that stood on a day; of none, when this return names none. */
function decisionKey(draft: ClaimDraft, decisions: readonly (Decision | null)[], on: Day): string {
  let last: Decision | null = null
  for (const decision of decisions) {
    if (decision === null || decision.on > on) continue
    if (decision.reversedOn !== null && decision.reversedOn <= on) continue
    if (last === null || decision.on > last.on) last = decision
  }
  return last?.key ?? undecidedKey(draft)
}

const undecidedKey = (draft: ClaimDraft) => keyFrom(draft, 'ssd_permanence', null, 'adoption')
