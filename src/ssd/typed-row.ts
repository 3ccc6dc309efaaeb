import { parseDay } from '../core/day.ts'
import { canonicalTables } from './model.ts'
import type { CanonicalRows, CanonicalTable, Json } from './tables.ts'

const dayFields = new Map(
  canonicalTables.map(({ name, fields }) => [
    name,
    fields.filter(({ type }) => type === 'date').map((field) => field.name),
  ]),
)

/** A row as it is stored (days written `YYYY-MM-DD`) as its type has it. */
export function typedRow<Table extends CanonicalTable>(
  table: Table,
  laCode: string,
  stored: Readonly<Record<string, Json>>,
): CanonicalRows[Table] {
  const row: Record<string, unknown> = { la_code: laCode, ...stored }
  for (const field of dayFields.get(table) ?? []) {
    const text = row[field]
    row[field] = typeof text === 'string' ? parseDay(text) : null
  }
  return row as CanonicalRows[Table]
}
