import type { Database } from './database.ts'
import { statement } from './statement.ts'

/**
 * Counts for the page of figures. They count every child of the authority, the restricted ones too, and give no row of
 * anybody. Years run from the day after `from` to `to`.
 */

const open = statement<{ kind: string; count: number }>(
  'select kind, count(*) from journey.standing where la_code = $1 and kind is not null group by kind',
)
const referrals = statement<{ source: string | null; result: string; again: boolean; count: number }>(
  `select r.cine_referral_source_code as source,
     case
       when r.cine_referral_id in (select p.cppl_referral_id from ssd.ssd_cp_plans p where p.la_code = $1) then 'protection plan'
       when r.cine_referral_id in (select p.cinp_referral_id from ssd.ssd_cin_plans p where p.la_code = $1) then 'need plan'
       when r.cine_referral_id in (select e.s47e_referral_id from ssd.ssd_s47_enquiry e where e.la_code = $1) then 'enquiry'
       when r.cine_referral_id in (select a.cina_referral_id from ssd.ssd_cin_assessments a where a.la_code = $1) then 'assessment'
       when r.cine_referral_nfa then 'none'
       else 'not yet'
     end as result,
     r.cine_referral_id in (
       select e.row_key from journey.event e
       where e.la_code = $1 and e.kind = 'referral' and e.happened_on > $2::date and e.happened_on <= $3::date
         and ' ' || e.detail || ' ' like '% again=yes %') as again,
     count(*)
   from ssd.ssd_cin_episodes r
   where r.la_code = $1 and r.cine_referral_date > $2::date and r.cine_referral_date <= $3::date
   group by 1, 2, 3`,
)
const clocks = statement<{ in_time: number; late: number }>(
  `select count(*) filter (where done_on <= due_on) as in_time, count(*) filter (where done_on > due_on) as late
   from journey.clock where la_code = $1 and kind = $4 and done_on > $2::date and done_on <= $3::date`,
)

/** Children with something open, by the spell of most involvement. */
export const openByKind = (db: Database, laCode: string) => db.rows(open, [laCode])

/** Referrals received in a year, by source, by the most that has come of them, and by whether one came in the 12 months before. */
export const referralsOfYear = (db: Database, laCode: string, from: string, to: string) =>
  db.rows(referrals, [laCode, from, to])

/** How many deadlines of a kind were met in a year, in time and late. */
export async function clocksOfYear(db: Database, laCode: string, from: string, to: string, clock: string) {
  return (await db.row(clocks, [laCode, from, to, clock])) ?? { in_time: 0, late: 0 }
}
