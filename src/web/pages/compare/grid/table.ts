import { shortPeriod } from '../../../../core/published-period.ts'
import { type ChartCell, type ChartTable, columns, wordCell } from '../../../../documents/charts/chart-table.ts'
import type { ComparedGrid, GridRow } from '../../../../work/compared-grid.ts'
import { statusSign } from '../similar.ts'

/** A grid as a table to be taken away: a line for each indicator, numbers as published, symbols where there are none. */
export function gridTable({ authorities, rows, nation }: ComparedGrid): ChartTable {
  const names = [...authorities.map(({ code, name }) => `${name} (${code})`), nation]
  return {
    columns: columns(['Indicator', 'Unit', 'Better', 'Period', ...names, 'Source', 'Published'], names),
    rows: rows.map((row) => [
      ...[row.title, row.unit, row.better, row.period === null ? '' : shortPeriod(row.period)].map((text) =>
        wordCell(text),
      ),
      ...[...row.cells.map(({ cell }) => cell), row.england].map(plain),
      ...sourceOf(row).map((text) => wordCell(text)),
    ]),
  }
}

function plain(cell: GridRow['england']): ChartCell {
  if (cell === null) return wordCell('')
  const sign = cell.status === 'ok' ? '' : statusSign[cell.status]
  return wordCell(cell.text ?? (cell.value === null ? sign : String(cell.value)))
}

function sourceOf({ cells, england }: GridRow): readonly [title: string, published: string] {
  const { release } = cells.find(({ cell }) => cell !== null)?.cell ?? england ?? { release: null }
  return [release?.title ?? '', release?.published ?? '']
}
