import type { Day } from '../../../core/day.ts'
import type { ShownCount } from '../../../core/suppress.ts'
import type { ChartTable } from '../../../documents/charts/chart-table.ts'
import type { CareAge } from '../../../work/care-counts.ts'
import type { CareSplit } from '../../../work/care-splits.ts'
import type { ChildrenInCare } from '../../../work/children-in-care.ts'
import { opensTo, type Under } from '../front-door/section.ts'
import { tableHtml } from '../front-door/table-html.ts'
import { type CarePart, careListAddress } from './asked.ts'
import type { Definition } from './definitions.ts'
import { markName } from './mark-words.ts'

/** A picture of the page under the heading that says what it shows, the same as a table, and how it is worked out. */
export type CareSection = {
  readonly id: string
  readonly heading: string
  readonly lead: string | null
  /** The drawing, or the sentence in its place: text in it has been escaped. */
  readonly drawing: string
  /** One line of links and notes under the picture. */
  readonly under: readonly Under[]
  readonly table: ChartTable | null
  readonly more: readonly { readonly name: string; readonly table: ChartTable }[]
  readonly note: string | null
  readonly workedOut: readonly Definition[]
}

/** What a section has when nothing is said of it. */
export const plain = { lead: null, under: [], table: null, more: [], note: null } as const

/** A section with its tables as HTML, as the view shows it. */
export function shownSection({ table, more, ...section }: CareSection) {
  return {
    ...section,
    table: table === null || table.rows.length === 0 ? null : tableHtml(table, section.heading),
    more: more.map(({ name, table }) => ({ name, table: tableHtml(table, name) })),
  }
}

/** Makes addresses of lists on the page's day, of the page's age; none where numbers do not open. */
export type Opens = (part: Pick<CarePart, 'set' | 'marks'>) => { readonly href?: string }

export const opensOn =
  (at: Day, age: CareAge | null, opens: boolean): Opens =>
  ({ set, marks }) =>
    opens ? { href: careListAddress({ set, at, marks: age === null ? marks : [...marks, `age.${age}`] }) } : {}

/** A number under a picture, which opens; nothing where there is none, or where it is withheld. */
export function numberUnder(
  count: ShownCount,
  words: (count: number) => string,
  opened: { readonly href?: string },
): readonly Under[] {
  return typeof count === 'number' && count > 0 ? [opensTo(words(count), opened.href)] : []
}

/** The parts of a split as bars, each of which opens to its children. Those not recorded stand last. */
export function splitBars(
  split: CareSplit,
  set: CarePart['set'],
  mark: string,
  opens: Opens,
  also: readonly string[] = [],
) {
  return split.map(({ key, count }) => ({
    ...{ name: markName(mark, key), value: count, isUnknown: key === 'not-known' },
    ...opens({ set, marks: [`${mark}.${key}`, ...also] }),
  }))
}

/** Parts of which there are none, left out. */
export const present = (split: CareSplit): CareSplit => split.filter(({ count }) => count !== 0)

/** What a page of children in care is drawn from. */
export type Drawn = { readonly care: ChildrenInCare; readonly opens: Opens }
