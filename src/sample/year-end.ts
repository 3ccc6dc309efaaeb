import { calendarDay, type Day, dayOf } from '../core/day.ts'
import { isWorkingDay, workingDayBefore } from '../core/working-days.ts'

/** The first 31 March on or after a day. */
export function yearEnd(on: Day): Day {
  const { year } = calendarDay(on)
  const thisYear = dayOf(year, 3, 31) as Day
  return on <= thisYear ? thisYear : (dayOf(year + 1, 3, 31) as Day)
}

/**
 * Whether work that began on one day and ended on another was open and late on 31 March, so that rules 8670Q and 8675Q
 * ask about it.
 *
 * @param limit  working days: 45 for an assessment, 15 for a conference
 */
export function isLateAtYearEnd(start: Day, done: Day, limit: number): boolean {
  const end = yearEnd(start)
  return done > end && start < workingDayBefore(end, limit)
}

/** The last working day on or before the 31 March that follows. */
export function lastWorkingDayOfYear(start: Day): Day {
  const end = yearEnd(start)
  return isWorkingDay(end) ? end : workingDayBefore(end, 1)
}
