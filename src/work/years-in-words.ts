import { period } from '../core/period.ts'

/** Collection years as people say them, first and last included: `from 2023-24`, `all`. */
export function yearsInWords(from: number | undefined, to: number | undefined): string {
  if (from === undefined && to === undefined) return 'all'
  if (to === undefined) return `from ${period(from as number)}`
  return from === undefined ? `to ${period(to)}` : `${period(from)} to ${period(to)}`
}
