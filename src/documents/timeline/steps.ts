import type { Label } from '../labels.ts'
import { tenth } from '../svg.ts'
import type { Life, LifeStep } from './life.ts'
import { place, type Sheet, write } from './sheet.ts'
import { at, type Time } from './time.ts'
import { rowName } from './year-row.ts'

/** The steps on the way to a lasting home, as squares on a line. */
export function stepsRow(sheet: Sheet, life: Life, time: Time, y: number): number {
  if (life.steps.length === 0) return y
  write(sheet, { text: 'Lasting home', x: 0, y: y + 19, size: 15, css: 'b' })
  stepMarks(sheet, life.steps, time, y + 14)
  return y + 46
}

/** The same within the year. */
export function stepsOfYear(sheet: Sheet, life: Life, time: Time, y: number): number {
  const shown = life.steps.filter(({ on }) => on >= time.from && on < time.to)
  if (shown.length === 0) return y
  const top = rowName(sheet, time, y, 'Lasting home')
  stepMarks(sheet, shown, time, top + 11)
  return top + 44
}

/** Squares on a line, with what each is beside or below it while there is room: the newest first. */
function stepMarks(sheet: Sheet, steps: readonly LifeStep[], time: Time, line: number): void {
  sheet.behind.push(`<line x1="${tenth(time.left)}" y1="${line}" x2="${tenth(time.right)}" y2="${line}" class="gr"/>`)
  for (const { on } of steps) {
    const x = at(time, on)
    const [left, right] = [Math.max(time.left, x - 5), Math.min(time.right, x + 5)]
    sheet.marks.push(
      `<rect x="${tenth(left)}" y="${line - 5}" width="${tenth(right - left)}" height="10" class="f-deep"/>`,
    )
    sheet.taken.push({ x: left, y: line - 5, width: right - left, height: 10 })
  }
  const row = { x: time.left, y: line - 14, width: time.right - time.left, height: 44 }
  const newestFirst = [...steps].sort((a, b) => b.on - a.on || (a.name < b.name ? -1 : 1))
  for (const { on, name, short } of newestFirst) {
    const x = at(time, on)
    const around = (text: string): readonly Label[] => [
      { text, x: x + 9, y: line + 5, size: 14, css: 'halo' },
      { text, x, y: line + 23, size: 14, anchor: 'middle', css: 'halo' },
      { text, x: Math.min(x + 6, time.right), y: line + 23, size: 14, anchor: 'end', css: 'halo' },
      { text, x: Math.max(x - 6, time.left), y: line + 23, size: 14, css: 'halo' },
      { text, x: x - 9, y: line + 5, size: 14, anchor: 'end', css: 'halo' },
    ]
    place(sheet, [...around(name), ...around(short)], row)
  }
}
