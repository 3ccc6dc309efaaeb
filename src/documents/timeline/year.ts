import { plusMonths, plusYears } from '../../core/day.ts'
import { escapeText, tenth } from '../svg.ts'
import { describeYear, yearFinding } from './finding.ts'
import { type Life, lastDay } from './life.ts'
import { emptySheet, place, type Sheet, sheetSvg } from './sheet.ts'
import { stepsOfYear } from './steps.ts'
import { at, type Time, timeMarks } from './time.ts'
import { firstOfMonth, monthAndYear } from './words.ts'
import { otherClocksRow, visitsRow } from './year-clocks.ts'
import { contactsOfYear, missingOfYear, workersOfYear } from './year-marks.ts'
import { legalOfYear, placementsOfYear, spellsOfYear } from './year-spells.ts'

/**
 * The last twelve months of a life and two months to come, with more in words than the whole life has room for. Empty text
 * where nothing is recorded in them.
 *
 * @param id  makes the names inside the drawing unique on its page
 */
export function timelineYear(life: Life, id: string, width: 1120 | 358): string {
  const sheet = emptySheet()
  const last = lastDay(life)
  const from = firstOfMonth(plusYears(last, -1))
  const time: Time = { from, to: plusMonths(from, 14), left: width === 1120 ? 138 : 0, right: width }
  const rows = [
    legalOfYear,
    placementsOfYear,
    spellsOfYear,
    stepsOfYear,
    contactsOfYear,
    missingOfYear,
    visitsRow,
    otherClocksRow,
    workersOfYear,
  ]
  const today = at(time, last)
  if (width === 1120) sheet.taken.push({ x: today - 2, y: 44, width: 4, height: 9999 })
  let y = 46
  for (const row of rows) y = row(sheet, life, time, y)
  if (y === 46) return ''
  months(sheet, life, time, y)
  const css = width === 1120 ? 'only-broad' : 'only-tall'
  return `<svg class="tl-svg ${css}" viewBox="0 0 ${width} ${Math.ceil(y)}" role="img" aria-labelledby="${id}t ${id}d"><title id="${id}t">${escapeText(`The last year of ${life.name}`)}</title><desc id="${id}d">${escapeText(`${yearFinding(life)}. ${describeYear(life)}`)}</desc>${sheetSvg(sheet)}</svg>`
}

function months(sheet: Sheet, life: Life, time: Time, foot: number): void {
  const row = { x: time.left, y: 0, width: time.right - time.left, height: 46 }
  const today = at(time, lastDay(life))
  sheet.marks.push(`<line x1="${tenth(today)}" y1="18" x2="${tenth(today)}" y2="${tenth(foot - 2)}" class="ax"/>`)
  const end = life.diedOn === null ? 'Today' : 'Died'
  const label = { text: end, y: 14, size: 15, css: 'b' }
  place(
    sheet,
    [
      { ...label, x: today + 5 },
      { ...label, x: today - 5, anchor: 'end' },
    ],
    row,
  )
  sheet.taken.push({ x: today - 1, y: 20, width: 2, height: 20 })
  place(sheet, [{ text: monthAndYear(time.from), x: time.left + 4, y: 36, size: 15, css: 'b' }], row)
  sheet.behind.push(`<line x1="${time.left}" y1="40" x2="${time.left}" y2="${tenth(foot - 4)}" class="gr"/>`)
  for (const { on, name, isYear } of timeMarks(time)) {
    const x = at(time, on)
    sheet.behind.push(`<line x1="${tenth(x)}" y1="40" x2="${tenth(x)}" y2="${tenth(foot - 4)}" class="gr"/>`)
    const text = { x: x + 4, y: 36, size: 15, css: isYear ? 'b' : 'q' }
    const long = time.left > 0 && isYear ? [{ ...text, text: `Jan ${name}` }] : []
    const late = x < today && today < x + 24 ? [{ ...text, text: name, x: today + 5 }] : []
    place(sheet, [...late, ...long, { ...text, text: name }], row)
  }
}
