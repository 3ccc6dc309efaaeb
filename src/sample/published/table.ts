import { madeUpNation, madeUpRegion } from '../../codes/regions.ts'
import { type Area, areas } from './areas.ts'

/** A file in the shape in which a publisher gives its figures out. */
export type Table = {
  /** The data set, by the name under which its reader knows it. */
  readonly dataset: string
  /** Cells above the headings, where the publisher has some. */
  readonly title?: readonly string[]
  readonly headings: readonly string[]
  readonly rows: readonly (readonly string[])[]
}

export type TidyTable = {
  readonly dataset: string
  readonly identifier: 'Reporting year' | 'Academic year'
  /** As the file has them: `2025`, `202425`. The newest comes first, as published. */
  readonly periods: readonly string[]
  /** Headings of categories and of numbers, in the order of the cells. */
  readonly columns: readonly string[]
  /** Does the ONS code stand before the name? Publishers differ. */
  readonly isCodeFirst?: boolean
  /** Cells of categories and numbers, a line for each row of the area and period. */
  rows(area: Area, period: string): readonly (readonly string[])[]
}

/** A file in the department's tidy format. */
export function tidyTable({ dataset, identifier, periods, columns, isCodeFirst = false, rows }: TidyTable): Table {
  const place = isCodeFirst ? ['new_la_code', 'la_name'] : ['la_name', 'new_la_code']
  const headings = [
    ...['time_period', 'time_identifier', 'geographic_level', 'country_code', 'country_name'],
    ...['region_code', 'region_name', 'old_la_code', ...place],
    ...columns,
  ]
  const lines = [...periods].reverse().flatMap((period) =>
    areas.flatMap((area) => {
      const start = [period, identifier, ...geography(area, isCodeFirst)]
      return rows(area, period).map((cells) => [...start, ...cells])
    }),
  )
  return { dataset, headings, rows: lines }
}

function geography({ level, code, ons, name }: Area, isCodeFirst: boolean): readonly string[] {
  const country = [level, madeUpNation.code, madeUpNation.name]
  if (level === 'National') return [...country, '', '', '', '', '']
  const inRegion = [...country, madeUpRegion.code, madeUpRegion.name]
  if (level === 'Regional') return [...inRegion, '', '', '']
  return [...inRegion, code, ...(isCodeFirst ? [ons, name] : [name, ons])]
}

/** The years from one to another, both included. */
export function yearsFrom(first: number, last: number): readonly string[] {
  return Array.from({ length: last - first + 1 }, (_, at) => String(first + at))
}

/** The text of the file. */
export function csv({ title, headings, rows }: Table): string {
  const above = title === undefined ? [] : [headings.map((_, at) => title[at] ?? '')]
  return `${[...above, headings, ...rows].map((cells) => cells.map(quoted).join(',')).join('\n')}\n`
}

function quoted(cell: string): string {
  return /[",\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell
}
