import type { ChildRow } from './children.ts'
import type { Database } from './database.ts'
import { statement } from './statement.ts'

/** What is known of who a child is. */
export type ChildRecord = ChildRow & {
  readonly sex: string | null
  readonly ethnicity: string | null
  readonly upn_unknown: string | null
}

const record = statement<ChildRecord>(
  `select p.pers_person_id as person_id, c.reference, c.alias, p.pers_forename as forename, p.pers_surname as surname,
     p.pers_dob as born_on, p.pers_expected_dob as expected_on, p.pers_death_date as died_on, p.pers_sex as sex,
     p.pers_ethnicity as ethnicity, p.pers_upn_unknown as upn_unknown, s.kind, s.since, s.last_event_on
   from ssd.ssd_person p
   join access.child_reference c on c.la_code = p.la_code and c.person_id = p.pers_person_id
   left join journey.standing s on s.la_code = p.la_code and s.person_id = p.pers_person_id
   where p.la_code = $1 and p.pers_person_id = $2`,
)
const identifiers = statement<{ type: string; value: string }>(
  `select link_identifier_type as type, link_identifier_value as value from ssd.ssd_linked_identifiers
   where la_code = $1 and link_person_id = $2 and link_identifier_value is not null
   order by link_identifier_type, link_identifier_value`,
)
const disabilities = statement<{ code: string }>(
  `select distinct disa_disability_code as code from ssd.ssd_disability where la_code = $1 and disa_person_id = $2 order by 1`,
)
const workers = statement<{ worker: string; name: string | null }>(
  `select prof_professional_id as worker, prof_professional_name as name from ssd.ssd_professionals
   where la_code = $1 and prof_professional_id in (
     select i.invo_professional_id from ssd.ssd_involvements i where i.la_code = $1 and i.invo_person_id = $2)`,
)
const findings = statement<{
  kind: string
  table_name: string
  field: string | null
  line: number | null
  file_name: string | null
}>(
  `select f.kind, f.table_name, f.field, f.line, l.file_name
   from ssd.ext_finding f
   left join landing.load l on l.la_code = f.la_code and l.load_id = f.load_id
   where f.la_code = $1 and f.person_id = $2 order by f.finding`,
)
const allocatedTeams = statement<{ team: string }>(
  `select distinct i.invo_professional_team as team from ssd.ssd_involvements i
   join access.child_reference c on c.la_code = i.la_code and c.person_id = i.invo_person_id
   where c.la_code = $1 and c.reference = $2 and i.invo_professional_team is not null
     and i.invo_involvement_start_date <= $3::date
     and (i.invo_involvement_end_date is null or i.invo_involvement_end_date >= $3::date)`,
)

/** Who a child is and where it stands; null when the transaction may not see the child. */
export const childRecord = (db: Database, laCode: string, person: string) => db.row(record, [laCode, person])
export const identifiersOf = (db: Database, laCode: string, person: string) => db.rows(identifiers, [laCode, person])
export const findingsOf = (db: Database, laCode: string, person: string) => db.rows(findings, [laCode, person])
export const disabilitiesOf = async (db: Database, laCode: string, person: string) =>
  (await db.rows(disabilities, [laCode, person])).map(({ code }) => code)
/** Names of the workers who hold or held a child, by their keys. */
export const workersOf = async (db: Database, laCode: string, person: string) =>
  new Map((await db.rows(workers, [laCode, person])).map(({ worker, name }) => [worker, name ?? `worker ${worker}`]))

/** The teams a child is allocated to on a day. For what the program does by itself: it asks nobody's reach. */
export const teamsAllocated = async (db: Database, laCode: string, reference: string, day: string) =>
  (await db.rows(allocatedTeams, [laCode, reference, day])).map(({ team }) => team)
