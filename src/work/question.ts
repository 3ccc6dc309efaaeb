import { editDistance, farthest } from './edit-distance.ts'
import { type MeantAuthority, type NamedAuthority, placesIn } from './question-places.ts'
import { alsoAskedBy, groups, light, phrases, small, wordsOf } from './question-words.ts'

/** What can be asked about: an indicator, or a measure of the local authority interactive tool. */
export type Askable = {
  readonly id: string
  readonly title: string
  readonly called: string
  /** `%`, `children`, `per 10,000 children` */
  readonly unit: string
}

/** An indicator that a question may mean. */
export type MeantIndicator = {
  readonly id: string
  readonly title: string
  /** How well it fits: 1 when everything asked for is in it and nothing else; a little more where the kind of number is right. */
  readonly fit: number
  /** The words of the question it was found by. */
  readonly by: readonly string[]
}

/** A question as it was understood. */
export type Question = {
  /** Those it may mean, the best first. */
  readonly indicators: readonly MeantIndicator[]
  /** Is the first of them plainly the one that is meant? */
  readonly isClear: boolean
  readonly authorities: readonly MeantAuthority[]
  /** With whom to compare, where it says so. */
  readonly against: 'neighbours' | 'region' | 'england' | null
  /** The year it asks for; null for the newest. */
  readonly year: number | null
  /** The year from which it asks for all. */
  readonly since: number | null
  /** Words with a letter or two wrong, as they were taken. */
  readonly corrected: readonly { readonly written: string; readonly read: string }[]
  /** Words that mean nothing here. */
  readonly unknown: readonly string[]
}

type Measure = 'count' | 'rate' | 'share'
/** One thing that is meant, and the words it was said in. */
type Meant = { readonly meant: string; readonly words: readonly string[] }

/**
 * Understands a question in words: what is asked about, of which authority, against whom and of which year. It decides
 * nothing but that; whoever asked sees what was understood.
 *
 * @param askable      what can be asked about
 * @param authorities  those that can be asked about
 * @param home         the authority that `we` and `our` mean; null where nobody in particular asks
 */
export function understand(
  text: string,
  askable: readonly Askable[],
  authorities: readonly NamedAuthority[],
  home: NamedAuthority | null,
): Question {
  const known = knownOf(askable)
  const years = yearsIn(text)
  const { found, rest } = placesIn(wordsOf(years.rest), authorities, (word) => known.words.has(word) || small.has(word))
  const againstWhom = againstIn(rest)
  const corrected: { written: string; read: string }[] = []
  const words = againstWhom.rest.map((word) => {
    const read = known.words.has(word) || small.has(word) ? word : nearest(word, known.words)
    if (read !== word) corrected.push({ written: word, read })
    return read
  })
  const meant = meaningOf(words)
  const indicators = fitting(meant, measureIn(rest), known, words.join(' '))
  const isOurs = rest.some((word) => ['we', 'us', 'our', 'ours', 'here'].includes(word))
  const own =
    isOurs && home !== null && !found.some(({ code }) => code === home.code) ? [{ ...home, written: null }] : []
  return {
    indicators,
    isClear: isClear(indicators),
    authorities: [...own, ...found],
    against: againstWhom.against,
    year: years.year,
    since: years.since,
    corrected: corrected.filter(({ read }) => meant.some(({ words }) => words.includes(read))),
    unknown: meant.filter(({ meant }) => !known.meanings.has(meant)).flatMap(({ words }) => words),
  }
}

/** The best stands apart; where it says more than was asked, no other may be meant by the same words. */
function isClear([first, ...others]: readonly MeantIndicator[]): boolean {
  if (first === undefined || first.fit < 0.45) return false
  const needed = (by: readonly string[]) =>
    by.length < first.by.length || first.fit >= 1 ? 0.08 : first.fit >= 0.85 ? 0.15 : 0.2
  return others.every(({ fit, by }) => first.fit - fit >= needed(by))
}

type Known = {
  readonly all: readonly {
    readonly of: Askable
    /** What is in its title, and what it is asked for by as well. */
    readonly meanings: ReadonlySet<string>
    readonly also: ReadonlySet<string>
  }[]
  readonly words: ReadonlySet<string>
  /** How much each meaning says: the fewer have it, the more. */
  readonly meanings: ReadonlyMap<string, number>
}

const knownBefore = new WeakMap<readonly Askable[], Known>()

function knownOf(askable: readonly Askable[]): Known {
  const before = knownBefore.get(askable)
  if (before !== undefined) return before
  const all = askable.map((of) => {
    const meanings = (text: string) => new Set(meaningOf(wordsOf(text)).map(({ meant }) => meant))
    return { of, meanings: meanings(of.title), also: meanings(alsoAskedBy[of.id] ?? '') }
  })
  const having = new Map<string, number>()
  for (const { meanings, also } of all)
    for (const each of new Set([...meanings, ...also])) having.set(each, (having.get(each) ?? 0) + 1)
  const meanings = new Map([...having].map(([each, times]) => [each, weightOf(each, times, all.length)]))
  const words = new Set([
    ...phrases.flatMap((phrase) => phrase.words),
    ...askable.flatMap(({ title }) => wordsOf(title)),
  ])
  const known = { all, words, meanings }
  knownBefore.set(askable, known)
  return known
}

/** The fewer have it, the more it says. */
function weightOf(meaning: string, having: number, all: number): number {
  return Math.log(1 + all / having) * (light.has(meaning) ? 0.2 : 1)
}

