import { calendarDay, type Day, dayOf, daysInMonth, isoDay, longDay } from '../core/day.ts'

/** A month of the calendar, as months since the year 0: `2025 * 12 + 4` is May 2025. */
export type MonthNumber = number

/** Whole months, the first and the last included. */
export type Period = { readonly from: MonthNumber; readonly to: MonthNumber }

export const monthNumber = (at: Day): MonthNumber => {
  const { year, month } = calendarDay(at)
  return year * 12 + month - 1
}
export const yearOf = (month: MonthNumber) => Math.floor(month / 12)
/** 1 to 12. */
export const monthOfYear = (month: MonthNumber) => (month % 12) + 1

export const firstDay = (month: MonthNumber) => dayOf(yearOf(month), monthOfYear(month), 1) as Day
export const lastDay = (month: MonthNumber) =>
  dayOf(yearOf(month), monthOfYear(month), daysInMonth(yearOf(month), monthOfYear(month))) as Day

/** The collection year (the year it ends in) that a month is of. */
export const collectionYear = (month: MonthNumber) => yearOf(month) + (monthOfYear(month) >= 4 ? 1 : 0)

const written = (month: MonthNumber) => isoDay(firstDay(month)).slice(0, 7)

/** A period as addresses have it: `2025-05`, or `2025-04_2026-03`. */
export const periodWritten = ({ from, to }: Period) => (from === to ? written(from) : `${written(from)}_${written(to)}`)

/** A period of an address: a month, or two with the later one last, of at most six years; null for anything else. */
export function readPeriod(text: string): Period | null {
  const found = /^(\d{4})-(\d{2})(?:_(\d{4})-(\d{2}))?$/.exec(text)
  if (found === null) return null
  const month = (year: string | undefined, of: string | undefined) => Number(year) * 12 + Number(of) - 1
  const from = month(found[1], found[2])
  const to = found[3] === undefined ? from : month(found[3], found[4])
  const isMonth = [found[2], found[4] ?? '01'].every((of) => Number(of) >= 1 && Number(of) <= 12)
  return isMonth && from >= 1900 * 12 && to >= from && to < from + 72 ? { from, to } : null
}

const monthName = (month: MonthNumber) => longDay(firstDay(month)).slice(2)

/** A period in words: `May 2025`, `April 2025 to March 2026`. */
export const periodWords = ({ from, to }: Period) =>
  from === to ? monthName(from) : `${monthName(from)} to ${monthName(to)}`

/** A collection year as a period: 2026 is April 2025 to March 2026. */
export const yearPeriod = (year: number): Period => ({ from: (year - 1) * 12 + 3, to: year * 12 + 2 })

/** The 12 months that end with a month. */
export const twelveTo = (to: MonthNumber): Period => ({ from: to - 11, to })

/** The same months a year earlier. */
export const yearBefore = ({ from, to }: Period): Period => ({ from: from - 12, to: to - 12 })

/** The quarter of the calendar that a month is in. */
export const quarterOf = (month: MonthNumber): Period => ({ from: month - (month % 3), to: month - (month % 3) + 2 })

/** How many months. */
export const monthsIn = ({ from, to }: Period) => to - from + 1
