import { writtenValue } from '../../checking/because.ts'
import type { ExampleRow } from '../../checking/example-row.ts'
import { numbered } from './example.ts'
import { tableNames, tableOf } from './layout.ts'
import type { Ssda903Example } from './rule.ts'
import type { AnyRow, Ssda903Tables } from './shape.ts'

/** The rows of an example that hold a field of its rule, or are marked; those of last year under the table's name with `_last`. */
export function exampleRows(example: Ssda903Example, fields: readonly string[]): readonly ExampleRow[] {
  const marked = new Set<string>(example.cells ?? [])
  return numbered(example.children).flatMap((child) => [
    ...rowsOf(child, '', fields, marked),
    ...rowsOf(child.last, '_last', fields, marked),
  ])
}

function rowsOf(
  tables: Ssda903Tables,
  suffix: string,
  fields: readonly string[],
  marked: ReadonlySet<string>,
): ExampleRow[] {
  return tableNames.flatMap((name) => {
    const own = fields.filter((field) => tableOf(name).columns.some((column) => column.name === field))
    const shown = own.length === 0 ? ['CHILD'] : own
    return (tables[name] as readonly AnyRow[]).flatMap((row) => {
      const table = `${name}${suffix}`
      const cells = shown.map((field) => ({
        field,
        value: writtenValue(row, field),
        marked: marked.has(`${table} ${row.row} ${field}`),
      }))
      const speaks = own.length > 0 || cells.some((cell) => cell.marked)
      return speaks ? [{ table, row: row.row, line: row.line, fields: cells }] : []
    })
  })
}
