import type { Day } from '../core/day.ts'
import type { Database } from './database.ts'
import { childOf, type Listed } from './front-door-referrals.ts'
import { type Statement, statement } from './statement.ts'

/**
 * Assessments and conferences against their limits, as the front door counts and lists them: the clocks of the journey
 * that were met on a day of some time. One relation serves the count and the list.
 */

/** Which clocks. Both days are included. */
export type ClockFilter = {
  readonly kind: string
  readonly from: string
  readonly to: string
  readonly sources: Listed | null
  readonly needs: Listed | null
  /** When it was met; null for whatever. */
  readonly windows: Windows | null
  /** A team's key, empty for no team; null for whatever. */
  readonly team: string | null
}

/** Between which days a clock was met, by the day on which it started. All days are written `YYYY-MM-DD`. */
export type Windows = {
  /** The first start day there is a window for; those of the days after it follow. */
  readonly since: string
  readonly first: readonly string[]
  readonly last: readonly string[]
  /** Is what started before them meant whenever it was met? */
  readonly earlier: boolean
}

/** $1 authority, $2 kind, $3 and $4 the first and the last day on which it was met. */
const clocks = `select k.la_code, k.person_id, k.clock, k.starts_on, k.due_on, k.done_on, k.referral_id,
    r.cine_referral_source_code as source, r.cine_cin_primary_need_code as need
  from journey.clock k
  left join ssd.ssd_cin_episodes r on r.la_code = k.la_code and r.cine_referral_id = k.referral_id
  where k.la_code = $1 and k.kind = $2 and k.done_on between $3::date and $4::date`

/** The team that had the child on the day, as allocations say: of several the one that had the child last. */
const team = `left join lateral (
    select i.invo_professional_team as team_id from ssd.ssd_involvements i
    where i.la_code = f.la_code and i.invo_person_id = f.person_id and i.invo_professional_team is not null
      and i.invo_involvement_start_date <= f.done_on
      and (i.invo_involvement_end_date is null or i.invo_involvement_end_date >= f.done_on)
    order by i.invo_involvement_start_date desc, i.invo_involvements_id limit 1
  ) t on true`

const windowOf = (days: '$10' | '$11') => `(${days}::date[])[f.starts_on - $9::date + 1]`
/** What may be asked of a clock, its team apart. */
const chosen = `($5::text[] is null or (coalesce(f.source, '') = any ($5)) <> $6::boolean)
  and ($7::text[] is null or (coalesce(f.need, '') = any ($7)) <> $8::boolean)
  and ($9::date is null or case when f.starts_on < $9::date then $12::boolean
    else f.done_on between ${windowOf('$10')} and ${windowOf('$11')} end)`

/** So many clocks that started and were met on the same days, after alike referrals. */
export type ClockCount = {
  readonly starts_on: Day
  readonly done_on: Day
  readonly source: string | null
  readonly need: string | null
  readonly count: number
}

const counted = statement<ClockCount>(
  `select f.starts_on, f.done_on, f.source, f.need, count(*) from (${clocks}) f group by 1, 2, 3, 4`,
)

/** So many clocks of a team that started and were met on the same days. */
export type TeamClockCount = ClockCount & { readonly team_id: string | null; readonly team: string | null }

const countedByTeam = statement<TeamClockCount>(
  `select t.team_id, max(d.dept_team_name) as team, f.starts_on, f.done_on, f.source, f.need, count(*)
   from (${clocks}) f ${team}
   left join ssd.ssd_department d on d.la_code = $1 and d.dept_team_id = t.team_id
   group by t.team_id, f.starts_on, f.done_on, f.source, f.need`,
)
type HowMany = { readonly clocks: number; readonly children: number }
const counting = `select count(*) as clocks, count(distinct f.person_id) as children from (${clocks}) f`
const howMany = statement<HowMany>(`${counting} where ${chosen}`)
const howManyOfTeam = statement<HowMany>(`${counting} ${team} where ${chosen} and coalesce(t.team_id, '') = $13`)

