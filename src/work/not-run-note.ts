import { spoken } from '../core/words.ts'
import type { Ssda903Check } from '../returns/ssda903/check.ts'
import type { Need } from '../returns/ssda903/rule.ts'

/** What a rule may lack, in the order in which it is told: what most rules lack for first. */
const wants: readonly (readonly [words: string, is: (need: Need) => boolean])[] = [
  ["last year's return beside it", (need) => need.endsWith('_last')],
  ['the postcode directory', (need) => need === 'postcodes'],
  ["Ofsted's list of providers", (need) => need === 'providers'],
  ['the XML form', (need) => need === 'XML'],
]

/**
 * How many rules did not run on a looked-after return, and for want of what, each counted once; nothing when all ran.
 *
 * @param hasLast  was last year's return beside it? Then what is lacking of it is a table
 */
export function notRunNote({ rules, rulesNotRun }: Ssda903Check, hasLast: boolean): string {
  if (rulesNotRun.length === 0) return ''
  const counts = new Map<string, number>()
  for (const { lacks } of rulesNotRun) {
    const first =
      wants.find(([, is]) => lacks.some((need) => is(need) && !(hasLast && need.endsWith('_last'))))?.[0] ??
      'tables that were not sent'
    const words = lacks.length === 0 ? 'they broke down, a fault of ours' : `for want of ${first}`
    counts.set(words, (counts.get(words) ?? 0) + 1)
  }
  const each = [...counts].sort(([, a], [, b]) => b - a).map(([words, count]) => `${spoken(count)} ${words}`)
  return `${spoken(rulesNotRun.length)} of ${spoken(rules.length)} rules did not run: ${each.join('; ')}. They are not passed.`
}
