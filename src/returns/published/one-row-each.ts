import type { Draft } from './draft.ts'
import { type HeadedRows, placeOf } from './headed-rows.ts'

/** The first row of each authority. A second one of an authority, in a table that has one for each, refuses the file. */
export function oneRowEach<Row extends { readonly area: string; readonly row: number }>(
  draft: Draft,
  table: HeadedRows,
  column: string,
  rows: readonly Row[],
): readonly Row[] {
  const firsts = new Map<string, Row>()
  for (const row of rows) {
    const before = firsts.get(row.area)
    if (before === undefined) firsts.set(row.area, row)
    else {
      draft.refuse(
        `The authority ${row.area} stands in rows ${before.row} and ${row.row}${placeOf(table)}.`,
        'The table has one row for each. Take out the one that is wrong, or load the file as it was published.',
        { row: row.row, column },
      )
    }
  }
  return [...firsts.values()]
}
