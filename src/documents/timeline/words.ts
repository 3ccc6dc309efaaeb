import { calendarDay, type Day, longDay, plusDays } from '../../core/day.ts'

const small = ['no', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine']

/** A number as a heading says it: in words below ten. */
export function numberWord(number: number): string {
  return small[number] ?? String(number)
}

/** `one protection plan`, `14 placements`. */
export function counted(number: number, one: string, many: string): string {
  return `${numberWord(number)} ${number === 1 ? one : many}`
}

/** The text with its first letter large. */
export function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}

/** A day as pictures write it: `3 Sep 2026`. */
export function shortDay(at: Day): string {
  const [dayOfMonth, month, year] = longDay(at).split(' ') as [string, string, string]
  return `${dayOfMonth} ${month.slice(0, 3)} ${year}`
}

/** `3 September`. */
export function dayAndMonth(at: Day): string {
  return longDay(at).split(' ').slice(0, 2).join(' ')
}

/** `Sep 2026`. */
export function monthAndYear(at: Day): string {
  return shortDay(at).split(' ').slice(1).join(' ')
}

/**
 * How long something lasted, in the largest unit that says it: days below two weeks, weeks below two months, months below
 * two years, then years. The nearest whole number of them.
 */
function howLong(from: Day, to: Day): { readonly number: number; readonly unit: 'day' | 'week' | 'month' | 'year' } {
  const days = Math.max(1, to - from)
  if (days < 14) return { number: days, unit: 'day' }
  if (days < 61) return { number: Math.round(days / 7), unit: 'week' }
  const months = Math.round(days / 30.44)
  if (months < 24) return { number: months, unit: 'month' }
  return { number: Math.round(days / 365.25), unit: 'year' }
}

/** `9 months`, and short `9 m`. */
export function duration(from: Day, to: Day): { readonly full: string; readonly short: string } {
  const { number, unit } = howLong(from, to)
  return { full: `${number} ${unit}${number === 1 ? '' : 's'}`, short: `${number} ${unit.charAt(0)}` }
}

/** How long, in words: `six years`. From 21 months on it is told in years. */
export function durationInWords(from: Day, to: Day): string {
  if (to - from > 640) return counted(Math.round((to - from) / 365.25), 'year', 'years')
  const { number, unit } = howLong(from, to)
  return counted(number, unit, `${unit}s`)
}

/** The first day of the month a day is in. */
export function firstOfMonth(at: Day): Day {
  return plusDays(at, 1 - calendarDay(at).dayOfMonth)
}
