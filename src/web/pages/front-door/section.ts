import type { ChartTable } from '../../../documents/charts/chart-table.ts'
import { type DoorAsked, doorAddress, type LongTable } from './asked.ts'
import { tableHtml } from './table-html.ts'

/** A picture of the page under the heading that says what it shows, and the same as a table. */
export type Section = {
  readonly id: string
  readonly heading: string
  /** A sentence under the heading; null where the picture needs none. */
  readonly lead: string | null
  /** What follows it where the wide drawing is shown, and where the one for a phone is. */
  readonly wideLead: string | null
  readonly narrowLead: string | null
  /** The drawing, or the sentence in its place: text in it has been escaped. */
  readonly drawing: string
  /** One line of links and notes under the picture. */
  readonly under: readonly Under[]
  readonly table: ChartTable | null
  /** More of the same numbers, opened one by one. */
  readonly more: readonly { readonly name: string; readonly table: ChartTable }[]
  readonly note: string | null
}

/** A section with its tables as HTML, as the view shows it. */
export type ShownSection = Omit<Section, 'table' | 'more'> & {
  /** The table, when it is short or was asked for, and whether it is open. */
  readonly table: { readonly html: string; readonly isOpen: boolean } | null
  /** Where a long one is that was not asked for; null where the table is here. */
  readonly tablePath: string | null
  readonly more: readonly { readonly name: string; readonly table: string }[]
}

/** A table of more rows comes only when it is asked for: most who open the page look at the picture. */
const mostRows = 30

/** Makes a section ready to be shown. */
export function shownSection({ table, more, ...section }: Section, asked: DoorAsked): ShownSection {
  const isOpen = asked.table === section.id
  const rows = table?.rows.length ?? 0
  const isHere = isOpen || rows <= mostRows
  return {
    ...section,
    table: table === null || rows === 0 || !isHere ? null : { html: tableHtml(table, section.heading), isOpen },
    tablePath: isHere ? null : `${doorAddress({ ...asked, table: section.id as LongTable })}#${section.id}`,
    more: more.map(({ name, table }) => ({ name, table: tableHtml(table, name) })),
  }
}

/** A link, or plain words where there is nothing to open. */
export type Under = {
  readonly name: string
  readonly path: string | null
  /** It tells how to use the page, or leads on and says nothing by itself, which paper has no use for. */
  readonly isHint?: true
}

/** A line under a picture: a link for those who may open it, else the words. */
export const opensTo = (name: string, path: string | null | undefined): Under => ({ name, path: path ?? null })

/** A link that says nothing by itself, such as `By team`. */
export const leadsOn = (name: string, path: string): Under => ({ name, path, isHint: true })

/** What a section has when nothing is said of it. */
export const plainSection = {
  lead: null,
  wideLead: null,
  narrowLead: null,
  under: [],
  table: null,
  more: [],
  note: null,
} as const