/** A clock in a list. */
export type ClockRow = {
  readonly person_id: string
  readonly reference: string
  readonly alias: string
  readonly forename: string | null
  readonly surname: string | null
  readonly born_on: Day | null
  readonly expected_on: Day | null
  readonly died_on: Day | null
  readonly starts_on: Day
  readonly due_on: Day
  readonly done_on: Day
  readonly source: string | null
  readonly need: string | null
  readonly team: string | null
}

/** In which order a list is: met last, met first, the longest first, or by child. */
export type ClockOrder = 'newest' | 'oldest' | 'longest' | 'identifier' | 'alias'

const orders: Readonly<Record<ClockOrder, string>> = {
  newest: 'f.done_on desc, f.person_id, f.clock',
  oldest: 'f.done_on, f.person_id, f.clock',
  longest: 'f.done_on - f.starts_on desc, f.person_id, f.clock',
  identifier: 'f.person_id, f.clock',
  alias: 'c.alias, f.person_id, f.clock',
}

/** The page is cut before anything of it is looked up that was not asked for, and that is then looked up one by one. */
const listed = (order: ClockOrder, ofTeam: boolean) => {
  const [limit, offset] = ofTeam ? ['$14', '$15'] : ['$13', '$14']
  const asked = ofTeam ? `${team} where ${chosen} and coalesce(t.team_id, '') = $13` : `where ${chosen}`
  return statement<ClockRow>(
    `select f.person_id, c.reference, c.alias, p.pers_forename as forename, p.pers_surname as surname,
       p.pers_dob as born_on, p.pers_expected_dob as expected_on, p.pers_death_date as died_on,
       f.starts_on, f.due_on, f.done_on, r.cine_referral_source_code as source, r.cine_cin_primary_need_code as need,
       d.dept_team_name as team
     from (
       select f.la_code, f.person_id, f.clock, f.referral_id, f.starts_on, f.due_on, f.done_on from (${clocks}) f
       ${order === 'alias' ? 'join access.child_reference c on c.la_code = $1 and c.person_id = f.person_id' : ''}
       ${asked} order by ${orders[order]} limit ${limit} offset ${offset}
     ) f
     ${team}
     ${childOf}
     left join lateral (
       select * from ssd.ssd_cin_episodes r where r.la_code = $1 and r.cine_referral_id = f.referral_id offset 0) r on true
     left join ssd.ssd_department d on d.la_code = $1 and d.dept_team_id = t.team_id
     order by ${orders[order]}`,
  )
}

type Lists = Readonly<Record<ClockOrder, Statement<ClockRow>>>
const listsOf = (ofTeam: boolean): Lists => ({
  newest: listed('newest', ofTeam),
  oldest: listed('oldest', ofTeam),
  longest: listed('longest', ofTeam),
  identifier: listed('identifier', ofTeam),
  alias: listed('alias', ofTeam),
})
const [lists, listsOfTeam] = [listsOf(false), listsOf(true)]

const values = (laCode: string, { kind, from, to, sources, needs, windows, team }: ClockFilter) => [
  ...[laCode, kind, from, to, sources?.codes ?? null, sources?.but ?? false, needs?.codes ?? null, needs?.but ?? false],
  ...[windows?.since ?? null, windows?.first ?? null, windows?.last ?? null, windows?.earlier ?? null],
  ...(team === null ? [] : [team]),
]

/** Every clock of a kind that was met in some time, counted by its days. For a counter. */
export const clockCounts = (db: Database, laCode: string, kind: string, from: string, to: string) =>
  db.rows(counted, [laCode, kind, from, to])
/** The same by team. */
export const clockCountsByTeam = (db: Database, laCode: string, kind: string, from: string, to: string) =>
  db.rows(countedByTeam, [laCode, kind, from, to])

/** How many clocks there are, and of how many children: of all for a counter, of those within reach for a reader. */
export async function howManyClocks(db: Database, laCode: string, filter: ClockFilter) {
  const counted = filter.team === null ? howMany : howManyOfTeam
  return (await db.row(counted, values(laCode, filter))) ?? { clocks: 0, children: 0 }
}

/** Clocks of children within reach, a page of them. */
export const listClocks = (
  db: Database,
  laCode: string,
  filter: ClockFilter,
  order: ClockOrder,
  limit: number,
  offset: number,
) => db.rows((filter.team === null ? lists : listsOfTeam)[order], [...values(laCode, filter), limit, offset])
