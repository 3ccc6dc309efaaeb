import { calendarDay, type Day, dayOf, daysInMonth, plusDays, plusMonths, weekday } from './day.ts'
import { isWorkingDay, workingDayAfter, workingDayBefore, workingDaysBetween } from './working-days.ts'

/**
 * The one engine behind every deadline: the census thresholds, the front door's clocks, dates of meetings.
 *
 * Day zero is the day of the event, even when it is no working day or the office is closed; day 1 is the next working
 * day. Source: front-door specification, section 8.1; Working Together to Safeguard Children.
 */

/** The last calendar year whose bank holidays have been announced. Deadlines beyond rest on computed ones. */
export const holidaysAnnouncedTo = 2027

/** The last day in time: the n-th working day after the event, until its end. */
export function dueAfterWorkingDays(event: Day, limit: number): Day {
  return workingDayAfter(event, limit)
}

/** Working days used from the event to the end: 0 on the same day. In time when no more than the limit. */
export function elapsedWorkingDays(event: Day, end: Day): number {
  return workingDaysBetween(event, end)
}

/** Does the deadline rest on bank holidays that are worked out but not yet announced? */
export function isProvisional(due: Day): boolean {
  return calendarDay(due).year > holidaysAnnouncedTo
}

/** A deadline counted in calendar months. It does not move off a weekend; `bookBy` is the last working day on or before it. */
export function dueAfterMonths(event: Day, months: number): { readonly latest: Day; readonly bookBy: Day } {
  const latest = plusMonths(event, months)
  return { latest, bookBy: isWorkingDay(latest) ? latest : workingDayBefore(latest, 1) }
}

/** A wall-clock time in England: minutes since midnight of the day. */
export type LocalTime = { readonly day: Day; readonly minute: number }

/**
 * So many elapsed hours later, as the clock on the wall then shows: an hour more when summer time begins in between,
 * an hour less when it ends. A time that occurs twice is taken as the first.
 */
export function dueAfterHours(event: LocalTime, hours: number): LocalTime {
  return fromUniversal(toUniversal(event) + hours * 60)
}

/** The hours in which a service works on its working days, in minutes since midnight. */
export type OpeningHours = { readonly open: number; readonly close: number }

/** So many hours of opening time later: nothing counts before opening, after closing or on a day that is not worked. */
export function dueAfterWorkingHours(event: LocalTime, hours: number, { open, close }: OpeningHours): LocalTime {
  let left = hours * 60
  let { day, minute } = event
  for (;;) {
    const from = Math.max(minute, open)
    if (isWorkingDay(day) && from < close) {
      if (left <= close - from) return { day, minute: from + left }
      left -= close - from
    }
    day = plusDays(day, 1)
    minute = 0
  }
}

/**
 * The last day on which papers can be published for a meeting: five clear working days, counting neither the day of
 * publication nor that of the meeting. Source: Local Government Act 1972, section 100B.
 */
export function publishBy(meeting: Day): Day {
  return workingDayBefore(meeting, 6)
}

/**
 * Is a referral a re-referral of an earlier one? It is when the earlier was received before it and within the 12
 * calendar months before: the same day a year earlier counts, the same day does not.
 */
export function isReReferral(received: Day, earlier: Day): boolean {
  return earlier < received && earlier >= plusMonths(received, -12)
}

const DAY_MINUTES = 24 * 60

/** Summer time runs from 01:00 UTC on the last Sunday of March to 01:00 UTC on the last Sunday of October. */
function isSummerTime(universal: number): boolean {
  const { year } = calendarDay(Math.floor(universal / DAY_MINUTES) as Day)
  return universal >= lastSunday(year, 3) * DAY_MINUTES + 60 && universal < lastSunday(year, 10) * DAY_MINUTES + 60
}

function lastSunday(year: number, month: number): Day {
  const last = dayOf(year, month, daysInMonth(year, month)) as Day
  return plusDays(last, -(weekday(last) % 7))
}

function toUniversal({ day, minute }: LocalTime): number {
  const shown = day * DAY_MINUTES + minute
  return isSummerTime(shown - 60) ? shown - 60 : shown
}

function fromUniversal(universal: number): LocalTime {
  const shown = universal + (isSummerTime(universal) ? 60 : 0)
  const day = Math.floor(shown / DAY_MINUTES) as Day
  return { day, minute: shown - day * DAY_MINUTES }
}
