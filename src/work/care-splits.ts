import { type ShownCount, smallNumber, smallNumberAtRisk, suppressSplits } from '../core/suppress.ts'
import type { CareCell } from '../store/care-counts.ts'
import { allOf, countsBy, countWith } from './care-counts.ts'

/** Parts of the same children, that add up to all of them. */
export type CareSplit = readonly { readonly key: string; readonly count: ShownCount }[]

/** A set split in some ways, and how many there are in all. */
export type CareSplits<Name extends string> = {
  readonly total: ShownCount
  readonly by: Readonly<Record<Name, CareSplit>>
}

/** The ways in which children in care are split. */
export type InCareBy =
  | 'age'
  | 'sex'
  | 'need'
  | 'legal'
  | 'home'
  | 'provider'
  | 'alone'
  | 'placements'
  | 'reach'
  | 'atHome'
  | 'long'
  | 'reviews'
  | 'adoption'

type Parts = readonly (readonly [key: string, count: number])[]

/** A way to split by the value of a mark; those without one are the rest, under `rest`. */
export function byMark(cells: readonly CareCell[], mark: string, rest: string | null = null): Parts {
  const counts = [...countsBy(cells, mark)]
  const known = counts.reduce((sum, [, count]) => sum + count, 0)
  const missing = allOf(cells) - known
  return rest === null || missing === 0 ? counts : [...counts, [rest, missing]]
}

/** Where children live, and how far from home: what is not known of either is not guessed. */
export const reaches = {
  inside: { marks: ['where.inside'], name: 'Inside the authority' },
  'outside-near': { marks: ['where.outside', 'near.yes'], name: 'Outside, 20 miles or less' },
  'outside-far': { marks: ['where.outside', 'far.yes'], name: 'Outside, more than 20 miles' },
  'outside-not-known': { marks: ['where.outside', 'miles.not-known'], name: 'Outside, distance not known' },
  'not-known': { marks: ['where.not-known'], name: 'Not known where' },
} as const

const byReach = (cells: readonly CareCell[]): Parts =>
  Object.entries(reaches).map(([key, { marks }]) => [key, countWith(cells, marks)] as const)

function byAtHome(cells: readonly CareCell[]): Parts {
  const [home, year] = [countWith(cells, ['order.home']), countWith(cells, ['order.year'])]
  return [
    ['no', allOf(cells) - home],
    ['under-a-year', home - year],
    ['a-year', year],
  ]
}

/** Three and more stand together where a small number would be withheld: how many they are is a measure of its own. */
function byPlacements(cells: readonly CareCell[], suppressed: boolean): Parts {
  const few = ['1', '2'].map((many) => [many, countWith(cells, [`placements.${many}`])] as const)
  if (suppressed) return [...few, ['3', countWith(cells, ['moved.often'])]]
  return [...few, ...['3', '4', '5', '6'].map((many) => [many, countWith(cells, [`placements.${many}`])] as const)]
}

function inCareParts(cells: readonly CareCell[], suppressed: boolean): Readonly<Record<InCareBy, Parts>> {
  return {
    age: byMark(cells, 'age'),
    sex: byMark(cells, 'sex'),
    need: byMark(cells, 'need'),
    legal: byMark(cells, 'legal'),
    home: byMark(cells, 'home'),
    provider: byMark(cells, 'provider'),
    alone: byMark(cells, 'alone', 'no'),
    placements: byPlacements(cells, suppressed),
    reach: byReach(cells),
    atHome: byAtHome(cells),
    long: byMark(cells, 'long', 'not-so-long'),
    reviews: byMark(cells, 'reviews', 'none'),
    adoption: byMark(cells, 'adoption', 'no'),
  }
}

/** Children in care on a day, split in every way the page shows; small numbers withheld where asked. */
export function inCareSplits(cells: readonly CareCell[], suppressed: boolean): CareSplits<InCareBy> {
  const parts = inCareParts(cells, suppressed)
  if (!suppressed) return splitsOf(parts, null)
  // Adoption is a risk of its own: what tells of it is withheld up to 10.
  const { adoption, home, legal, ...others } = parts
  const main = splitsOf(others, smallNumber)
  const atRisk = splitsOf({ adoption, home, legal }, smallNumberAtRisk)
  if (main.total !== 'c' && atRisk.total !== 'c') return { total: main.total, by: { ...main.by, ...atRisk.by } }
  return splitsOf(parts, smallNumberAtRisk)
}

