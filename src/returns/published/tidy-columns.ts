import type { DataSet } from './datasets/data-set.ts'
import type { Draft } from './draft.ts'
import type { TextTable, Wanted } from './published-file.ts'

/** The columns that every table has, whatever it counts. */
const always = ['time_period', 'geographic_level', 'region_code', 'old_la_code', 'new_la_code'] as const

/** Where the columns that are needed stand. */
export type TidyColumns = {
  readonly period: number
  readonly level: number
  readonly region: number
  readonly number: number
  readonly code: number
  /** -1 in copies that were recovered, which are of one kind of year and of England. */
  readonly identifier: number
  readonly country: number
  /** -1 where figures do not say whether they are provisional. */
  readonly version: number
  readonly numbers: readonly { readonly name: string; readonly place: number }[]
  readonly wanted: readonly WantedColumn[]
}

/** A number that is wanted, by the places of the columns it needs. */
export type WantedColumn = {
  readonly wanted: Wanted
  readonly value: number
  /** The whole of which the value, or what is left without it, is the share; -1 where it is as published. */
  readonly whole: number
  readonly isRest: boolean
  readonly where: readonly { readonly column: string; readonly place: number; readonly member: string }[]
}

/** Finds the columns by their names, in any order; null when one is missing or stands twice, which refuses the file. */
export function tidyColumns(
  { headings }: TextTable,
  set: DataSet,
  wanted: readonly Wanted[],
  draft: Draft,
): TidyColumns | null {
  const place = (name: string) => headings.indexOf(name)
  // Where a table says which figures are provisional, it is not read without.
  const versions = set.categories.filter((name) => name === 'version')
  const needed = new Set([...always, ...versions, ...wanted.flatMap(({ column }) => columnsOf(column))])
  const missing = [...needed].filter((name) => !headings.includes(name))
  const known = new Set<string>([...needed, ...set.categories, ...set.numbers])
  const repeated = [...known].filter((name) => headings.indexOf(name) !== headings.lastIndexOf(name))
  for (const column of missing) {
    draft.refuse(
      `${set.title}: there is no column “${column}”.${otherColumns(headings, known)}`,
      'Load the file as it was published. If the publisher has renamed the column, this version of Throughline cannot read it.',
      { row: 1, column },
    )
  }
  for (const column of repeated) {
    draft.refuse(`Two columns are headed “${column}”.`, 'Load the file as it was published.', { row: 1, column })
  }
  if (missing.length + repeated.length > 0) return null
  return {
    period: place('time_period'),
    level: place('geographic_level'),
    region: place('region_code'),
    number: place('old_la_code'),
    code: place('new_la_code'),
    identifier: place('time_identifier'),
    country: place('country_code'),
    version: place('version'),
    numbers: set.numbers.filter((name) => headings.includes(name)).map((name) => ({ name, place: place(name) })),
    wanted: wanted.map((one) => wantedColumn(one, place)),
  }
}

function columnsOf({ column, where, shareOf, restOf }: Wanted['column']): readonly string[] {
  return [column, ...Object.keys(where ?? {}), ...[shareOf, restOf].flatMap((name) => name ?? [])]
}

function wantedColumn(wanted: Wanted, place: (name: string) => number): WantedColumn {
  const { column, where, shareOf, restOf } = wanted.column
  const whole = shareOf ?? restOf
  return {
    wanted,
    value: place(column),
    whole: whole === undefined ? -1 : place(whole),
    isRest: restOf !== undefined,
    where: Object.entries(where ?? {}).map(([name, member]) => ({ column: name, place: place(name), member })),
  }
}

/** Headings that are not known may be the missing ones under another name. */
function otherColumns(headings: readonly string[], known: ReadonlySet<string>): string {
  const usual = ['time_identifier', 'country_code', 'country_name', 'region_name', 'la_name', 'category']
  const others = headings.filter((name) => name !== '' && !known.has(name) && !usual.includes(name)).slice(0, 5)
  return others.length === 0 ? '' : ` Columns that are not known: “${others.join('”, “')}”.`
}
