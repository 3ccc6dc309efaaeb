import type { Day } from '../core/day.ts'
import { isoDay } from '../core/day.ts'
import type { Claim } from '../ssd/claim.ts'
import type { CanonicalTable, Json } from '../ssd/tables.ts'
import { copyLine, type Database } from './database.ts'
import { statement } from './statement.ts'

/** A load: what one file says, for one return, authority and period. */
export type NewLoad = {
  readonly return: string
  readonly period: string
  readonly referenceDate: Day
  readonly fileHash: string
  readonly fileName: string
  readonly madeUp: boolean
}

const nextNumber = statement<{ load_id: number }>(`select nextval('landing.load_number') as load_id`)
const insertLoad = statement(
  `insert into landing.load (la_code, load_id, return, period, reference_date, file_hash, file_name, made_up, loaded_at, children, claims)
   values ($1, $2, $3, $4, $5, $6, $7, $8, now(), 0, 0)`,
)
const supersede = statement<{ load_id: number }>(
  `update landing.load set superseded_at = now(), superseded_by = $4
   where la_code = $1 and return = $2 and period = $3 and superseded_at is null
   returning load_id`,
)
const count = statement('update landing.load set children = $3, claims = $4 where la_code = $1 and load_id = $2')
const peopleOf = statement<{ person_id: string | null }>(
  'select distinct person_id from landing.claim where la_code = $1 and load_id = any ($2)',
)
const claimsOfPeople = statement<ClaimRow>(
  `select person_id, table_name, row_key, line, fields, load_id
   from landing.claim where la_code = $1 and person_id = any ($2) and load_id = any ($3)
   order by person_id, load_id, claim`,
)
const claimsOfNobody = statement<ClaimRow>(
  `select person_id, table_name, row_key, line, fields, load_id
   from landing.claim where la_code = $1 and person_id is null and load_id = any ($2)
   order by load_id, claim`,
)
const loadsInForce = statement<LoadRow>(
  `select load_id, return, period, reference_date, file_name, file_hash, made_up, loaded_at, children, claims
   from landing.load where la_code = $1 and superseded_at is null order by load_id`,
)

type ClaimRow = {
  person_id: string | null
  table_name: CanonicalTable
  row_key: string
  line: number
  fields: Readonly<Record<string, Json>>
  load_id: number
}

export type LoadRow = {
  readonly load_id: number
  readonly return: string
  readonly period: string
  readonly reference_date: Day
  readonly file_name: string
  readonly file_hash: string
  readonly made_up: boolean
  readonly loaded_at: Date
  readonly children: number
  readonly claims: number
}

/** Begins a load; an earlier one of the same return and period is superseded from now on. */
export async function beginLoad(
  db: Database,
  laCode: string,
  load: NewLoad,
): Promise<{ loadId: number; superseded: readonly number[] }> {
  const { load_id: loadId } = (await db.row(nextNumber)) as { load_id: number }
  const superseded = await db.rows(supersede, [laCode, load.return, load.period, loadId])
  await db.run(insertLoad, [
    laCode,
    loadId,
    load.return,
    load.period,
    isoDay(load.referenceDate),
    load.fileHash,
    load.fileName,
    load.madeUp,
  ])
  return { loadId, superseded: superseded.map(({ load_id }) => load_id) }
}

/** Claims that go to the database in one go. */
const sentTogether = 8000

/** Claims of a load that stay at hand until it is settled: about 150 MB of them, three censuses of a large authority. */
const keptAtHand = 250_000

/**
 * Writes the claims of a load as they come, and counts them.
 *
 * @returns `said`: what it says of each child, so that it need not be read back; null when that is too much to hold
 */
export async function addClaims(
  db: Database,
  laCode: string,
  loadId: number,
  claims: AsyncIterable<readonly Claim[]>,
): Promise<{
  people: ReadonlySet<string>
  aboutNobody: boolean
  said: ReadonlyMap<string, readonly KeptClaim[]> | null
}> {
  const people = new Set<string>()
  let said: Map<string, KeptClaim[]> | null = new Map()
  let number = 0
  let aboutNobody = false
  const columns = ['la_code', 'load_id', 'claim', 'person_id', 'table_name', 'row_key', 'line', 'fields']
  // While the database puts some in their place, more are read.
  let lines: string[] = []
  let placed: Promise<void> = Promise.resolve()
  const send = async () => {
    await placed
    const some = lines
    lines = []
    placed = (await db.together((db) => db.copy('landing.claim', columns, some))).done
  }
  for await (const some of claims) {
    for (const claim of some) {
      const { personId, table, rowKey, line, fields } = claim
      if (personId === null) aboutNobody = true
      else {
        people.add(personId)
        const kept = { ...claim, load: loadId }
        const known = said?.get(personId)
        if (known === undefined) said?.set(personId, [kept])
        else known.push(kept)
      }
      lines.push(copyLine([laCode, loadId, number++, personId, table, rowKey, line, fields]))
    }
    if (number > keptAtHand) said = null
    if (lines.length >= sentTogether) await send()
  }
  await send()
  await placed
  const counted = await db.run(count, [laCode, loadId, people.size, number])
  if (counted !== 1) throw new Error(`There is no load ${loadId} for these claims to be of`)
  return { people, aboutNobody, said }
}

/** The people whom these loads say something of; null stands for what is about nobody. */
export async function peopleOfLoads(
  db: Database,
  laCode: string,
  loads: readonly number[],
): Promise<readonly (string | null)[]> {
  if (loads.length === 0) return []
  return (await db.rows(peopleOf, [laCode, loads])).map(({ person_id }) => person_id)
}

export type KeptClaim = Claim & { readonly load: number }

/**
 * Everything that these loads say of these people, person by person; with null, of teams and workers.
 *
 * @param inForce  the numbers of the loads in force
 */
export async function claimsOf(
  db: Database,
  laCode: string,
  people: readonly string[] | null,
  inForce: readonly number[],
): Promise<readonly KeptClaim[]> {
  const rows =
    people === null
      ? await db.rows(claimsOfNobody, [laCode, inForce])
      : await db.rows(claimsOfPeople, [laCode, people, inForce])
  return rows.map(({ person_id, table_name, row_key, line, fields, load_id }) => ({
    personId: person_id,
    table: table_name,
    rowKey: row_key,
    line,
    fields,
    load: load_id,
  }))
}

/** The loads in force in an authority. */
export function loads(db: Database, laCode: string): Promise<readonly LoadRow[]> {
  return db.rows(loadsInForce, [laCode])
}
