import type { Day } from '../core/day.ts'
import { isoDay } from '../core/day.ts'
import type { Database } from './database.ts'
import { whileOpen } from './standing.ts'
import { type Statement, statement } from './statement.ts'

/** Who a child is, as far as is known. */
export type ChildRow = {
  readonly person_id: string
  readonly reference: string
  readonly alias: string
  readonly forename: string | null
  readonly surname: string | null
  readonly born_on: Day | null
  readonly expected_on: Day | null
  readonly died_on: Day | null
  /** The spell of most involvement that is open; null when nothing is. */
  readonly kind: string | null
  readonly since: Day | null
  readonly last_event_on: Day | null
}

/** A child in a list, with what is due: days are text, as they come out of JSON. */
export type ListedRow = ChildRow & {
  readonly clocks: readonly { readonly kind: string; readonly starts_on: string; readonly due_on: string }[] | null
}

/** Which children a list is of. */
export type ChildFilter = {
  /** Only those with something open? */
  readonly open: boolean
  /** Only those with something that is late on this day; all when not given. */
  readonly lateOn?: Day | null
  readonly team: string | null
  /** What was typed, in capitals: an identifier or a UPN; null where these are not searched. */
  readonly identifier: string | null
  /** What was typed, as an alias is written; null when nothing was. */
  readonly alias: string | null
}

/** In which order a list is. */
export type ChildOrder = 'due' | 'since' | 'event' | 'identifier' | 'alias'

/** Nothing is late before it is due: the index of what is due next leads to what is late. */
const everywhere = `s.la_code = $1
  and ($2::boolean is false or (s.kind is not null and (s.open_until is null or s.open_until > $6::date)))
  and ($3::date is null or (s.late_from <= $3::date and s.next_due_on <= $3::date))`
const within = `${everywhere}
  and ($7::text is null or s.person_id in (
    select i.invo_person_id from ssd.ssd_involvements i
    where i.la_code = $1 and i.invo_professional_team = $7 and i.invo_involvement_start_date <= $6::date
      and (i.invo_involvement_end_date is null or i.invo_involvement_end_date >= $6::date)))
  and ($9::text is null or s.person_id in (
    select p.pers_person_id from ssd.ssd_person p where p.la_code = $1 and p.pers_person_id = $8
    union all
    select l.link_person_id from ssd.ssd_linked_identifiers l where l.la_code = $1 and l.link_identifier_value = $8
    union all
    select c.person_id from access.child_reference c where c.la_code = $1 and c.reference = lower($9)
    union all
    select c.person_id from access.child_reference c where c.la_code = $1 and c.alias = $9))`

/** For every child within reach, and for those of a team or a search, which takes far longer to plan. */
type Both<Row> = { readonly all: Statement<Row>; readonly some: Statement<Row> }
const both = <Row>(of: (which: string) => Statement<Row>): Both<Row> => ({ all: of(everywhere), some: of(within) })

const who = `s.person_id, c.reference, c.alias, p.pers_forename as forename, p.pers_surname as surname, p.pers_dob as born_on,
  p.pers_expected_dob as expected_on, p.pers_death_date as died_on, s.last_event_on,
  ${whileOpen('kind', '$6::date')} as kind, ${whileOpen('since', '$6::date')} as since`

const orders: Readonly<Record<ChildOrder, string>> = {
  due: 's.next_due_on, s.person_id',
  since: 's.since, s.person_id',
  event: 's.last_event_on desc nulls last, s.person_id',
  identifier: 's.person_id',
  alias: 'c.alias, c.person_id',
}

const standing =
  'select s.la_code, s.person_id, s.kind, s.since, s.last_event_on, s.next_due_on, s.late_from, s.open_until from journey.standing s'

