import { type Area, type Counts, countsOf } from './areas.ts'
import { countCell, numberCell } from './cells.ts'
import type { Draws } from './draws.ts'
import { amount, share } from './levels.ts'
import { populationOf } from './need-counts.ts'
import { type Table, tidyTable, yearsFrom } from './table.ts'

const levels = {
  'social workers': amount(0.0034, { spread: 0.12, drift: 0.015, wobble: 0.03 }),
  turnover: share(13, { spread: 0.25, wobble: 0.12, years: { 2022: 0.3, 2023: 0.2 } }),
  'workers starting': share(16, { spread: 0.2, wobble: 0.1 }),
  agency: share(14.5, { spread: 0.3, wobble: 0.12, years: { 2022: 0.25, 2023: 0.25, 2024: 0.12 } }),
  'agency cover': share(78, { spread: 0.3 }),
  vacancy: share(15, { spread: 0.3, wobble: 0.1, years: { 2022: 0.25, 2023: 0.2 } }),
  'case holders': share(58, { spread: 0.1 }),
  caseload: amount(15.3, { spread: 0.1, wobble: 0.03, years: { 2022: 0.06, 2023: 0.05 } }),
  'days lost': share(3.5, { spread: 0.2, wobble: 0.1 }),
}

/** Social workers on 30 September, in tenths of a full-time post, and what happened in the year before. */
function workerCounts(draws: Draws, area: Area, year: number): Counts {
  return countsOf(area, (place) => {
    const of = (name: keyof typeof levels, whole: number) => draws.count(name, levels[name], place, year, whole)
    const posts = of('social workers', populationOf(draws, place, year - 1) * 10)
    const agencyShare = draws.at('agency', levels.agency, place, year)
    const vacancyShare = draws.at('vacancy', levels.vacancy, place, year)
    const agency = Math.round((posts * agencyShare) / (1 - agencyShare))
    const holders = of('case holders', posts + agency)
    return {
      ...{ posts, agency, holders },
      vacant: Math.round((posts * vacancyShare) / (1 - vacancyShare)),
      started: of('workers starting', posts),
      left: of('turnover', posts),
      cover: of('agency cover', agency),
      cases: Math.round((of('caseload', holders * 10) / 10) * 1) / 10,
      lost: of('days lost', posts * 253),
    }
  })
}

export function workforceTables(draws: Draws): readonly Table[] {
  return [workforce(draws), ethnicity(draws)]
}

const columns = [
  ...['inpost_fte', 'inpost_headcount', 'starters_fte', 'starters_headcount', 'leavers_fte', 'leavers_headcount'],
  ...['turnover_rate_fte', 'turnover_rate_headcount', 'agency_fte', 'agency_headcount', 'agency_rate_fte'],
  ...['agency_rate_headcount', 'agency_cover_fte', 'agency_cover_rate_fte', 'vacancy_fte', 'vacancy_rate_fte'],
  ...['vacancy_agency_cover_rate_fte', 'case_holders_fte', 'cases', 'caseload_fte', 'working_days_lost_fte'],
  'absence_rate_fte',
]

/** What one authority sent of its agency workers in one year was not to be relied on. */
const doubtful = new Set(['agency_fte', 'agency_headcount', 'agency_rate_fte', 'agency_rate_headcount', 'caseload_fte'])

function workforce(draws: Draws): Table {
  return tidyTable({
    dataset: 'workforce',
    ...{ identifier: 'Reporting year', periods: yearsFrom(2017, 2025), columns, isCodeFirst: true },
    rows: (area, period) => {
      const cells = workforceCells(workerCounts(draws, area, Number(period)))
      const isDoubtful = area.code === '104' && period === '2024'
      return [columns.map((column, at) => (isDoubtful && doubtful.has(column) ? 'u' : (cells[at] as string)))]
    },
  })
}

function workforceCells(counts: Counts): readonly string[] {
  const {
    posts = 0,
    agency = 0,
    vacant = 0,
    started = 0,
    left = 0,
    cover = 0,
    holders = 0,
    cases = 0,
    lost = 0,
  } = counts
  const full = (tenths: number) => numberCell(tenths / 10, 1)
  const heads = (tenths: number) => numberCell((tenths / 10) * 1.06, 0)
  const rate = (part: number, whole: number) => {
    const text = whole === 0 ? 'z' : numberCell((100 * part) / whole, 1)
    return text === '0' && part > 0 ? 'low' : text
  }
  return [
    ...[full(posts), heads(posts), full(started), heads(started), full(left), heads(left)],
    ...[rate(left, posts), rate(left, posts), full(agency), heads(agency), rate(agency, posts + agency)],
    ...[rate(agency, posts + agency), full(cover), rate(cover, agency), full(vacant), rate(vacant, posts + vacant)],
    ...[rate(cover, vacant), full(holders), numberCell(cases, 0), numberCell(cases / (holders / 10), 1)],
    ...[full(lost), rate(lost, posts * 253)],
  ]
}

const groups = {
  'Asian / Asian British': 12,
  'Black / African / Caribbean / Black British': 15,
  'Mixed / Multiple ethnic groups': 4,
  'Other ethnic group': 3,
  White: 66,
}

function ethnicity(draws: Draws): Table {
  return tidyTable({
    dataset: 'workforce-ethnicity',
    ...{ identifier: 'Reporting year', periods: yearsFrom(2019, 2025) },
    columns: [
      ...['role', 'breakdown_topic', 'breakdown', 'inpost_FTE', 'inpost_FTE_percentage', 'inpost_headcount'],
      'inpost_headcount_percentage',
    ],
    rows: (area, period) => {
      const year = Number(period)
      const all = countsOf(area, (place) => {
        const heads = Math.round((workerCounts(draws, place, year).posts ?? 0) * 0.106)
        const known = draws.count('ethnic group known', share(86, { spread: 0.2 }), place, year, heads)
        return { heads, known, ...draws.parts('worker', groups, place, year, known) }
      })
      const { heads = 0, known = 0, White = 0 } = all
      const row = (breakdown: string, part: number, whole: number) => {
        const percent = numberCell((100 * part) / whole, 1)
        const full = numberCell(part / 1.06, 1)
        return ['Total', 'Ethnicity major', breakdown, full, percent, countCell(area, part), percent]
      }
      return [
        ...Object.keys(groups).map((group) => row(group, all[group] ?? 0, known)),
        row('Non-white', known - White, known),
        row('Known', known, heads),
        row('Not known', heads - known, heads),
        row('Total', heads, heads),
      ]
    },
  })
}
