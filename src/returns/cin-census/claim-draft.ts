import { type Day, isoDay } from '../../core/day.ts'
import { madeKey } from '../../core/made-key.ts'
import type { Claim } from '../../ssd/claim.ts'
import type { CanonicalRows, CanonicalTable, Json } from '../../ssd/tables.ts'
import { type CinRow, isFalse, isTrue } from './shape.ts'

/** What could not be carried into the tables as it stands, and what was done. Nothing of it stops a load. */
export const mappingFindings = {
  'identifier-missing':
    'The child has no identifier. A key was made of the UPN, else of birth, sex and first referral.',
  'identifier-too-long': 'The identifier is longer than 48 characters. A key was made of it.',
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

/** The claims of one child while they are being made. */
export type ClaimDraft = {
  readonly laCode: string
  readonly personId: string
  readonly claims: Claim[]
  readonly findings: MappingFinding[]
  /** How often the facts a key is made of have come up. */
  readonly times: Map<string, number>
}

/** A canonical row of this child that a row of the return speaks of. */
export type Spoken = { readonly table: CanonicalTable; readonly key: string; readonly row: CinRow }

/** Days as text, and every field may be left out. The key and the child are the claim's own. */
export type Said<Table extends CanonicalTable> = {
  readonly [Field in keyof CanonicalRows[Table]]?: [CanonicalRows[Table][Field]] extends [Day | null]
    ? string | null
    : CanonicalRows[Table][Field] | null
}

/** Items whose absence says something, because a census is complete for its year: by field, the item that fills it. */
const blankIsSaid: ReadonlyMap<string, string> = new Map([
  ['cine_close_date', 'CINclosureDate'],
  ['cine_close_reason', 'ReasonForClosure'],
  ['cina_assessment_auth_date', 'AssessmentAuthorisationDate'],
  ['cinp_cin_plan_end_date', 'CINPlanEndDate'],
  ['cppl_cp_plan_end_date', 'CPPendDate'],
])

/** Adds what a row of the return says. A null is not mentioned, save where absence says something. */
export function claim<Table extends CanonicalTable>(
  draft: ClaimDraft,
  table: Table,
  rowKey: string,
  row: CinRow,
  said: Said<Table>,
): void {
  const fields: Record<string, Json> = {}
  for (const name in said) {
    const value = said[name] as Json
    if (value !== null) {
      fields[name] = value
      continue
    }
    const item = blankIsSaid.get(name)
    if (item !== undefined && row.unread?.[item] === undefined) fields[name] = null
  }
  draft.claims.push({ table, rowKey, personId: draft.personId, line: row.line, fields })
}

/** The key of a row of the child, made of its table and what tells it from others of that table. */
export function keyFrom(draft: ClaimDraft, table: CanonicalTable, start: Day | null, ...apart: string[]): string {
  return madeKey('cin', [draft.laCode, table, draft.personId, start === null ? '' : isoDay(start), ...apart])
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

/** True or false as the return says it; null, and a finding when there is something, for anything else. */
export function truth(draft: ClaimDraft, spoken: Spoken, item: string, text: string | null): boolean | null {
  if (isTrue(text)) return true
  if (isFalse(text)) return false
  if (text !== null) find(draft, 'truth-unread', spoken, item)
  return null
}

/** A whole number, 0 or more; null, and a finding when there is something, for anything else. */
export function count(draft: ClaimDraft, spoken: Spoken, item: string, text: string | null): number | null {
  if (text === null) return null
  if (/^\d{1,15}$/.test(text)) return Number(text)
  find(draft, 'number-unread', spoken, item)
  return null
}
