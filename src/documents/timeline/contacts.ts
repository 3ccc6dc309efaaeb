import type { Label } from '../labels.ts'
import { tenth } from '../svg.ts'
import { valueX } from './header.ts'
import type { Life, LifeContact } from './life.ts'
import { placeLines, type Sheet, write } from './sheet.ts'
import { at, type Time } from './time.ts'

/** More contacts than this have no line down to the staircase: it would be a curtain. */
const mostLines = 24

/**
 * Who told the authority, as triangles: hollow where nothing further was done. At the side stands who, below it the result.
 *
 * @param y  where the row starts
 * @param foot  how far down the line from each contact goes
 * @returns where the next row starts
 */
export function contactRow(sheet: Sheet, life: Life, time: Time, y: number, foot: number): number {
  if (life.contacts.length === 0) return y
  write(sheet, { text: 'Referrals', x: 0, y: y + 24, size: 15, css: 'b' })
  write(sheet, { text: 'and contacts', x: 0, y: y + 41, size: 14, css: 'q' })
  if (life.contacts.length <= mostLines && foot > y + 54) {
    for (const { on } of life.contacts) {
      const x = tenth(at(time, on))
      sheet.behind.push(`<line x1="${x}" y1="${y + 17}" x2="${x}" y2="${tenth(foot)}" class="gd"/>`)
    }
  }
  contactMarks(sheet, life.contacts, time, y)
  if (life.contacts.length > 1) {
    write(sheet, { text: `${life.contacts.length} in all`, x: valueX, y: y + 24, size: 14, css: 'q' })
  }
  return y + 54
}

/** The triangles of contacts 7 below `y`, with who and the result beside each while there is room. */
export function contactMarks(sheet: Sheet, rows: readonly LifeContact[], time: Time, y: number): void {
  const contacts = [...rows].sort((a, b) => a.on - b.on || a.who.localeCompare(b.who, 'en-GB'))
  for (const { on, noFurtherAction } of contacts) {
    const x = at(time, on)
    sheet.marks.push(
      `<path d="M${tenth(x - 6)} ${y + 7}H${tenth(x + 6)}L${tenth(x)} ${y + 17}Z" class="${noFurtherAction ? 'k-ctx' : 'f-deep'}"/>`,
    )
    sheet.taken.push({ x: x - 7, y: y + 6, width: 14, height: 12 })
  }
  const row = { x: time.left, y, width: time.right - time.left, height: 56 }
  for (const { on, who, result } of contacts) {
    const x = at(time, on)
    const beside = (side: 'start' | 'end'): readonly [Label, Label] => {
      const from = side === 'start' ? x + 9 : x - 9
      const anchor = side === 'end' ? { anchor: side } : {}
      return [
        { text: who, x: from, y: y + 17, size: 14, css: 'b halo', ...anchor },
        { text: result, x: from, y: y + 33, size: 14, css: 'q halo', ...anchor },
      ]
    }
    const right = beside('start')
    const left = beside('end')
    placeLines(sheet, [right, left, [right[0]], [left[0]]], row)
  }
}
