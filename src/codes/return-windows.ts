import { type Day, dayOf } from '../core/day.ts'
import { isWorkingDay, workingDayAfter, workingDayBefore } from '../core/working-days.ts'

/** When one return can be sent to DfE; both days included. */
export type CollectionWindow = { readonly year: number; readonly opens: Day; readonly closes: Day }

/**
 * When the children in need census of a collection year can be sent in: from the first working day of April to the last
 * one of July, in the year it ends in.
 *
 * Seen announced so for the censuses of 2018-19, 2019-20, 2020-21 and 2024-25; for other years it is the same rule. Of the
 * return of children looked after no days of late years were seen, so it has none here.
 *
 * @param year    the collection year: 2026 is that of 2025-26
 * @source        DfE, Children in need census: guide to submitting data, important dates
 */
export function censusWindow(year: number): CollectionWindow {
  const first = dayOf(year, 4, 1) as Day
  const last = dayOf(year, 7, 31) as Day
  return {
    year,
    opens: isWorkingDay(first) ? first : workingDayAfter(first, 1),
    closes: isWorkingDay(last) ? last : workingDayBefore(last, 1),
  }
}
