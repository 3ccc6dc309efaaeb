import { type Day, isoDay, parseDay } from '../../../core/day.ts'
import { type CareAge, careAges } from '../../../work/care-counts.ts'
import { type CareListAsked, type CareListOrder, careListOrders } from '../../../work/children-in-care-list.ts'
import { markWords } from './mark-words.ts'

type Query = Readonly<Record<string, string>>

/** The day of an address; null when it says none. */
export const readDay = (query: Query): Day | null => parseDay(query.at ?? '')

/** The age of an address; null when it says none, or none that can be asked for. */
export const readAge = (query: Query): CareAge | null => careAges.find((age) => age === query.age) ?? null

/** The page on a day, of an age; on the last one when none is given, and of all. */
export function careAddress(at: Day | null, age: CareAge | null, as: string | null = null): string {
  return address('/children-in-care', [
    ['at', at === null ? null : isoDay(at)],
    ['age', age],
    ['as', as],
  ])
}

/** What stands behind a number: what is not given is not asked. */
export type CarePart = Pick<CareListAsked, 'set' | 'at' | 'marks'> & { readonly order?: CareListOrder }

/** The list behind a number. Its filters are codes and days: nobody is named in it. */
export function careListAddress({ set, at, marks, order }: CarePart): string {
  return address('/children-in-care/children', [
    ['of', set === 'in-care' ? null : set],
    ['at', isoDay(at)],
    ['with', marks.length === 0 ? null : marks.join('_')],
    ['order', order === undefined || order === usualOrder(set) ? null : order],
  ])
}

function address(path: string, parts: readonly (readonly [name: string, value: string | null])[]): string {
  const query = parts.flatMap(([name, value]) => (value === null ? [] : [`${name}=${encodeURIComponent(value)}`]))
  return query.length === 0 ? path : `${path}?${query.join('&')}`
}

/** The order of a list that says none: who has been in care longest, and who came or left last. */
const usualOrder = (set: CareListAsked['set']): CareListOrder => (set === 'in-care' ? 'oldest' : 'newest')

const sets: readonly CareListAsked['set'][] = ['in-care', 'started', 'left', 'missing', 'outcomes', 'leavers']

/** The most marks an address may name. */
const mostMarks = 6

/** Reads the address of a list; null when it says no day. What is no mark is left out. */
export function readCareList(query: Query, page: number): CareListAsked | null {
  const at = readDay(query)
  if (at === null) return null
  const set = sets.find((each) => each === query.of) ?? 'in-care'
  const marks = (query.with ?? '')
    .split('_')
    .filter((mark) => /^[A-Za-z]{2,12}\.[A-Za-z0-9-]{1,20}$/.test(mark) && markWords(mark) !== null)
  const order = careListOrders.find((each) => each === query.order) ?? usualOrder(set)
  return { set, at, marks: marks.slice(0, mostMarks), order, page }
}
