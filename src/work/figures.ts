import { type Day, plusMonths } from '../core/day.ts'
import { type ShownCount, suppressPercent, suppressRow } from '../core/suppress.ts'
import { countOf, spoken } from '../core/words.ts'
import { type Counted, capital } from '../documents/charts/chart-words.ts'
import type { Actor } from '../practice/actor.ts'
import { returnsKnownTo } from '../store/children.ts'
import type { Database } from '../store/database.ts'
import { openByKind } from '../store/figures.ts'
import { spellsOfChildren } from '../store/standing.ts'
import { acting, log } from './acting.ts'
import { cellsOf, clockLimits, type FrontDoorCounts, frontDoorCounts, sumOfCells } from './front-door-counts.ts'
import { againFigures, dayFigures, referralsCounted, sankeyFigures } from './front-door-figures.ts'
import { type Period, yearPeriod } from './front-door-period.ts'
import type { ShownDays, ShownSplits } from './front-door-withheld.ts'
import { frontDoorYear } from './front-door-year.ts'
import { kept } from './kept-figures.ts'
import type { Place } from './place.ts'
import { openInWords } from './shown-child.ts'

/** So many of one kind. */
export type FigureRow = {
  /** What a list of them is asked for by: codes of the front door, kinds of spell. */
  readonly keys: readonly string[]
  readonly name: string
  /** `c` where it is withheld. */
  readonly count: ShownCount
}

/** Counts that add up to a total, under a sentence of what they say. */
export type FigureTable = {
  readonly id: 'open' | 'sources' | 'results' | 'again' | 'assessments' | 'conferences'
  /** The finding, or the subject where the finding may not be told. */
  readonly heading: string
  /** What is counted. */
  readonly counted: Counted
  /** What they are split by, for the first column's head. */
  readonly by: string
  readonly rows: readonly FigureRow[]
  readonly total: ShownCount
}

export type Figures = {
  /** The year's first day less one, and its last day; null when no census is loaded. */
  readonly year: { readonly from: Day; readonly to: Day } | null
  /** The months the counts of referrals, assessments and conferences are of; null where there are none. */
  readonly period: Period | null
  readonly tables: readonly FigureTable[]
  /** Were small numbers withheld for this reader, and was anything? */
  readonly suppressed: boolean
  readonly withheld: number
}

/**
 * The authority in figures: the children open now, and what happened in the year to the last day the returns know of.
 * Every child is counted, the restricted ones too. To readers who may not see small numbers they are withheld, with as
 * many others as it takes that none can be worked out.
 */
export function figures(place: Place, actor: Actor): Promise<Figures> {
  return acting(place, actor, 'see-figures', 'count', async (db) => {
    const { laCode, suppressed } = actor
    const [, to] = await Promise.all([log(db, place, actor, { what: 'figures.open' }), returnsKnownTo(db, laCode)])
    const key = `figures to ${to}${suppressed ? ', small numbers withheld' : ''}`
    return kept(place, db, laCode, key, () => workedOut(place, db, actor, to))
  })
}

/** @param to  the last day the returns know of; null when none is loaded */
async function workedOut(place: Place, db: Database, actor: Actor, to: Day | null): Promise<Figures> {
  const { laCode, suppressed } = actor
  if (to === null) return { year: null, period: null, tables: [], suppressed, withheld: 0 }
  const [year, open] = await Promise.all([yearOf(place, db, actor), openChildren(place, db, laCode)])
  const tables = [
    openTable(open, suppressed),
    ...(year === null
      ? []
      : [
          ...referralTables(year, suppressed),
          clockTable('assessments', clockLimits.assessment, year.assessments, suppressed),
          clockTable('conferences', clockLimits.s47_conference, year.conferences, suppressed),
        ]),
  ]
  const shown = tables.flatMap(({ rows, total }) => [...rows.map(({ count }) => count), total])
  const withheld = shown.filter((count) => count === 'c').length
  return { year: { from: plusMonths(to, -12), to }, period: year?.period ?? null, tables, suppressed, withheld }
}

/** Children with something open, by the spell of most involvement; worked out once after each load. */
const openChildren = (place: Place, db: Database, laCode: string) =>
  kept(place, db, laCode, 'open by kind', () => openByKind(db, laCode))

const children = { one: 'child', many: 'children' }
const saidByCareOnly = new Set<string>(['care', 'short break'])

function openTable(rows: readonly { kind: string; count: number }[], suppressed: boolean): FigureTable {
  const countOfKind = (kind: string) => rows.find((row) => row.kind === kind)?.count ?? 0
  // Where no return of looked-after children is loaded, nothing says that there are none.
  const kinds = spellsOfChildren.filter((kind) => !saidByCareOnly.has(kind) || countOfKind(kind) > 0)
  const counts = kinds.map(countOfKind)
  const { shown, total } = suppressed ? suppressRow(counts) : { shown: counts, total: sumOfCounts(counts) }
  return {
    id: 'open',
    heading:
      total === 'c' ? 'Children open now, by what is open' : `${countOf(total, 'child is', 'children are')} open now`,
    counted: children,
    by: 'What is open',
    rows: kinds.map((kind, at) => ({
      keys: [kind],
      name: openInWords(kind),
      count: shown[at] as ShownCount,
    })),
    total,
  }
}

