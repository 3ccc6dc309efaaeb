import { countOf, spoken } from '../core/words.ts'

/** Headings that say what a check found. Each is a list of cases, first match wins. */

import type { Totals } from '../core/words.ts'

/** The page's heading: what must be done before the return is sent. */
export function resultHeading({ withError, withQueryOnly }: Totals, returnErrors: number): string {
  if (withError > 0) return `${countOf(withError, 'child needs', 'children need')} a fix before you send`
  if (returnErrors > 0) return 'The return as a whole needs a fix before you send'
  if (withQueryOnly > 0) return `Nothing to fix, and ${countOf(withQueryOnly, 'child', 'children')} to explain`
  return 'Nothing to fix'
}

/** The heading of the bar of all children. */
export function shareHeading({ children, withError, withQueryOnly }: Totals): string {
  const clean = children - withError - withQueryOnly
  if (clean === children) return `All ${spoken(children)} children have no issue`
  if (clean === 0) return `No child of ${spoken(children)} is without an issue`
  const share = Math.round((100 * clean) / children)
  if (share === 100 || share === 0) return `${spoken(clean)} of ${spoken(children)} children have no issue`
  return `${share}% of ${countOf(children, 'child', 'children')} have no issue`
}

/** The heading of the table of rules: how few rules cause most of what was found. */
export function rulesHeading(rules: readonly { readonly children: number; readonly isError: boolean }[]): string {
  if (rules.length === 0) return 'No rule found anything'
  const errors = rules.filter(({ isError }) => isError).map(({ children }) => children)
  const counted = errors.length > 0 ? errors : rules.map(({ children }) => children)
  const what = errors.length > 0 ? 'errors' : 'queries'
  const total = counted.reduce((sum, count) => sum + count, 0)
  const [most = 0, next = 0] = [...counted].sort((a, b) => b - a)
  if (counted.length === 1) return `One rule causes all ${what}`
  if (total > 0 && most / total >= 0.5) return `One rule causes ${tenths(most / total)} in ten of the ${what}`
  if (counted.length > 2 && total > 0 && (most + next) / total >= 0.5)
    return `Two rules cause ${tenths((most + next) / total)} in ten of the ${what}`
  return `${spoken(rules.length)} rules found something`
}

const words = ['none', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten']

function tenths(share: number): string {
  return words[Math.min(9, Math.max(1, Math.round(share * 10)))] as string
}

/** The heading of one child's record: how much is wrong with it. */
export function childHeading(name: string, errors: number, queries: number): string {
  const parts = [
    ...(errors > 0 ? [`${small(errors)} ${errors === 1 ? 'error' : 'errors'}`] : []),
    ...(queries > 0 ? [`${small(queries)} ${queries === 1 ? 'query' : 'queries'}`] : []),
  ]
  return `${name}: ${parts.length === 0 ? 'no issue' : parts.join(', ')}`
}

function small(number: number): string {
  return words[number] ?? spoken(number)
}

/** Says when one rule speaks of nearly every child: then one cause is likely, not one for each child. */
export function oneCause(rule: string, children: number, all: number): string | null {
  if (all < 20 || children < all * 0.9) return null
  const who = children === all ? `All ${spoken(all)} children` : `${spoken(children)} of ${spoken(all)} children`
  return `${who} break rule ${rule}, so one cause is likely: look at the export, not at each child.`
}
