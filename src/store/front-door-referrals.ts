import type { Day } from '../core/day.ts'
import type { Database } from './database.ts'
import { type Statement, statement } from './statement.ts'

/**
 * Referrals as the front door counts and lists them. One relation serves both, so that a number and the list behind it
 * cannot disagree: the counter's role counts every child, the reader's lists those within reach.
 */

/** Which of an authority's referrals. Both days are included. */
export type ReferralFilter = {
  readonly from: string
  readonly to: string
  readonly sources: Listed | null
  readonly needs: Listed | null
  /** What happened by today; null for whatever. */
  readonly results: readonly string[] | null
  /** Months since the referral before, 1 to 12; 0 for any re-referral; null for all referrals. */
  readonly since: number | null
  /** What followed within 12 months; null for whatever. */
  readonly step: FollowingStep | null
}

/** Codes that are meant, or all but those. */
export type Listed = { readonly codes: readonly string[]; readonly but: boolean }

export type FollowingStep = 'assessment' | 'enquiry' | 'conference' | 'plan'

/** Is the referral a re-referral? The journey's word. */
const isAgain = `r.cine_referral_id in (
      select e.row_key from journey.event e
      where e.la_code = $1 and e.kind = 'referral' and e.happened_on between $2::date and $3::date
        and ' ' || e.detail || ' ' like '% again=yes %')`
/** The same, looked up for one. */
const isAgainOne = `exists (
      select from journey.event e
      where e.la_code = r.la_code and e.person_id = r.cine_person_id and e.kind = 'referral'
        and e.row_key = r.cine_referral_id and ' ' || e.detail || ' ' like '% again=yes %')`
/** The day of the referral before it. */
const dayBefore = `select max(b.happened_on) as on_day from journey.event b
      where b.la_code = r.la_code and b.person_id = r.cine_person_id and b.kind = 'referral'
        and b.happened_on < r.cine_referral_date and b.happened_on >= r.cine_referral_date - interval '12 months'`
const isMoreThan = (months: number) => `(x.on_day < r.cine_referral_date - interval '${months} months')::integer`
/** Months since then: 1 when it came within one calendar month. */
const monthsSince = `1 + ${Array.from({ length: 11 }, (_, at) => isMoreThan(at + 1)).join(' + ')}`

/** Did something of the kind follow the referral, on its day or later? Looked up for all in one go. */
const followed = (kind: string, within = '') => `r.cine_referral_id in (
      select e.referral_id from journey.event e
      join ssd.ssd_cin_episodes o on o.la_code = e.la_code and o.cine_referral_id = e.referral_id
      where e.la_code = $1 and e.kind = '${kind}' and e.happened_on >= $2::date
        and e.happened_on >= o.cine_referral_date ${within}
        and o.cine_referral_date between $2::date and $3::date)`
const inTime = `and e.happened_on <= o.cine_referral_date + interval '12 months'`
/** The same, looked up for one. */
const followedOne = (kind: string) => `exists (
      select from journey.event e
      where e.la_code = r.la_code and e.person_id = r.cine_person_id and e.referral_id = r.cine_referral_id
        and e.kind = '${kind}' and e.happened_on >= r.cine_referral_date)`

/** What happened by today: the most that followed, or how it ended. */
const result = (followed: (kind: string) => string) => `case
      when ${followed('protection plan started')} then 'plan-or-care'
      when ${followed('need plan started')} then 'need-plan'
      when r.cine_referral_nfa then 'no-further-action'
      when r.cine_close_date is null then 'not-decided'
      when r.cine_close_reason = 'RC9' then 'early-help'
      when ${followed('assessment started')} or ${followed('enquiry started')} then 'assessment'
      else 'no-further-action'
    end`

/** $1 authority, $2 and $3 the first and the last day. What is not asked for is not looked up. */
const referrals = `select r.la_code, r.cine_person_id as person_id, r.cine_referral_id as referral_id,
    r.cine_referral_date as received_on, r.cine_referral_source_code as source, r.cine_cin_primary_need_code as need,
    ${result(followed)} as result,
    case when ${isAgain} then (select ${monthsSince} from (${dayBefore}) x) end as since,
    ${followed('assessment started', inTime)} as assessment,
    ${followed('enquiry started', inTime)} as enquiry,
    ${followed('conference held', inTime)} as conference,
    ${followed('protection plan started', inTime)} as plan
  from ssd.ssd_cin_episodes r
  where r.la_code = $1 and r.cine_referral_date between $2::date and $3::date`

const chosen = `($4::text[] is null or (coalesce(f.source, '') = any ($4)) <> $5::boolean)
  and ($6::text[] is null or (coalesce(f.need, '') = any ($6)) <> $7::boolean)
  and ($8::text[] is null or f.result = any ($8))
  and ($9::integer is null or f.since = $9 or ($9 = 0 and f.since is not null))
  and ($10::text is null or case $10 when 'assessment' then f.assessment when 'enquiry' then f.enquiry
    when 'conference' then f.conference else f.plan end)`

