import { readPeriod } from '../../core/published-period.ts'
import type { HeadedRows } from './headed-rows.ts'

/** England's spending in a year, £ thousand, in the columns by which a file without a title is known. */
const knownTotals = [
  { column: 'Total Service Expenditure - Total Expenditure (C3 = C1 + C2)', total: 178_313_622, year: '202425' },
  { column: 'TOTAL CHILDREN SOCIAL CARE - Total Expenditure (C3 = C1 + C2)', total: 16_878_876, year: '202425' },
]

/**
 * The financial year that a table of council spending is of, `202425`; null when it cannot be told.
 *
 * The workbook says it in the title above the headings. Where only the table was kept as text, no column has it: then a
 * year we know is told by England's total, and another by when the release was published. Outturn of the year to March
 * comes out from August on and is revised until the next summer.
 *
 * @param published  `December 2025`
 */
export function spendingYear(table: HeadedRows, published: string | null): string | null {
  const titles = table.above.map((text) => /\b20\d\d-\d\d\b/.exec(text)?.[0]).find((year) => year !== undefined)
  if (titles !== undefined) return readPeriod(titles)?.code ?? null
  return knownYear(table) ?? yearBefore(published)
}

function knownYear({ rows }: HeadedRows): string | null {
  const england = rows.find((row) => row.text('ONS Code') === 'E92000001')
  if (england === undefined) return null
  const known = knownTotals.find(({ column, total }) => Math.floor(Number(england.text(column))) === total)
  return known?.year ?? null
}

const months = 'January February March April May June July August September October November December'.split(' ')

function yearBefore(published: string | null): string | null {
  const [, month, year] = /([A-Z][a-z]+) (20\d\d)$/.exec(published ?? '') ?? []
  const at = months.indexOf(month ?? '')
  if (at === -1) return null
  const endsIn = Number(year) - (at < months.indexOf('August') ? 1 : 0)
  return `${endsIn - 1}${String(endsIn).slice(2)}`
}
