import type { Day } from '../core/day.ts'
import { ageMark, cameIn, goesOn, inCare, isUnder18, onShortBreaks } from './care-in-care.ts'
import { leavers, left, missing, outcomes, started } from './care-relations.ts'
import type { Database } from './database.ts'
import { childOf } from './front-door-referrals.ts'
import { type Statement, statement } from './statement.ts'

/** Children in care as they are counted, and as they are listed: by the same relations, so that the two cannot disagree. */

/** What can be counted and listed. */
export type CareSet = 'in-care' | 'started' | 'left' | 'missing' | 'outcomes' | 'leavers'

/** What a set is asked with. All days are written `YYYY-MM-DD`, the first and the last included. */
export type CareAsked = {
  readonly set: CareSet
  /** Of children in care not used. Of care leavers the earliest birthday. */
  readonly from: string
  /** The day, or the last one. */
  readonly to: string
  /** Of children in care: the latest day of coming into care by which a first review was due. */
  readonly reviewedSince: string
}

/** So many children with the same marks. */
export type CareCell = { readonly marks: readonly string[]; readonly count: number }

type Relation = { readonly text: string; readonly values: (laCode: string, asked: CareAsked) => readonly unknown[] }

const between = (text: string): Relation => ({ text, values: (laCode, { from, to }) => [laCode, from, to] })

const relations: Readonly<Record<CareSet, Relation>> = {
  'in-care': {
    text: inCare,
    values: (laCode, { to, reviewedSince }) => [laCode, to, reviewedSince],
  },
  started: between(started),
  left: between(left),
  missing: between(missing),
  outcomes: between(outcomes),
  leavers: between(leavers),
}

const eachSet = <Made>(make: (text: string) => Made): Readonly<Record<CareSet, Made>> => {
  const made = (set: CareSet) => make(relations[set].text)
  return {
    'in-care': made('in-care'),
    started: made('started'),
    left: made('left'),
    missing: made('missing'),
    outcomes: made('outcomes'),
    leavers: made('leavers'),
  }
}

const counted = eachSet((text) =>
  statement<CareCell>(`select f.marks, count(*) from (${text}) f group by f.marks order by f.marks`),
)
const howMany = eachSet((text) =>
  statement<{ rows: number; children: number }>(
    `select count(*) as rows, count(distinct f.person_id) as children from (${text}) f where f.marks @> $4::text[]`,
  ),
)

/** A child in a list. */
export type CareRow = {
  readonly person_id: string
  readonly reference: string
  readonly alias: string
  readonly forename: string | null
  readonly surname: string | null
  readonly born_on: Day | null
  readonly expected_on: Day | null
  readonly died_on: Day | null
  readonly began_on: Day | null
  readonly ended_on: Day | null
  readonly marks: readonly string[]
}

/** In which order a list is: by the day that matters, or by child. */
export type CareOrder = 'newest' | 'oldest' | 'identifier' | 'alias'

const orders: Readonly<Record<CareOrder, string>> = {
  newest: 'coalesce(f.ended_on, f.began_on) desc nulls last, f.person_id, f.marks',
  oldest: 'coalesce(f.ended_on, f.began_on) nulls last, f.person_id, f.marks',
  identifier: 'f.person_id, f.began_on, f.marks',
  alias: 'c.alias, f.began_on, f.marks',
}

/** The page is cut before anything of it is looked up that was not asked for. */
const listed = (order: CareOrder) =>
  eachSet((text) =>
    statement<CareRow>(
      `select f.person_id, c.reference, c.alias, p.pers_forename as forename, p.pers_surname as surname,
         p.pers_dob as born_on, p.pers_expected_dob as expected_on, p.pers_death_date as died_on,
         f.began_on, f.ended_on, f.marks
       from (
         select f.* from (${text}) f
         ${order === 'alias' ? 'join access.child_reference c on c.la_code = $1 and c.person_id = f.person_id' : ''}
         where f.marks @> $4::text[] order by ${orders[order]} limit $5 offset $6
       ) f
       ${childOf}
       order by ${orders[order]}`,
    ),
  )

const lists: Readonly<Record<CareOrder, Readonly<Record<CareSet, Statement<CareRow>>>>> = {
  newest: listed('newest'),
  oldest: listed('oldest'),
  identifier: listed('identifier'),
  alias: listed('alias'),
}

const valuesOf = (laCode: string, asked: CareAsked) => relations[asked.set].values(laCode, asked)

/** A set counted by its marks. For a counter. */
export const careCells = (db: Database, laCode: string, asked: CareAsked) =>
  db.rows(counted[asked.set], valuesOf(laCode, asked))

/** How many have all these marks, and how many children they are: of all for a counter, of those within reach for a reader. */
export async function howManyInCare(db: Database, laCode: string, asked: CareAsked, marks: readonly string[]) {
  const found = await db.row(howMany[asked.set], [...valuesOf(laCode, asked), marks])
  return found ?? { rows: 0, children: 0 }
}

/** Those within reach that have all these marks, a page of them. */
export const listInCare = (
  db: Database,
  laCode: string,
  asked: CareAsked,
  marks: readonly string[],
  order: CareOrder,
  limit: number,
  offset: number,
) => db.rows(lists[order][asked.set], [...valuesOf(laCode, asked), marks, limit, offset])

const stock = statement<{ on_day: Day; age: string; children: number }>(
  `select m.on_day, ${ageMark('p.pers_dob', 'm.on_day')} as age, count(distinct e.clae_person_id) as children
   from unnest($2::date[]) as m (on_day)
   join ssd.ssd_cla_episodes e on e.la_code = $1 and ${goesOn('m.on_day')}
   join ssd.ssd_person p on p.la_code = e.la_code and p.pers_person_id = e.clae_person_id and ${isUnder18('m.on_day')}
   where not ${onShortBreaks('e.la_code', 'e.clae_person_id', 'm.on_day')}
   group by m.on_day, age`,
)

/** How many children were in care at the end of each of some days, by the mark of their age. For a counter. */
export const inCareOn = (db: Database, laCode: string, days: readonly string[]) => db.rows(stock, [laCode, days])

/** How long the steps to adoption took of those adopted between two days; null where no day is known. */
export type AdoptionTimes = {
  readonly adopted: number
  /** Mean days from coming into care to moving in with the adopters, or to the foster carers who became them. */
  readonly to_placement: number | null
  /** Mean days from the placement order to the match. */
  readonly to_match: number | null
  /** Mean days from moving in to the order. */
  readonly to_order: number | null
}

const adoption = statement<AdoptionTimes>(
  `select count(*) as adopted,
     avg(least(a.perm_placed_for_adoption_date, a.perm_placed_foster_carer_date) - s.since)::float8 as to_placement,
     avg(a.perm_matched_date - a.perm_placement_order_date)::float8 as to_match,
     avg(a.perm_permanence_order_date - a.perm_placed_for_adoption_date)::float8 as to_order
   from ssd.ssd_permanence a
   left join lateral (${cameIn('a.la_code', 'a.perm_person_id', 'a.perm_cla_id')}) s on true
   where a.la_code = $1 and a.perm_permanence_order_type = 'Adoption'
     and a.perm_permanence_order_date between $2::date and $3::date`,
)

/** For a counter. */
export const adoptionTimes = (db: Database, laCode: string, from: string, to: string) =>
  db.row(adoption, [laCode, from, to])
