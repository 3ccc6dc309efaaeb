import { type Area, areas, authorities, countsOf, nation, region } from './areas.ts'
import type { Draws } from './draws.ts'
import { amount } from './levels.ts'
import { populationOf } from './need-counts.ts'
import type { Table } from './table.ts'

/** Releases of other publishers, each in its own shape. */
export function otherTables(draws: Draws): readonly Table[] {
  return [hospital(draws), adoptionTimes(), inspections(), ...neighbours()]
}

const injuries = amount(0.0079, { spread: 0.14, poverty: 0.4, drift: -0.03, years: { 2021: -0.12 } })
const admissions =
  'Hospital admissions caused by unintentional and deliberate injuries in children (aged 0 to 14 years)'

function hospital(draws: Draws): Table {
  const kinds = {
    'Local authority': 'Counties & UAs (from Apr 2023)',
    Regional: 'Regions (statistical)',
    National: 'England',
  }
  const rowOf = (area: Area, year: number) => {
    const { count = 0, base = 0 } = countsOf(area, (place) => {
      const children = Math.round(populationOf(draws, place, year) * 0.83)
      return { base: children, count: draws.count('injuries', injuries, place, year, children) }
    })
    const rate = (10_000 * count) / base
    // Ninety-five in a hundred such numbers lie within.
    const around = (1.96 * rate) / Math.sqrt(count)
    const numbers = [rate, rate - around, rate + around].map((number) => number.toFixed(5))
    const period = [`${year}/${String(year + 1).slice(2)}`, ...numbers, String(count), String(base), '', '']
    const kind = area === nation ? area.name : kinds[area.level]
    return ['90284', admissions, area.ons, area.name, kind, 'Persons', '<15 yrs', ...period, `${year}0000`, '1y']
  }
  return {
    dataset: 'hospital-admissions',
    headings: [
      ...[
        'Indicator ID',
        'Indicator Name',
        'Area Code',
        'Area Name',
        'Area Type',
        'Sex',
        'Age',
        'Time period',
        'Value',
      ],
      ...['Lower CI 95.0 limit', 'Upper CI 95.0 limit', 'Count', 'Denominator', 'Value note', 'Recent Trend'],
      ...['Time period Sortable', 'Time period range'],
    ],
    rows: Array.from({ length: 9 }, (_, at) => 2015 + at).flatMap((year) => areas.map((area) => rowOf(area, year))),
  }
}

/** Months of the second stage, of children of all ages, 2021 to 2025. It is published for the nation alone. */
const stages: Readonly<Record<string, readonly number[]>> = {
  '1. Average time between entry into care and decision that child should be placed for adoption': [9, 9, 10, 10, 10],
  '2. Average time between decision that child should be placed for adoption and matching of child and adopters': [
    7, 8, 9, 9, 11,
  ],
  '3. Average time between date of matching and date placed for adoption': [1, 1, 1, 1, 1],
}

function adoptionTimes(): Table {
  const time = (months: number) =>
    [Math.floor(months / 12), months % 12].map((part) => String(part).padStart(2, '0')).join(':')
  const start = ['Reporting year', 'National', nation.code, nation.name, 'Age on starting final period of care']
  return {
    dataset: 'adoption-times',
    headings: [
      ...['time_period', 'time_identifier', 'geographic_level', 'country_code', 'country_name', 'cla_group'],
      ...['stage_of_adoption_process', 'age_start_poc', 'number'],
    ],
    rows: Object.entries(stages).flatMap(([stage, months]) =>
      months.map((number, at) => [String(2021 + at), ...start, stage, 'Total', time(number)]),
    ),
  }
}

const [outstanding, good, improvement, inadequate] = [
  ...['Outstanding', 'Good', 'Requires improvement to be good', 'Inadequate'],
] as [string, string, string, string]

/** When an authority was inspected, when that was published, overall, leaders, help and protection, in care, leavers. */
const judged: Readonly<Record<string, readonly string[]>> = {
  '101': ['2022-11-14', '2023-01-23', inadequate, inadequate, inadequate, improvement, improvement],
  '102': ['2023-06-12', '2023-08-07', good, good, good, good, good],
  '103': ['2021-10-04', '2021-11-29', improvement, improvement, improvement, good, ''],
  '104': ['2024-02-26', '2024-04-22', good, good, improvement, good, good],
  '105': ['2022-05-16', '2022-07-11', improvement, improvement, improvement, improvement, ''],
  '106': ['2024-09-16', '2024-11-11', outstanding, outstanding, good, outstanding, outstanding],
  '107': ['2023-03-06', '2023-05-02', good, good, good, good, improvement],
  '108': ['2024-11-18', '2025-01-20', improvement, good, improvement, improvement, improvement],
  '109': ['2022-01-24', '2022-03-21', good, good, good, good, ''],
  '110': ['2024-06-03', '2024-07-29', inadequate, inadequate, improvement, inadequate, improvement],
  '111': ['2023-11-20', '2024-01-22', good, outstanding, good, good, good],
}

function inspections(): Table {
  return {
    dataset: 'ofsted-outcomes',
    headings: [
      ...['Local authority area code', 'Local authority name', 'Ofsted region', 'Inspection date', 'Publication date'],
      ...['Overall effectiveness', 'The impact of leaders on social work practice with children and families'],
      ...['The experiences and progress of children who need help and protection'],
      ...['The experiences and progress of children in care', 'The experiences and progress of care leavers'],
    ],
    rows: authorities.map(({ ons, name, code }) => [ons, name, region.name, ...(judged[code] ?? [])]),
  }
}

/** How like the ten are, most like first. */
const closeness = [...Array<string>(8).fill('Very close'), ...Array<string>(2).fill('Close')]

function neighbours(): readonly Table[] {
  const ofModel = (model: string) =>
    authorities.flatMap((of, place) => {
      const others = [...authorities.slice(place + 1), ...authorities.slice(0, place)]
      // The older model had them in another order.
      const ordered = model === '2021' ? [...others.slice(4), ...others.slice(0, 4)] : others
      return ordered.map(({ code }, at) => [model, of.code, of.name, String(at + 1), code, closeness[at] as string])
    })
  return [
    {
      dataset: 'neighbours',
      headings: ['model', 'la_number', 'la_name', 'rank', 'neighbour_la_number', 'closeness'],
      rows: ['2025', '2021'].flatMap(ofModel),
    },
  ]
}
