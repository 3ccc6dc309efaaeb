import type { CanonicalTable } from '../ssd/tables.ts'
import type { RowDraft, SettledFinding } from './settle-row.ts'
import { besideTables, neededFields } from './trust.ts'

/** The rows of one child by table and key. */
export type RowDrafts = Map<CanonicalTable, Map<string, RowDraft>>

/**
 * Leaves out rows that lack what they cannot be without, and what hangs on them, until all that is left holds together.
 * A link that may be blank, and leads nowhere, is made blank.
 */
export function dropIncomplete(drafts: RowDrafts, findings: SettledFinding[]): void {
  for (const [table, rows] of drafts) {
    const needed = neededFields[table]
    for (const draft of rows.values()) {
      if (needed !== undefined && draft.fields[needed] === null) rows.delete(draft.key)
      else if (lacksField(draft, findings)) rows.delete(draft.key)
    }
  }
  for (let isWhole = false; !isWhole; ) {
    isWhole = true
    for (const rows of drafts.values()) {
      for (const draft of rows.values()) {
        if (!lacksParent(draft, drafts, findings)) continue
        rows.delete(draft.key)
        isWhole = false
      }
    }
  }
}

function lacksField(draft: RowDraft, findings: SettledFinding[]): boolean {
  const missing = draft.plan.required.find((name) => draft.fields[name] === null)
  if (missing === undefined) return false
  find(draft, 'field-missing', missing, findings)
  return true
}

function lacksParent(draft: RowDraft, drafts: RowDrafts, findings: SettledFinding[]): boolean {
  const { plan, key, fields } = draft
  for (const { field, parent, nullable } of plan.links) {
    const target = fields[field] ?? null
    if (target === null || drafts.get(parent)?.has(target as string)) continue
    find(draft, nullable ? 'link-lost' : 'parent-missing', field, findings)
    if (!nullable) return true
    fields[field] = null
  }
  const beside = besideTables[plan.table]
  if (beside === undefined || drafts.get(fields[beside] as CanonicalTable)?.has(key)) return false
  find(draft, 'parent-missing', beside, findings)
  return true
}

function find(draft: RowDraft, kind: SettledFinding['kind'], field: string, findings: SettledFinding[]): void {
  const { plan, key, origins } = draft
  const { load, line } = origins.find(({ fields }) => fields === null || fields.includes(field)) ?? origins[0] ?? {}
  findings.push({ kind, table: plan.table, key, field, load: load ?? null, line: line ?? null })
}
