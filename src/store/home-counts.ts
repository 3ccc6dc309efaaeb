import type { Day } from '../core/day.ts'
import { isoDay } from '../core/day.ts'
import type { Database } from './database.ts'
import { statement } from './statement.ts'

/**
 * Counts of a whole authority for the first page. They count every child, the restricted ones too, and give no row of
 * anybody: for a counter. Periods run from the day after `from` to `to`.
 */

/** Deadlines of one kind that were neither met nor void on a day after they were due. */
export type OverdueCount = { readonly kind: string; readonly count: number; readonly first_due: Day }

/** Deadlines of one kind that were met in a period. */
export type MetCount = {
  readonly kind: string
  readonly in_time: number
  readonly late: number
}

const overdue = statement<OverdueCount>(
  `select kind, count(*) as count, min(due_on) as first_due from journey.clock
   where la_code = $1 and done_on is null and void_on is null and late_from <= $2::date group by kind`,
)
const openAt = statement<{ kind: string; count: number }>(
  `select k.kind, count(*) as count
   from (
     select distinct on (s.la_code, s.person_id) s.kind from journey.spell s
     where s.la_code = $1 and s.kind = any ($3) and s.starts_on <= $2::date and (s.ends_on is null or s.ends_on > $2::date)
     order by s.la_code, s.person_id, array_position($3::text[], s.kind)
   ) k group by k.kind`,
)
const heldOn = statement<{ at: Day; count: number }>(
  `select d.at, count(distinct s.person_id) as count
   from unnest($2::date[]) d (at)
   join journey.spell s on s.la_code = $1 and s.kind = any ($3) and s.starts_on <= d.at and (s.ends_on is null or s.ends_on > d.at)
   group by d.at order by d.at`,
)
const met = statement<MetCount>(
  `select kind, count(*) filter (where done_on < late_from) as in_time, count(*) filter (where done_on >= late_from) as late
   from journey.clock where la_code = $1 and kind = any ($4) and done_on > $2::date and done_on <= $3::date group by kind`,
)
const metByDay = statement<{ at: Day; in_time: number; late: number }>(
  `select done_on as at, count(*) filter (where done_on < late_from) as in_time, count(*) filter (where done_on >= late_from) as late
   from journey.clock where la_code = $1 and kind = $4 and done_on > $2::date and done_on <= $3::date
   group by done_on order by done_on`,
)
const referrals = statement<{ month: Day; count: number }>(
  `select date_trunc('month', r.cine_referral_date)::date as month, count(*) as count from ssd.ssd_cin_episodes r
   where r.la_code = $1 and r.cine_referral_date > $2::date and r.cine_referral_date <= $3::date
   group by 1 order by 1`,
)
const censuses = statement<{ to_day: Day }>(
  `select reference_date as to_day from landing.load
   where la_code = $1 and superseded_at is null and return = 'cin-census' order by reference_date desc`,
)
/** What was late on a day, by kind of deadline. */
export const overdueByKind = (db: Database, laCode: string, at: Day) => db.rows(overdue, [laCode, isoDay(at)])

/** Children by the spell of most involvement that was open at the end of a day. */
export const openOnDay = (db: Database, laCode: string, at: Day, kinds: readonly string[]) =>
  db.rows(openAt, [laCode, isoDay(at), kinds])

/** Children with a spell of one of these kinds at the end of each of some days; a day with none is left out. */
export const childrenOnDays = (db: Database, laCode: string, days: readonly Day[], kinds: readonly string[]) =>
  db.rows(heldOn, [laCode, days.map(isoDay), kinds])

/** How many deadlines were met in a period, in time and late, by kind. */
export const metInPeriod = (db: Database, laCode: string, from: Day, to: Day, kinds: readonly string[]) =>
  db.rows(met, [laCode, isoDay(from), isoDay(to), kinds])

/** The same for one kind, by day; days without any are left out. */
export const metByDayOf = (db: Database, laCode: string, from: Day, to: Day, kind: string) =>
  db.rows(metByDay, [laCode, isoDay(from), isoDay(to), kind])

/** Referrals received, by month; months without any are left out. */
export const referralsByMonth = (db: Database, laCode: string, from: Day, to: Day) =>
  db.rows(referrals, [laCode, isoDay(from), isoDay(to)])

/** The last days of the censuses in force, the newest first. */
export const censusDays = async (db: Database, laCode: string) =>
  (await db.rows(censuses, [laCode])).map(({ to_day }) => to_day)
