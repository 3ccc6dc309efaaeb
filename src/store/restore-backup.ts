import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import type pg from 'pg'
import { from as copyFrom } from 'pg-copy-streams'
import { Refusal } from '../core/refusal.ts'
import type { BackupHeader, BackupTable, BackupTrailer } from './backup-format.ts'
import { damaged } from './backup-format.ts'
import { databaseOf } from './database.ts'
import { type HeldTable, heldTables, plainText, sequencesAt, tallyOf } from './held-tables.ts'
import { migrating, ofLaterRelease, type SchemaStep, schemaStep, schemasOf, takeSteps } from './migrate.ts'
import { BackupCheck, type BackupPart, backupParts, checkSeal } from './read-backup.ts'
import { statement } from './statement.ts'
import type { BackupMade, BackupProgress } from './write-backup.ts'

const others = statement<{ sessions: number }>(
  `select count(*) as sessions from pg_stat_activity
   where datname = current_database() and pid <> pg_backend_pid() and backend_type = 'client backend'`,
)
const encoding = statement<{ encoding: string }>(`select current_setting('server_encoding') as encoding`)
const setSequence = statement('select setval($1::text::regclass, $2, $3)')

/** A backup that was restored: what stands there now, as the backup says and the database was asked. */
export type Restored = Pick<BackupMade, 'hash' | 'rows' | 'tables'> & { readonly header: BackupHeader }

/**
 * Restores a backup into an empty database, in one transaction: all of it is there afterwards, with equal counts and
 * hashes, or nothing. A backup of an earlier step of the schema is restored into that step and brought forward.
 *
 * @param client  a session of the owner, outside a transaction
 * @param steps   the steps of this release
 * @throws Refusal 'backup-damaged', 'place-not-empty', 'place-in-use' or 'database-of-later-release'
 */
export async function restoreBackup(
  client: pg.Client | pg.PoolClient,
  steps: readonly SchemaStep[],
  path: string,
  progress: BackupProgress = () => {},
): Promise<Restored> {
  const hash = await checkSeal(path, (share) => progress(share * 0.1, 'seal'))
  const parts = backupParts(path)
  const check = new BackupCheck(path)
  const next = async (): Promise<BackupPart> => {
    const { done, value } = await parts.next()
    if (done) throw damaged(path, 'stops before its end')
    check.see(value)
    return value
  }
  try {
    const first = await next()
    if (first.kind !== 'header') throw damaged(path, 'has no beginning')
    const { header } = first
    const upTo = stepsOf(header, steps, path)
    await client.query('begin')
    try {
      await ready(client, steps, upTo)
      await client.query(plainText)
      const held = new Map((await heldTables(client, steps)).map((table) => [table.table, table]))
      const trailer = await copyIn(client, held, next, path, (at, table) =>
        progress(0.1 + (0.6 * at) / held.size, table),
      )
      await compare(client, held, trailer, path, (at, table) => progress(0.7 + (0.3 * at) / held.size, table))
      await setSequences(client, steps, trailer, path)
      await takeSteps(client, steps)
      await client.query('commit')
      const rows = trailer.tables.reduce((sum, table) => sum + table.rows, 0)
      await client.query('analyze')
      return { header, hash, rows, tables: trailer.tables }
    } catch (error) {
      await client.query('rollback').catch(() => {})
      throw unfit(error, path)
    }
  } finally {
    await parts.return(undefined)
  }
}

/** The steps a backup was made at, which must be those of this release. */
function stepsOf(header: BackupHeader, steps: readonly SchemaStep[], path: string): readonly SchemaStep[] {
  const last = header.steps.at(-1)?.step ?? 0
  const known = steps.at(-1)?.step ?? 0
  if (last > known) throw ofLaterRelease(last, known)
  const upTo = steps.filter(({ step }) => step <= last)
  const other = header.steps.find(({ hash }, at) => upTo[at]?.hash !== hash)
  if (other !== undefined || upTo.length !== header.steps.length) {
    throw new Refusal(
      'database-of-later-release',
      `${path} was made by a release (${header.release}) whose schema step ${other?.name ?? last} is not the one of this release. Restore it with that release.`,
    )
  }
  return upTo
}

