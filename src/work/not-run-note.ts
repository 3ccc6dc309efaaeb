import { spoken } from '../core/words.ts'
import type { Ssda903Check } from '../returns/ssda903/check.ts'
import type { Need } from '../returns/ssda903/rule.ts'

/** What a rule may lack, in the order in which it is told: what most rules lack for first. */
const lacks: readonly (readonly [words: string, is: (need: Need) => boolean])[] = [
  ["last year's return beside it", (need) => need.endsWith('_last')],
  ['the postcode directory', (need) => need === 'postcodes'],
  ["Ofsted's list of providers", (need) => need === 'providers'],
  ['the XML form', (need) => need === 'XML'],
]

/**
 * How many rules did not run on a looked-after return, and for want of what, each counted once; nothing when all ran.
 *
 * @param has  was it there, of last year's return, the lists and the XML form?
 */
export function notRunNote({ rules, rulesNotRun }: Ssda903Check, has: (need: Need) => boolean): string {
  if (rulesNotRun.length === 0) return ''
  const counts = new Map<string, number>()
  for (const { code, why } of rulesNotRun) {
    const needs = rules.find((rule) => rule.code === code)?.needs ?? []
    const words = why.startsWith('The rule broke down')
      ? 'they broke down, a fault of ours'
      : `for want of ${lacks.find(([, is]) => needs.some((need) => is(need) && !has(need)))?.[0] ?? 'tables that were not sent'}`
    counts.set(words, (counts.get(words) ?? 0) + 1)
  }
  const each = [...counts].sort(([, a], [, b]) => b - a).map(([words, count]) => `${spoken(count)} ${words}`)
  return `${spoken(rulesNotRun.length)} of ${spoken(rules.length)} rules did not run: ${each.join('; ')}. They are not passed.`
}
