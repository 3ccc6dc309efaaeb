import { createHash } from 'node:crypto'
import { chmodSync, closeSync, existsSync, fsyncSync, openSync, renameSync, rmSync, statSync } from 'node:fs'
import { open } from 'node:fs/promises'
import { dirname } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { createGzip } from 'node:zlib'
import type pg from 'pg'
import about from '../../package.json' with { type: 'json' }
import { Refusal } from '../core/refusal.ts'
import { endOfRows, formatName, formatVersion, jsonLine, sealMember } from './backup-format.ts'
import { databaseOf } from './database.ts'
import { heldTables, plainText, RowTally, rowsOf, sequencesAt, type TableTally } from './held-tables.ts'
import type { SchemaStep } from './migrate.ts'
import { statement } from './statement.ts'

/** A backup that was made. */
export type BackupMade = {
  readonly path: string
  readonly bytes: number
  readonly rows: number
  /** SHA-256 of the file, as its seal holds it. */
  readonly hash: string
  readonly authorities: readonly string[]
  readonly tables: readonly (TableTally & { readonly table: string })[]
}

/** Told how far it is, from 0 to 1, and with which table. */
export type BackupProgress = (done: number, table: string) => void

const stepsTaken = statement<{ step: number; name: string; hash: string }>(
  'select step, name, hash from public.schema_step order by step',
)
const authorities = statement<{ la_code: string }>('select la_code from work.authority order by la_code')
const version = statement<{ version: string }>(`select current_setting('server_version') as version`)
/** One backup of a database at a time: the second waits for the first. */
const turn = statement('select pg_advisory_xact_lock(7301018)')

/**
 * Writes everything that is held to a file, as it stands at one moment, while others go on working. The file is of its
 * owner alone, and has its name only when it is whole and on the disk.
 *
 * @param client  a session of the owner, outside a transaction; not to be used again when this throws
 * @param steps   the steps of this release
 * @throws Refusal 'output-not-written' when the file cannot be written, or is there and not to be written over
 */
export async function writeBackup(
  client: pg.Client | pg.PoolClient,
  steps: readonly SchemaStep[],
  { path, overwrite }: { readonly path: string; readonly overwrite: boolean },
  progress: BackupProgress = () => {},
): Promise<BackupMade> {
  if (!overwrite && existsSync(path)) {
    throw new Refusal('output-not-written', `${path} is there already. Name another file, or add --force.`)
  }
  const part = `${path}.part`
  try {
    await client.query(`begin isolation level repeatable read read only; ${plainText}`)
    await databaseOf(client).run(turn)
    rmSync(part, { force: true })
    const writing = new Contents(client, steps, progress)
    const hash = createHash('sha256')
    const file = await open(part, 'wx', 0o600)
    try {
      const gzip = createGzip({ level: 3, chunkSize: 65_536 })
      await pipeline(writing.pieces(), gzip, async (pieces: AsyncIterable<Buffer>) => {
        for await (const piece of pieces) {
          hash.update(piece)
          await file.appendFile(piece)
        }
      })
      const sealed = hash.digest('hex')
      await file.appendFile(sealMember(sealed))
      await file.sync()
      await file.close()
      await client.query('commit')
      chmodSync(part, 0o600)
      renameSync(part, path)
      syncFolder(dirname(path))
      const { tables, authorities } = writing
      const rows = tables.reduce((sum, table) => sum + table.rows, 0)
      return { path, bytes: statSync(path).size, rows, hash: sealed, authorities, tables }
    } finally {
      await file.close().catch(() => {})
    }
  } catch (error) {
    rmSync(part, { force: true })
    throw explained(error, path)
  }
}

/** What goes into the file, in order. */
class Contents {
  readonly #client: pg.Client | pg.PoolClient
  readonly #steps: readonly SchemaStep[]
  readonly #progress: BackupProgress
  readonly tables: (TableTally & { readonly table: string })[] = []
  authorities: readonly string[] = []

  constructor(client: pg.Client | pg.PoolClient, steps: readonly SchemaStep[], progress: BackupProgress) {
    this.#client = client
    this.#steps = steps
    this.#progress = progress
  }

  async *pieces(): AsyncGenerator<string | Buffer> {
    const db = databaseOf(this.#client)
    this.authorities = (await db.rows(authorities)).map(({ la_code }) => la_code)
    yield jsonLine({
      format: formatName,
      version: formatVersion,
      release: about.version,
      madeAt: new Date().toISOString(),
      postgresql: (await db.row(version))?.version ?? '',
      authorities: this.authorities,
      steps: await db.rows(stepsTaken),
    })
    const held = await heldTables(this.#client, this.#steps)
    const whole = held.reduce((sum, { bytes }) => sum + bytes, 1)
    let before = 0
    for (const each of held) {
      const { table, columns, bytes } = each
      yield jsonLine({ table, columns })
      const tally = new RowTally()
      for await (const piece of rowsOf(this.#client, each)) {
        tally.add(piece)
        this.#progress((before + Math.min(tally.bytes, bytes)) / whole, table)
        yield piece
      }
      yield endOfRows
      before += bytes
      this.tables.push({ table, ...tally.end() })
    }
    // Not as of the moment of the rows, but never behind them.
    yield jsonLine({ sequences: await sequencesAt(this.#client, this.#steps), tables: this.tables })
  }
}

/** A new name is on the disk when its folder is. Windows has no such thing. */
export function syncFolder(folder: string): void {
  if (process.platform === 'win32') return
  const handle = openSync(folder, 'r')
  try {
    fsyncSync(handle)
  } finally {
    closeSync(handle)
  }
}

function explained(error: unknown, path: string): unknown {
  const code = (error as NodeJS.ErrnoException).code
  const why =
    code === 'ENOSPC' || code === 'EDQUOT' || code === 'EFBIG'
      ? 'the disk is full, or no file may be so large. Free some space, or choose another place'
      : code === 'EACCES' || code === 'EPERM' || code === 'EROFS'
        ? 'you may not write there. Choose a folder of yours'
        : code === 'ENOENT' || code === 'ENOTDIR'
          ? 'the folder is not there. Make it first'
          : code === 'EISDIR'
            ? 'it is a folder. Name a file in it'
            : null
  return why === null ? error : new Refusal('output-not-written', `${path}: ${why}. Nothing was left behind.`)
}
