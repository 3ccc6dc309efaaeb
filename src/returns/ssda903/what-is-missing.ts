import type { Need } from './rule.ts'
import type { RuleNotRun } from './run-rules.ts'

/** What can be added so that more rules run. */
export const addable = ['last', 'postcodes', 'providers', 'authority'] as const
export type Addable = (typeof addable)[number]

/** Rules that did not run for want of the same things. */
export type Missing = {
  /** `last year’s return and the postcode directory`; null where they broke down, which is a fault of ours. */
  readonly words: string | null
  readonly adds: readonly Addable[]
  readonly codes: readonly string[]
}

/**
 * The rules that did not run, by what they lack: the largest group first.
 *
 * @param hasLast  was last year's return given?
 */
export function whatIsMissing(notRun: readonly RuleNotRun[], hasLast: boolean): readonly Missing[] {
  const groups = new Map<string, { words: string | null; adds: readonly Addable[]; codes: string[] }>()
  for (const { code, lacks } of notRun) {
    const parts = [...new Set(lacks.map((need) => wordsOf(need, hasLast)))]
    const words = parts.length === 0 ? null : inWords(parts)
    const adds = addable.filter((each) => lacks.some((need) => addOf(need, hasLast) === each))
    const group = groups.get(words ?? '') ?? { words, adds, codes: [] }
    groups.set(words ?? '', group)
    group.codes.push(code)
  }
  return [...groups.values()].sort((a, b) => b.codes.length - a.codes.length)
}

function addOf(need: Need, hasLast: boolean): Addable | null {
  if (need.endsWith('_last')) return hasLast ? null : 'last'
  return addable.find((each) => each === need) ?? null
}

const words: Readonly<Partial<Record<Need, string>>> = {
  postcodes: 'the postcode directory',
  providers: 'Ofsted’s list of providers',
  authority: 'the authority whose return it is',
  'UASC flag': 'the table UASC',
  XML: 'the XML form, which alone holds what they look at',
}

function wordsOf(need: Need, hasLast: boolean): string {
  if (!need.endsWith('_last')) return words[need] ?? `the table ${need}`
  return hasLast ? `the table ${need.slice(0, -5)} of last year` : 'last year’s return'
}

function inWords(parts: readonly string[]): string {
  return parts.length < 2 ? (parts[0] ?? '') : `${parts.slice(0, -1).join(', ')} and ${parts.at(-1)}`
}
