import type { ChartTable } from '../../../documents/charts/chart-table.ts'

/** A picture of the page under the heading that says what it shows, and the same as a table. */
export type Section = {
  readonly id: string
  readonly heading: string
  /** A sentence under the heading; null where the picture needs none. */
  readonly lead: string | null
  /** The drawing, or the sentence in its place: text in it has been escaped. */
  readonly drawing: string
  /** One line of links and notes under the picture. */
  readonly under: readonly Under[]
  readonly table: ChartTable | null
  /** More of the same numbers, opened one by one. */
  readonly more: readonly { readonly name: string; readonly table: ChartTable }[]
  readonly note: string | null
}

/** A link, or plain words where there is nothing to open. */
export type Under = { readonly name: string; readonly path: string | null }

/** A line under a picture: a link for those who may open it, else the words. */
export const opensTo = (name: string, path: string | null | undefined): Under => ({ name, path: path ?? null })

/** What a section has when nothing is said of it. */
export const plainSection = { lead: null, under: [], table: null, more: [], note: null } as const
