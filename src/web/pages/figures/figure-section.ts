import { type BarsData, bars, barsFinding } from '../../../documents/charts/bars.ts'
import { type ChartTable, columns, countCell, percentCell, wordCell } from '../../../documents/charts/chart-table.ts'
import { capital, partOf, sumOf } from '../../../documents/charts/chart-words.ts'
import type { FigureRow, FigureTable } from '../../../work/figures.ts'
import type { Period } from '../../../work/front-door-period.ts'
import { behindAddress } from '../front-door/asked.ts'
import type { Section } from '../front-door/section.ts'
import { opensTo, plainSection } from '../front-door/section.ts'

/**
 * A table of figures under its finding, drawn as bars. Its numbers open for those who may see the children behind them.
 *
 * @param period  the months its lists are of; null where nothing opens
 */
export function figureSection(table: FigureTable, period: Period | null): Section {
  const { id, heading, counted, by, rows, total } = table
  const data: BarsData = {
    ...{ counted, unit: 'count', subject: heading },
    bars: rows.map((row) => {
      const href = addressOf(table, row, period)
      return { name: row.name, value: row.count, ...(href === undefined ? {} : { href }) }
    }),
  }
  const all = period === null ? null : allOf(table, period)
  return {
    ...plainSection,
    id,
    heading: id === 'sources' ? barsFinding(data) : id === 'results' ? resultsFinding(table) : heading,
    lead: id === 'sources' ? `${heading}.` : null,
    drawing: bars(data, id),
    under: all === null || total === 'c' || total === 0 ? [] : [opensTo(all.name, all.path)],
    table: asTable(table, by, period),
  }
}

/** `48% of referrals led to a plan`; the plain subject where that may not be told. */
function resultsFinding({ rows, total, heading }: FigureTable): string {
  const plans = rows.filter(({ keys }) => keys.includes('need-plan') || keys.includes('plan-or-care'))
  const sum = sumOf(plans.map(({ count }) => count))
  if (plans.length === 0 || typeof sum !== 'number' || typeof total !== 'number') return heading
  return `${partOf(sum, total, 'referrals')} led to a plan`
}

/** The same numbers in the order of the subject, with their total. */
function asTable(table: FigureTable, by: string, period: Period | null): ChartTable | null {
  const { rows, total, counted } = table
  if (rows.length === 0) return null
  const unit = capital(counted.many)
  const line = (row: FigureRow) => {
    return [wordCell(row.name), countCell(row.count, addressOf(table, row, period)), percentCell(row.count, total)]
  }
  return {
    columns: columns([by, unit, 'Percent'], [unit, 'Percent']),
    rows: [
      ...rows.map(line),
      [wordCell('All'), countCell(total, period === null ? undefined : allOf(table, period)?.path), wordCell('')],
    ],
  }
}

/** Every figure of the page in one table, for a file. */
export function allTables(tables: readonly FigureTable[]): ChartTable {
  return {
    columns: columns(['Figure', 'Kind', 'Number'], ['Number']),
    rows: tables.flatMap(({ by, counted, rows, total }) => {
      const figure = wordCell(`${capital(counted.many)}: ${by.toLowerCase()}`)
      const line = (name: string, count: FigureRow['count']) => [figure, wordCell(name), countCell(count)]
      return [...rows.map(({ name, count }) => line(name, count)), line('All', total)]
    }),
  }
}

/** The list of the children behind a number; undefined where there is none. */
function addressOf({ id }: FigureTable, { keys, count }: FigureRow, period: Period | null): string | undefined {
  if (period === null || count === 'c' || count === 0 || keys.length === 0) return undefined
  if (id === 'sources') return behindAddress({ of: 'referrals', period, sources: keys })
  if (id === 'results') return behindAddress({ of: 'referrals', period, results: keys })
  if (id === 'again') return behindAddress({ of: 'referrals', period, since: 0 })
  if (id === 'open') return undefined
  const [from = '0', to = ''] = (keys[0] ?? '').split('-')
  return behindAddress({ of: id, period, days: { from: Number(from), to: to === '' ? null : Number(to) } })
}

function allOf({ id, counted }: FigureTable, period: Period): { readonly name: string; readonly path: string } | null {
  if (id === 'open') return { name: 'The children who are open', path: '/children' }
  if (id === 'results' || id === 'again') return null
  return {
    name: `All ${counted.many} of the year`,
    path: behindAddress({ of: id === 'sources' ? 'referrals' : id, period }),
  }
}
