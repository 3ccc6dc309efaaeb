import type { Day } from '../../core/day.ts'
import type { Label } from '../labels.ts'
import { tenth, textWidth } from '../svg.ts'
import { careBand } from './care-band.ts'
import { valueX } from './header.ts'
import {
  endOf,
  type Gap,
  type Life,
  type LifeSpell,
  lackedIn,
  lastDay,
  lastsStill,
  oldestFirst,
  type SpellKind,
} from './life.ts'
import { place, type Sheet, write } from './sheet.ts'
import { at, firstDay, type Time } from './time.ts'
import { duration, monthAndYear } from './words.ts'

/** A step of the staircase: where it is drawn and how it looks. */
type Step = { readonly kind: SpellKind; readonly name: string; readonly css: string; readonly height: number }

/** From the top: the higher, the more the authority is involved. */
const steps: readonly Step[] = [
  { kind: 'care', name: 'Looked after', css: 'f-care', height: 74 },
  { kind: 'protection', name: 'Protection plan', css: 'f-mid', height: 32 },
  { kind: 'short-break', name: 'Short breaks', css: 's-soft', height: 32 },
  { kind: 'need', name: 'Child in need', css: 's-soft', height: 32 },
  { kind: 'early-help', name: 'Early help', css: 's-pale', height: 32 },
  { kind: 'leaving', name: 'Care leaver', css: 's-pale', height: 32 },
]

type Placed = Step & { readonly y: number }

/** The steps a life has, each with its place, and the line below them: "not open". */
function placedSteps(life: Life, y: number): { readonly placed: readonly Placed[]; readonly foot: number } {
  const placed: Placed[] = []
  let from = y
  for (const step of steps) {
    const holds = life.spells.some(({ kind }) => kind === step.kind)
    if (!holds && !(step.kind === 'care' && life.placements.length > 0)) continue
    placed.push({ ...step, y: from })
    from += step.height + 8
  }
  return { placed, foot: from + 12 }
}

/** Where the line "not open" is, when the staircase starts at `y`; `y` itself where there is nothing to draw. */
export function staircaseFoot(life: Life, y: number): number {
  const { placed, foot } = placedSteps(life, y)
  return placed.length === 0 ? y : foot
}

/**
 * The staircase: a band for each time of help, need, protection and care, and the line that travels through them and falls
 * to "not open" between them. Times that overlap are drawn as they are; the line follows the higher.
 *
 * @returns where the next row starts
 */
export function staircase(sheet: Sheet, life: Life, time: Time, y: number): number {
  const { placed, foot } = placedSteps(life, y)
  if (placed.length === 0) return y
  write(sheet, { text: 'Not open', x: 0, y: foot + 5, size: 15, css: 'q' })
  sheet.behind.push(
    `<line x1="${tenth(time.left)}" y1="${foot}" x2="${tenth(at(time, time.to))}" y2="${foot}" class="gd"/>`,
  )
  for (const gap of life.gaps) drawGap(sheet, time, gap, at(time, endOf(gap, life)), y, foot)
  sheet.behind.push(`<path d="${throughLine(life, time, placed, foot)}" class="ln-thru"/>`)
  for (const step of placed) {
    write(sheet, { text: step.name, x: 0, y: step.y + 20.5, size: 15, css: 'b' })
    const spells = oldestFirst(life.spells.filter(({ kind }) => kind === step.kind))
    const open = spells.find((spell) => lastsStill(spell, life))
    if (open !== undefined) {
      write(sheet, { text: sinceWhen(open), x: valueX, y: step.y + 20, size: 14, css: 'q' })
    }
    if (step.kind === 'care') careBand(sheet, life, time, step.y)
    else band(sheet, life, time, step, spells)
  }
  return foot + 16
}

function sinceWhen({ from, fromBefore }: LifeSpell): string {
  return `${fromBefore === true ? 'By' : 'Since'} ${monthAndYear(from)}`
}

