/** Characters that make a spreadsheet take a cell for a formula when it opens a CSV; their wide forms count too. */
const formulaStart = /^[=+\-@\t\r\n\uff1d\uff0b\uff0d\uff20]/

/**
 * One line of a CSV, with its line end (RFC 4180).
 *
 * Cells come from files we do not trust: a text that a spreadsheet would take for a formula gets an apostrophe before
 * it. Numbers are written as they are.
 */
export function csvLine(cells: readonly (string | number)[]): string {
  return `${cells.map(csvCell).join(',')}\r\n`
}

function csvCell(cell: string | number): string {
  if (typeof cell === 'number') return String(cell)
  const safe = formulaStart.test(cell) ? `'${cell}` : cell
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}

/** Stands before the first line so that Excel reads the file as UTF-8. */
export const csvStart = '\ufeff'
