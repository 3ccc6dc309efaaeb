import type { ShownCount } from '../../core/suppress.ts'
import type { Counted } from './chart-words.ts'

/** How much the authority did. */
export type Involvement = 'none' | 'help' | 'need-plan' | 'plan-or-care' | 'not-decided'

/** What became of contacts, in order of involvement, never of size. */
export const results = [
  { key: 'no-further-action', name: 'No further action', involvement: 'none' },
  { key: 'signposted', name: 'Signposted', involvement: 'none' },
  { key: 'early-help', name: 'Early help', involvement: 'help' },
  { key: 'assessment', name: 'Assessment, then closed', involvement: 'help' },
  { key: 'need-plan', name: 'Child in need plan', involvement: 'need-plan' },
  { key: 'plan-or-care', name: 'Protection plan or care', involvement: 'plan-or-care' },
  { key: 'not-decided', name: 'Not decided yet', involvement: 'not-decided' },
] as const satisfies readonly { key: string; name: string; involvement: Involvement }[]

export type ResultKey = (typeof results)[number]['key']

/** So many contacts that came the same way: who told us, for what need, and what happened. */
export type CountedWay = {
  readonly source: string
  readonly need: string
  readonly result: ResultKey
  readonly contacts: number
}

/** A node of the picture, which may stand for several sources or needs that are small. */
export type SankeyNode = { readonly keys: readonly string[]; readonly name: string; readonly count: ShownCount }

/** One who told us. */
export type SankeySource = SankeyNode & {
  /** Its contacts in a sentence: `police contacts`, `schools’ contacts`. */
  readonly contacts: string
  /**
   * Its contacts in three: plan or care; early help or assessment; no service. What is not decided is in none. Not given
   * where small numbers are withheld: with the flows it could give them away.
   */
  readonly inThree?: readonly [planOrCare: ShownCount, help: ShownCount, none: ShownCount]
}

/** Some contacts of the picture, to open them: all that is named must hold. */
export type SankeyPart = {
  readonly sources?: readonly string[]
  readonly needs?: readonly string[]
  readonly results?: readonly string[]
}

/** Who told us, for what main need, and what happened. */
export type SankeyData = {
  /** What came: contacts when not given. */
  readonly counted?: Counted
  readonly total: ShownCount
  /** By size; everyone else last. */
  readonly sources: readonly SankeySource[]
  /** By size; the small ones together, and not stated last. */
  readonly needs: readonly SankeyNode[]
  /** As many as {@link results}, in their order; those that never happened are not drawn. */
  readonly results: readonly SankeyNode[]
  /** Contacts of each source, by need. */
  readonly toNeeds: readonly (readonly ShownCount[])[]
  /** Contacts of each need, by result. */
  readonly toResults: readonly (readonly ShownCount[])[]
  /** Which of the sources is followed: one of its keys. The largest when not given. */
  readonly followed?: string
  /** The list of the contacts of a part; nothing opens when not given. */
  readonly opens?: (part: SankeyPart) => string | undefined
  /** The same page with another source followed. */
  readonly follows?: (source: string) => string | undefined
}

/** What sources and needs are called. */
export type SankeyNames = {
  readonly source: (key: string) => { readonly name: string; readonly contacts: string }
  readonly need: (key: string) => string
  /** The need that was not stated, always last. */
  readonly notStated: string
}

/** The most nodes in a column. */
const mostNodes = 7

/**
 * Contacts counted by how they came and went, made ready to be drawn: the largest six sources and everyone else, the
 * largest needs, other needs and what was not stated. Counts are as they are: what is small is withheld afterwards.
 */
export function sankeyOf(ways: readonly CountedWay[], names: SankeyNames): SankeyData {
  const needKeys = bySize(ways, 'need')
  const stated = needKeys.filter((need) => need !== names.notStated)
  const notStated = needKeys.length > stated.length ? [[names.notStated]] : []
  const sourceGroups = folded(bySize(ways, 'source'), mostNodes)
  const needGroups = [...folded(stated, mostNodes - notStated.length), ...notStated]
  const [sourceAt, needAt] = [placeOf(sourceGroups), placeOf(needGroups)]
  const toNeeds = sourceGroups.map(() => needGroups.map(() => 0))
  const toResults = needGroups.map(() => results.map(() => 0))
  const byResult = sourceGroups.map(() => results.map(() => 0))
  for (const { source, need, result, contacts } of ways) {
    if (contacts === 0) continue
    const [from, to, end] = [sourceAt.get(source) as number, needAt.get(need) as number, resultAt.get(result) as number]
    add(toNeeds, from, to, contacts)
    add(toResults, to, end, contacts)
    add(byResult, from, end, contacts)
  }
  return {
    total: sum(toNeeds.map(sum)),
    sources: sourceGroups.map((keys, at): SankeySource => {
      const [key] = keys
      const named = key !== undefined && keys.length === 1 ? names.source(key) : everyoneElse
      return { keys, ...named, count: sum(byResult[at] ?? []), inThree: inThree(byResult[at] ?? []) }
    }),
    needs: needGroups.map((keys, at) => ({
      keys,
      name: keys.length === 1 ? names.need(keys[0] as string) : 'Other needs',
      count: sum(toResults[at] ?? []),
    })),
    results: results.map(({ key, name }, at) => ({
      keys: [key],
      name,
      count: sum(toResults.map((counts) => counts[at] as number)),
    })),
    toNeeds,
    toResults,
  }
}

const everyoneElse = { name: 'Everyone else', contacts: 'contacts from everyone else' }

/** What came, in words. */
export const countedIn = ({ counted = { one: 'contact', many: 'contacts' } }: SankeyData): Counted => counted
const resultAt = new Map<string, number>(results.map(({ key }, at) => [key, at]))

function inThree(byResult: readonly number[]): NonNullable<SankeySource['inThree']> {
  const of = (kinds: readonly Involvement[]) =>
    sum(results.map(({ involvement }, at) => (kinds.includes(involvement) ? (byResult[at] as number) : 0)))
  return [of(['need-plan', 'plan-or-care']), of(['help']), of(['none'])]
}

function placeOf(groups: readonly (readonly string[])[]): ReadonlyMap<string, number> {
  return new Map(groups.flatMap((keys, at) => keys.map((key) => [key, at] as const)))
}

function add(table: number[][], row: number, column: number, contacts: number): void {
  const counts = table[row] as number[]
  counts[column] = (counts[column] as number) + contacts
}

function sum(counts: readonly number[]): number {
  return counts.reduce((total, count) => total + count, 0)
}

/** The source that is followed: the one asked for, also within everyone else, or the largest. */
export function followedSource({ sources, followed }: SankeyData): SankeySource | undefined {
  return sources.find(({ keys }) => followed !== undefined && keys.includes(followed)) ?? sources[0]
}

/** The keys by how many contacts they have, most first; by their letters where they have as many. */
function bySize(ways: readonly CountedWay[], which: 'source' | 'need'): readonly string[] {
  const sums = new Map<string, number>()
  for (const way of ways) sums.set(way[which], (sums.get(way[which]) ?? 0) + way.contacts)
  return [...sums]
    .filter(([, contacts]) => contacts > 0)
    .sort(([a, some], [b, others]) => others - some || (a < b ? -1 : 1))
    .map(([key]) => key)
}

function folded(keys: readonly string[], most: number): readonly (readonly string[])[] {
  if (keys.length <= most) return keys.map((key) => [key])
  return [...keys.slice(0, most - 1).map((key) => [key]), keys.slice(most - 1)]
}