function band(
  sheet: Sheet,
  life: Life,
  time: Time,
  { y, css, height, kind }: Placed,
  spells: readonly LifeSpell[],
): void {
  const row = { x: time.left, y, width: time.right - time.left, height }
  const bars = spells.map((spell) => {
    const from = at(time, spell.from)
    return { spell, from, width: Math.max(2, at(time, endOf(spell, life)) - from) }
  })
  const bold = kind === 'protection'
  const outside: { readonly candidates: readonly Label[] }[] = []
  for (const { spell, from, width } of bars) {
    sheet.marks.push(`<rect x="${tenth(from)}" y="${y}" width="${tenth(width)}" height="${height}" class="${css}"/>`)
    const lasted = duration(spell.from, endOf(spell, life))
    const full = spell.label ?? lasted.full
    const short = spell.label === undefined ? lasted.short : ''
    const middle = { y: y + 21, size: 14 }
    const inner = [
      { text: full, x: from + 6, ...middle, ...(bold ? { css: 'wb' } : {}) },
      ...(short === '' ? [] : [{ text: short, x: from + width / 2, anchor: 'middle' as const, ...middle }]),
    ]
    const room = inner.filter(({ text }, order) => textWidth(text, 14, bold) + (order === 0 ? 12 : 8) <= width)
    if (place(sheet, room, row)) continue
    const beside = (text: string): readonly Label[] => [
      { text, x: from + width + 4, ...middle, css: bold ? 'd halo' : 'halo' },
      { text, x: from - 4, anchor: 'end', ...middle, css: bold ? 'd halo' : 'halo' },
    ]
    outside.push({ candidates: [...beside(full), ...beside(short)] })
  }
  for (const { from, width } of bars) sheet.taken.push({ x: from, y, width, height })
  for (const { candidates } of outside) place(sheet, candidates, row)
}

/** A time without records: an outline, so that it is never read as a time in which nothing happened. */
function drawGap(sheet: Sheet, time: Time, gap: Gap, to: number, y: number, foot: number): void {
  const from = at(time, gap.from)
  const none = `no ${lackedIn(gap)}`
  sheet.behind.push(
    `<rect x="${tenth(from)}" y="${y}" width="${tenth(Math.max(2, to - from))}" height="${tenth(foot - y)}" class="k-gap"/>`,
  )
  const text = { y: foot - 8, size: 14, css: 'q halo' }
  place(
    sheet,
    [
      { text: none, x: (from + to) / 2, anchor: 'middle', ...text },
      { text: none, x: to + 4, ...text },
      { text: none, x: from - 4, anchor: 'end', ...text },
    ],
    { x: time.left, y, width: time.right - time.left, height: foot - y },
  )
}

/** The way through the steps: from the first day known to the last, level within a time, upright between. */
function throughLine(life: Life, time: Time, placed: readonly Placed[], foot: number): string {
  const end = lastDay(life)
  const gaps = life.gaps.map((gap) => ({ from: gap.from, to: endOf(gap, life) }))
  const spells = life.spells.map((spell) => ({ kind: spell.kind, from: spell.from, to: endOf(spell, life) }))
  const first = firstDay(life)
  const days = [...spells, ...gaps].flatMap(({ from, to }) => [from, to])
  const turns = [...new Set([first, ...days.filter((day) => day > first && day < end)])].sort((a, b) => a - b)
  const heightOn = (day: Day): number | null => {
    const inside = spells.filter(({ from, to }) => from <= day && day < to).map(({ kind }) => kind)
    const step = placed.find(({ kind }) => inside.includes(kind))
    if (step !== undefined) return step.y + step.height / 2
    return gaps.some(({ from, to }) => from <= day && day < to) ? null : foot
  }
  let path = ''
  let before: number | null = null
  for (const [order, day] of turns.entries()) {
    const height = heightOn(day)
    const next = turns[order + 1] ?? end
    if (height !== null) {
      path += before === null ? `M${tenth(at(time, day))} ${tenth(height)}` : `V${tenth(height)}`
      path += `H${tenth(at(time, next))}`
    }
    before = height
  }
  return path === '' ? `M${tenth(time.left)} ${foot}` : path
}
