import { plusYears } from '../core/day.ts'
import type { CensusYear } from './cut-census.ts'
import type { DraftChild } from './cut-looked-after.ts'

/** A care leaver of whom a rule speaks because it sees two years' returns and no more. */
export type NotSeen = { readonly rule: '1001' | '1002'; readonly child: string }

/** Rule 1001 asks for so many days in care since 14, of those not twenty yet. */
const asked = { days: 91, from: 14, until: 20 }

/**
 * The rule that speaks of a care leaver in a return of a year, because the time in care is not in it or in last year's;
 * null for nearly all children.
 */
export function ruleWithoutHistory({ tables, history, CHILD }: DraftChild, { start, end }: CensusYear): NotSeen | null {
  if (tables.OC3.length === 0) return null
  const lastStart = plusYears(start, -1)
  const shown = history.times.flatMap(({ episodes }) =>
    episodes.filter(({ from, to }) => from <= end && to >= lastStart),
  )
  if (shown.length === 0) return { rule: '1002', child: CHILD }
  const { born } = history.child
  const fourteen = plusYears(born, asked.from)
  const days = shown.reduce((sum, { from, to }) => sum + Math.max(0, to - Math.max(from, fourteen)), 0)
  return days < asked.days && plusYears(born, asked.until) > end ? { rule: '1001', child: CHILD } : null
}
