import { madeUpNation, madeUpRegion } from '../../codes/regions.ts'
import type { Better, PublishedColumn } from '../../core/published-source.ts'
import { halfUp } from '../../core/published-value.ts'
import { type Area, areas, authorities, nation, region } from './areas.ts'
import { careCounts } from './care-counts.ts'
import type { Draws } from './draws.ts'
import { careMeasures, drawnMeasures, needMeasures, type OwnMeasure, progress } from './lait-measures.ts'
import { needCounts, populationOf } from './need-counts.ts'
import type { Table } from './table.ts'

/** A measure of the local authority interactive tool that somebody has a use for. */
export type ToolMeasure = {
  readonly measure: string
  readonly topic: string
  readonly title: string
  readonly better: Better
  readonly unit: string
  readonly decimals: number
  /** The column of a release that says the same; null where the tool alone has it. */
  readonly column: PublishedColumn | null
}

/** Columns that say the same as a measure of the tool that no indicator reads from a release. */
const alsoSame: Readonly<Record<string, PublishedColumn>> = {
  'No_of LAC Adopted': ceased('Adopted'),
  LAC_ceased_SGO: ceased('Special guardianship order'),
  NoCareLeavers: {
    dataset: 'care-leaver-accommodation',
    column: 'care_leaver_count',
    where: { care_leaver_age: '19 to 21 years', breakdown: 'Suitability total' },
  },
}

function ceased(breakdown: string): PublishedColumn {
  const where = { characteristic: 'Reason episode ceased', breakdown }
  return { dataset: 'looked-after-ceased', column: 'children_count', where }
}

/**
 * The long table of the tool: a line for each measure, year and area. What a release says as well has the same number.
 *
 * @param tables  the releases
 */
export function laitTable(draws: Draws, measures: readonly ToolMeasure[], tables: readonly Table[]): Table {
  const own = new Map([...needMeasures, ...careMeasures, ...drawnMeasures, progress].map((one) => [one.measure, one]))
  const rows = measures.flatMap((one) => {
    const column = one.column ?? alsoSame[one.measure]
    const drawn = own.get(one.measure)
    if (drawn !== undefined) return ownRows(draws, drawn, one.decimals)
    return column === undefined ? [] : sameRows(one.measure, column, tables)
  })
  return { dataset: 'lait', headings: ['measure_short', 'period_label', 'la_number', 'value'], rows }
}

const numbers = new Map([
  [nation.code, madeUpNation.lait],
  [region.code, madeUpRegion.lait],
])

function sameRows(measure: string, { dataset, column, where = {} }: PublishedColumn, tables: readonly Table[]) {
  const table = tables.find((one) => one.dataset === dataset)
  if (table === undefined) return []
  const at = (heading: string) => table.headings.indexOf(heading)
  const filters = Object.entries(where).map(([heading, member]) => [at(heading), member] as const)
  const isAsked = (cells: readonly string[]) => filters.every(([place, member]) => cells[place] === member)
  return table.rows.filter(isAsked).map((cells) => {
    const [period, number] = dataset === 'hospital-admissions' ? otherPlace(table, cells) : tidyPlace(table, cells)
    const cell = cells[at(column)] ?? ''
    // The tool has one sign for all that has no number.
    return [measure, period, number, Number.isNaN(Number(cell)) || cell === '' ? '-' : cell]
  })
}

function tidyPlace({ headings }: Table, cells: readonly string[]): readonly [period: string, number: string] {
  const [period, level, number] = ['time_period', 'geographic_level', 'old_la_code'].map(
    (heading) => cells[headings.indexOf(heading)] as string,
  ) as [string, string, string]
  const end = period.length === 6 ? `20${period.slice(4)}` : period
  return [end, level === 'National' ? madeUpNation.lait : level === 'Regional' ? madeUpRegion.lait : number]
}

function otherPlace({ headings }: Table, cells: readonly string[]): readonly [period: string, number: string] {
  const code = cells[headings.indexOf('Area Code')] as string
  const area = areas.find(({ ons }) => ons === code) as Area
  const period = cells[headings.indexOf('Time period')] as string
  return [`20${period.slice(-2)}`, numbers.get(area.code) ?? area.code]
}

function ownRows(draws: Draws, own: OwnMeasure, decimals: number) {
  const { first, last } = own.years
  const years = Array.from({ length: last - first + 1 }, (_, at) => first + at)
  return years
    .filter((year) => !own.without?.includes(year))
    .flatMap((year) =>
      areas.map((area) => {
        const value = halfUp(numberOf(draws, own, area, year), isCount(own) ? 0 : decimals)
        return [own.measure, labelOf(own, year), numbers.get(area.code) ?? area.code, String(value)]
      }),
    )
}

function numberOf(draws: Draws, own: OwnMeasure, area: Area, year: number): number {
  const { by } = own
  if ('of' in by) {
    const counts = careMeasures.includes(own) ? careCounts(draws, area, year) : needCounts(draws, area, year)
    return shareOf(by.of(counts), by.per)
  }
  if (area === region) return ofRegion(draws, own, year)
  const level = draws.at(by.name, by.level, area, year)
  if (own === progress) return level - 1
  return level * by.times * (isCount(own) ? populationOf(draws, area, year - 1) : 1)
}

function shareOf([part = 0, whole = 0]: readonly [number | undefined, number | undefined], per: number): number {
  return whole === 0 ? 0 : (per * part) / whole
}

function isCount({ by }: OwnMeasure): boolean {
  return 'level' in by && by.ofChildren === true
}

/** Together, of what is counted; else the mean of its authorities. */
function ofRegion(draws: Draws, own: OwnMeasure, year: number): number {
  const sum = authorities.reduce((all, authority) => all + numberOf(draws, own, authority, year), 0)
  return isCount(own) ? sum : sum / authorities.length
}

function labelOf({ years, isProvisional }: OwnMeasure, year: number): string {
  const last = String(year).slice(2)
  if (years.as === 'academic') return `${year - 1}/${last}`
  if (years.as === 'outturn') return `${year - 1}-${last} (OT)`
  return isProvisional === true && year === years.last ? `${year} (prov)` : String(year)
}
