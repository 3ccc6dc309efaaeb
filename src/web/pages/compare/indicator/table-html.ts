import type { ChartCell, ChartTable } from '../../../../documents/charts/chart-table.ts'
import { escapeText } from '../../../../documents/svg.ts'

/** A table of authorities as HTML, which has escaped its own text: the row of ours stands out, words in a column of numbers are quiet. */
export function comparisonTableHtml({ columns, rows }: ChartTable, says: string, ours: string): string {
  const head = columns.map(
    ({ name, isNumber }) => `<th scope="col"${isNumber ? ' class="n"' : ''}>${escapeText(name)}</th>`,
  )
  const body = rows.map((row) => {
    const [first, ...rest] = row
    const cells = rest.map(
      (cell, at) => `<td${classOf(cell, columns[at + 1]?.isNumber === true)}>${cellHtml(cell)}</td>`,
    )
    return `<tr${first?.text === ours ? ' class="is-ours"' : ''}><th scope="row">${first === undefined ? '' : cellHtml(first)}</th>${cells.join('')}</tr>`
  })
  const caption = escapeText(says)
  return `<div class="tl-scroll" tabindex="0" role="region" aria-label="${caption}"><table class="tl-t tl-t--compare"><caption class="govuk-visually-hidden">${caption}</caption><thead><tr>${head.join('')}</tr></thead><tbody>${body.join('')}</tbody></table></div>`
}

function classOf({ text }: ChartCell, isNumber: boolean): string {
  const isQuiet = /^[a-z]/.test(text)
  if (isNumber) return isQuiet ? ' class="n tl-q"' : ' class="n"'
  return isQuiet ? ' class="tl-q"' : ''
}

const cellHtml = ({ text, href }: ChartCell) =>
  href === undefined ? escapeText(text) : `<a href="${escapeText(href)}">${escapeText(text)}</a>`
