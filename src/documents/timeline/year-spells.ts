import { longDay } from '../../core/day.ts'
import type { Box, Label } from '../labels.ts'
import { tenth, textWidth } from '../svg.ts'
import { placementCss } from './care-band.ts'
import {
  endOf,
  type Lasting,
  type LegalStatus,
  type Life,
  lastsStill,
  oldestFirst,
  type Placement,
  type SpellKind,
} from './life.ts'
import { place, type Sheet } from './sheet.ts'
import type { Time } from './time.ts'
import { capital, duration } from './words.ts'
import { isShown, rowName, stretch } from './year-row.ts'

/** The law a child is looked after under, in words. */
export function legalOfYear(sheet: Sheet, life: Life, time: Time, y: number): number {
  const shown = oldestFirst(life.legal.filter((status) => isShown(status, life, time)))
  if (shown.length === 0) return y
  const top = rowName(sheet, time, y, 'Legal status')
  for (const status of shown) {
    const { from, width } = stretch(status, life, time)
    sheet.marks.push(bar(from, top, width, 24, 'f-law'))
    const before = oldestFirst(life.legal).findLast((other) => other.from < status.from)
    const since = `${status.name} ${whenOf(status, life)}`
    const words = [
      ...(before === undefined || isShown(before, life, time) ? [] : [`${since}. ${beforeIt(before)}`]),
      since,
      status.name,
      status.short ?? '',
    ]
    inside(sheet, words, from, top, width, 17, 'd')
  }
  return top + 34
}

/** `since 3 May 2026`, or from when to when where it has ended. */
function whenOf(lasting: Lasting, life: Life): string {
  const from = longDay(lasting.from)
  const before = lasting.fromBefore === true ? 'before ' : ''
  return lastsStill(lasting, life) ? `since ${before}${from}` : `${before}${from} to ${longDay(endOf(lasting, life))}`
}

function beforeIt({ name, from }: LegalStatus): string {
  return `Before it: ${name.charAt(0).toLowerCase()}${name.slice(1)} since ${longDay(from)}`
}

const shortNames = { foster: 'Foster', home: 'Home', family: 'Family', other: '' }

/** Where the child lived: number, kind and miles inside the block, or below it where the block is too narrow. */
export function placementsOfYear(sheet: Sheet, life: Life, time: Time, y: number): number {
  const shown = oldestFirst(life.placements.filter((placement) => isShown(placement, life, time)))
  if (shown.length === 0) return y
  const top = rowName(sheet, time, y, 'Placement', 'number, miles')
  const below: { readonly placement: Placement; readonly middle: number }[] = []
  for (const placement of shown) {
    const { from, width } = stretch(placement, life, time)
    const look = placementCss[placement.kind]
    sheet.marks.push(bar(from + 0.75, top, Math.max(1.5, width - 1.5), 46, look.block))
    const { number, name, kind, miles } = placement
    const css = look.text
    const named = inside(
      sheet,
      [`${number}  ${name}`, `${number}  ${shortNames[kind]}`].filter((text) => !text.endsWith(' ')),
      from,
      top,
      width,
      20,
      css,
    )
    if (named && miles !== null)
      inside(sheet, [`${miles} miles`, String(miles)], from, top, width, 38, css === 'wb' ? 'w' : '')
    if (named) continue
    const middle = from + width / 2
    place(sheet, [{ text: String(number), x: middle, y: top + 20, size: 15, anchor: 'middle', css }], {
      x: from,
      y: top,
      width,
      height: 46,
    })
    below.push({ placement, middle })
  }
  // On a phone the blocks are mostly too narrow, and the numbers lead to the table.
  if (time.left === 0) return top + 56
  const row = { x: time.left, y: top, width: time.right - time.left, height: 74 }
  const written = below.filter(({ placement, middle }) =>
    place(sheet, around(told(placement, life), middle, top + 63, row), row),
  )
  return top + (written.length > 0 ? 76 : 56)
}

function told(placement: Placement, life: Life): readonly string[] {
  const { number, name, kind, miles, from } = placement
  const lasted = duration(from, endOf(placement, life)).full
  const away = miles === null ? '' : `, ${miles} miles`
  return [
    `${number} ${name}${away}, ${lasted}`,
    `${number} ${shortNames[kind] || name}, ${lasted}`,
    `${number} ${name}`,
  ]
}

const kinds: readonly {
  readonly kind: SpellKind
  readonly name: string
  readonly css: string
  readonly text: string
}[] = [
  { kind: 'care', name: 'Looked after', css: 'f-deep', text: 'wb' },
  { kind: 'protection', name: 'Protection plan', css: 'f-mid', text: 'wb' },
  { kind: 'short-break', name: 'Short breaks', css: 's-soft', text: '' },
  { kind: 'need', name: 'Child in need', css: 's-soft', text: '' },
  { kind: 'early-help', name: 'Early help', css: 's-pale', text: '' },
  { kind: 'leaving', name: 'Care leaver', css: 's-pale', text: '' },
]

/** Plans and help within the year, a row for each kind there was; care too where no placement tells of it. */
export function spellsOfYear(sheet: Sheet, life: Life, time: Time, y: number): number {
  let at = y
  for (const { kind, name, css, text } of kinds) {
    if (kind === 'care' && life.placements.length > 0) continue
    const shown = oldestFirst(life.spells.filter((spell) => spell.kind === kind && isShown(spell, life, time)))
    if (shown.length === 0) continue
    const top = rowName(sheet, time, at, name)
    for (const spell of shown) {
      const { from, width } = stretch(spell, life, time, 2)
      sheet.marks.push(bar(from, top, width, 24, css))
      const since = whenOf(spell, life)
      const lasted = duration(spell.from, endOf(spell, life))
      const own = spell.label === undefined ? [] : [`${spell.label}, ${since}`, spell.label]
      inside(sheet, [...own, capital(since), lasted.full, lasted.short], from, top, width, 17, text)
    }
    at = top + 34
  }
  return at
}

/** The first of the texts that fits inside a block. */
function inside(
  sheet: Sheet,
  texts: readonly string[],
  from: number,
  y: number,
  width: number,
  line: number,
  css: string,
): boolean {
  const labels = texts.map((text) => ({ text, x: from + 6, y: y + line, size: 14, ...(css === '' ? {} : { css }) }))
  return place(sheet, labels, { x: from + 4, y: y - 4, width: width - 6, height: 60 })
}

/** Texts below a point, in full and shorter: in the middle as far as the row goes, else to either side. */
export function around(texts: readonly string[], x: number, y: number, row: Box, css = 'halo'): readonly Label[] {
  return texts.flatMap((text): readonly Label[] => {
    const half = textWidth(text, 14, true) / 2
    const middle = Math.max(row.x + half, Math.min(x, row.x + row.width - half))
    return [
      { text, x: middle, y, size: 14, anchor: 'middle', css },
      { text, x: x + 8, y, size: 14, anchor: 'end', css },
      { text, x: x - 8, y, size: 14, css },
      ...(row.x + row.width - 2 * half <= x
        ? [{ text, x: row.x + row.width, y, size: 14, anchor: 'end' as const, css }]
        : []),
    ]
  })
}

function bar(x: number, y: number, width: number, height: number, css: string): string {
  return `<rect x="${tenth(x)}" y="${tenth(y)}" width="${tenth(width)}" height="${height}" class="${css}"/>`
}
