import type { Day } from '../core/day.ts'
import type { Claim } from '../ssd/claim.ts'
import type { CanonicalTable, Json } from '../ssd/tables.ts'
import type { Ranks, TablePlan } from './table-plan.ts'
import { completeFor, type Feed, feeds } from './trust.ts'

/** A claim with the load it came in and what that load is of. */
export type LoadedClaim = Claim & {
  readonly load: number
  readonly source: { readonly return: string; readonly period: string; readonly referenceDate: Day }
}

/** Where a row, or some fields of it, are from. */
export type SettledOrigin = {
  readonly table: CanonicalTable
  readonly key: string
  readonly load: number
  readonly line: number
  /** Null when the whole row is from one line. */
  readonly fields: readonly string[] | null
}

/** What could not be carried into the tables, and what was done about it. */
export type SettledFinding = {
  readonly kind: /** The column cannot hold it, or there is no such column: the next best value was taken, else none. */
    | 'value-unfit'
    /** No key of the table, or no such table: the row was left out. */
    | 'key-unfit'
    /** A field that may not be blank is: the row was left out. */
    | 'field-missing'
    /** What the row cannot be without is not there: the row was left out. */
    | 'parent-missing'
    /** What the row points at is not there: the field was left blank. */
    | 'link-lost'
  readonly table: CanonicalTable
  readonly key: string
  /** Null when it concerns the row. */
  readonly field: string | null
  readonly load: number | null
  readonly line: number | null
}

/** A row while its child is being settled. */
export type RowDraft = {
  readonly plan: TablePlan
  readonly key: string
  readonly fields: Record<string, Json>
  readonly origins: readonly SettledOrigin[]
}

/** Negative when the first is believed: by trust, then the newer reference date, the later load, the later line. */
export function believedFirst(ranks: Ranks, one: LoadedClaim, other: LoadedClaim): number {
  return (
    rankIn(ranks, one) - rankIn(ranks, other) ||
    other.source.referenceDate - one.source.referenceDate ||
    other.load - one.load ||
    other.line - one.line
  )
}

function rankIn(ranks: Ranks, { source }: LoadedClaim): number {
  return ranks[source.return as Feed] ?? Number.MAX_SAFE_INTEGER
}

/** The same for claims of one row: of two on one line, as in a file without line ends, any, but always the same. */
function ordered(ranks: Ranks, claims: readonly LoadedClaim[]): readonly LoadedClaim[] {
  return [...claims].sort((one, other) => {
    const order = believedFirst(ranks, one, other)
    if (order !== 0) return order
    const text = JSON.stringify(one.fields)
    const otherText = JSON.stringify(other.fields)
    return text < otherText ? -1 : text > otherText ? 1 : 0
  })
}

/** Which claim gave each field that is settled. */
type Winners = Map<string, LoadedClaim>

type Filling = {
  readonly plan: TablePlan
  readonly key: string
  readonly fields: Record<string, Json>
  readonly winners: Winners
  readonly findings: SettledFinding[]
}

const none: ReadonlySet<string> = new Set()
const completeOf = new Map<string, ReadonlySet<string>>(feeds.map((feed) => [feed, new Set(completeFor[feed])]))

/**
 * One row from everything said of it: each field has the value of the claim believed first that has one. A blank takes
 * away what is believed after it and known on no later day, if its return is complete for the field.
 *
 * @param claims    at least one, of this row
 * @param findings  what could not be carried is added here
 */
export function settledRow(
  plan: TablePlan,
  key: string,
  personId: string | null,
  claims: readonly LoadedClaim[],
  findings: SettledFinding[],
): RowDraft {
  const fields: Record<string, Json> = { ...plan.blank }
  fields[plan.key] = key
  if (plan.person !== null) fields[plan.person] = personId
  const [only] = claims
  if (only !== undefined && claims.length === 1) return rowOfOne(plan, key, fields, only, findings)
  const row = { plan, key, fields, winners: new Map<string, LoadedClaim>(), findings }
  const order = ordered(plan.ranks, claims)
  const apart = plan.ownRanks.size === 0 ? none : ownRanked(plan, claims)
  fill(row, order, apart, null)
  for (const field of apart) fill(row, ordered(plan.ownRanks.get(field) as Ranks, claims), none, field)
  return { plan, key, fields, origins: originsOf(row, order) }
}

/** The same of one claim alone, as most rows are: nothing disputes it. */
function rowOfOne(
  plan: TablePlan,
  key: string,
  fields: Record<string, Json>,
  claim: LoadedClaim,
  findings: SettledFinding[],
): RowDraft {
  const { table, load, line } = claim
  for (const name in claim.fields) {
    const value = claim.fields[name] as Json
    if (value === null || name === plan.key || name === plan.person) continue
    if (plan.columns.get(name)?.(value) === true) fields[name] = value
    else findings.push({ kind: 'value-unfit', table, key, field: name, load, line })
  }
  return { plan, key, fields, origins: [{ table, key, load, line, fields: null }] }
}

/** The fields said that are owned otherwise than the table. */
function ownRanked(plan: TablePlan, claims: readonly LoadedClaim[]): ReadonlySet<string> {
  return new Set([...plan.ownRanks.keys()].filter((field) => claims.some(({ fields }) => field in fields)))
}

/**
 * Fills the fields of a row that are still blank.
 *
 * @param apart  fields to pass over
 * @param only   the one field to fill; null for all
 */
function fill(row: Filling, order: readonly LoadedClaim[], apart: ReadonlySet<string>, only: string | null): void {
  const { plan, key, fields, winners, findings } = row
  /** By field, the newest claim so far that says it is blank. */
  let blanks: Winners | null = null
  for (const claim of order) {
    for (const name in claim.fields) {
      if (name === plan.key || name === plan.person || apart.has(name) || winners.has(name)) continue
      if (only !== null && name !== only) continue
      const blank = blanks?.get(name)
      if (blank !== undefined && blank.source.referenceDate >= claim.source.referenceDate) continue
      const value = claim.fields[name] as Json
      if (value === null) {
        if (completeOf.get(claim.source.return)?.has(name) !== true) continue
        blanks ??= new Map()
        blanks.set(name, claim)
      } else if (plan.columns.get(name)?.(value) === true) {
        fields[name] = value
        winners.set(name, claim)
      } else {
        findings.push({ kind: 'value-unfit', table: plan.table, key, field: name, load: claim.load, line: claim.line })
      }
    }
  }
  if (blanks === null) return
  for (const [name, claim] of blanks) if (!winners.has(name)) winners.set(name, claim)
}

/** A row of which nothing is said but that it is there has the line believed first. */
function originsOf({ plan, key, winners }: Filling, order: readonly LoadedClaim[]): readonly SettledOrigin[] {
  const [first = order[0] as LoadedClaim] = winners.values()
  let isOne = true
  for (const { load, line } of winners.values()) if (load !== first.load || line !== first.line) isOne = false
  if (isOne) return [{ table: plan.table, key, load: first.load, line: first.line, fields: null }]
  const byLine = new Map<string, { load: number; line: number; fields: string[] }>()
  for (const name of plan.columns.keys()) {
    const winner = winners.get(name)
    if (winner === undefined) continue
    const place = `${winner.load} ${winner.line}`
    const known = byLine.get(place)
    if (known === undefined) byLine.set(place, { load: winner.load, line: winner.line, fields: [name] })
    else known.fields.push(name)
  }
  return [...byLine.values()]
    .sort((one, other) => one.load - other.load || one.line - other.line)
    .map((origin) => ({ table: plan.table, key, ...origin }))
}
