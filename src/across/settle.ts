import type { CanonicalTable } from '../ssd/tables.ts'
import { careOverYears } from './care-over-years.ts'
import {
  believedFirst,
  type LoadedClaim,
  type RowDraft,
  type SettledFinding,
  type SettledOrigin,
  settledRow,
} from './settle-row.ts'
import { dropIncomplete, type RowDrafts } from './settled-links.ts'
import { plainRanks, type TablePlan, tablePlans } from './table-plan.ts'
import { setTables } from './trust.ts'

/** A canonical row: every field of its table but la_code, days written `YYYY-MM-DD`. */
type SettledRow = Pick<RowDraft, 'key' | 'fields'> & { readonly table: CanonicalTable }

type Settled = {
  readonly rows: readonly SettledRow[]
  /** At least one for each row. */
  readonly origins: readonly SettledOrigin[]
  readonly findings: readonly SettledFinding[]
}

type Groups = Map<TablePlan, Map<string, LoadedClaim[]>>

/**
 * The canonical rows of one child, from everything that files in force say of the child. The same claims in any order
 * give the same rows, in the order of the model and of their keys.
 *
 * Field by field the claim believed first wins: by the order of trust, then the newest reference date, the latest load,
 * the later line. What is not mentioned takes nothing away. A child that any file names has a row of its own, though
 * the file says nothing else of it. Nothing is thrown for what does not fit: it is left out, and found.
 *
 * A link is followed only to rows settled in the same call. What a row says of its worker and its team stands as said,
 * also when no file in force names that worker or team: who holds a child decides who may see it.
 *
 * @param given  all of one child, or all that are about nobody: teams and workers
 * @source        mapping specification, section 1.3
 */
export function settle(given: readonly LoadedClaim[]): Settled {
  const claims = careOverYears(given)
  const findings: SettledFinding[] = []
  const personId = claims[0]?.personId ?? null
  const groups = grouped(claims, findings)
  for (const [plan, rows] of groups) {
    const apart = setTables[plan.table]
    if (apart !== undefined) keepNewestSets(plan, rows, apart)
  }
  if (personId !== null && !hasPerson(groups, personId, claims, findings)) return { rows: [], origins: [], findings }
  const drafts: RowDrafts = new Map()
  for (const plan of [...groups.keys()].sort((one, other) => one.place - other.place)) {
    const rows = groups.get(plan) as Map<string, LoadedClaim[]>
    const settled = new Map<string, RowDraft>()
    for (const key of [...rows.keys()].sort()) {
      settled.set(key, settledRow(plan, key, personId, rows.get(key) as LoadedClaim[], findings))
    }
    drafts.set(plan.table, settled)
  }
  dropIncomplete(drafts, findings)
  const rows: SettledRow[] = []
  const origins: SettledOrigin[] = []
  for (const [table, settled] of drafts) {
    for (const draft of settled.values()) {
      rows.push({ table, key: draft.key, fields: draft.fields })
      for (const origin of draft.origins) origins.push(origin)
    }
  }
  return { rows, origins, findings: findings.length > 1 ? findings.sort(inOrder) : findings }
}

function grouped(claims: readonly LoadedClaim[], findings: SettledFinding[]): Groups {
  const groups: Groups = new Map()
  for (const claim of claims) {
    const { table, rowKey: key } = claim
    const plan = tablePlans.get(table)
    if (plan === undefined || key === '' || !plan.keyFits(key)) {
      findings.push({ kind: 'key-unfit', table, key, field: null, load: claim.load, line: claim.line })
      continue
    }
    let rows = groups.get(plan)
    if (rows === undefined) {
      rows = new Map()
      groups.set(plan, rows)
    }
    const known = rows.get(key)
    if (known === undefined) rows.set(key, [claim])
    else known.push(claim)
  }
  return groups
}

/** Of a set the file believed first keeps its rows, and all others lose theirs. */
function keepNewestSets(plan: TablePlan, rows: Map<string, LoadedClaim[]>, apart: string | null): void {
  const setOf = ({ fields }: LoadedClaim) => (apart === null ? '' : String(fields[apart] ?? ''))
  const believed = new Map<string, LoadedClaim>()
  for (const claims of rows.values()) {
    for (const claim of claims) {
      const best = believed.get(setOf(claim))
      if (best === undefined || believedFirst(plan.ranks, claim, best) < 0) believed.set(setOf(claim), claim)
    }
  }
  for (const [key, claims] of rows) {
    const kept = claims.filter((claim) => claim.load === believed.get(setOf(claim))?.load)
    if (kept.length === 0) rows.delete(key)
    else rows.set(key, kept)
  }
}

/** Sees to it that the child has a row; false when nothing can have, because its identifier is no key. */
function hasPerson(
  groups: Groups,
  personId: string,
  claims: readonly LoadedClaim[],
  findings: SettledFinding[],
): boolean {
  const plan = tablePlans.get('ssd_person') as TablePlan
  if (groups.get(plan)?.has(personId)) return true
  const best = claims.reduce((one, other) => (believedFirst(plainRanks, one, other) <= 0 ? one : other))
  if (personId === '' || !plan.keyFits(personId)) {
    const { load, line } = best
    findings.splice(0, findings.length, {
      kind: 'key-unfit',
      table: plan.table,
      key: personId,
      field: null,
      load,
      line,
    })
    return false
  }
  const rows = groups.get(plan) ?? new Map<string, LoadedClaim[]>()
  groups.set(plan, rows.set(personId, [{ ...best, table: plan.table, rowKey: personId, fields: {} }]))
  return true
}

function inOrder(one: SettledFinding, other: SettledFinding): number {
  const [text, otherText] = [one, other].map(({ table, key, kind, field }) => [table, key, kind, field].join(' '))
  if (text !== otherText) return (text as string) < (otherText as string) ? -1 : 1
  return (one.load ?? 0) - (other.load ?? 0) || (one.line ?? 0) - (other.line ?? 0)
}
