import { type Area, countsOf } from './areas.ts'
import { ageCeased, agesAt31March, atEnd, categories, legalAtStart, reasonsCeased } from './care-breakdowns.ts'
import { careCounts } from './care-counts.ts'
import { countCell, numberCell, partCells } from './cells.ts'
import type { Draws } from './draws.ts'
import { type Table, tidyTable, yearsFrom } from './table.ts'

const identifier = 'Reporting year'
const periods = yearsFrom(2021, 2025)
const columns = ['characteristic', 'breakdown', 'children_count', 'children_percent']
const unaccompanied = 'Unaccompanied asylum-seeking children'

/** A whole of children and what it falls into, by a characteristic. */
type Breakdown = readonly [
  characteristic: string,
  parts: (area: Area, year: number, whole: number) => Readonly<Record<string, number>>,
]

/** The release of children looked after: how many, who and where they were, and those who came and went. */
export function careTables(draws: Draws): readonly Table[] {
  const weighted =
    (name: string, weights: Readonly<Record<string, number>>): Breakdown[1] =>
    (area, year, whole) =>
      draws.parts(name, weights, area, year, whole)
  const alone =
    (counted: 'unaccompanied' | 'unaccompaniedStarts', yes: string, no: string): Breakdown[1] =>
    (area, year, whole) => {
      const part = careCounts(draws, area, year)[counted] ?? 0
      return { [no]: whole - part, [yes]: part }
    }
  const others = 'Children excluding unaccompanied asylum-seeking children'
  const ceasedAlone = { [unaccompanied]: 9, [others]: 91 }
  return [
    numbers(draws),
    broken(draws, 'looked-after-on-31-march', 'lookedAfter', [
      ['Age group', weighted('age', agesAt31March)],
      ...Object.entries(atEnd).map(([name, weights]): Breakdown => [name, weighted(name, weights)]),
      [unaccompanied, alone('unaccompanied', 'UASC', 'Non-UASC')],
    ]),
    broken(draws, 'looked-after-started', 'started', [
      ['Age on starting', weighted('age on starting', { ...agesAt31March, 'Under 1 year': 17, '1 to 4 years': 17 })],
      ['Category of need', weighted('need on starting', categories('Family acute stress'))],
      ['Legal status', weighted('legal status on starting', legalAtStart)],
      ['Sex', weighted('sex on starting', { Female: 43, Male: 57 })],
      [unaccompanied, alone('unaccompaniedStarts', unaccompanied, others)],
    ]),
    broken(draws, 'looked-after-ceased', 'ceased', [
      ['Age on ceasing', weighted('age on ceasing', ageCeased)],
      ['Reason episode ceased', weighted('reason ceased', reasonsCeased)],
      ['Sex', weighted('sex on ceasing', { Female: 42, Male: 58 })],
      [unaccompanied, weighted('unaccompanied ceased', ceasedAlone)],
    ]),
  ]
}

function numbers(draws: Draws): Table {
  return tidyTable({
    dataset: 'looked-after-numbers',
    ...{ identifier, periods },
    columns: ['population_type', 'population_estimate', 'children_count', 'rate_per_10000'],
    rows: (area, period) => {
      const { base = 0, lookedAfter = 0, started = 0, ceased = 0 } = careCounts(draws, area, Number(period))
      const row = (type: string, count: number) => [
        ...[type, String(base), countCell(area, count), numberCell((10_000 * count) / base, 0)],
      ]
      return [
        row('Children ceasing to be looked after each year', ceased),
        row('Children looked after on 31 March each year', lookedAfter),
        row('Children starting to be looked after each year', started),
      ]
    },
  })
}

function broken(
  draws: Draws,
  dataset: string,
  counted: 'lookedAfter' | 'started' | 'ceased',
  breakdowns: readonly Breakdown[],
): Table {
  const rows = (area: Area, period: string) =>
    breakdowns.flatMap(([characteristic, parts]) => {
      const year = Number(period)
      const wholes = countsOf(area, (place) => parts(place, year, careCounts(draws, place, year)[counted] ?? 0))
      const total = Object.values(wholes).reduce((sum, part) => sum + part, 0)
      const cells = partCells(area, wholes, 0).map((part) => [characteristic, part.name, part.count, part.percent])
      return [...cells, [characteristic, 'Total', countCell(area, total), '100']]
    })
  return tidyTable({ dataset, identifier, periods, columns, rows })
}
