import type { Day } from '../../core/day.ts'
import type { Label } from '../labels.ts'
import { tenth } from '../svg.ts'
import { clockDay, clockMark } from './deadlines.ts'
import { isOverdue, type Life, type LifeClock, lastDay } from './life.ts'
import { place, type Sheet } from './sheet.ts'
import { at, type Time } from './time.ts'
import { dayAndMonth, shortDay } from './words.ts'
import { rowName } from './year-row.ts'
import { around } from './year-spells.ts'

/** Every visit to the child, and those that are due; a bar from the day due to the day done where it was late. */
export function visitsRow(sheet: Sheet, life: Life, time: Time, y: number): number {
  return clockRow(sheet, life, time, y, 'Visits', (clock) => clock.isVisit === true)
}

/** Every other deadline, with its name below. */
export function otherClocksRow(sheet: Sheet, life: Life, time: Time, y: number): number {
  return clockRow(sheet, life, time, y, 'Deadlines', (clock) => clock.isVisit !== true)
}

function clockRow(
  sheet: Sheet,
  life: Life,
  time: Time,
  y: number,
  name: string,
  belongs: (clock: LifeClock) => boolean,
): number {
  const shown = life.clocks
    .filter((clock) => belongs(clock) && clockDay(clock) >= time.from && clockDay(clock) < time.to)
    .sort((a, b) => weight(a) - weight(b) || clockDay(b) - clockDay(a))
  if (shown.length === 0) return y
  const top = rowName(sheet, time, y, name)
  const line = top + 11
  sheet.behind.push(`<line x1="${time.left}" y1="${line}" x2="${time.right}" y2="${line}" class="gr"/>`)
  for (const clock of shown.toReversed()) {
    const end = clock.doneOn ?? lastDay(life)
    if (clock.state === 'missed' && end > clock.dueOn) lateBar(sheet, time, clock.dueOn, end, line)
    const x = at(time, clockDay(clock))
    sheet.marks.push(clockMark(clock, x, line))
    sheet.taken.push({ x: x - 7, y: line - 7, width: 14, height: 14 })
  }
  const row = { x: time.left, y: top - 4, width: time.right - time.left, height: 48 }
  const written = shown.filter((clock) => {
    const css = clock.state === 'missed' ? 'l halo' : clock.state === 'due' ? 'd halo' : 'halo'
    const x = at(time, clockDay(clock))
    const beside = told(clock).flatMap((text): readonly Label[] => [
      { text, x: x + 11, y: line + 5, size: 14, css },
      { text, x: x - 11, y: line + 5, size: 14, anchor: 'end', css },
    ])
    return place(sheet, [...around(told(clock), x, top + 37, row, css), ...beside], row)
  })
  return top + (written.length > 0 ? 54 : 32)
}

function lateBar(sheet: Sheet, time: Time, dueOn: Day, end: Day, line: number): void {
  const from = at(time, dueOn)
  sheet.taken.push({ x: from, y: line - 3, width: at(time, end) - from, height: 6 })
  sheet.marks.push(`<line x1="${tenth(from)}" y1="${line}" x2="${tenth(at(time, end))}" y2="${line}" class="ln-late"/>`)
}

/** What most needs a reader first: overdue, late, due, then met. */
function weight(clock: LifeClock): number {
  return isOverdue(clock) ? 0 : clock.state === 'missed' ? 1 : clock.state === 'due' ? 2 : 3
}

/** What is written below a deadline, in full and shorter; nothing below a visit in time. */
function told(clock: LifeClock): readonly string[] {
  const { name, dueOn, late, isVisit } = clock
  const what = isVisit === true ? '' : `${name} `
  if (isOverdue(clock)) return [`${what}was due ${dayAndMonth(dueOn)}`, `due ${brief(dueOn)}`]
  if (clock.state === 'missed') return [`${what}${late}`.trim(), late, name]
  if (clock.state === 'due') return [`${what}due ${brief(dueOn)}`, `${what}${brief(dueOn)}`, `due ${brief(dueOn)}`]
  return isVisit === true ? [] : [name]
}

function brief(on: Day): string {
  return dayAndMonth(on).length < 8 ? dayAndMonth(on) : shortDay(on).split(' ').slice(0, 2).join(' ')
}
