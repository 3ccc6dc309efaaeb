import { type Day, isoDay } from '../core/day.ts'
import { madeKey } from '../core/made-key.ts'
import type { Claim } from './claim.ts'
import type { CanonicalRows, CanonicalTable, Json } from './tables.ts'

/** What could not be carried into the tables as it stands, and what was done. Nothing of it stops a load. */
export const mappingFindings = {
  'identifier-missing':
    'The child has no identifier. A key was made of the UPN, else of birth, sex and first referral.',
  'identifier-too-long': 'The identifier is longer than 48 characters. A key was made of it.',
  'child-missing': 'The row does not say whose it is. It was left out.',
  'date-unread': 'The date is no real day. The row was kept without it.',
  'date-missing': 'The row lacks the date its key is made of. Its position was used and the row kept.',
  'number-unread': 'No whole number. The row was kept without it.',
  'truth-unread': 'Neither true nor false. The row was kept without it.',
  'code-unknown': 'A code that cannot be converted. The row was kept without it.',
} as const

export type MappingFinding = {
  readonly kind: keyof typeof mappingFindings
  /** The canonical row it concerns. */
  readonly table: CanonicalTable
  readonly key: string
  /** The item at fault under the return's own name, such as `CINdetails.CINclosureDate`. */
  readonly item: string
  /** Line of the file, from 1. */
  readonly line: number
}

/** What a return says of one child, as rows of the canonical tables. */
export type ChildClaims = {
  /** The child's key in every table. */
  readonly personId: string
  readonly claims: readonly Claim[]
  readonly findings: readonly MappingFinding[]
}

/** The claims of one child while they are being made. */
export type ClaimDraft = {
  /** What keys made by this return begin with: `cin`, `903`. */
  readonly prefix: string
  readonly laCode: string
  readonly personId: string
  readonly claims: Claim[]
  readonly findings: MappingFinding[]
  /** How often the facts a key is made of have come up. */
  readonly times: Map<string, number>
  /** Fields whose absence says something, because the return is complete for its year: by field, the item that fills it. */
  readonly blankIsSaid: ReadonlyMap<string, string>
}

/** A row of a return, as far as saying where something stands goes. */
export type ReturnRow = {
  readonly table: string
  readonly line: number
  /** The text of dates that could not be read, by item; null when all could. */
  readonly unread: Readonly<Record<string, string>> | null
}

/** A canonical row of this child that a row of the return speaks of. */
export type Spoken = { readonly table: CanonicalTable; readonly key: string; readonly row: ReturnRow }

/** Days as text, and every field may be left out. The key and the child are the claim's own. */
export type Said<Table extends CanonicalTable> = {
  readonly [Field in keyof CanonicalRows[Table]]?: [CanonicalRows[Table][Field]] extends [Day | null]
    ? string | null
    : CanonicalRows[Table][Field] | null
}

/** The longest key a table holds, in characters. */
const longestKey = 48

/**
 * The authority's own identifier of a child as a key: trimmed and in capitals. One too long for its column is hashed.
 *
 * @returns null when there is none
 */
export function ownKey(
  prefix: string,
  laCode: string,
  item: string,
  identifier: string | null,
): { readonly key: string; readonly made: 'identifier-too-long' | null } | null {
  const own = identifier?.trim().toUpperCase() ?? ''
  if (own === '') return null
  const fits = own.length <= longestKey || [...own].length <= longestKey
  return fits
    ? { key: own, made: null }
    : { key: madeKey(prefix, [laCode, 'ssd_person', item, own]), made: 'identifier-too-long' }
}

/** Adds what a row of the return says. A null is not mentioned, save where absence says something. */
export function claim<Table extends CanonicalTable>(
  draft: ClaimDraft,
  table: Table,
  rowKey: string,
  row: ReturnRow,
  said: Said<Table>,
): void {
  const fields: Record<string, Json> = {}
  for (const name in said) {
    const value = said[name] as Json
    if (value !== null) {
      fields[name] = value
      continue
    }
    const item = draft.blankIsSaid.get(name)
    if (item !== undefined && row.unread?.[item] === undefined) fields[name] = null
  }
  draft.claims.push({ table, rowKey, personId: draft.personId, line: row.line, fields })
}

/** The key of a row of the child, made of its table and what tells it from others of that table. */
export function keyFrom(draft: ClaimDraft, table: CanonicalTable, start: Day | null, ...apart: string[]): string {
  return madeKey(draft.prefix, [draft.laCode, table, draft.personId, start === null ? '' : isoDay(start), ...apart])
}

/** The same where a row may come up twice: the second takes its position, and so does one without a start. */
export function keyOnce(draft: ClaimDraft, table: CanonicalTable, start: Day | null, ...apart: string[]): string {
  const facts = `${table}|${start}|${apart.join('|')}`
  const times = (draft.times.get(facts) ?? 0) + 1
  draft.times.set(facts, times)
  return times > 1 || start === null
    ? keyFrom(draft, table, start, ...apart, String(times))
    : keyFrom(draft, table, start, ...apart)
}

/** Notes what could not be carried. */
export function find(draft: ClaimDraft, kind: MappingFinding['kind'], { table, key, row }: Spoken, item: string): void {
  draft.findings.push({ kind, table, key, item: `${row.table}.${item}`, line: row.line })
}

/** Notes every date of a row that could not be read. */
export function findUnread(draft: ClaimDraft, spoken: Spoken): void {
  if (spoken.row.unread === null) return
  for (const item of Object.keys(spoken.row.unread)) find(draft, 'date-unread', spoken, item)
}

/** The same for a row whose key is made of a date, and that the date is missing when it is. */
export function findUndated(draft: ClaimDraft, spoken: Spoken, start: Day | null, item: string): void {
  findUnread(draft, spoken)
  if (start === null && spoken.row.unread?.[item] === undefined) find(draft, 'date-missing', spoken, item)
}

export function written(at: Day | null): string | null {
  return at === null ? null : isoDay(at)
}

/** A whole number, 0 or more; null, and a finding when there is something, for anything else. */
export function count(draft: ClaimDraft, spoken: Spoken, item: string, text: string | null): number | null {
  if (text === null) return null
  if (/^\d{1,15}$/.test(text)) return Number(text)
  find(draft, 'number-unread', spoken, item)
  return null
}
