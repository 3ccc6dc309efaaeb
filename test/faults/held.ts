import { createHash } from 'node:crypto'
import type pg from 'pg'

/** What tells one load from another, and when it was: all that may differ between two ways to the same rows. */
const mayDiffer = ['load_id', 'loaded_at', 'received_at', 'superseded_at', 'superseded_by']

/** What a reader can see of the children, counted at one moment: in force, claimed, settled and joined. */
export const looking = `select concat_ws(' ',
  (select count(*) from landing.load where superseded_at is null), (select count(*) from landing.load),
  (select count(*) from landing.claim), (select count(*) from ssd.ssd_person), (select count(*) from ssd.ext_origin),
  (select count(*) from ssd.ssd_cin_episodes), (select count(*) from journey.event), (select count(*) from journey.spell),
  (select count(*) from journey.standing), (select count(*) from access.child_reference)) as seen`

/** A hash for each table of files, claims, records and journeys, whatever their loads are numbered. */
export async function hashesOf(client: pg.Pool | pg.Client): Promise<Readonly<Record<string, string>>> {
  const { rows: tables } = await client.query<{ name: string }>(
    `select format('%I.%I', table_schema, table_name) as name from information_schema.tables
     where table_schema in ('landing', 'ssd', 'journey') and table_type = 'BASE TABLE' order by 1`,
  )
  const hashes: [string, string][] = []
  for (const { name } of tables) {
    const { rows } = await client.query<{ row: string }>(
      `select row from (select (to_jsonb(t) - $1::text[])::text as row from ${name} t) as rows order by row collate "C"`,
      [mayDiffer],
    )
    const hash = createHash('sha256')
    for (const { row } of rows) hash.update(`${row}\n`)
    hashes.push([`${name} (${rows.length})`, hash.digest('hex')])
  }
  return Object.fromEntries(hashes)
}
