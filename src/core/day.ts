/**
 * A calendar day, as the number of days since 1 January 1970 (1970-01-01 is 0; earlier days are negative).
 *
 * Days, not instants: midnight in summer time is the day before in UTC, so a `Date` would move events by a day.
 * Comparing two days is comparing two numbers.
 */
export type Day = number & { readonly day: unique symbol }

/** Years, months (1 to 12) and days of month of a {@link Day}, in the Gregorian calendar. */
export type CalendarDay = { readonly year: number; readonly month: number; readonly dayOfMonth: number }

const DAYS_BEFORE_MONTH = [0, 31, 59, 90, 120, 151, 181, 212, 243, 273, 304, 334]
const DAYS_IN_MONTH = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]

/** True in a year with a 29 February. */
export function isLeapYear(year: number): boolean {
  return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0)
}

/** How many days the month (1 to 12) has in that year. */
export function daysInMonth(year: number, month: number): number {
  return month === 2 && isLeapYear(year) ? 29 : (DAYS_IN_MONTH[month - 1] as number)
}

/**
 * The day with this year, month (1 to 12) and day of month, or null where there is no such day.
 * Years 1 to 9999: the Gregorian calendar is used throughout, also before 1582.
 */
export function dayOf(year: number, month: number, dayOfMonth: number): Day | null {
  if (year < 1 || year > 9999 || month < 1 || month > 12 || dayOfMonth < 1 || dayOfMonth > daysInMonth(year, month)) {
    return null
  }
  const before = year - 1
  const leapDayThisYear = month > 2 && isLeapYear(year) ? 1 : 0
  return (before * 365 +
    Math.floor(before / 4) -
    Math.floor(before / 100) +
    Math.floor(before / 400) +
    (DAYS_BEFORE_MONTH[month - 1] as number) +
    leapDayThisYear +
    dayOfMonth -
    719163) as Day
}

/**
 * Reads a day written `YYYY-MM-DD`.
 *
 * @returns null when the text is anything else, or names no real day (`2023-02-29`)
 */
export function parseDay(text: string): Day | null {
  if (text.length !== 10 || text.charCodeAt(4) !== 45 || text.charCodeAt(7) !== 45) return null
  const year = digits(text, 0, 4)
  const month = digits(text, 5, 7)
  const dayOfMonth = digits(text, 8, 10)
  if (year < 0 || month < 0 || dayOfMonth < 0) return null
  return dayOf(year, month, dayOfMonth)
}

function digits(text: string, from: number, to: number): number {
  let value = 0
  for (let at = from; at < to; at++) {
    const digit = text.charCodeAt(at) - 48
    if (digit < 0 || digit > 9) return -1
    value = value * 10 + digit
  }
  return value
}

/**
 * A day that is known when the program is written: `day('2026-03-31')`.
 *
 * @throws Error when the text is no real day
 */
export function day(text: string): Day {
  const read = parseDay(text)
  if (read === null) throw new Error(`${text} is not a day written YYYY-MM-DD`)
  return read
}

/** Year, month and day of month of a day. */
export function calendarDay(at: Day): CalendarDay {
  // Days since 1 March of year 0, so that the leap day is the last of its year.
  const shifted = at + 719468
  const era = Math.floor(shifted / 146097)
  const dayOfEra = shifted - era * 146097
  const yearOfEra = Math.floor(
    (dayOfEra - Math.floor(dayOfEra / 1460) + Math.floor(dayOfEra / 36524) - Math.floor(dayOfEra / 146096)) / 365,
  )
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100))
  const marchMonth = Math.floor((5 * dayOfYear + 2) / 153)
  const month = marchMonth < 10 ? marchMonth + 3 : marchMonth - 9
  return {
    year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0),
    month,
    dayOfMonth: dayOfYear - Math.floor((153 * marchMonth + 2) / 5) + 1,
  }
}

/** The day written `YYYY-MM-DD`, as the returns write it. */
export function isoDay(at: Day): string {
  const { year, month, dayOfMonth } = calendarDay(at)
  return `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(dayOfMonth).padStart(2, '0')}`
}

const MONTH_NAMES = 'January February March April May June July August September October November December'.split(' ')

/** The day as people write it: `3 September 2026`. */
export function longDay(at: Day): string {
  const { year, month, dayOfMonth } = calendarDay(at)
  return `${dayOfMonth} ${MONTH_NAMES[month - 1]} ${year}`
}

/** Day of the week: 1 is Monday, 7 is Sunday. */
export function weekday(at: Day): number {
  return ((((at + 3) % 7) + 7) % 7) + 1
}

/** That many days later; earlier when negative. */
export function plusDays(at: Day, days: number): Day {
  return (at + days) as Day
}

/**
 * The same day of the month, so many calendar months later (earlier when negative).
 * In a shorter month it is the last day: a month after 31 January 2026 is 28 February 2026.
 */
export function plusMonths(at: Day, months: number): Day {
  const { year, month, dayOfMonth } = calendarDay(at)
  const total = year * 12 + (month - 1) + months
  const newYear = Math.floor(total / 12)
  const newMonth = total - newYear * 12 + 1
  return dayOf(newYear, newMonth, Math.min(dayOfMonth, daysInMonth(newYear, newMonth))) as Day
}

/** The same day of the year, so many years later; 29 February becomes 28 February in other years. */
export function plusYears(at: Day, years: number): Day {
  return plusMonths(at, years * 12)
}

/** Age in completed years: a child born on 2 June turns one on 2 June (born on 29 February: on 1 March in other years). */
export function ageInYears(born: Day, at: Day): number {
  const from = calendarDay(born)
  const to = calendarDay(at)
  const hadBirthday = to.month > from.month || (to.month === from.month && to.dayOfMonth >= from.dayOfMonth)
  return to.year - from.year - (hadBirthday ? 0 : 1)
}
