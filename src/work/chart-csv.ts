import type { ChartTable } from '../documents/charts/chart-table.ts'
import { csvLine, csvStart } from '../formats/csv.ts'

/** A chart's table as a CSV: the same numbers, `c` where one is withheld. */
export function chartCsv({ columns, rows }: ChartTable): readonly string[] {
  return [
    csvStart + csvLine(columns.map(({ name }) => name)),
    ...rows.map((row) => csvLine(row.map(({ plain }) => plain))),
  ]
}
