import { type Day, isoDay } from '../core/day.ts'
import type { ChildRecord } from './child-record.ts'
import type { Database } from './database.ts'
import { whileOpen } from './standing.ts'
import { statement } from './statement.ts'

/** That somebody holds a child. The worker is null while a team holds the child and nobody in it. */
export type HoldRow = {
  readonly person_id: string
  readonly worker: string | null
  readonly role: string | null
  readonly since: Day
}

/** A child somebody holds, as far as is known. */
export type HeldPerson = ChildRecord & {
  /** Has a unique pupil number? */
  readonly has_upn: boolean
}

/** A deadline that is open, or that was met or made void only after it was due. */
export type HeldClock = {
  readonly person_id: string
  readonly kind: string
  readonly starts_on: Day
  readonly due_on: Day
  readonly done_on: Day | null
  readonly void_on: Day | null
  readonly void_reason: string | null
}

/** What could not be carried into a child's record. */
export type HeldFinding = {
  readonly person_id: string
  readonly kind: string
  readonly table_name: string
  readonly field: string | null
  readonly line: number | null
  readonly file_name: string | null
}

/** How much a team has in hand on a day. */
export type TeamLoad = {
  readonly team: string
  readonly children: number
  readonly workers: number
  /** Children whom the team holds, and nobody in it. */
  readonly with_nobody: number
  /** Children with something late. */
  readonly late: number
}

// Whom the holder has is found first: in the order of the children, every allocation of the authority would be read.
const holding = (holder: 'invo_professional_id' | 'invo_professional_team') =>
  statement<HoldRow>(
    `select i.invo_person_id as person_id, i.invo_professional_id as worker, i.invo_professional_role_id as role,
       i.invo_involvement_start_date as since
     from (
       select * from ssd.ssd_involvements i
       where i.la_code = $1 and i.${holder} = $2 and i.invo_involvement_start_date <= $3::date
         and (i.invo_involvement_end_date is null or i.invo_involvement_end_date >= $3::date)
       offset 0
     ) i
     order by i.invo_person_id, i.invo_involvement_start_date, i.invo_involvements_id limit $4`,
  )
const heldByWorker = holding('invo_professional_id')
const heldByTeam = holding('invo_professional_team')