/** Referrals of a year and what limits were kept in it, as the front door has them too: one page gives nothing of the other away. */
type YearCounts = {
  readonly period: Period
  readonly splits: ShownSplits
  readonly assessments: Pick<ShownDays, 'inTime' | 'sums'>
  readonly conferences: Pick<ShownDays, 'inTime' | 'sums'>
}

/** A year's counts as they may be shown; null where no census is loaded. */
async function yearOf(place: Place, db: Database, { laCode, suppressed }: Actor): Promise<YearCounts | null> {
  const counts = await frontDoorCounts(place, db, laCode)
  const year = counts?.years.at(-1)
  if (counts === null || year === undefined) return null
  if (suppressed) {
    const { referrals, assessments, conferences } = await frontDoorYear(place, db, laCode, counts, year)
    return { period: yearPeriod(year), splits: referrals, assessments, conferences }
  }
  return kept(place, db, laCode, `figures ${year}`, async () => countsOf(counts, year))
}

function countsOf(counts: FrontDoorCounts, year: number): YearCounts {
  const everybody = { source: null, need: null }
  const cells = cellsOf(counts.referrals, yearPeriod(year), everybody)
  const again = againFigures(cells)
  const againTotal = again.reduce((sum, count) => sum + count, 0)
  const days = (kind: 'assessments' | 'conferences', limit: number) => {
    const done = dayFigures(cellsOf(counts[kind], yearPeriod(year), everybody))
    const [all, late] = [sumOfCounts(done), sumOfCounts(done.slice(limit + 1))]
    return { inTime: all - late, sums: { all, late, lastFive: 0 } }
  }
  return {
    period: yearPeriod(year),
    splits: { sankey: sankeyFigures(cells), months: [], again, againTotal, notAgain: sumOfCells(cells) - againTotal },
    assessments: days('assessments', clockLimits.assessment),
    conferences: days('conferences', clockLimits.s47_conference),
  }
}

const sumOfCounts = (counts: readonly number[]) => counts.reduce((sum, count) => sum + count, 0)

function referralTables({ splits: { sankey, againTotal, notAgain } }: YearCounts, suppressed: boolean): FigureTable[] {
  const { total } = sankey
  const table = (id: FigureTable['id'], heading: string, by: string, rows: readonly FigureRow[]): FigureTable => ({
    ...{ id, heading, by, total },
    counted: referralsCounted,
    rows: total === 0 ? [] : rows,
  })
  const part = partWords([againTotal, notAgain], 'referrals', suppressed)
  return [
    table(
      'sources',
      total === 'c' ? 'Referrals, by who told us' : `${countOf(total, 'referral', 'referrals')} in the year`,
      'Who told us',
      sankey.sources.map(({ keys, name, count }) => ({ keys, name, count })),
    ),
    table(
      'results',
      'What came of the referrals of the year',
      'What happened by the end of the year',
      sankey.results.filter(({ count }) => count !== 0).map(({ keys, name, count }) => ({ keys, name, count })),
    ),
    table(
      'again',
      part === null ? 'Referrals within 12 months of another' : `${part} came within 12 months of another`,
      'Referred before?',
      [
        { keys: ['again'], name: 'In the 12 months before', count: againTotal },
        { keys: [], name: 'Not in the 12 months before', count: notAgain },
      ],
    ),
  ]
}

const clocks = {
  assessments: { counted: { one: 'assessment', many: 'assessments' }, did: 'finished', done: 'finished' },
  conferences: { counted: { one: 'conference', many: 'conferences' }, did: 'were held', done: 'held' },
} as const

function clockTable(
  id: 'assessments' | 'conferences',
  limit: number,
  { inTime, sums: { all, late } }: YearCounts['assessments'],
  suppressed: boolean,
): FigureTable {
  const { counted, did, done } = clocks[id]
  const part = partWords([inTime, late], counted.many, suppressed)
  const within = `within ${limit} working days`
  return {
    id,
    heading: part === null ? `${capital(counted.many)} ${done} ${within}` : `${part} ${did} ${within}`,
    counted,
    by: 'In time?',
    rows:
      all === 0
        ? []
        : [
            { keys: [`0-${limit}`], name: `Within ${limit} working days`, count: inTime },
            { keys: [`${limit + 1}-`], name: 'Later', count: late },
          ],
    total: all,
  }
}

/** The first of two parts in words: `79% of referrals`, or where they are fewer than 30 `12 of 20 referrals`; null where it may not be told. */
function partWords([part, rest]: readonly ShownCount[], of: string, suppressed: boolean): string | null {
  if (typeof part !== 'number' || typeof rest !== 'number' || part + rest === 0) return null
  const whole = part + rest
  if (whole < 30) return `${spoken(part)} of ${spoken(whole)} ${of}`
  const percent = suppressed ? suppressPercent(part, whole) : (100 * part) / whole
  return typeof percent === 'number' ? `${Math.round(percent)}% of ${of}` : null
}
