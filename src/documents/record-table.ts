import { spoken } from '../core/words.ts'
import { escapeText } from './svg.ts'

type Cell = { readonly field: string; readonly value: string | null; readonly marks: readonly number[] }
type Table = {
  readonly title: string
  readonly lines: readonly number[]
  readonly fields: readonly string[]
  readonly rows: readonly (readonly Cell[])[]
}
type Note = { readonly severity: 'error' | 'query' }

/** More columns than this need widths of their own. */
const mostNarrow = 8

/**
 * One table of a child's record as it stands in a file, as HTML: the cells at fault are outlined and carry the number of
 * the note that speaks of them, from 1.
 */
export function recordTable({ title, lines, fields, rows }: Table, notes: readonly Note[]): string {
  const where = lines.length === 1 ? `line ${spoken(lines[0] as number)}` : `lines ${lines.map(spoken).join(', ')}`
  const heads = fields.map((field) => `<th scope="col">${breakable(field)}</th>`).join('')
  const body = rows.map((cells) => `<tr>${cells.map((cell) => drawnCell(cell, notes)).join('')}</tr>`).join('')
  const css = fields.length > mostNarrow ? 'tl-c tl-c--wide' : 'tl-c'
  return `<table class="${css}"><caption>${escapeText(title)} <span class="tl-q">${where}</span></caption><thead><tr>${heads}</tr></thead><tbody>${body}</tbody></table>`
}

function drawnCell({ field, value, marks }: Cell, notes: readonly Note[]): string {
  const isError = (mark: number) => notes[mark - 1]?.severity === 'error'
  const css = marks.length === 0 ? '' : marks.some(isError) ? ' class="bad"' : ' class="bad q"'
  const numbers = marks.map(
    (mark) =>
      `<span class="mk${isError(mark) ? '' : ' mk--q'}"><span class="govuk-visually-hidden">note </span>${mark}</span>`,
  )
  return `<td data-label="${escapeText(field)}"${css}>${numbers.join('')}${shownValue(value)}</td>`
}

/** A value as it stands; a day is never broken over two lines. */
function shownValue(value: string | null): string {
  if (value === null) return '<span class="tl-q">empty</span>'
  return /^\d{4}-\d\d-\d\d$|^\d\d\/\d\d\/\d{4}$/.test(value) ? `<span class="tl-nw">${value}</span>` : escapeText(value)
}

/** A long name that may be broken between its words, not within them. */
function breakable(name: string): string {
  return name.replace(/[^A-Za-z0-9_ ()]/g, '').replace(/([a-z0-9])([A-Z])|(_)/g, '$1$3<wbr>$2')
}
