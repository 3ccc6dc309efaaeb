import type { Need, Ssda903Return } from './rule.ts'

const lists: Readonly<Partial<Record<Need, string>>> = {
  postcodes: 'It needs the postcode directory. Load one, or name it with --postcodes.',
  providers: "It needs Ofsted's list of providers. Load one, or name it with --providers.",
  authority: 'It needs to know whose return it is. Name the authority with --authority.',
  'UASC flag': 'It needs to know who came alone and sought asylum, and no file of UASC was given for either year.',
  XML: 'It looks at the XML form only: in tables of values the flag is worked out, not written.',
}

/** Why a rule does not run on a return: what it lacks, and what to do about it. */
export function whyNotRun(needs: readonly Need[], { has }: Ssda903Return): string {
  const lacking = needs.filter((need) => !has(need))
  const tables = lacking.filter((need) => lists[need] === undefined)
  const now = tables.filter((need) => !need.endsWith('_last'))
  const last = tables.filter((need) => need.endsWith('_last')).map((need) => need.slice(0, -5))
  return [
    ...(now.length === 0 ? [] : [`It needs ${inWords(now)}, which ${now.length === 1 ? 'was' : 'were'} not given.`]),
    ...(last.length === 0 ? [] : [`It needs ${inWords(last)} of last year's return, given with --previous.`]),
    ...lacking.flatMap((need) => lists[need] ?? []),
  ].join(' ')
}

function inWords(names: readonly string[]): string {
  return names.length < 2 ? (names[0] ?? '') : `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`
}
