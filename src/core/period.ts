import { calendarDay, type Day } from './day.ts'

/** The collection year a day is in, April to March, by the year it ends in: 3 May 2025 is in 2026. */
export function collectionYear(at: Day): number {
  const { year, month } = calendarDay(at)
  return month < 4 ? year : year + 1
}

/** A collection year as DfE writes it: 2026 is `2025-26`. */
export function period(year: number): string {
  return `${year - 1}-${String(year % 100).padStart(2, '0')}`
}

/** The collection year in a text: `2026`, or as DfE writes it, `2025-26`. Null when it is neither. */
export function collectionYearIn(text: string): number | null {
  const [, first, last] = /^(\d{4})(?:-(\d{2}))?$/.exec(text) ?? []
  if (first === undefined) return null
  const year = last === undefined ? Number(first) : Number(first) + 1
  return last === undefined || period(year) === text ? year : null
}
