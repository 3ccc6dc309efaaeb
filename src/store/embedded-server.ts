import { mkdirSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import pg from 'pg'
import { Refusal } from '../core/refusal.ts'
import {
  type Cluster,
  clusterIn,
  clusterMajor,
  connectionTo,
  isAside,
  isProcess,
  isServer,
  makeCluster,
  namedServer,
  startCluster,
} from './cluster.ts'
import { serverPrograms } from './server-programs.ts'

/** The server of a data folder, while we are among those who use it. */
export type EmbeddedServer = {
  readonly connection: pg.ClientConfig
  /**
   * Keeps everybody else out from now on, when nobody else is in it, or refuses to while others stay; `gone` when another
   * who kept us out has stopped it.
   */
  alone(): Promise<'alone' | 'others' | 'gone'>
  /** Leaves it; the last to leave stops it. */
  leave(): Promise<void>
}

/** Everybody who uses the server holds this lock, shared; who can have it alone is the last. */
const here = 7_301_016
/** Whoever keeps everybody out holds this lock too. */
const shut = 7_301_019
/** How long a server may take to start or stop before we give up, in milliseconds. */
const patience = 60_000

/**
 * Joins the server of a data folder: one that runs is joined, one that was killed is cleared away, and where there is
 * none it is made and started.
 *
 * @param data   the data folder
 * @param root   the checkout, for the server's programs
 * @param major  the version to make it with, for tests; the release's own when not given
 * @throws Refusal 'database-away' when it cannot be made or started
 */
export async function openEmbedded(data: string, root: string, major?: number): Promise<EmbeddedServer> {
  mkdirSync(data, { recursive: true, mode: 0o700 })
  const cluster = clusterIn(data, serverPrograms(root, major))
  return joinCluster(cluster)
}

/** Joins the server of a cluster, making and starting it when it must be. */
export async function joinCluster(cluster: Cluster): Promise<EmbeddedServer> {
  const presence = new Presence(cluster, await arrive(cluster))
  await ownDatabase(cluster)
  return {
    connection: connectionTo(cluster, 'throughline'),
    alone: () => presence.alone(),
    leave: () => presence.leave(),
  }
}

async function arrive(cluster: Cluster, isWanted: () => boolean = () => true): Promise<pg.Client> {
  const until = Date.now() + patience
  while (Date.now() < until && isWanted()) {
    const client = await comeIn(cluster)
    if (client !== null) return client
    await bringUp(cluster)
    await wait(25)
  }
  throw notStarted(cluster)
}

/** That we are among those who use a server. One that was killed under us is started again, by whoever of us is first. */
class Presence {
  readonly #cluster: Cluster
  #client: pg.Client
  readonly #leaving = new AbortController()
  #comingBack: Promise<void> = Promise.resolve()

  constructor(cluster: Cluster, client: pg.Client) {
    this.#cluster = cluster
    this.#client = client
    this.#watch()
  }

  #watch(): void {
    this.#client.once('end', () => {
      if (!this.#leaving.signal.aborted) this.#comingBack = this.#comeBack()
    })
  }

  async #comeBack(): Promise<void> {
    const { signal } = this.#leaving
    while (!signal.aborted) {
      try {
        // Where our cluster is no longer, none is made: its disk may be away, and its folder empty for now.
        if (clusterMajor(this.#cluster) === this.#cluster.programs.major) {
          this.#client = await arrive(this.#cluster, () => !signal.aborted)
          this.#watch()
          return
        }
      } catch {
        // It does not start: the disk is full, say. That may change.
      }
      await wait(1000, null, { ref: false, signal }).catch(() => {})
    }
  }

  alone(): Promise<'alone' | 'others' | 'gone'> {
    this.#leaving.abort()
    return alone(this.#client)
  }

  async leave(): Promise<void> {
    this.#leaving.abort()
    await this.#comingBack
    await leave(this.#cluster, this.#client)
  }
}

/** Comes in when the server answers; null when it does not (yet). */
async function comeIn(cluster: Cluster): Promise<pg.Client | null> {
  if (namedServer(cluster) === null) return null
  const client = new pg.Client({ ...connectionTo(cluster, 'postgres'), connectionTimeoutMillis: 5000 })
  client.on('error', () => {})
  try {
    await client.connect()
    // Waits while the last to leave is stopping the server. It may be ended before us, and leave us the lock for a moment.
    await client.query('select pg_advisory_lock_shared($1)', [here])
    if (namedServer(cluster)?.isStopping === false) return client
    throw new Error('it is stopping')
  } catch {
    await client.end().catch(() => {})
    return null
  }
}

/** The folder holds a cluster of another major version than the programs that were to run it, or will in a moment. */
export class ClusterOfOtherMajor extends Error {}

/** Does the next thing that is missing: the cluster, or a server for it. */
async function bringUp(cluster: Cluster): Promise<void> {
  const major = clusterMajor(cluster)
  if (major === null) await makeCluster(cluster)
  else if (major !== cluster.programs.major || isAside(cluster)) throw new ClusterOfOtherMajor()
  const named = namedServer(cluster)
  if (named !== null && isServer(named.process)) return
  // The file of a server that was killed is the next one's to replace: another who starts it now may have done so already.
  if (named !== null && isProcess(named.process)) rmSync(join(cluster.folder, 'postmaster.pid'), { force: true })
  await startCluster(cluster, named?.port)
  // Of two who start it at once, the server itself lets only one stay.
  const until = Date.now() + 2000
  while ((namedServer(cluster)?.process ?? named?.process) === named?.process && Date.now() < until) await wait(15)
}

async function ownDatabase(cluster: Cluster): Promise<void> {
  const client = new pg.Client(connectionTo(cluster, 'postgres'))
  await client.connect()
  try {
    const { rowCount } = await client.query(`select from pg_database where datname = 'throughline'`)
    if (rowCount === 0) await client.query('create database throughline').catch(mayBeThere)
  } finally {
    await client.end()
  }
}

/** Two that come to a new server at once both make the database; one of them is told that it is there. */
function mayBeThere(error: { code?: string }): void {
  if (error.code !== '42P04' && error.code !== '23505') throw error
}

async function alone(presence: pg.Client): Promise<'alone' | 'others' | 'gone'> {
  try {
    await presence.query('select pg_advisory_unlock_shared($1)', [here])
    await presence.query(`set lock_timeout = '2s'`)
    while (!(await taken(presence, here))) {
      const { rows } = await presence.query<{ free: boolean }>('select pg_try_advisory_lock_shared($1) as free', [shut])
      // Somebody keeps us out: what they do may take long, and ends with the server being stopped.
      if (!rows[0]?.free) continue
      await presence.query('select pg_advisory_unlock_shared($1)', [shut])
      return 'others'
    }
    await presence.query('select pg_advisory_lock($1)', [shut])
    return 'alone'
  } catch {
    return 'gone'
  }
}

async function taken(presence: pg.Client, lock: number): Promise<boolean> {
  try {
    await presence.query('select pg_advisory_lock($1)', [lock])
    return true
  } catch (error) {
    if ((error as { code?: string }).code === '55P03') return false
    throw error
  }
}

async function leave(cluster: Cluster, presence: pg.Client): Promise<void> {
  try {
    await presence.query('select pg_advisory_unlock_shared($1)', [here])
    const { rows } = await presence.query<{ last: boolean }>('select pg_try_advisory_lock($1) as last', [here])
    if (rows[0]?.last) await stopCluster(cluster)
  } catch {
    // The server is gone already.
  } finally {
    await presence.end().catch(() => {})
  }
}

/** Stops the server; sessions that are left over are ended, and what they had not committed is undone. */
export async function stopCluster(cluster: Cluster): Promise<void> {
  const named = namedServer(cluster)
  if (named === null) return
  process.kill(named.process, 'SIGINT')
  const until = Date.now() + patience
  const isThere = () => namedServer(cluster)?.process === named.process || isServer(named.process)
  while (isThere() && Date.now() < until) await wait(15)
}

function notStarted(cluster: Cluster): Refusal {
  let said = ''
  try {
    said = readFileSync(cluster.log, 'utf8').trim().split('\n').at(-1) ?? ''
  } catch {
    // It has no log either.
  }
  return new Refusal(
    'database-away',
    `The database in ${cluster.folder} does not start. Its log (${cluster.log}) ends: ${said}`,
  )
}
