import { bankHolidaysOf } from './bank-holidays.ts'
import { calendarDay, type Day, plusDays, weekday } from './day.ts'

/** Monday to Friday and not a bank holiday of England and Wales. */
export function isWorkingDay(at: Day): boolean {
  return weekday(at) <= 5 && !bankHolidaysOf(calendarDay(at).year).has(at)
}

/**
 * The n-th working day after a day, which itself is day zero whether worked or not.
 *
 * @param n  1 or more; 0 gives the day itself
 */
export function workingDayAfter(from: Day, n: number): Day {
  return step(from, n, 1)
}

/** The n-th working day strictly before a day: the day itself is never counted. */
export function workingDayBefore(from: Day, n: number): Day {
  return step(from, n, -1)
}

/** How many working days lie after `from` up to and including `to`; 0 when `to` is not later. */
export function workingDaysBetween(from: Day, to: Day): number {
  if (to <= from) return 0
  const weeks = Math.floor((to - from) / 7)
  let count = 5 * weeks
  for (let at = plusDays(from, 7 * weeks + 1); at <= to; at = plusDays(at, 1)) if (weekday(at) <= 5) count++
  for (let year = calendarDay(from).year; year <= calendarDay(to).year; year++) {
    for (const holiday of bankHolidaysOf(year)) {
      if (holiday > from && holiday <= to && weekday(holiday) <= 5) count--
    }
  }
  return count
}

function step(from: Day, n: number, direction: 1 | -1): Day {
  let at = from
  for (let counted = 0; counted < n; ) {
    at = plusDays(at, direction)
    if (isWorkingDay(at)) counted++
  }
  return at
}
