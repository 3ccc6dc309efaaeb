import { randomBytes } from 'node:crypto'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import pg from 'pg'
import { Refusal } from '../core/refusal.ts'
import { embeddedLogins, type Logins, makeProgram, mustNotBeOwner, serverLogins } from './logins.ts'
import { schemaSteps, schemasOf } from './migrate.ts'
import { ProgramPool } from './program-pool.ts'
import { QueueClient } from './queue-client.ts'
import { openUpgraded } from './upgrade-cluster.ts'
import { backupsIn, upgradeSchema } from './upgrade-schema.ts'

/** Sessions that pages and commands may have at once; one that asks for more waits for another to end. */
const ofPages = 12
/** What a job holds at most: a load writes in one session, reads the file it loads in another, and says in a third how far it is. */
const ofJob = 3
/** What pages have for what they load themselves: a file that arrives, a child let back. */
const ofForms = 2
/** Sessions of the owner: the queue listens in one, is alive in one, and takes jobs in others; a backup holds one. */
const ofQueue = 6

/** How long sessions may take to end, in milliseconds. */
const patience = 3000

/** A database that is open, at whatever size. */
export type Store = {
  /**
   * Sessions that may do nothing until a transaction takes the role of its purpose. Their login owns nothing, but where
   * a server of one's own has only one login.
   */
  readonly pool: ProgramPool
  /** Sessions of the owner: for schema, jobs, backup and restore, and for nothing that a person asks. */
  readonly owner: pg.Pool
  /** Where it is: the folder, or the server as it may be shown. */
  readonly place: string
  close(): Promise<void>
}

/** Where to find the database. */
export type StorePlace = {
  /** The folder a running copy keeps its data in. */
  readonly data: string
  /** The checkout, for the steps of the schema. */
  readonly root: string
  /** A server of one's own; the embedded one in the data folder when not given. */
  readonly databaseUrl?: string | undefined
  /** The same server, by a login that has the five roles and nothing else; the first one's when not given. */
  readonly programUrl?: string | undefined
  /** Jobs this process may have in hand at once, each with sessions of its own; 1 when not given; with 0 it asks for none either. */
  readonly jobs?: number | undefined
  /**
   * How long one statement of a page may take, in milliseconds; without an end when not given. Loads are never cut short.
   */
  readonly longestStatement?: number | undefined
}

export const schemaFolder = (root: string) => join(root, 'src', 'store', 'schema')

/**
 * Opens the database and brings it up to date: its schema, and the cluster of an earlier major version. Either is backed
 * up first, into the folder `backups` of the data folder.
 *
 * @throws Refusal when it cannot be reached or started, or is of a later release
 */
export async function openStore(settings: StorePlace): Promise<Store> {
  const { data, root, databaseUrl, programUrl } = settings
  const embedded = databaseUrl === undefined ? await openUpgraded(data, root, schemaSteps(schemaFolder(root))) : null
  try {
    const logins =
      embedded === null ? serverLogins(databaseUrl as string, programUrl) : embeddedLogins(embedded.connection)
    const store = await openPools(
      logins,
      root,
      embedded === null ? shown(databaseUrl as string) : data,
      backupsIn(data),
      settings,
    )
    return {
      ...store,
      async close() {
        await store.close()
        await embedded?.leave()
      },
    }
  } catch (error) {
    await embedded?.leave()
    throw error
  }
}

/** One session of the owner, in a database whose schema is left as it is: for restoring into it. */
export async function openOwner({ data, root, databaseUrl }: StorePlace): Promise<{
  readonly client: pg.Client
  close(): Promise<void>
}> {
  const embedded = databaseUrl === undefined ? await openUpgraded(data, root, schemaSteps(schemaFolder(root))) : null
  try {
    const place = databaseUrl === undefined ? data : shown(databaseUrl)
    const client = await connected(embedded?.connection ?? { connectionString: databaseUrl as string }, place)
    return {
      client,
      async close() {
        await client.end()
        await embedded?.leave()
      },
    }
  } catch (error) {
    await embedded?.leave()
    throw error
  }
}

async function connected(connection: pg.ClientConfig, place: string): Promise<pg.Client> {
  const client = new pg.Client({ ...connection, connectionTimeoutMillis: 10_000 })
  // What asks it then is told that the connection is lost.
  client.on('error', () => {})
  try {
    await client.connect()
    return client
  } catch (error) {
    throw away(place, error)
  }
}

/**
 * Opens a database by its logins.
 *
 * @param backups  where it is backed up before its schema changes; null when it is not
 * @param limits   jobs in hand at once: were the sessions too few for them, each would wait for what another holds; and how
 *                 long a statement may take
 */
export async function openPools(
  logins: Logins,
  root: string,
  place: string,
  backups: string | null = null,
  { jobs = 1, longestStatement }: Pick<StorePlace, 'jobs' | 'longestStatement'> = {},
): Promise<Store> {
  const client = await connected(logins.owner, place)
  const steps = schemaSteps(schemaFolder(root))
  try {
    await upgradeSchema(client, steps, backups)
    if (logins.makesProgram) await makeProgram(client, logins.program)
    await client.query(
      `insert into access.setting (name, value) values ('mark-key', to_jsonb($1::text)) on conflict (name) do nothing`,
      [randomBytes(32).toString('hex')],
    )
  } finally {
    await client.end()
  }
  const program = { ...logins.program, options: '-c role=throughline_app', connectionTimeoutMillis: 10_000 }
  const limit = longestStatement === undefined ? '' : ` -c statement_timeout=${longestStatement}`
  const pool = new ProgramPool(
    { ...program, options: program.options + limit, max: ofPages },
    { ...program, max: ofForms + jobs * ofJob },
  )
  const owner = new pg.Pool({
    ...logins.owner,
    max: ofQueue + jobs,
    connectionTimeoutMillis: 10_000,
    Client: QueueClient,
  })
  // A connection that breaks while nobody uses it is taken out of the pool; the next who asks gets a new one.
  for (const each of [pool, pool.loads, owner]) {
    each.on('error', () => {})
    each.on('connect', (client) => client.on('error', () => {}))
  }
  const close = async () => {
    // Work that does not end is left to the server, which undoes it when we are gone.
    const ended = Promise.all([pool.end(), owner.end()])
    await Promise.race([ended, wait(patience, null, { ref: false })])
  }
  try {
    if (logins.checksProgram) await mustNotBeOwner(pool, owner, schemasOf(steps))
    // The queue is a large part of what there is to start: who only looks something up goes without it.
    if (jobs > 0) await (await import('./jobs.ts')).readyJobs(owner)
    return { pool, owner, place, close }
  } catch (error) {
    await close()
    throw away(place, error)
  }
}

function shown(url: string): string {
  try {
    const { hostname, port, pathname } = new URL(url)
    return `${hostname}${port === '' ? '' : `:${port}`}${pathname}`
  } catch {
    throw new Refusal(
      'database-away',
      'DATABASE_URL is not an address such as postgresql://name:password@host:5432/throughline.',
    )
  }
}

function away(place: string, error: unknown): unknown {
  const code = (error as { code?: string }).code
  const why =
    code === 'ECONNREFUSED' || code === 'ENOENT'
      ? 'nothing answers there'
      : code === 'ENOTFOUND' || code === 'EAI_AGAIN'
        ? 'there is no computer of that name'
        : code === '28P01' || code === '28000'
          ? 'the name or password is wrong'
          : code === '3D000'
            ? 'the server has no such database; create it first'
            : code === 'ETIMEDOUT'
              ? 'it does not answer in time'
              : null
  return why === null ? error : new Refusal('database-away', `${place}: ${why}.`)
}
