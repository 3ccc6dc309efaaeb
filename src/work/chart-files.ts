import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import type { ChartTable } from '../documents/charts/chart-table.ts'
import { csvLine, csvStart } from '../formats/csv.ts'
import { workbook } from '../formats/workbook.ts'
import type { Place } from './place.ts'

/** The same number as a number: an apostrophe before `-1.6` would make it a text. */
const numeric = /^-?\d+(\.\d+)?$/

const cells = (row: ChartTable['rows'][number]) => row.map(({ plain }) => (numeric.test(plain) ? Number(plain) : plain))

/**
 * A table as a CSV, with what was chosen and where it comes from in lines of their own below it: what reads only the table
 * stops at the empty line.
 */
export function tableAsCsv({ columns, rows }: ChartTable, notes: readonly string[]): string {
  return [
    csvStart + csvLine(columns.map(({ name }) => name)),
    ...rows.map((row) => csvLine(cells(row))),
    csvLine(['']),
    ...notes.map((note) => csvLine([note])),
  ].join('')
}

/** The longest name of a sheet, and what may not stand in one. */
const sheetName = (name: string) => name.replaceAll(/[[\]:*?/\\]/g, ' ').slice(0, 31)

/** The same as a workbook of one sheet. */
export function tableAsWorkbook(
  name: string,
  { columns, rows }: ChartTable,
  notes: readonly string[],
): AsyncIterable<Uint8Array> {
  const headings = columns.map((column) => column.name)
  return workbook(sheetName(name), headings, [...rows.map(cells), [], ...notes.map((note) => [note])])
}

/** A drawing as a PNG of twice its size, in our own type: a server need not have any. */
export async function drawingAsPng(place: Place, svg: string): Promise<Uint8Array> {
  const { renderAsync } = await import('@resvg/resvg-js')
  const drawn = await renderAsync(svg, {
    fitTo: { mode: 'zoom', value: 2 },
    font: { fontFiles: [...fontFiles(place.root)], loadSystemFonts: false, defaultFontFamily: 'Source Sans 3' },
  })
  return drawn.asPng()
}

/** Plain, and what stands for bold. */
function fontFiles(root: string): readonly string[] {
  const found = createRequire(join(root, 'package.json')).resolve('@expo-google-fonts/source-sans-3/package.json')
  return ['400Regular/SourceSans3_400Regular.ttf', '600SemiBold/SourceSans3_600SemiBold.ttf'].map((file) =>
    join(dirname(found), file),
  )
}