/** Makes the database ready: nobody is in it, nothing is in it, and its schema is at the step of the backup. */
async function ready(
  client: pg.Client | pg.PoolClient,
  steps: readonly SchemaStep[],
  upTo: readonly SchemaStep[],
): Promise<void> {
  const db = databaseOf(client)
  await client.query('select pg_advisory_xact_lock($1)', [migrating])
  if ((await db.row(encoding))?.encoding !== 'UTF8') {
    throw new Refusal(
      'database-away',
      'The database there does not hold every character. Create one with encoding UTF8.',
    )
  }
  const step = await schemaStep(client)
  const last = steps.at(-1)?.step ?? 0
  if (step > last) throw ofLaterRelease(step, last)
  await mustBeEmpty(client, steps)
  if (((await db.row(others))?.sessions ?? 0) > 0) {
    throw new Refusal('place-in-use', 'Stop every Throughline that uses this database, and restore then.')
  }
  if (step === upTo.at(-1)?.step) {
    await client.query('delete from access.setting')
    return
  }
  for (const schema of schemasOf(steps)) await client.query(`drop schema if exists ${schema} cascade`)
  if (step > 0) await client.query('delete from public.schema_step')
  await takeSteps(client, upTo)
  await client.query('delete from access.setting')
}

/** Opening a database makes its mark key; anything more is somebody's. */
async function mustBeEmpty(client: pg.Client | pg.PoolClient, steps: readonly SchemaStep[]): Promise<void> {
  for (const { table } of await heldTables(client, steps)) {
    const but = table === 'access.setting' ? ` where name <> 'mark-key'` : ''
    const { rowCount } = await client.query(`select from ${table}${but} limit 1`)
    if (rowCount !== 0) {
      throw new Refusal(
        'place-not-empty',
        `There is something in it already (in ${table}), and restoring never writes over anything. Restore into a new folder: THROUGHLINE_DATA=/another/folder throughline restore FILE, or into another database with --to.`,
      )
    }
  }
}

async function copyIn(
  client: pg.Client | pg.PoolClient,
  held: ReadonlyMap<string, HeldTable>,
  next: () => Promise<BackupPart>,
  path: string,
  progress: (at: number, table: string) => void,
): Promise<BackupTrailer> {
  const seen = new Set<string>()
  for (;;) {
    const part = await next()
    if (part.kind === 'trailer') {
      const missing = [...held.keys()].find((table) => !seen.has(table))
      if (missing !== undefined) throw damaged(path, `lacks the table ${missing}`)
      return part.trailer
    }
    if (part.kind !== 'table') throw damaged(path, 'does not read as a backup')
    const { table, columns } = known(held, part.table, path)
    if (seen.has(table)) throw damaged(path, `holds ${table} twice`)
    progress(seen.size, table)
    seen.add(table)
    await pipeline(
      Readable.from(rows(next), { objectMode: false, highWaterMark: 1 << 18 }),
      client.query(copyFrom(`copy ${table} (${columns.join(', ')}) from stdin`)),
    )
  }
}

/** The table as the catalogue has it: no name of the file is ever part of a statement. */
function known(held: ReadonlyMap<string, HeldTable>, { table, columns }: BackupTable, path: string): HeldTable {
  const found = held.get(table)
  if (found === undefined || !Array.isArray(columns) || found.columns.join() !== columns.join()) {
    throw damaged(path, 'holds a table that is none of its schema')
  }
  return found
}

async function* rows(next: () => Promise<BackupPart>): AsyncGenerator<Buffer> {
  for (;;) {
    const part = await next()
    if (part.kind !== 'rows') return
    yield part.rows
  }
}

/** Asks the database what it now holds, and compares that with the backup. */
async function compare(
  client: pg.Client | pg.PoolClient,
  held: ReadonlyMap<string, HeldTable>,
  { tables }: BackupTrailer,
  path: string,
  progress: (at: number, table: string) => void,
): Promise<void> {
  for (const [at, { table, rows, hash }] of tables.entries()) {
    progress(at, table)
    const found = await tallyOf(client, held.get(table) as HeldTable)
    if (found.rows !== rows || found.hash !== hash) throw damaged(path, `does not give back ${table} as it was`)
  }
}

async function setSequences(
  client: pg.Client | pg.PoolClient,
  steps: readonly SchemaStep[],
  trailer: BackupTrailer,
  path: string,
): Promise<void> {
  const ours = new Set((await sequencesAt(client, steps)).map(({ sequence }) => sequence))
  for (const { sequence, value, called } of trailer.sequences) {
    if (!ours.has(sequence)) throw damaged(path, 'holds a sequence that is none of its schema')
    await databaseOf(client).run(setSequence, [sequence, value, called])
  }
}

/** What the database says of rows that do not fit: classes 22 (data) and 23 (keys), of a file changed on purpose. */
function unfit(error: unknown, path: string): unknown {
  const code = (error as { code?: string }).code ?? ''
  return /^2[23]/.test(code) ? damaged(path, 'holds rows that do not fit their tables') : error
}