// Child by child, each by its key: joined in any other way, every child within reach is read.
const heldPeopleOf = statement<HeldPerson>(
  `select p.pers_person_id as person_id, c.reference, c.alias, p.pers_forename as forename, p.pers_surname as surname,
     p.pers_dob as born_on, p.pers_expected_dob as expected_on, p.pers_death_date as died_on, p.pers_sex as sex,
     p.pers_ethnicity as ethnicity, p.pers_upn_unknown as upn_unknown, s.last_event_on, n.has_upn,
     ${whileOpen('kind', '$3::date')} as kind, ${whileOpen('since', '$3::date')} as since
   from unnest($2::text[]) h (person_id)
   cross join lateral (select * from access.child_reference c where c.la_code = $1 and c.person_id = h.person_id offset 0) c
   cross join lateral (select * from ssd.ssd_person p where p.la_code = $1 and p.pers_person_id = h.person_id offset 0) p
   left join lateral (select * from journey.standing s where s.la_code = $1 and s.person_id = h.person_id offset 0) s on true
   cross join lateral (
     select count(*) > 0 as has_upn from ssd.ssd_linked_identifiers l
     where l.la_code = $1 and l.link_person_id = h.person_id and l.link_identifier_type = 'Unique Pupil Number'
       and l.link_identifier_value is not null
   ) n`,
)
const clocks = statement<HeldClock>(
  `select k.person_id, k.kind, k.starts_on, k.due_on, k.done_on, k.void_on, k.void_reason
   from unnest($2::text[]) h (person_id)
   cross join lateral (
     select * from journey.clock k
     where k.la_code = $1 and k.person_id = h.person_id
       and (k.late_from <= coalesce(k.done_on, k.void_on) or (k.done_on is null and k.void_on is null)) offset 0
   ) k
   order by k.person_id, k.due_on, k.clock`,
)
const findings = statement<HeldFinding>(
  `select f.person_id, f.kind, f.table_name, f.field, f.line, l.file_name
   from ssd.ext_finding f
   left join landing.load l on l.la_code = f.la_code and l.load_id = f.load_id
   where f.la_code = $1 and f.person_id = any ($2)
   order by f.person_id, f.finding`,
)
const names = statement<{ worker: string; name: string | null }>(
  `select prof_professional_id as worker, coalesce(prof_professional_name, 'registration ' || prof_social_worker_registration_no) as name
   from ssd.ssd_professionals
   where la_code = $1 and prof_professional_id = any ($2)`,
)
// A team that holds nobody is above others, or was. Each is asked by itself: the allocations are far more than the teams.
const holdingTeams = statement<{ team_id: string; name: string | null }>(
  `select d.dept_team_id as team_id, d.dept_team_name as name from ssd.ssd_department d
   where d.la_code = $1 and ($2::text[] is null or d.dept_team_id = any ($2))
     and exists (
       select from ssd.ssd_involvements i
       where i.la_code = $1 and i.invo_professional_team = d.dept_team_id and i.invo_involvement_start_date <= $3::date
         and (i.invo_involvement_end_date is null or i.invo_involvement_end_date >= $3::date)
       offset 0)
   order by d.dept_team_name, d.dept_team_id`,
)
const loads = statement<TeamLoad>(
  `select i.invo_professional_team as team, count(distinct i.invo_person_id) as children,
     count(distinct i.invo_professional_id) as workers,
     count(distinct i.invo_person_id) filter (where i.invo_professional_id is null) as with_nobody,
     count(distinct i.invo_person_id) filter (where s.late_from <= $3::date) as late
   from ssd.ssd_involvements i
   left join journey.standing s on s.la_code = i.la_code and s.person_id = i.invo_person_id
   where i.la_code = $1 and i.invo_professional_team is not null and i.invo_involvement_start_date <= $2::date
     and (i.invo_involvement_end_date is null or i.invo_involvement_end_date >= $2::date)
   group by i.invo_professional_team`,
)

/** Children within reach whom a worker holds on a day, child by child; no more rows than the limit. */
export const heldOfWorker = (db: Database, laCode: string, worker: string, today: Day, limit: number) =>
  db.rows(heldByWorker, [laCode, worker, isoDay(today), limit])

/** The same of a team. */
export const heldOfTeam = (db: Database, laCode: string, team: string, today: Day, limit: number) =>
  db.rows(heldByTeam, [laCode, team, isoDay(today), limit])

/** Who some children are and where they stand on a day, in the order of the list; those out of reach are left out. */
export const heldPeople = (db: Database, laCode: string, people: readonly string[], today: Day) =>
  db.rows(heldPeopleOf, [laCode, people, isoDay(today)])

/** Deadlines of some children that are open or were missed, child by child, the earliest due first. */
export const heldClocks = (db: Database, laCode: string, people: readonly string[]) => db.rows(clocks, [laCode, people])

/** What could not be carried into the records of some children. */
export const heldFindings = (db: Database, laCode: string, people: readonly string[]) =>
  db.rows(findings, [laCode, people])

/** Names of workers by their keys; a worker without one goes by the key. */
export async function workerNames(
  db: Database,
  laCode: string,
  workers: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  const rows = workers.length === 0 ? [] : await db.rows(names, [laCode, workers])
  return new Map(rows.map(({ worker, name }) => [worker, name ?? `Worker ${worker}`]))
}

/** What every team has in hand on a day, with something late by another. For a counter: every child is counted. */
export const loadsOfTeams = (db: Database, laCode: string, today: Day, lateBy: Day) =>
  db.rows(loads, [laCode, isoDay(today), isoDay(lateBy)])

/** Teams that hold somebody on a day, by name: of some teams, or with null of all. */
export const teamsHolding = (db: Database, laCode: string, teams: readonly string[] | null, today: Day) =>
  db.rows(holdingTeams, [laCode, teams, isoDay(today)])
