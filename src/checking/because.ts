import { type Day, isoDay, longDay } from '../core/day.ts'

/** A row whose fields can be shown: text, a day, a list of texts, or nothing. */
export type ShownRow = { readonly table: string; readonly unread: Readonly<Record<string, string>> | null }

/** A field of the row as it stands in the file; null when it is empty. `LAchildID` of a row without one is the row as a whole: null. */
export function writtenValue(row: ShownRow, field: string): string | null {
  const unread = row.unread?.[field]
  if (unread !== undefined) return unread
  const value = (row as unknown as Record<string, unknown>)[field]
  if (value === null || value === undefined) return null
  if (typeof value === 'number') return isoDay(value as Day)
  if (Array.isArray(value)) return value.length === 0 ? null : value.join(' ')
  return String(value)
}

/** The same for reading in a sentence: days in words, `empty` where there is nothing. */
function spokenValue(row: ShownRow, field: string): string {
  const value = (row as unknown as Record<string, unknown>)[field]
  if (typeof value === 'number' && row.unread?.[field] === undefined) return longDay(value as Day)
  if (Array.isArray(value) && value.length > 0) return value.join(', ')
  return writtenValue(row, field) ?? 'empty'
}

/**
 * Why this record breaks the rule: the rule's sentence with the values of the cells at fault put in.
 *
 * @param sentence  the rule's `because`; `{Table.Field}` stands for the values of that field among the cells, joined
 *                  by "and" when several differ
 */
export function becauseOf(sentence: string, cells: readonly (readonly [row: ShownRow, field: string])[]): string {
  return sentence.replace(/\{([^.}]+)\.([^}]+)\}/g, (_, table: string, field: string) => {
    const values = [
      ...new Set(
        cells.filter(([row, name]) => row.table === table && name === field).map(([row]) => spokenValue(row, field)),
      ),
    ]
    if (values.length === 0) return 'empty'
    const last = values.pop() as string
    return values.length === 0 ? last : `${values.join(', ')} and ${last}`
  })
}
