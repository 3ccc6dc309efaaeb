import type { Day } from '../core/day.ts'
import { canonicalTables } from '../ssd/model.ts'
import type { CanonicalRows, CanonicalTable, Json } from '../ssd/tables.ts'
import { typedRow } from '../ssd/typed-row.ts'
import type { ChildRows } from './child-rows.ts'

/** A row as examples write it: days as `YYYY-MM-DD`; what is left out is null. */
type Written<Row> = { [Field in keyof Row]?: Row[Field] extends Day | null ? string | null : Row[Field] }

type WrittenRows = { [Table in CanonicalTable]?: readonly Written<CanonicalRows[Table]>[] }

const blanks = new Map(
  canonicalTables.map(({ name, fields }) => [name, Object.fromEntries(fields.map((field) => [field.name, null]))]),
)

/** A child's canonical rows, with only what a test cares for written out. */
export function childRows(written: WrittenRows): ChildRows {
  return Object.fromEntries(
    Object.entries(written).map(([table, rows]) => [
      table,
      rows.map((row) =>
        typedRow(table as CanonicalTable, '101', { ...blanks.get(table), ...(row as Record<string, Json>) }),
      ),
    ]),
  )
}
