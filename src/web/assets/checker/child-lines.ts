import type { CheckedReturn, Filter } from '../../../checking/checked-return.ts'
import type { Checked } from './checked.ts'
import type { ChildLine } from './messages.ts'

const perPage = 50

/** One page of the children that fit a filter. */
export function childrenPage(checked: Checked, filter: Filter, page: number) {
  const rows = checked.childrenMatching(filter)
  const pages = Math.max(1, Math.ceil(rows.length / perPage))
  const at = Math.min(page, pages)
  const lines = childLines(checked, rows.slice((at - 1) * perPage, at * perPage))
  return { lines, count: rows.length, page: at, pages }
}

/** What was found in some children. */
export function childLines(checked: Checked, rows: readonly number[]): ChildLine[] {
  const { returned } = checked
  const wanted = new Set(rows)
  const found = new Map<number, Map<string, string>>()
  for (const issue of checked.matching({ kind: 'all', rule: null, table: null })) {
    const child = returned.issues.child(issue)
    if (!wanted.has(child)) continue
    const { code, severity } = returned.ruleOf(issue)
    found.set(child, (found.get(child) ?? new Map<string, string>()).set(code, severity))
  }
  return rows.map((row) => {
    const of = (wanted: string) =>
      [...(found.get(row) ?? [])].filter(([, severity]) => severity === wanted).map(([code]) => code)
    return {
      ...{ row, id: returned.ids[row] ?? '', where: checked.whereIs(row) },
      ...{ errors: of('error'), queries: of('query') },
    }
  })
}

/** The children with a text in their identifier or UPN. */
export function childrenFound({ ids, upns }: CheckedReturn, text: string): readonly number[] {
  const wanted = text.trim().toLowerCase()
  const rows: number[] = []
  if (wanted === '') return rows
  for (let row = 0; row < ids.length; row++) {
    if (ids[row]?.toLowerCase().includes(wanted) || upns[row]?.toLowerCase().includes(wanted)) rows.push(row)
  }
  return rows
}