/** The page is cut before anything else is looked up. By alias the aliases lead, in the order of their index. */
const listed = (order: ChildOrder, which: string) =>
  statement<ListedRow>(
    `select ${who}, k.clocks
     from (
       ${
         order === 'alias'
           ? `select s.* from access.child_reference c
              cross join lateral (${standing} where s.la_code = $1 and s.person_id = c.person_id offset 0) s
              where c.la_code = $1 and`
           : `${standing} where`
       } ${which} order by ${orders[order]} limit $4 offset $5
     ) s
     cross join lateral (select * from access.child_reference c where c.la_code = $1 and c.person_id = s.person_id offset 0) c
     cross join lateral (select * from ssd.ssd_person p where p.la_code = $1 and p.pers_person_id = s.person_id offset 0) p
     cross join lateral (
       select json_agg(json_build_object('kind', k.kind, 'starts_on', k.starts_on, 'due_on', k.due_on) order by k.due_on, k.kind) as clocks
       from journey.clock k
       where k.la_code = $1 and k.person_id = s.person_id and k.done_on is null and k.void_on is null
     ) k
     order by ${orders[order]}`,
  )

const lists: Readonly<Record<ChildOrder, Both<ListedRow>>> = {
  due: both((which) => listed('due', which)),
  since: both((which) => listed('since', which)),
  event: both((which) => listed('event', which)),
  identifier: both((which) => listed('identifier', which)),
  alias: both((which) => listed('alias', which)),
}

const count = both((which) =>
  statement<{ children: number; late: number }>(
    `select count(*) as children, count(*) filter (where late_from <= $5::date) as late
     from (select s.late_from from journey.standing s where ${which} limit $4) s`,
  ),
)
const shut = statement<{ count: number }>(
  `select count(*) from access.hidden() h
   where access.acts_for() = $1 and ((select access.reach()) = 'all' or h.person_id in (select m.person_id from access.mine() m))`,
)
const teamsOf = statement<{ team_id: string; name: string | null }>(
  'select dept_team_id as team_id, dept_team_name as name from ssd.ssd_department where la_code = $1 order by dept_team_name, dept_team_id',
)

const knownTo = statement<{ known_to: Day | null }>(
  `select max(reference_date) as known_to from landing.load
   where la_code = $1 and superseded_at is null and return <> 'allocations'`,
)

function filtered<Row>(
  statements: Both<Row>,
  laCode: string,
  { open, lateOn, team, identifier, alias }: ChildFilter,
  today: Day,
  own: readonly unknown[],
): [Statement<Row>, readonly unknown[]] {
  const values = [laCode, open, lateOn === null || lateOn === undefined ? null : isoDay(lateOn), ...own, isoDay(today)]
  if (team === null && alias === null) return [statements.all, values]
  return [statements.some, [...values, team, identifier, alias]]
}

/** Children within reach, a page of them. */
export const listOfChildren = (
  db: Database,
  laCode: string,
  filter: ChildFilter,
  order: ChildOrder,
  today: Day,
  limit: number,
  offset: number,
) => db.rows(...filtered(lists[order], laCode, filter, today, [limit, offset]))

/** How many they are and how many had something late by a day, counted no further than the limit. */
export async function countOfChildren(
  db: Database,
  laCode: string,
  filter: ChildFilter,
  today: Day,
  lateBy: Day,
  limit: number,
) {
  const counted = await db.row(...filtered(count, laCode, filter, today, [limit, isoDay(lateBy)]))
  return counted ?? { children: 0, late: 0 }
}

/** How many children, within what would be the reach, have a record that is shut to this account. */
export async function countOfShut(db: Database, laCode: string): Promise<number> {
  return (await db.row(shut, [laCode]))?.count ?? 0
}

export const teams = (db: Database, laCode: string) => db.rows(teamsOf, [laCode])

/** The last day the returns in force tell of; null when none is loaded. Allocations tell of who works with whom only. */
export async function returnsKnownTo(db: Database, laCode: string): Promise<Day | null> {
  return (await db.row(knownTo, [laCode]))?.known_to ?? null
}
