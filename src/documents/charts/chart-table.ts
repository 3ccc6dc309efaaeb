import { countText, percent, type Sum } from './chart-words.ts'
import { behind } from './frame.ts'

/** A chart as a table: the same numbers, for the page and for a file. */
export type ChartTable = {
  readonly columns: readonly { readonly name: string; readonly isNumber: boolean }[]
  readonly rows: readonly (readonly ChartCell[])[]
}

/** A cell as a page shows it (`1,048`, `withheld`), as a file holds it (`1048`, `c`), and what it opens. */
export type ChartCell = { readonly text: string; readonly plain: string; readonly href?: string }

/** The columns of a table; those named in `numbers` stand at the right. */
export function columns(names: readonly string[], numbers: readonly string[]): ChartTable['columns'] {
  return names.map((name) => ({ name, isNumber: numbers.includes(name) }))
}

/** A cell of words. */
export function wordCell(text: string, href?: string): ChartCell {
  return { text, plain: text, ...opens(href) }
}

/** A cell with a count; blank where none is given: it was not asked for, or is not published. */
export function countCell(count: Sum | undefined, href?: string): ChartCell {
  if (count === undefined) return { text: '', plain: '' }
  return { text: countText(count), plain: String(count ?? 'c'), ...opens(behind(count, href)) }
}

/** A cell with a part in percent; blank where it is not to be shown. */
export function percentCell(part: Sum, of: Sum): ChartCell {
  const text = percent(part, of) ?? ''
  return { text, plain: text.replace('%', '') }
}

function opens(href: string | undefined): { readonly href?: string } {
  return href === undefined ? {} : { href }
}