/** So many referrals of a month that came and went alike. */
export type ReferralCount = {
  /** Months since the year 0: 24304 is May 2025. */
  readonly month: number
  readonly source: string | null
  readonly need: string | null
  readonly result: string
  readonly since: number | null
  readonly assessment: boolean
  readonly enquiry: boolean
  readonly conference: boolean
  readonly plan: boolean
  readonly count: number
}

const counted = statement<ReferralCount>(
  `select (extract(year from f.received_on) * 12 + extract(month from f.received_on) - 1)::integer as month,
     f.source, f.need, f.result, f.since,
     f.assessment, f.enquiry, f.conference, f.plan, count(*)
   from (${referrals}) f group by 1, 2, 3, 4, 5, 6, 7, 8, 9`,
)
const howMany = statement<{ referrals: number; children: number }>(
  `select count(*) as referrals, count(distinct f.person_id) as children from (${referrals}) f where ${chosen}`,
)

/** A referral in a list. */
export type ReferralRow = {
  readonly person_id: string
  readonly reference: string
  readonly alias: string
  readonly forename: string | null
  readonly surname: string | null
  readonly born_on: Day | null
  readonly expected_on: Day | null
  readonly died_on: Day | null
  readonly received_on: Day
  readonly closed_on: Day | null
  readonly source: string | null
  readonly need: string | null
  readonly result: string
  readonly before_on: Day | null
}

/** In which order a list is: the newest first, the oldest first, or by child. */
export type ReferralOrder = 'newest' | 'oldest' | 'identifier' | 'alias'

const orders: Readonly<Record<ReferralOrder, string>> = {
  newest: 'f.received_on desc, f.person_id, f.referral_id',
  oldest: 'f.received_on, f.person_id, f.referral_id',
  identifier: 'f.person_id, f.received_on, f.referral_id',
  alias: 'c.alias, f.received_on, f.referral_id',
}

/** Who the child of a line is: looked up line by line, in the page that is shown. */
export const childOf = `cross join lateral (
       select * from access.child_reference c where c.la_code = $1 and c.person_id = f.person_id offset 0) c
     cross join lateral (
       select * from ssd.ssd_person p where p.la_code = $1 and p.pers_person_id = f.person_id offset 0) p`

/** The page is cut before anything of it is looked up that was not asked for, and that is then looked up one by one. */
const listed = (order: ReferralOrder) =>
  statement<ReferralRow>(
    `select f.person_id, c.reference, c.alias, p.pers_forename as forename, p.pers_surname as surname,
       p.pers_dob as born_on, p.pers_expected_dob as expected_on, p.pers_death_date as died_on,
       f.received_on, r.cine_close_date as closed_on, r.cine_referral_source_code as source,
       r.cine_cin_primary_need_code as need, ${result(followedOne)} as result,
       case when ${isAgainOne} then (${dayBefore}) end as before_on
     from (
       select f.person_id, f.referral_id, f.received_on from (${referrals}) f
       ${order === 'alias' ? 'join access.child_reference c on c.la_code = $1 and c.person_id = f.person_id' : ''}
       where ${chosen} order by ${orders[order]} limit $11 offset $12
     ) f
     cross join lateral (
       select * from ssd.ssd_cin_episodes r where r.la_code = $1 and r.cine_referral_id = f.referral_id offset 0) r
     ${childOf}
     order by ${orders[order]}`,
  )

const lists: Readonly<Record<ReferralOrder, Statement<ReferralRow>>> = {
  newest: listed('newest'),
  oldest: listed('oldest'),
  identifier: listed('identifier'),
  alias: listed('alias'),
}

const values = (laCode: string, { from, to, sources, needs, results, since, step }: ReferralFilter) => [
  ...[laCode, from, to, sources?.codes ?? null, sources?.but ?? false],
  ...[needs?.codes ?? null, needs?.but ?? false, results, since, step],
]

/** Every referral of some time, counted by month and by how it came and went. For a counter. */
export const referralCounts = (db: Database, laCode: string, from: string, to: string) =>
  db.rows(counted, [laCode, from, to])

/** How many referrals there are, and of how many children: of all for a counter, of those within reach for a reader. */
export async function howManyReferrals(db: Database, laCode: string, filter: ReferralFilter) {
  return (await db.row(howMany, values(laCode, filter))) ?? { referrals: 0, children: 0 }
}

/** Referrals of children within reach, a page of them. */
export const listReferrals = (
  db: Database,
  laCode: string,
  filter: ReferralFilter,
  order: ReferralOrder,
  limit: number,
  offset: number,
) => db.rows(lists[order], [...values(laCode, filter), limit, offset])
