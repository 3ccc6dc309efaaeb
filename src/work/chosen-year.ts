import { type Day, dayOf } from '../core/day.ts'
import { collectionYear, collectionYearIn, period } from '../core/period.ts'
import { Refusal } from '../core/refusal.ts'
import { firstRuleset, lastRuleset } from '../returns/ssda903/run-rules.ts'

/** Said when a year was chosen for what is no looked-after return. */
export function yearForNone(): Refusal {
  return new Refusal(
    'year-not-taken',
    'It is chosen for a looked-after return, and none of the files is one. Every other return says itself of which year it is.',
  )
}

/** The collection years that may be chosen for a looked-after return, newest first: those with rules that have begun. */
export function yearsToChoose(today: Day): readonly number[] {
  const newest = Math.min(lastRuleset, collectionYear(today))
  return Array.from({ length: Math.max(0, newest + 1 - firstRuleset) }, (_, at) => newest - at)
}

/**
 * The collection year somebody chose for a looked-after return.
 *
 * @param text  `2026` or `2025-26`; blank when they leave it to the dates in it
 * @returns     null when it was left to the dates
 * @throws Refusal when it is no year, has not begun, or there are no rules for it
 */
export function chosenYear(text: string, today: Day): number | null {
  if (text.trim() === '') return null
  const year = collectionYearIn(text.trim())
  if (year === null) {
    throw new Refusal(
      'year-not-taken',
      'The year of a looked-after return is a collection year, such as 2026 or 2025-26. Choose one, or leave it to the dates in the return.',
    )
  }
  if ((dayOf(year - 1, 4, 1) as Day) > today) {
    throw new Refusal('year-not-taken', `The year ${period(year)} has not begun. Choose the year the return is of.`)
  }
  if (year >= firstRuleset && year <= lastRuleset) return year
  throw new Refusal(
    'year-without-rules',
    `A year is chosen among those with rules, ${period(firstRuleset)} to ${period(lastRuleset)}. A return of another year is sent in without choosing one: it is loaded unchecked, as the return of the year its newest date falls in.`,
  )
}
