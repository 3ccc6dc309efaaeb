import { type Day, plusMonths } from '../core/day.ts'
import { type ShownCount, suppressPercent, suppressRow } from '../core/suppress.ts'
import { countOf, spoken } from '../core/words.ts'
import type { Actor } from '../practice/actor.ts'
import { returnsKnownTo } from '../store/children.ts'
import type { Database } from '../store/database.ts'
import { openByKind } from '../store/figures.ts'
import { spellsByInvolvement } from '../store/standing.ts'
import { acting, log } from './acting.ts'
import { cellsOf, clockLimits, type FrontDoorCounts, frontDoorCounts, sumOfCells } from './front-door-counts.ts'
import { againFigures, dayFigures, sankeyFigures } from './front-door-figures.ts'
import { yearPeriod } from './front-door-period.ts'
import type { ShownDays, ShownSplits } from './front-door-withheld.ts'
import { frontDoorYear } from './front-door-year.ts'
import { kept } from './kept-figures.ts'
import type { Place } from './place.ts'
import { openInWords } from './shown-child.ts'

/** A number as it is shown: `1,204`, or `c` where it is withheld. */
type Shown = string

/** Counts that add up to a total, under a sentence of what they say. */
export type FigureTable = {
  /** The finding, or the subject where the finding may not be told. */
  readonly heading: string
  /** What is counted, for the column's head: `Children`, `Referrals`. */
  readonly unit: string
  /** What they are split by, for the first column's head. */
  readonly by: string
  readonly rows: readonly { readonly name: string; readonly count: Shown }[]
  readonly total: Shown
}

export type Figures = {
  /** The year's first day less one, and its last day; null when no census is loaded. */
  readonly year: { readonly from: Day; readonly to: Day } | null
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
    await log(db, place, actor, { what: 'figures.open' })
    const to = await returnsKnownTo(db, laCode)
    if (to === null) return { year: null, tables: [], suppressed, withheld: 0 }
    const from = plusMonths(to, -12)
    const year = await yearOf(place, db, actor)
    const open = await kept(place, db, laCode, 'open now', () => openByKind(db, laCode))
    const tables = [
      openTable(open, suppressed),
      ...(year === null
        ? []
        : [
            ...referralTables(year, suppressed),
            clockTable('Assessments', clockLimits.assessment, year.assessments, suppressed),
            clockTable('Conferences', clockLimits.s47_conference, year.conferences, suppressed),
          ]),
    ]
    const shown = tables.flatMap(({ rows, total }) => [...rows.map(({ count }) => count), total])
    return { year: { from, to }, tables, suppressed, withheld: shown.filter((count) => count === 'c').length }
  })
}

const written = (count: ShownCount): Shown => (count === 'c' ? 'c' : spoken(count))

function openTable(rows: readonly { kind: string; count: number }[], suppressed: boolean): FigureTable {
  const counts = spellsByInvolvement.map((kind) => rows.find((row) => row.kind === kind)?.count ?? 0)
  const { shown, total } = suppressed ? suppressRow(counts) : { shown: counts, total: sumOfCounts(counts) }
  return {
    heading:
      total === 'c' ? 'Children open now, by what is open' : `${countOf(total, 'child is', 'children are')} open now`,
    unit: 'Children',
    by: 'What is open',
    rows: spellsByInvolvement.map((kind, at) => ({
      name: openInWords(kind),
      count: written(shown[at] as ShownCount),
    })),
    total: written(total),
  }
}

/** Referrals of a year and what limits were kept in it, as the front door has them too: one page gives nothing of the other away. */
type YearCounts = {
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
    return { splits: referrals, assessments, conferences }
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
    splits: { sankey: sankeyFigures(cells), months: [], again, againTotal, notAgain: sumOfCells(cells) - againTotal },
    assessments: days('assessments', clockLimits.assessment),
    conferences: days('conferences', clockLimits.s47_conference),
  }
}

const sumOfCounts = (counts: readonly number[]) => counts.reduce((sum, count) => sum + count, 0)

function referralTables({ splits: { sankey, againTotal, notAgain } }: YearCounts, suppressed: boolean): FigureTable[] {
  const { total } = sankey
  const table = (heading: string, by: string, rows: readonly (readonly [name: string, count: ShownCount])[]) => ({
    ...{ heading, by, unit: 'Referrals', total: written(total) },
    rows: total === 0 ? [] : rows.map(([name, count]) => ({ name, count: written(count) })),
  })
  const part = partWords([againTotal, notAgain], 'referrals', suppressed)
  return [
    table(
      total === 'c' ? 'Referrals, by who told us' : `${countOf(total, 'referral', 'referrals')} in the year`,
      'Who told us',
      sankey.sources.map(({ name, count }) => [name, count] as const),
    ),
    table(
      'What came of the referrals of the year',
      'What happened by the end of the year',
      sankey.results.filter(({ count }) => count !== 0).map(({ name, count }) => [name, count] as const),
    ),
    table(
      part === null ? 'Referrals within 12 months of another' : `${part} came within 12 months of another`,
      'Referred before?',
      [
        ['In the 12 months before', againTotal],
        ['Not in the 12 months before', notAgain],
      ],
    ),
  ]
}

function clockTable(
  what: 'Assessments' | 'Conferences',
  limit: number,
  { inTime, sums: { all, late } }: YearCounts['assessments'],
  suppressed: boolean,
): FigureTable {
  const part = partWords([inTime, late], what.toLowerCase(), suppressed)
  const [did, done] = what === 'Assessments' ? ['finished', 'finished'] : ['were held', 'held']
  return {
    heading:
      part === null ? `${what} ${done} within ${limit} working days` : `${part} ${did} within ${limit} working days`,
    unit: what,
    by: 'In time?',
    rows:
      all === 0
        ? []
        : [
            { name: `Within ${limit} working days`, count: written(inTime) },
            { name: 'Later', count: written(late) },
          ],
    total: written(all),
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
