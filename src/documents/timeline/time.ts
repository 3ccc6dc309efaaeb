import { calendarDay, type Day, dayOf, plusDays, plusMonths, plusYears } from '../../core/day.ts'
import { type Life, lastDay } from './life.ts'

/** A stretch of days laid along a line, from `left` to `right`. */
export type Time = { readonly from: Day; readonly to: Day; readonly left: number; readonly right: number }

/** Where a day stands on the line; days before and after it stand at its ends. */
export function at({ from, to, left, right }: Time, day: Day): number {
  const part = Math.min(1, Math.max(0, (day - from) / (to - from)))
  return left + part * (right - left)
}

/**
 * The whole known life and at least twelve months, with a little room before its first day; it ends on the last day known,
 * or on the day an unborn child is expected.
 */
export function wholeLife(life: Life, left: number, right: number): Time {
  const last = lastDay(life)
  const to = life.bornOn === null && life.expectedOn !== null && life.expectedOn > last ? life.expectedOn : last
  const known = firstDay(life)
  const before = plusDays(known, -Math.max(2, Math.round((to - known) * 0.018)))
  const year = plusYears(to, -1)
  return { from: Math.min(before, year) as Day, to, left, right }
}

/** The first day on which anything is known: files may hold days before the day the child was first known. */
export function firstDay(life: Life): Day {
  const days = [
    life.knownFrom,
    ...life.contacts.map(({ on }) => on),
    ...[...life.spells, ...life.placements, ...life.workers, ...life.gaps].map(({ from }) => from),
  ]
  return Math.min(life.today, ...days) as Day
}

/** A line across a drawing at the start of a year or month, with its name. */
type TimeMark = { readonly on: Day; readonly name: string; readonly isYear: boolean }

const months = 'Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec'.split(' ')

/**
 * The starts of years; of months too where less than 15 months are shown, and of quarters below three years. Over eight
 * years every second year is marked.
 */
export function timeMarks({ from, to }: Time): readonly TimeMark[] {
  const days = to - from
  const step = days < 460 ? 1 : days < 1096 ? 3 : days < 2925 ? 12 : 24
  const marks: TimeMark[] = []
  const { year, month } = calendarDay(from)
  const firstYear = step === 24 ? year + (year % 2) : year
  for (
    let on = dayOf(firstYear, step < 12 ? month : 1, 1) as Day;
    on <= to;
    on = plusMonths(on, step < 12 ? 1 : step)
  ) {
    const { year: atYear, month: atMonth } = calendarDay(on)
    if (on <= from || (step < 12 && (atMonth - 1) % step !== 0)) continue
    const isYear = atMonth === 1
    marks.push({ on, name: isYear ? String(atYear) : (months[atMonth - 1] as string), isYear })
  }
  return marks
}

/** The birthdays within a stretch of time, with the age reached; the day of birth is age 0. */
export function birthdays(bornOn: Day, { from, to }: Time): readonly { readonly on: Day; readonly age: number }[] {
  const found: { on: Day; age: number }[] = []
  for (let age = 0; plusYears(bornOn, age) <= to; age++) {
    const on = plusYears(bornOn, age)
    if (on > from) found.push({ on, age })
  }
  return found
}
