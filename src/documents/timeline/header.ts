import { ageInYears, type Day } from '../../core/day.ts'
import { tenth } from '../svg.ts'
import { type Life, lastDay } from './life.ts'
import { place, type Sheet, write } from './sheet.ts'
import { at, birthdays, type Time, timeMarks } from './time.ts'
import { monthAndYear, shortDay } from './words.ts'

/** Where the values of today stand in wide drawings. */
export const valueX = 1022

/** The rows of years and ages, the lines of the years down to `bottom`, and the line of today. */
export function header(sheet: Sheet, life: Life, time: Time, bottom: number): void {
  const row = { x: time.left, y: 10, width: 1120 - time.left, height: 50 }
  const last = lastDay(life)
  const end = at(time, last)
  sheet.behind.push(`<line x1="${tenth(end)}" y1="30" x2="${tenth(end)}" y2="${tenth(bottom)}" class="ax"/>`)
  write(sheet, { text: 'Year', x: 0, y: 26, size: 15, css: 'q' })
  write(sheet, {
    text: life.diedOn === null ? 'Today' : 'Died',
    x: time.to > last ? end + 6 : valueX,
    y: 26,
    size: 15,
    css: 'b halo',
  })
  write(sheet, { text: shortDay(last), x: time.to > last ? end + 6 : valueX, y: 47, size: 14, css: 'q halo' })
  if (time.to > last) due(sheet, time, bottom)
  const marks = timeMarks(time)
  const named = marks.some(({ isYear }) => isYear)
  const monthly = marks.some(({ isYear }) => !isYear)
  for (const { on, name, isYear } of marks) {
    const x = at(time, on)
    sheet.behind.unshift(`<line x1="${tenth(x)}" y1="30" x2="${tenth(x)}" y2="${tenth(bottom)}" class="gr"/>`)
    place(sheet, [{ text: name, x: x + 4, y: 26, size: 15, css: isYear ? 'b' : 'q' }], row)
  }
  const start = monthly ? monthAndYear(time.from) : monthAndYear(time.from).slice(-4)
  if (monthly || named) place(sheet, [{ text: start, x: time.left, y: 26, size: 15, css: 'b' }], row)
  ages(sheet, life, time)
}

/** The day an unborn child is expected: the end of the line. */
function due(sheet: Sheet, time: Time, bottom: number): void {
  const x = tenth(time.right)
  sheet.behind.push(`<line x1="${x}" y1="30" x2="${x}" y2="${tenth(bottom)}" class="ld"/>`)
  write(sheet, { text: 'Due', x: valueX, y: 26, size: 15, css: 'b' })
  write(sheet, { text: shortDay(time.to), x: valueX, y: 47, size: 14, css: 'q' })
}

function ages(sheet: Sheet, life: Life, time: Time): void {
  const row = { x: time.left, y: 30, width: 1120 - time.left, height: 24 }
  const { bornOn } = life
  if (bornOn === null) {
    if (life.expectedOn !== null) write(sheet, { text: 'Unborn', x: 0, y: 47, size: 15, css: 'q' })
    return
  }
  write(sheet, { text: 'Age', x: 0, y: 47, size: 15, css: 'q' })
  const reached = birthdays(bornOn, time)
  // The eighteenth birthday ends care and is a line of its own.
  const inOrder = [...reached.filter(({ age }) => age === 18 || age === 0), ...reached]
  for (const { on, age } of new Set(inOrder)) {
    const x = at(time, on)
    const text = age === 0 ? 'born' : String(age)
    const css = age === 18 || age === 0 ? 'b' : 'q'
    if (!place(sheet, [{ text, x: x + 4, y: 47, size: 15, css }], row)) continue
    sheet.behind.push(`<line x1="${tenth(x)}" y1="36" x2="${tenth(x)}" y2="50" class="ld"/>`)
  }
  place(sheet, [{ text: ageAt(bornOn, time.from), x: time.left, y: 47, size: 15, css: 'q' }], row)
}

function ageAt(bornOn: Day, on: Day): string {
  return on < bornOn ? 'unborn' : String(ageInYears(bornOn, on))
}
