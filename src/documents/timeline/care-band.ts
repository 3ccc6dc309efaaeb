import { tenth } from '../svg.ts'
import { valueX } from './header.ts'
import { endOf, type Life, lastsStill, oldestFirst, type Placement } from './life.ts'
import { place, type Sheet, write } from './sheet.ts'
import { at, type Time } from './time.ts'

/** How a placement is drawn, and its number in it. */
export const placementCss: Readonly<Record<Placement['kind'], { readonly block: string; readonly text: string }>> = {
  foster: { block: 'f-mid', text: 'wb' },
  home: { block: 'f-deep', text: 'wb' },
  family: { block: 's-soft', text: 'b' },
  other: { block: 'k-deep', text: 'd' },
}

/** A block narrower than this has no number. */
const leastForNumber = 15

/** The time in care: the legal status in the upper third of the band, the placements below it as numbered blocks. */
export function careBand(sheet: Sheet, life: Life, time: Time, y: number): void {
  for (const spell of oldestFirst(life.spells.filter(({ kind }) => kind === 'care'))) {
    const from = at(time, spell.from)
    const width = Math.max(3, at(time, endOf(spell, life)) - from)
    sheet.marks.push(`<rect x="${tenth(from)}" y="${y}" width="${tenth(width)}" height="74" class="f-care"/>`)
    legalStatus(sheet, life, time, y, from, from + width)
  }
  if (life.placements.length === 0) return
  write(sheet, { text: 'Placements inside,', x: 0, y: y + 39, size: 14, css: 'q' })
  write(sheet, { text: 'numbered in order', x: 0, y: y + 55, size: 14, css: 'q' })
  for (const placement of oldestFirst(life.placements)) block(sheet, life, time, y, placement)
  const all = Math.max(...life.placements.map(({ number }) => number))
  write(sheet, {
    text: all === 1 ? '1 placement' : `${all} placements`,
    x: valueX,
    y: y + 56,
    size: 15,
    css: 'd',
  })
}

function legalStatus(sheet: Sheet, life: Life, time: Time, y: number, left: number, right: number): void {
  for (const status of oldestFirst(life.legal)) {
    const from = Math.max(left, at(time, status.from))
    const to = Math.min(right, at(time, endOf(status, life)))
    if (to - from < 1) continue
    if (from > left + 2) {
      sheet.marks.push(`<line x1="${tenth(from)}" y1="${y + 2}" x2="${tenth(from)}" y2="${y + 28}" class="ld"/>`)
    }
    const room = { x: from + 4, y, width: to - from - 6, height: 32 }
    const text = { x: from + 6, y: y + 20, size: 14, css: 'd' }
    place(
      sheet,
      [
        { ...text, text: status.name },
        { ...text, text: status.short ?? '' },
      ],
      room,
    )
  }
}

function block(sheet: Sheet, life: Life, time: Time, y: number, placement: Placement): void {
  const from = at(time, placement.from) + 0.75
  const width = Math.max(1.5, at(time, endOf(placement, life)) - from - 0.75)
  const css = placementCss[placement.kind]
  const drawn = css.block === 'k-deep' ? { x: from + 1, width: Math.max(1, width - 2) } : { x: from, width }
  sheet.marks.push(
    `<rect x="${tenth(drawn.x)}" y="${y + 32}" width="${tenth(drawn.width)}" height="36" class="${css.block}"/>`,
  )
  if (width < leastForNumber) return
  const number = { text: String(placement.number), x: from + width / 2, y: y + 56, size: 15, anchor: 'middle' as const }
  place(sheet, [{ ...number, css: css.text }], { x: from + 1, y, width: width - 2, height: 74 })
}

/** Where the child lives on the last day, while looked after. */
export function placementNow(life: Life): Placement | undefined {
  return oldestFirst(life.placements).findLast((placement) => lastsStill(placement, life))
}
