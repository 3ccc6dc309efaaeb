import { outside, type UsualRange } from '../../core/chance.ts'
import type { ShownCount } from '../../core/suppress.ts'
import { type Counted, capital, type Finding, firstFinding, inWords, joined, known } from './chart-words.ts'
import { longMonth } from './month-names.ts'

/** What one month brought. */
export type Month = {
  readonly year: number
  /** 1 to 12. */
  readonly month: number
  readonly count: ShownCount
  /** What that month usually brings; null where there are too few earlier years, or none may be shown. */
  readonly usual: UsualRange | null
  /** The month is not over: drawn soft, never called unusual. */
  readonly isUnfinished?: boolean
  readonly href?: string
}

/** Months one after another, the latest last. */
export type MonthsData = { readonly counted: Counted; readonly months: readonly Month[] }

/** On which side of its usual range a month lies; null inside it, and where that cannot be said yet. */
export function unusual({ count, usual, isUnfinished }: Month): 'above' | 'below' | null {
  return count === 'c' || usual === null || isUnfinished === true ? null : outside(count, usual)
}

/** Months named in a heading; more of them are counted instead. */
const mostNamed = 3

const findings: readonly Finding<MonthsData>[] = [
  [
    (data) => side(data, 'above').length > 0 && side(data, 'below').length > 0,
    (data) =>
      `${named(side(data, 'above'))} brought more ${data.counted.many} than usual, ${named(side(data, 'below'), false)} fewer`,
  ],
  [
    (data) => side(data, 'above').length > 0,
    (data) => `${named(side(data, 'above'))} brought more ${data.counted.many} than usual`,
  ],
  [
    (data) => side(data, 'below').length > 0,
    (data) => `${named(side(data, 'below'))} brought fewer ${data.counted.many} than usual`,
  ],
  [
    (data) => lastYear(data).length >= 6 && lastYear(data).every(({ usual, count }) => usual !== null && count !== 'c'),
    ({ counted }) => `Every month brought as many ${counted.many} as usual`,
  ],
]

/** What stands out in the last twelve finished months. */
export function monthsFinding(data: MonthsData): string {
  const plain = `${capital(data.counted.many)} each month`
  return known(data.months.map(({ count }) => count)).length === 0 ? plain : firstFinding(findings, data, plain)
}

function lastYear({ months }: MonthsData): readonly Month[] {
  return months.filter(({ isUnfinished }) => isUnfinished !== true).slice(-12)
}

function side(data: MonthsData, which: 'above' | 'below'): readonly Month[] {
  return lastYear(data).filter((month) => unusual(month) === which)
}

function named(months: readonly Month[], isFirst = true): string {
  if (months.length <= mostNamed) return joined(months.map(({ month }) => longMonth(month)))
  const count = `${inWords(months.length)} of the last 12 months`
  return isFirst ? capital(count) : inWords(months.length)
}
