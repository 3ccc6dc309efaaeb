import { referralSource } from '../codes/referral-source.ts'
import { type Day, isoDay, plusMonths } from '../core/day.ts'
import { type ShownCount, suppressPercent, suppressSplits } from '../core/suppress.ts'
import { countOf, spoken } from '../core/words.ts'
import type { Actor } from '../practice/actor.ts'
import { returnsKnownTo } from '../store/children.ts'
import { clocksOfYear, openByKind, referralsOfYear } from '../store/figures.ts'
import { spellsByInvolvement } from '../store/standing.ts'
import { acting, log } from './acting.ts'
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
    const [start, end] = [isoDay(from), isoDay(to)] as const
    const tables = [
      ...openTable(await openByKind(db, laCode), suppressed),
      ...referralTables(await referralsOfYear(db, laCode, start, end), suppressed),
      ...clockTable('Assessments', '45', await clocksOfYear(db, laCode, start, end, 'assessment'), suppressed),
      ...clockTable('Conferences', '15', await clocksOfYear(db, laCode, start, end, 's47_conference'), suppressed),
    ]
    const shown = tables.flatMap(({ rows, total }) => [...rows.map(({ count }) => count), total])
    return { year: { from, to }, tables, suppressed, withheld: shown.filter((count) => count === 'c').length }
  })
}

type Split = {
  readonly unit: string
  readonly by: string
  readonly names: readonly string[]
  readonly counts: readonly number[]
  /** The largest first? Otherwise in the order given. */
  readonly bySize?: boolean
}

/** Splits of the same things, each as a table under the heading that its shown numbers allow. */
function tablesOf(
  splits: readonly Split[],
  suppressed: boolean,
  heading: (split: number, counts: readonly ShownCount[], total: ShownCount) => string,
): FigureTable[] {
  const counts = splits.map((split) => split.counts)
  const sum = counts[0]?.reduce((all, count) => all + count, 0) ?? 0
  const shown = suppressed ? suppressSplits(counts) : { splits: counts, total: sum }
  return splits.map(({ unit, by, names, bySize = false }, at) => {
    const own = shown.splits[at] as readonly ShownCount[]
    return {
      heading: heading(at, own, shown.total),
      ...{ unit, by },
      rows: inOrder(
        names.map((name, row) => ({ name, count: own[row] as ShownCount })),
        bySize,
      ).map(({ name, count }) => ({
        name,
        count: written(count),
      })),
      total: written(shown.total),
    }
  })
}

/** By size where they stand by size: withheld ones then come last, by name, as their order would tell of their size. */
function inOrder<Row extends { readonly name: string; readonly count: ShownCount }>(
  rows: readonly Row[],
  bySize: boolean,
) {
  if (!bySize) return rows
  const size = ({ count }: Row) => (count === 'c' ? -1 : count)
  return [...rows].sort((a, b) => size(b) - size(a) || (a.name < b.name ? -1 : 1))
}

const written = (count: ShownCount): Shown => (count === 'c' ? 'c' : spoken(count))

function openTable(rows: readonly { kind: string; count: number }[], suppressed: boolean): FigureTable[] {
  const split: Split = {
    unit: 'Children',
    by: 'What is open',
    names: spellsByInvolvement.map(openInWords),
    counts: spellsByInvolvement.map((kind) => rows.find((row) => row.kind === kind)?.count ?? 0),
  }
  return tablesOf([split], suppressed, (_, __, total) =>
    total === 'c' ? 'Children open now, by what is open' : `${countOf(total, 'child is', 'children are')} open now`,
  )
}

const results = [
  ['protection plan', 'Protection plan'],
  ['need plan', 'Need plan'],
  ['enquiry', 'Enquiry, no plan'],
  ['assessment', 'Assessment, no plan'],
  ['none', 'No further action'],
  ['not yet', 'Nothing recorded yet'],
] as const

type ReferralCount = { source: string | null; result: string; again: boolean; count: number }

/** Three splits of the same referrals, withheld together: what one withholds another must not give away. */
function referralTables(rows: readonly ReferralCount[], suppressed: boolean): FigureTable[] {
  const count = (which: (row: ReferralCount) => boolean) => rows.filter(which).reduce((sum, row) => sum + row.count, 0)
  const sources = [...new Set(rows.map(({ source }) => source))]
  const nameOf = (source: string | null) =>
    source === null ? 'Not recorded' : (referralSource.meaning(source) ?? `Code ${source}`)
  const splits: Split[] = [
    {
      unit: 'Referrals',
      by: 'Who referred',
      names: sources.map(nameOf),
      counts: sources.map((source) => count((row) => row.source === source)),
      bySize: true,
    },
    {
      unit: 'Referrals',
      by: 'The most that has come of it',
      names: results.map(([, name]) => name),
      counts: results.map(([result]) => count((row) => row.result === result)),
    },
    {
      unit: 'Referrals',
      by: 'Referred before?',
      names: ['In the 12 months before', 'Not in the 12 months before'],
      counts: [count(({ again }) => again), count(({ again }) => !again)],
    },
  ]
  return tablesOf(splits, suppressed, (split, counts, total) => {
    if (split === 0)
      return total === 'c' ? 'Referrals, by who referred' : `${countOf(total, 'referral', 'referrals')} in the year`
    if (split === 1) return 'What came of the referrals of the year'
    const part = partWords(counts, 'referrals', suppressed)
    return part === null ? 'Referrals within 12 months of another' : `${part} came within 12 months of another`
  })
}

function clockTable(
  what: 'Assessments' | 'Conferences',
  limit: '45' | '15',
  { in_time, late }: { in_time: number; late: number },
  suppressed: boolean,
): FigureTable[] {
  const split: Split = {
    unit: what,
    by: 'In time?',
    names: [`Within ${limit} working days`, 'Later'],
    counts: [in_time, late],
  }
  const [did, done] = what === 'Assessments' ? ['finished', 'finished'] : ['were held', 'held']
  return tablesOf([split], suppressed, (_, counts) => {
    const part = partWords(counts, what.toLowerCase(), suppressed)
    return part === null
      ? `${what} ${done} within ${limit} working days`
      : `${part} ${did} within ${limit} working days`
  })
}

/** The first of two parts in words: `79% of referrals`, or where they are fewer than 30 `12 of 20 referrals`; null where it may not be told. */
function partWords([part, rest]: readonly ShownCount[], of: string, suppressed: boolean): string | null {
  if (typeof part !== 'number' || typeof rest !== 'number' || part + rest === 0) return null
  const whole = part + rest
  if (whole < 30) return `${spoken(part)} of ${spoken(whole)} ${of}`
  const percent = suppressed ? suppressPercent(part, whole) : (100 * part) / whole
  return typeof percent === 'number' ? `${Math.round(percent)}% of ${of}` : null
}
