import type { ChartTable } from '../documents/charts/chart-table.ts'
import type { Actor } from '../practice/actor.ts'
import { acting, log } from './acting.ts'
import { chartCsv } from './chart-csv.ts'
import type { Place } from './place.ts'

/**
 * A chart's table as a CSV to be taken away. How many rows it has is in the log before the file leaves.
 *
 * @param of  what the chart is of, for the log: `the front door, months`
 */
export function exportChart(place: Place, actor: Actor, table: ChartTable, of: string): Promise<readonly string[]> {
  return acting(place, actor, 'see-figures', 'count', async (db) => {
    // The log's review reads the number at the beginning.
    await log(db, place, actor, { what: 'export', detail: `${table.rows.length} rows of ${of}` })
    return chartCsv(table)
  })
}
