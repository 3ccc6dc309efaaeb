import { becauseOf, type ShownRow, writtenValue } from './because.ts'
import { inYear, type MaybeDated, type Severity } from './rule.ts'

/** The columns of the analyst's worklist: one line an issue. `row` counts from 0 within its table, `line` from 1 in the file. */
export const worklistColumns = [
  'rule',
  'severity',
  'message',
  'child',
  'table',
  'row',
  'line',
  'fields',
  'values',
  'why',
  'to put it right',
] as const

/** What a line says of a rule. */
export type WorklistRule = {
  readonly code: string
  readonly severity: Severity
  readonly title: MaybeDated<string>
  readonly because: MaybeDated<string>
  readonly putRight: MaybeDated<string>
}

export type WorklistCell = readonly [row: ShownRow & { readonly row: number; readonly line: number }, field: string]

/**
 * One line of the worklist, in the order of {@link worklistColumns}. Values are as they stand in the file and untrusted:
 * the writer of the file makes them safe.
 *
 * @param year     the collection year whose words are used
 * @param childID  the child's identifier in the return, if there is a child and it has one
 */
export function worklistLine(
  rule: WorklistRule,
  year: number,
  childID: string | null,
  cells: readonly WorklistCell[],
): (string | number)[] {
  const [first] = cells
  const named = cells.map(([row, field]) => `${row.table}.${field}`)
  return [
    rule.code,
    rule.severity,
    inYear(rule.title, year),
    childID ?? '',
    first?.[0].table ?? '',
    first?.[0].row ?? '',
    first?.[0].line ?? '',
    named.join('; '),
    cells.map(([row, field]) => writtenValue(row, field) ?? '').join('; '),
    becauseOf(inYear(rule.because, year), cells),
    inYear(rule.putRight, year),
  ]
}