/** What words mean, the longest phrases first. */
function meaningOf(words: readonly string[]): readonly Meant[] {
  const found: Meant[] = []
  for (let at = 0; at < words.length; ) {
    const phrase = phrases.find((each) => each.words.every((word, offset) => words[at + offset] === word))
    const word = words[at] as string
    if (phrase !== undefined) found.push({ meant: phrase.meant, words: phrase.words })
    else if (!small.has(word) && !small.has(stem(word))) found.push({ meant: stem(word), words: [word] })
    at += phrase?.words.length ?? 1
  }
  return found.filter(({ meant }, at) => found.findIndex((each) => each.meant === meant) === at)
}

const stem = (word: string) => word.replace(/(?<=...)s$/, '')

function fitting(
  meant: readonly Meant[],
  measure: Measure | null,
  known: Known,
  text: string,
): readonly MeantIndicator[] {
  // A word nobody knows counts against none of them.
  const asked = meant.filter((each) => known.meanings.has(each.meant))
  if (asked.length === 0) return []
  const weight = (each: string) => known.meanings.get(each) ?? 0
  const sum = (of: Iterable<string>) => [...of].reduce((total, each) => total + weight(each), 0)
  const whole = sum(asked.map((each) => each.meant))
  const candidates = known.all
    .map(({ of, meanings, also }) => {
      const by = asked.filter((each) => meanings.has(each.meant) || also.has(each.meant))
      const own = sum(new Set([...meanings, ...by.map((each) => each.meant)]))
      // What is asked for and not there weighs more than what is there and was not asked for.
      const fit = sum(by.map((each) => each.meant)) / (0.65 * whole + 0.35 * own)
      const other = groups.filter((group) => meanings.has(group) && !asked.some((each) => each.meant === group))
      // Who writes a title as it stands means no other.
      const isTitle = wordsOf(of.title).join(' ') === text
      return { of, meanings, by, other, fit: fit + preference(measure, of.unit) + (isTitle ? 0.5 : 0) }
    })
    .filter(({ by }) => by.length > 0)
  // The same said of others as well: those who were not named are then not meant.
  const isSaidOfOthers = ({ by, other }: (typeof candidates)[number]) =>
    candidates.some((each) => by.every((one) => each.by.includes(one)) && !other.every((one) => each.meanings.has(one)))
  return candidates
    .map((each) => ({
      ...{ id: each.of.id, title: each.of.title, by: each.by.flatMap(({ words }) => words) },
      fit: each.fit - (isSaidOfOthers(each) ? 0.15 : 0),
    }))
    .filter(({ fit }) => fit > 0.25)
    .sort((a, b) => b.fit - a.fit || a.title.length - b.title.length)
    .slice(0, 12)
}

/**
 * `how many` is about numbers, `rate` about so many in 10,000, `%` about shares. Where it is not said, what can be compared
 * between large authorities and small ones comes before numbers.
 */
function preference(measure: Measure | null, unit: string): number {
  const is: Measure = unit === '%' ? 'share' : unit.startsWith('per ') ? 'rate' : 'count'
  if (measure === null) return is === 'count' ? 0 : 0.1
  return is === measure ? 0.15 : 0
}

function measureIn(words: readonly string[]): Measure | null {
  const text = ` ${words.join(' ')} `
  if (/ (percent|percentage|%|proportion|share|per cent) /.test(text)) return 'share'
  if (/ (rate|rates|per 10 000|per 10000|per head) /.test(text)) return 'rate'
  return / (how many|number of|numbers|count|total) /.test(text) ? 'count' : null
}

/** With whom to compare, and the words without that. */
function againstIn(words: readonly string[]): {
  readonly against: Question['against']
  readonly rest: readonly string[]
} {
  const neighbours = ['neighbour', 'neighbours', 'neighbors', 'neighbouring', 'similar', 'statistical', 'peers', 'sn']
  const nation = ['england', 'national', 'nationally', 'country']
  const region = ['region', 'regional', 'regionally']
  const has = (those: readonly string[]) => words.some((word) => those.includes(word))
  const against = has(neighbours) ? 'neighbours' : has(region) ? 'region' : has(nation) ? 'england' : null
  const all = [...neighbours, ...nation, ...region]
  return { against, rest: words.filter((word) => !all.includes(word)) }
}

/** The years in a question: `in 2023`, `2022/23`, `since 2019`, `31 March 2024`. A year of two is known by its end. */
function yearsIn(text: string): { readonly year: number | null; readonly since: number | null; readonly rest: string } {
  const pattern =
    /\b(since|from|after)?\s*(?:31 march |30 september |september |january |march )?((?:19|20)\d\d)(?:[/-](\d\d))?\b/gi
  let year: number | null = null
  let since: number | null = null
  const rest = text.replace(pattern, (_, word: string | undefined, from: string, to: string | undefined) => {
    const end = to === undefined ? Number(from) : Number(from.slice(0, 2) + to)
    if (word !== undefined) since = end
    else year = end
    return ' '
  })
  return { year, since, rest }
}

function nearest(word: string, words: ReadonlySet<string>): string {
  const limit = farthest(word.length)
  if (limit === 0 || /\d/.test(word)) return word
  let best = word
  let least = limit + 1
  for (const each of words) {
    if (each.length < 4) continue
    const distance = editDistance(word, each, limit)
    if (distance < least) {
      least = distance
      best = each
    }
  }
  return best
}
