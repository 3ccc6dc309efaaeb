import type { Database } from './database.ts'
import { statement } from './statement.ts'

/**
 * The figures of a series in one release, a line each. In a line stand, between tabs: area, period, row, the number or the
 * status in its place; and where there is any of it, note, numerator, denominator and grade, empty where there is none.
 */
export type SeriesText = {
  readonly code: string
  readonly year_kind: string
  readonly release_id: number
  readonly lines: string
}

/** Figures that an earlier release has as well. */
export type SharedFigures = {
  readonly release_id: number
  readonly figures: number
  /** Of these, where another number or symbol stands. */
  readonly other: number
}

const beside = `case when f.note is null and f.numerator is null and f.grade is null then ''
  else E'\\t' || coalesce(f.note, '') || E'\\t' || coalesce(f.numerator::text, '') || E'\\t' || coalesce(f.denominator::text, '')
    || E'\\t' || coalesce(f.grade, '') end`
const line = `f.area || E'\\t' || f.period || E'\\t' || f.row_number::text || E'\\t' || coalesce(f.value::text, f.status) || ${beside}`

const addSeries = statement(
  `insert into published.series (code, year_kind) select code, kind from unnest($1::text[], $2::text[]) as new (code, kind)
   on conflict (code) do nothing`,
)
const keepSeries = statement(
  `insert into published.series (code, year_kind) select code, kind from unnest($1::text[], $2::text[]) as new (code, kind)
   on conflict (code) do update set year_kind = excluded.year_kind where series.year_kind <> excluded.year_kind`,
)
const numbers = statement<{ code: string; series_id: number }>(
  'select code, series_id from published.series where code = any ($1)',
)
// The headlines only. Rows by the thousand: as texts they cost a quarter of what they cost as rows.
const ofSeries = statement<SeriesText>(
  `select s.code, s.year_kind, lines.release_id, lines.lines
   from (
     select f.series_id, f.release_id, string_agg(${line}, E'\\n') as lines
     from published.figure f
     where f.series_id = any (array(select series_id from published.series where code = any ($1))) and f.breakdown = ''
     group by f.series_id, f.release_id
   ) lines
   join published.series s using (series_id)`,
)
// Asked with the rows of one release in hand, of a table that may not have been looked over yet.
const shared = statement<SharedFigures>(
  `select old.release_id, count(*) as figures,
     count(*) filter (where (old.value, old.status, old.grade) is distinct from (new.value, new.status, new.grade)) as other
   from published.figure new
   join published.figure old using (series_id, area, period, breakdown)
   where new.release_id = $1 and new.series_id = any ($2) and old.release_id = any ($3)
   group by old.release_id order by old.release_id`,
)

/**
 * The numbers of series by their codes, new ones among them.
 *
 * @param kinds      the kind of year of each
 * @param isGuessed  the kind that is held of a series stays
 */
export async function seriesNumbers(
  db: Database,
  kinds: ReadonlyMap<string, string>,
  isGuessed: boolean,
): Promise<ReadonlyMap<string, number>> {
  const codes = [...kinds.keys()]
  await db.run(isGuessed ? addSeries : keepSeries, [codes, [...kinds.values()]])
  return new Map((await db.rows(numbers, [codes])).map(({ code, series_id }) => [code, series_id]))
}

const columns = [
  ...['series_id', 'area', 'period', 'breakdown', 'release_id', 'row_number', 'value', 'status'],
  ...['note', 'numerator', 'denominator', 'grade'],
]

/** Puts in the figures of a release: lines of COPY in the order series, area, period, breakdown, release, row, value, status, note, numerator, denominator, grade. */
export const fillFigures = (db: Database, lines: Iterable<string>) => db.fill('published.figure', columns, lines)

/** What a release has in common with others, by the numbers of its series. */
export const sharedFigures = (
  db: Database,
  release: number,
  series: readonly number[],
  others: readonly number[],
): Promise<readonly SharedFigures[]> => db.rows(shared, [release, series, others])

/** Every figure of these series, by release; a series without one is left out. */
export const figuresOf = (db: Database, codes: readonly string[]) => db.rows(ofSeries, [codes])
