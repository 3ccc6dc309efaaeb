import type { Label } from '../labels.ts'
import { tenth } from '../svg.ts'
import { valueX } from './header.ts'
import { isOverdue, type Life, type LifeClock } from './life.ts'
import { place, type Sheet, write } from './sheet.ts'
import { at, type Time } from './time.ts'

/** The day a deadline stands at: the day it was done, else the day it was due. */
export function clockDay({ doneOn, dueOn }: LifeClock): LifeClock['dueOn'] {
  return doneOn ?? dueOn
}

/**
 * The mark of a deadline: a hollow circle where it was met, a filled diamond where it was missed and is done, a hollow
 * diamond where it is not done (rust when its day has passed).
 */
export function clockMark(clock: LifeClock, x: number, y: number, size = 7): string {
  if (clock.state === 'met')
    return `<circle cx="${tenth(x)}" cy="${tenth(y)}" r="${tenth(size - 2.5)}" class="k-deep"/>`
  const css = clock.state === 'due' ? 'k-deep' : isOverdue(clock) ? 'k-late' : 'f-late'
  return `<path d="M${tenth(x)} ${tenth(y - size)}L${tenth(x + size)} ${tenth(y)}L${tenth(x)} ${tenth(y + size)}L${tenth(x - size)} ${tenth(y)}Z" class="${css}"/>`
}

/** Every deadline of the life; those missed say what and how late, the newest first while there is room. */
export function deadlineRow(sheet: Sheet, life: Life, time: Time, y: number): number {
  const clocks = life.clocks.filter((clock) => clockDay(clock) <= time.to)
  if (life.clocks.length === 0) return y
  const line = y + 16
  write(sheet, { text: 'Deadlines', x: 0, y: y + 21, size: 15, css: 'b' })
  sheet.behind.push(`<line x1="${tenth(time.left)}" y1="${line}" x2="${tenth(time.right)}" y2="${line}" class="gr"/>`)
  const missed = clocks
    .filter(({ state }) => state === 'missed')
    .sort((a, b) => clockDay(b) - clockDay(a) || a.name.localeCompare(b.name, 'en-GB'))
  const seen = new Set<number>()
  for (const clock of clocks.filter(({ state }) => state === 'met')) {
    const x = at(time, clockDay(clock))
    // Circles closer than 3 units are one circle to the eye.
    if (seen.has(Math.round(x / 3))) continue
    seen.add(Math.round(x / 3))
    sheet.marks.push(clockMark(clock, x, line))
  }
  for (const clock of clocks.filter(({ state }) => state === 'due'))
    sheet.marks.push(clockMark(clock, at(time, clockDay(clock)), line))
  for (const clock of missed) sheet.marks.push(clockMark(clock, at(time, clockDay(clock)), line))
  const row = { x: time.left, y, width: time.right - time.left, height: 46 }
  for (const clock of missed) missedLabel(sheet, clock, at(time, clockDay(clock)), y + 39, row)
  return y + Math.max(missed.length > 0 ? 50 : 34, counts(sheet, life, y))
}

/** What was missed and how late, below its diamond: in the middle, else to either side, else without the name. */
function missedLabel(
  sheet: Sheet,
  { name, late }: LifeClock,
  x: number,
  y: number,
  row: Parameters<typeof place>[2],
): void {
  const text = { y, size: 14, css: 'l halo' }
  const around = (words: string): readonly Label[] => [
    { ...text, text: words, x, anchor: 'middle' },
    { ...text, text: words, x: Math.min(x + 10, row.x + row.width), anchor: 'end' },
    { ...text, text: words, x: Math.max(x - 10, row.x) },
  ]
  place(sheet, [...around(`${name} ${late}`.trim()), ...around(late), ...around(name)], row)
}

/** How many were met, missed and are due; returns the room they take. */
function counts(sheet: Sheet, life: Life, y: number): number {
  const count = (state: LifeClock['state']) => life.clocks.filter((clock) => clock.state === state).length
  const lines = [
    { text: `${count('met')} met`, css: 'b', number: count('met') },
    { text: `${count('missed')} missed`, css: 'l', number: count('missed') },
    { text: `${count('due')} due`, css: 'b', number: count('due') },
  ].filter(({ number }) => number > 0)
  for (const [order, { text, css }] of lines.entries()) {
    write(sheet, { text, css, x: valueX, y: y + (lines.length === 1 ? 21 : 12) + order * 17, size: 15 })
  }
  return lines.length * 17 + 2
}
