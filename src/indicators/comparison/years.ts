import { periodEnd, type YearKind } from '../../core/published-period.ts'

/** The period so many years before, of the same form; null for periods over several years. */
export function yearsBefore(period: string, years: number): string | null {
  if (period.length === 4) return String(Number(period) - years)
  if (period.length !== 6) return null
  const from = Number(period.slice(0, 4)) - years
  return `${from}${String((from + 1) % 100).padStart(2, '0')}`
}

/** The years strictly between two periods, earliest first, as periods of the same form. */
export function yearsBetween(earlier: string, later: string): readonly string[] {
  const apart = periodEnd(later) - periodEnd(earlier)
  return Array.from({ length: Math.max(apart - 1, 0) }, (_, at) => yearsBefore(later, apart - 1 - at)).filter(
    (period) => period !== null,
  )
}

/** Periods of these kinds end after 1 April, the day on which authorities begin and end. */
const endAfterApril: readonly YearKind[] = ['september', 'calendar-year', 'academic-year']

/** Does a period end before 1 April of a year? */
export function endsBeforeApril(period: string, kind: YearKind, year: number): boolean {
  return endAfterApril.includes(kind) ? periodEnd(period) < year : periodEnd(period) <= year
}
