import type { ChartCell, ChartTable } from '../../../documents/charts/chart-table.ts'
import { escapeText } from '../../../documents/svg.ts'

/**
 * A chart's table as HTML, which has escaped its own text: some hundred rows on one page, made once and kept with the
 * drawing.
 */
export function tableHtml({ columns, rows }: ChartTable, says: string): string {
  const number = (at: number) => (columns[at]?.isNumber === true ? ' class="n"' : '')
  const head = columns.map(({ name }, at) => `<th scope="col"${number(at)}>${escapeText(name)}</th>`)
  const body = rows.map((row) => {
    const [first, ...rest] = row.map(cellHtml)
    return `<tr><th scope="row"${number(0)}>${first ?? ''}</th>${rest.map((cell, at) => `<td${number(at + 1)}>${cell}</td>`).join('')}</tr>`
  })
  const caption = escapeText(says)
  return `<div class="tl-scroll" tabindex="0" role="region" aria-label="${caption}"><table class="tl-t"><caption class="govuk-visually-hidden">${caption}</caption><thead><tr>${head.join('')}</tr></thead><tbody>${body.join('')}</tbody></table></div>`
}

const cellHtml = ({ text, href }: ChartCell) =>
  href === undefined ? escapeText(text) : `<a href="${escapeText(href)}">${escapeText(text)}</a>`
