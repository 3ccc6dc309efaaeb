import { canonicalTables } from '../ssd/model.ts'
import { type OriginRow, originsOf, rowsOfChild } from './canonical.ts'
import type { Database } from './database.ts'
import { type JourneyRows, journeyRowsOf } from './journeys.ts'
import { statement } from './statement.ts'

/** A row as a program reads it. */
export type HeldRow = Readonly<Record<string, unknown>>

/** Everything held on one child. */
export type Held = {
  readonly canonical: Awaited<ReturnType<typeof rowsOfChild>>
  readonly origins: readonly OriginRow[]
  readonly journey: JourneyRows
  /** Every other table with something about the child, by its name. */
  readonly others: Readonly<Record<string, readonly HeldRow[]>>
  /** Names of the workers and teams that the rows name, by their keys. */
  readonly workers: ReadonlyMap<string, string>
  readonly teams: ReadonlyMap<string, string>
}

const journeyTables = ['journey.event', 'journey.spell', 'journey.clock']

const byPerson = [
  'ssd.ext_origin',
  'ssd.ext_finding',
  'journey.standing',
  'work.explanation',
  'access.child_reference',
  'access.restriction',
  'access.restriction_grant',
  'access.legal_hold',
].map((table) => ({
  table,
  read: statement<{ row: HeldRow }>(
    `select to_jsonb(t) as row from ${table} t where t.la_code = $1 and t.person_id = $2`,
  ),
}))
const claims = statement<{ row: HeldRow }>(
  `select to_jsonb(c) || jsonb_build_object('return', l.return, 'period', l.period, 'file_name', l.file_name,
     'loaded_at', l.loaded_at, 'superseded_at', l.superseded_at) as row
   from landing.claim c join landing.load l on l.la_code = c.la_code and l.load_id = c.load_id
   where c.la_code = $1 and (c.person_id = $2
     or (c.table_name = 'ssd_mother' and c.fields ->> 'moth_childs_person_id' = $2))
   order by c.load_id, c.claim`,
)
const notices = statement<{ row: HeldRow }>(
  `select to_jsonb(n) as row from access.notice n
   join access.child_reference r on r.la_code = n.la_code and r.reference = n.reference
   where n.la_code = $1 and r.person_id = $2 order by n.at`,
)
const looks = statement<{ row: HeldRow }>(
  'select to_jsonb(g) as row from access.log g where g.la_code = $1 and g.person_mark = $2 order by g.entry',
)
const asChild = statement<{ row: HeldRow }>(
  `select to_jsonb(m) as row from ssd.ssd_mother m where m.la_code = $1 and m.moth_childs_person_id = $2`,
)
const workerNames = statement<{ id: string; name: string }>(
  `select prof_professional_id as id, prof_professional_name as name from ssd.ssd_professionals
   where la_code = $1 and prof_professional_name is not null
     and prof_professional_id in (
       select i.invo_professional_id from ssd.ssd_involvements i where i.la_code = $1 and i.invo_person_id = $2
       union select unnest($3::text[]))`,
)
const teamNames = statement<{ id: string; name: string }>(
  `select dept_team_id as id, dept_team_name as name from ssd.ssd_department
   where la_code = $1 and dept_team_name is not null
     and dept_team_id in (
       select i.invo_professional_team from ssd.ssd_involvements i where i.la_code = $1 and i.invo_person_id = $2
       union select unnest($3::text[]))`,
)

/** Every table that is read for a child's record; a test compares them with the catalogue, so that none is forgotten. */
export const tablesRead: readonly string[] = [
  ...canonicalTables.map(({ name }) => `ssd.${name}`),
  ...journeyTables,
  ...byPerson.map(({ table }) => table),
  ...['landing.claim', 'access.notice', 'access.log'],
]

/** Reads everything held on a child, in a loader's transaction. */
export async function everythingHeld(db: Database, laCode: string, personId: string, mark: string): Promise<Held> {
  const canonical = await rowsOfChild(db, laCode, personId)
  const others: Record<string, readonly HeldRow[]> = {}
  const add = (table: string, rows: readonly { readonly row: HeldRow }[]) => {
    if (rows.length > 0) others[table] = rows.map(({ row }) => row)
  }
  for (const { table, read } of byPerson) add(table, await db.rows(read, [laCode, personId]))
  add('landing.claim', await db.rows(claims, [laCode, personId]))
  add('access.notice', await db.rows(notices, [laCode, personId]))
  add('access.log', await db.rows(looks, [laCode, mark]))
  add('ssd.ssd_mother', await db.rows(asChild, [laCode, personId]))
  const named = (parent: string) => [
    ...new Set(
      canonical.flatMap(({ table, rows }) =>
        table.fields
          .filter(({ foreignKey }) => foreignKey === parent)
          .flatMap(({ name }) => rows.flatMap((row) => (row[name] === null ? [] : String(row[name])))),
      ),
    ),
  ]
  const names = (rows: readonly { readonly id: string; readonly name: string }[]) =>
    new Map(rows.map(({ id, name }) => [id, name]))
  return {
    canonical,
    origins: await originsOf(db, laCode, personId),
    journey: await journeyRowsOf(db, laCode, personId),
    others,
    workers: names(await db.rows(workerNames, [laCode, personId, named('ssd_professionals.prof_professional_id')])),
    teams: names(await db.rows(teamNames, [laCode, personId, named('ssd_department.dept_team_id')])),
  }
}