/** The splits of a set; with a threshold small numbers are withheld, with whatever would give them away. */
export function splitsOf<Name extends string>(
  parts: Readonly<Record<Name, Parts>>,
  threshold: number | null,
): CareSplits<Name> {
  const names = Object.keys(parts) as Name[]
  const counts = names.map((name) => parts[name].map(([, count]) => count))
  const { splits, total } =
    threshold === null
      ? { splits: counts, total: (counts[0] ?? []).reduce((sum, count) => sum + count, 0) }
      : suppressSplits(counts, threshold)
  const by = names.map((name, at): readonly [Name, CareSplit] => [
    name,
    parts[name].map(([key], part) => ({ key, count: splits[at]?.[part] as ShownCount })),
  ])
  return { total, by: Object.fromEntries(by) as Record<Name, CareSplit> }
}

/** The count of a part; 0 where the split has no such part. */
export const partOfSplit = (split: CareSplit, key: string): ShownCount =>
  split.find((part) => part.key === key)?.count ?? 0

/** Numbers added up; `c` where one of them is withheld. */
export const sumOfParts = (split: CareSplit, keys: readonly string[] | null): ShownCount =>
  split
    .filter(({ key }) => keys === null || keys.includes(key))
    .reduce<ShownCount>((sum, { count }) => (sum === 'c' || count === 'c' ? 'c' : sum + count), 0)

export type OutcomeBy = 'health' | 'teeth' | 'immunised' | 'development' | 'sdq'

/** The yearly record of those looked after for 12 months. */
export function outcomeSplits(cells: readonly CareCell[], suppressed: boolean): CareSplits<OutcomeBy> {
  const [concern, returned] = [countWith(cells, ['concern.yes']), countWith(cells, ['sdq.yes'])]
  const asked = returned + countWith(cells, ['sdq.no'])
  const parts = {
    health: byMark(cells, 'health'),
    teeth: byMark(cells, 'teeth'),
    immunised: byMark(cells, 'immunised'),
    development: byMark(cells, 'development', 'older'),
    sdq: [
      ['concern', concern],
      ['no-concern', returned - concern],
      ['not-returned', asked - returned],
      ['not-asked', allOf(cells) - asked],
    ] as const,
  }
  return splitsOf(parts, suppressed ? smallNumber : null)
}

/** Everybody looked after in the year, by whether and how often they went missing. */
export function missingSplits(cells: readonly CareCell[], suppressed: boolean): CareSplits<'missing'> {
  const [yes, once] = [countWith(cells, ['missing.yes']), countWith(cells, ['times.1'])]
  const parts = {
    missing: [
      ['no', allOf(cells) - yes],
      ['once', once],
      ['more', yes - once],
    ] as const,
  }
  return splitsOf(parts, suppressed ? smallNumber : null)
}

export type LeaverBy = 'leaver' | 'touch' | 'suitable' | 'lives' | 'does'

/** Care leavers of 17 to 21 as the record has them now. */
export function leaverSplits(cells: readonly CareCell[], suppressed: boolean): CareSplits<LeaverBy> {
  const parts = {
    leaver: byMark(cells, 'leaver'),
    touch: byMark(cells, 'touch'),
    suitable: byMark(cells, 'suitable'),
    lives: byMark(cells, 'lives'),
    does: byMark(cells, 'does'),
  }
  return splitsOf(parts, suppressed ? smallNumber : null)
}

/**
 * Why those of the last 12 months left. Adoption and guardianship among them are withheld up to 10. Where small numbers are
 * withheld they are those of each month, as the months show them: else the difference would tell who left twice.
 *
 * @param months  the marks of the 12 months
 */
export function reasonSplits(
  cells: readonly CareCell[],
  months: readonly string[],
  suppressed: boolean,
): CareSplits<'reason'> {
  const isMeant = (mark: string) => (suppressed ? months.includes(mark) : mark === 'span.this')
  const ofYear = cells.filter(({ marks }) => marks.some(isMeant))
  return splitsOf({ reason: byMark(ofYear, 'reason') }, suppressed ? smallNumberAtRisk : null)
}
