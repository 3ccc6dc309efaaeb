import { periodLabel, type YearKind } from '../../../core/published-period.ts'
import type { PublishedStatus } from '../../../core/published-value.ts'
import { inWords } from '../../../documents/charts/chart-words.ts'
import type { Compared } from '../../../work/compare.ts'
import { isSize } from '../../../work/listed-indicators.ts'
import type { ComparedWith } from './indicator/asked.ts'

export type Comparison = Compared['comparison']
export type PeriodShown = Comparison['chosen']
export type Placed = PeriodShown['own']
export type Cell = NonNullable<Placed['cell']>
export type Among = PeriodShown['neighbours']

export const measureOf = (chosen: ComparedWith): 'median' | 'mean' => (chosen.startsWith('mean') ? 'mean' : 'median')
export const modelOf = (chosen: ComparedWith): string => chosen.slice(-4)

/** The number of those like it that is compared with; null where there is none. */
export function similarIn(among: Among, chosen: ComparedWith): number | null {
  return measureOf(chosen) === 'mean' ? among.mean : among.median
}

/** `Similar authorities, 2025 model, median` */
export function comparedWithName(chosen: ComparedWith): string {
  return `Similar authorities, ${modelOf(chosen)} model, ${measureOf(chosen) === 'mean' ? 'mean, as LAIT' : 'median'}`
}

/** How many of the ten the median is of, in words: `median of ten`, `median of 8 of the ten`. */
export function basedOn({ used, members }: Among, chosen: ComparedWith): string {
  const all = inWords(members.length)
  if (used === 0) return measureOf(chosen)
  return used === members.length
    ? `${measureOf(chosen)} of ${all}`
    : `${measureOf(chosen)} of ${inWords(used)} of the ${all}`
}

/** Is every one of them so unlike that the comparison should not lead? */
export function isUnlike({ members }: Among): boolean {
  return members.length > 0 && members.every(({ closeness }) => /^not close$/i.test(closeness.trim()))
}

/** Can the nation's number be set beside an authority's? One that grows with the authority cannot, nor a sum of rates. */
export function isNationBeside({ unit, nationIsSum }: Pick<Comparison, 'unit' | 'nationIsSum'>): boolean {
  return !isSize(unit) && nationIsSum !== true
}

/** What the publishers write in place of a number, for a file. */
export const statusSign: Readonly<Record<Exclude<PublishedStatus, 'ok'>, string>> = {
  suppressed: 'c',
  'not-applicable': 'z',
  unavailable: 'x',
  'rounds-to-zero': 'k',
  unreliable: 'u',
}

/** What a kind of year is called over a list of them. */
export const yearWords: Readonly<Record<YearKind, string>> = {
  'reporting-year': 'Year to 31 March',
  september: 'At 30 September',
  january: 'January',
  'calendar-year': 'Year',
  'academic-year': 'School year',
  'financial-year': 'Financial year',
}

/** How the years of a series are spoken of, in the middle of a sentence. */
export const byYear: Readonly<Record<YearKind, string>> = {
  'reporting-year': 'years to 31 March',
  september: 'at 30 September each year',
  january: 'each January',
  'calendar-year': 'by year',
  'academic-year': 'by school year',
  'financial-year': 'by financial year',
}

/** In the middle of a sentence: `31 March 2025`, `the school year 2024/25`. */
export function inPeriod(period: string, kind: YearKind): string {
  const label = periodLabel(period, kind)
  if (kind === 'academic-year') return `school year ${label}`
  return kind === 'financial-year' ? `financial year ${label}` : label
}
