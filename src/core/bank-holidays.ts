import { type Day, day, dayOf, plusDays, weekday } from './day.ts'

/**
 * Bank holidays of England and Wales.
 *
 * Every year is worked out by rule; days that a proclamation added or moved are data.
 * Source: Banking and Financial Dealings Act 1971 and the proclamations of each year.
 */

/** Days that a proclamation took away and the days it gave, by year. */
const proclaimed: Readonly<Record<number, { readonly instead: readonly string[]; readonly given: readonly string[] }>> =
  {
    2020: { instead: ['2020-05-04'], given: ['2020-05-08'] },
    2022: { instead: ['2022-05-30'], given: ['2022-06-02', '2022-06-03', '2022-09-19'] },
    2023: { instead: [], given: ['2023-05-08'] },
  }

const byYear = new Map<number, ReadonlySet<Day>>()

/** The bank holidays of one calendar year, any year from 1972. */
export function bankHolidaysOf(year: number): ReadonlySet<Day> {
  const known = byYear.get(year)
  if (known) return known
  const easter = easterSunday(year)
  const holidays = new Set<Day>([
    plusDays(easter, -2),
    plusDays(easter, 1),
    firstMonday(year, 5),
    lastMonday(year, 5),
    lastMonday(year, 8),
  ])
  // In this order: when Christmas Day is a Saturday, the Monday is its substitute and Boxing Day takes the Tuesday.
  for (const [month, dayOfMonth] of [
    [1, 1],
    [12, 25],
    [12, 26],
  ] as const) {
    holidays.add(freeWeekday(dayOf(year, month, dayOfMonth) as Day, holidays, dayOf(year, 12, 26) as Day))
  }
  const { instead, given } = proclaimed[year] ?? { instead: [], given: [] }
  for (const text of instead) holidays.delete(day(text))
  for (const text of given) holidays.add(day(text))
  byYear.set(year, holidays)
  return holidays
}

/** A weekend day moves to the next weekday that is no holiday; Boxing Day itself is never a substitute for Christmas Day. */
function freeWeekday(nominal: Day, taken: ReadonlySet<Day>, boxingDay: Day): Day {
  let at = nominal
  while (weekday(at) > 5 || taken.has(at) || (at === boxingDay && nominal !== boxingDay)) at = plusDays(at, 1)
  return at
}

function firstMonday(year: number, month: number): Day {
  const first = dayOf(year, month, 1) as Day
  return plusDays(first, (8 - weekday(first)) % 7)
}

function lastMonday(year: number, month: number): Day {
  const last = dayOf(year, month, 31) as Day
  return plusDays(last, 1 - weekday(last))
}

/** Easter Sunday of the Gregorian calendar, by the anonymous method of 1876 (Meeus, Astronomical Algorithms, chapter 8). */
function easterSunday(year: number): Day {
  const a = year % 19
  const b = Math.floor(year / 100)
  const c = year % 100
  const e = b % 4
  const g = Math.floor((8 * b + 13) / 25)
  const h = (19 * a + b - Math.floor(b / 4) - g + 15) % 30
  const l = (32 + 2 * e + 2 * Math.floor(c / 4) - h - (c % 4)) % 7
  const m = Math.floor((a + 11 * h + 19 * l) / 433)
  const month = Math.floor((h + l - 7 * m + 90) / 25)
  return dayOf(year, month, (h + l - 7 * m + 33 * month + 19) % 32) as Day
}
