import { period } from '../core/period.ts'
import { firstRuleset, lastRuleset, rulesetNoteOf, rulesOf } from '../returns/cin-census/check.ts'

/** The collection years a census can be checked for, newest first, with how many rules run and any reservation. */
export function rulesets(): readonly {
  readonly year: number
  readonly period: string
  readonly rules: number
  readonly note: string | null
}[] {
  return Array.from({ length: lastRuleset + 2 - firstRuleset }, (_, offset) => {
    const year = lastRuleset + 1 - offset
    return { year, period: period(year), rules: rulesOf(year).length, note: rulesetNoteOf(year) }
  })
}
