import { type Day, isoDay, parseDay } from '../core/day.ts'
import type { ChildRow } from './children.ts'
import type { Database } from './database.ts'
import type { JourneyRows } from './journeys.ts'
import { whileOpen } from './standing.ts'
import { statement } from './statement.ts'

/** What is known of who a child is. */
export type ChildRecord = ChildRow & {
  readonly sex: string | null
  readonly ethnicity: string | null
  readonly upn_unknown: string | null
}

/** What settling could not carry into the record. */
export type FindingRow = {
  readonly kind: string
  readonly table_name: string
  readonly field: string | null
  readonly line: number | null
  readonly file_name: string | null
}

/** A file whose load is in force. */
export type FileInForce = {
  readonly load_id: number
  readonly return: string
  readonly period: string
  readonly reference_date: Day
  readonly file_name: string
  readonly loaded_at: Date
  /** The submission it came with; null where that is not held any more. */
  readonly submission_id: string | null
}

/** Everything that a child's page shows, as far as the transaction may see it. */
export type WholeRecord = {
  readonly record: ChildRecord
  readonly identifiers: readonly { readonly type: string; readonly value: string }[]
  /** Codes of disabilities. */
  readonly disabilities: readonly string[]
  /** Names of the workers and teams who hold or held the child, by their keys. */
  readonly workers: ReadonlyMap<string, string>
  /** The key of the worker with a name and the same registration, by the key of one of whom nothing else is known. */
  readonly knownWorkers: ReadonlyMap<string, string>
  readonly teams: ReadonlyMap<string, string>
  readonly findings: readonly FindingRow[]
  readonly journey: JourneyRows
  /** Which load and line each row is from; of several the first. */
  readonly origins: readonly {
    readonly table: string
    readonly key: string
    readonly load: number
    readonly line: number
  }[]
  /** Every file that the authority's records are made of, the oldest first. */
  readonly files: readonly FileInForce[]
}

type Place = readonly [table: string, key: string, referral: string | null]
type Days = string | null

/** As the statement gives it: days are text, as they come out of JSON, and a list of nothing is null. */
type Gathered = ChildRecord & {
  readonly identifiers: WholeRecord['identifiers'] | null
  readonly disabilities: readonly string[] | null
  readonly workers: readonly (readonly [key: string, name: string | null, known: string | null])[] | null
  readonly teams: Readonly<Record<string, string | null>> | null
  readonly findings: readonly FindingRow[] | null
  readonly events: readonly (readonly [at: string, kind: string, detail: string | null, ...Place])[] | null
  readonly spells: readonly (readonly [kind: string, from: string, to: Days, detail: string | null, ...Place])[] | null
  readonly clocks:
    | readonly (readonly [
        kind: string,
        from: string,
        due: string,
        late: string,
        done: Days,
        end: Days,
        why: string | null,
        ...Place,
      ])[]
    | null
  readonly origins: readonly (readonly [table: string, key: string, load: number, line: number])[] | null
  readonly files:
    | readonly (Omit<FileInForce, 'reference_date' | 'loaded_at'> & { reference_date: string; loaded_at: string })[]
    | null
}

/** One statement, because a dozen small ones cost more to send and to plan than to answer. */
const whole = statement<Gathered>(
  `select p.pers_person_id as person_id, c.reference, c.alias, p.pers_forename as forename, p.pers_surname as surname,
     p.pers_dob as born_on, p.pers_expected_dob as expected_on, p.pers_death_date as died_on, p.pers_sex as sex,
     p.pers_ethnicity as ethnicity, p.pers_upn_unknown as upn_unknown, s.last_event_on,
     ${whileOpen('kind', '$3::date')} as kind, ${whileOpen('since', '$3::date')} as since,
     (select json_agg(json_build_object('type', i.link_identifier_type, 'value', i.link_identifier_value)
        order by i.link_identifier_type, i.link_identifier_value)
      from ssd.ssd_linked_identifiers i
      where i.la_code = $1 and i.link_person_id = c.person_id and i.link_identifier_value is not null) as identifiers,
     (select json_agg(distinct d.disa_disability_code) from ssd.ssd_disability d
      where d.la_code = $1 and d.disa_person_id = c.person_id and d.disa_disability_code is not null) as disabilities,
     (select json_agg(json_build_array(w.prof_professional_id,
        coalesce(w.prof_professional_name, k.name, 'registration ' || w.prof_social_worker_registration_no), k.key))
      from ssd.ssd_professionals w
      left join lateral (
        select k.prof_professional_id as key, k.prof_professional_name as name from ssd.ssd_professionals k
        where w.prof_professional_name is null and k.la_code = w.la_code and k.prof_professional_name is not null
          and k.prof_social_worker_registration_no = w.prof_social_worker_registration_no
        order by k.prof_professional_id limit 1) k on true
      where w.la_code = $1 and w.prof_professional_id in (
        select v.invo_professional_id from ssd.ssd_involvements v where v.la_code = $1 and v.invo_person_id = c.person_id)) as workers,
     (select json_object_agg(t.dept_team_id, t.dept_team_name) from ssd.ssd_department t
      where t.la_code = $1 and t.dept_team_id in (
        select v.invo_professional_team from ssd.ssd_involvements v where v.la_code = $1 and v.invo_person_id = c.person_id)) as teams,
     (select json_agg(json_build_object('kind', f.kind, 'table_name', f.table_name, 'field', f.field, 'line', f.line,
        'file_name', l.file_name) order by f.finding)
      from ssd.ext_finding f left join landing.load l on l.la_code = f.la_code and l.load_id = f.load_id
      where f.la_code = $1 and f.person_id = c.person_id) as findings,
     (select json_agg(json_build_array(e.happened_on, e.kind, e.detail, e.table_name, e.row_key, e.referral_id) order by e.event)
      from journey.event e where e.la_code = $1 and e.person_id = c.person_id) as events,
     (select json_agg(json_build_array(j.kind, j.starts_on, j.ends_on, j.detail, j.table_name, j.row_key, j.referral_id)
        order by j.spell)
      from journey.spell j where j.la_code = $1 and j.person_id = c.person_id) as spells,
     (select json_agg(json_build_array(k.kind, k.starts_on, k.due_on, k.late_from, k.done_on, k.void_on, k.void_reason, k.table_name,
        k.row_key, k.referral_id) order by k.clock)
      from journey.clock k where k.la_code = $1 and k.person_id = c.person_id) as clocks,
     (select json_agg(json_build_array(o.table_name, o.row_key, o.load_id, o.line) order by o.table_name, o.row_key, o.origin)
      from ssd.ext_origin o where o.la_code = $1 and o.person_id = c.person_id) as origins,
     (select json_agg(json_build_object('load_id', l.load_id, 'return', l.return, 'period', l.period,
        'reference_date', l.reference_date, 'file_name', l.file_name, 'loaded_at', l.loaded_at,
        'submission_id', u.submission_id) order by l.reference_date, l.load_id)
      from landing.load l left join work.submission u on u.la_code = l.la_code and u.load_id = l.load_id
      where l.la_code = $1 and l.superseded_at is null) as files
   from access.child_reference c
   join ssd.ssd_person p on p.la_code = c.la_code and p.pers_person_id = c.person_id
   left join journey.standing s on s.la_code = c.la_code and s.person_id = c.person_id
   where c.la_code = $1 and c.reference = $2`,
)

