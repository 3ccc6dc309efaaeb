import { writtenValue } from '../../checking/because.ts'
import type { ExampleRow } from '../../checking/example-row.ts'
import { numbered } from './example.ts'
import type { CinExample } from './rule.ts'
import type { CinChild, CinRow } from './shape.ts'

const notShown = new Set([
  'table',
  'row',
  'line',
  'unread',
  'assessments',
  'cinPlans',
  'enquiries',
  'protectionPlans',
  'preProceedings',
  'reviews',
])

/** Every row of a child in the order of the return. */
export function rowsOf(child: CinChild): readonly CinRow[] {
  return [
    child.identifiers,
    child.characteristics,
    ...child.disabilities,
    ...child.episodes.flatMap((episode) => [
      episode,
      ...episode.assessments,
      ...episode.cinPlans,
      ...episode.enquiries,
      ...episode.protectionPlans.flatMap((plan) => [plan, ...plan.reviews]),
      ...episode.preProceedings,
    ]),
  ]
}

/** The names of a row's own fields, in the order of the return. */
export function fieldsOf(row: CinRow): readonly string[] {
  return Object.keys(row).filter((field) => !notShown.has(field))
}

/**
 * The rows of an example that its rule looks at, each with the rule's fields in that table. A cell that means the row
 * as a whole (`LAchildID` of a row that has none) is shown as `(row)`.
 */
export function exampleRows(example: CinExample, fields: readonly string[]): readonly ExampleRow[] {
  const marked = new Set(example.cells ?? [])
  const rows: CinRow[] = [...(example.header ? [example.header] : []), ...numbered(example.children).flatMap(rowsOf)]
  return rows.flatMap((row) => {
    const own = fields
      .filter((field) => field.startsWith(`${row.table}.`))
      .map((field) => field.slice(row.table.length + 1))
    if (own.length === 0) return []
    return [
      {
        table: row.table,
        row: row.row,
        line: row.line,
        fields: own.map((field) => ({
          field: field in row ? field : '(row)',
          value: field in row ? writtenValue(row, field) : null,
          marked: marked.has(`${row.table} ${row.row} ${field}` as `${string} ${number} ${string}`),
        })),
      },
    ]
  })
}