/** What is held of the child of a reference, and what is open today; null when there is none that the transaction may see. */
export async function wholeRecord(
  db: Database,
  laCode: string,
  reference: string,
  today: Day,
): Promise<WholeRecord | null> {
  const row = await db.row(whole, [laCode, reference, isoDay(today)])
  if (row === null) return null
  const { files, identifiers, disabilities, workers, teams, findings, events, spells, clocks, origins, ...record } = row
  const first = new Map<string, WholeRecord['origins'][number]>()
  for (const [table, key, load, line] of origins ?? []) {
    if (!first.has(`${table} ${key}`)) first.set(`${table} ${key}`, { table, key, load, line })
  }
  return {
    record,
    identifiers: identifiers ?? [],
    disabilities: disabilities ?? [],
    workers: new Map(
      (workers ?? []).flatMap(([key, name, known]) =>
        [key, known].flatMap((each) => (each === null ? [] : [[each, name ?? `worker ${each}`] as const])),
      ),
    ),
    knownWorkers: new Map((workers ?? []).flatMap(([key, , known]) => (known === null ? [] : [[key, known] as const]))),
    teams: new Map(Object.entries(teams ?? {}).map(([key, name]) => [key, name ?? `team ${key}`])),
    findings: findings ?? [],
    journey: {
      events: (events ?? []).map(([at, kind, detail, ...place]) => ({ at: dayIn(at), kind, detail, ...placed(place) })),
      spells: (spells ?? []).map(([kind, from, to, detail, ...place]) => ({
        ...{ kind, startsOn: dayIn(from), endsOn: mayBe(to), detail },
        ...placed(place),
      })),
      clocks: (clocks ?? []).map(([clock, from, due, late, done, end, voidReason, ...place]) => ({
        ...{ clock, startsOn: dayIn(from), dueOn: dayIn(due), lateFrom: dayIn(late), doneOn: mayBe(done) },
        ...{ voidOn: mayBe(end), voidReason },
        ...placed(place),
      })),
    },
    origins: [...first.values()],
    files: (files ?? []).map(({ reference_date, loaded_at, ...file }) => ({
      ...file,
      reference_date: dayIn(reference_date),
      loaded_at: new Date(loaded_at),
    })),
  }
}

const placed = ([table, key, referralId]: Place) => ({ table, key, referralId })
const dayIn = (text: string) => parseDay(text) as Day
const mayBe = (text: string | null) => (text === null ? null : dayIn(text))

const allocatedTeams = statement<{ team: string }>(
  `select distinct i.invo_professional_team as team from ssd.ssd_involvements i
   join access.child_reference c on c.la_code = i.la_code and c.person_id = i.invo_person_id
   where c.la_code = $1 and c.reference = $2 and i.invo_professional_team is not null
     and i.invo_involvement_start_date <= $3::date
     and (i.invo_involvement_end_date is null or i.invo_involvement_end_date >= $3::date)`,
)

/** The teams a child is allocated to on a day. For what the program does by itself: it asks nobody's reach. */
export const teamsAllocated = async (db: Database, laCode: string, reference: string, day: string) =>
  (await db.rows(allocatedTeams, [laCode, reference, day])).map(({ team }) => team)
