import { EventEmitter } from 'node:events'
import { setTimeout as wait } from 'node:timers/promises'
import { Logger, type Runner, run, runMigrations, type Task, type TaskList, type WorkerEvents } from 'graphile-worker'
import type pg from 'pg'
import type { Database } from './database.ts'
import type { Store } from './open.ts'
import { statement } from './statement.ts'

const ask = statement(`select work.ask_for_job($1, $2::json, $3, $4, $5, make_interval(secs => $6))`)

/**
 * Asks for a job, in the transaction of what it is for. One asked for under the same key is one job.
 *
 * @param job  `queue`: jobs of one queue are done one after another; `after`: not before so many seconds
 */
export async function askForJob(
  db: Database,
  job: {
    readonly task: string
    readonly about: object
    readonly key: string
    readonly queue?: string
    readonly after?: number
  },
): Promise<void> {
  await db.rows(ask, [job.task, JSON.stringify(job.about), job.key, 5, job.queue ?? null, job.after ?? 0])
}

/** Makes the queue's own tables, or brings them up to date. */
export async function readyJobs(owner: pg.Pool): Promise<void> {
  await runMigrations({ pgPool: owner, logger: silent })
}

/** Job arguments name children's authorities and submissions by number, and logs say nothing of them. */
const silent = new Logger(() => () => {})

const register =
  'insert into work.worker_process (number, workers, began_at) values ($1, $2, now()) on conflict (number) do update set workers = excluded.workers'
const others = 'select number, workers from work.worker_process where number <> $1'
const forget = 'delete from work.worker_process where number = $1'
const unlock = 'select graphile_worker.force_unlock_workers($1)'

/** How long a job in hand may take to end when its process is asked to stop, in milliseconds. */
const patience = 5000

/** A process that takes jobs. */
export type JobTaker = { stop(): Promise<void> }

/**
 * Takes jobs in this process until stopped. Jobs of processes that were killed are given back and taken again: at the
 * start, and every few seconds after.
 *
 * @param tasks   what each kind of job does
 * @param crontab when jobs ask for themselves, in the words of cron
 */
export async function takeJobs(
  store: Store,
  tasks: TaskList,
  options: {
    readonly concurrency: number
    readonly crontab: string
    readonly failed: (task: string, error: unknown) => void
  },
): Promise<JobTaker> {
  const number = Math.floor(Math.random() * 2 ** 52)
  const presence = await Presence.begin(store, number)
  // Jobs in hand stand under the name of the pool that took them.
  const pools: string[] = []
  const events: WorkerEvents = new EventEmitter()
  events.on('pool:create', ({ workerPool }) => pools.push(workerPool.id))
  let isOver = false
  const given = Object.fromEntries(
    Object.entries(tasks).map(([name, task]) => [name, silentWhen(() => isOver, task as Task)]),
  )
  const runner: Runner = await run({
    pgPool: store.owner,
    taskList: given,
    concurrency: options.concurrency,
    crontab: options.crontab,
    noHandleSignals: true,
    pollInterval: 2000,
    logger: silent,
    events,
  })
  await presence.say(pools)
  runner.events.on('job:error', ({ job, error }) => options.failed(job.task_identifier, error))
  const sweep = setInterval(() => void presence.sweep(), 5000)
  return {
    async stop() {
      clearInterval(sweep)
      const stopping = runner.stop().then(() => true)
      const inTime = await Promise.race([stopping, wait(patience, false, { ref: false })])
      isOver = !inTime
      await presence.end(isOver)
    },
  }
}

/** What is still in hand when this process ends was given back: how it ends here is of no account. */
function silentWhen(isOver: () => boolean, task: Task): Task {
  return async (...about) => {
    try {
      return await task(...about)
    } finally {
      if (isOver()) await new Promise(() => {})
    }
  }
}

/** Says that this process lives, and gives back the jobs of those that do not. */
class Presence {
  readonly #store: Store
  readonly #number: number
  #pools: readonly string[] = []
  #client: pg.PoolClient | null

  private constructor(store: Store, number: number, client: pg.PoolClient) {
    this.#store = store
    this.#number = number
    this.#client = client
  }

  static async begin(store: Store, number: number): Promise<Presence> {
    const client = await store.owner.connect()
    await client.query('select pg_advisory_lock($1)', [number])
    const presence = new Presence(store, number, client)
    client.on('error', () => {
      presence.#client = null
    })
    await presence.say([])
    await presence.sweep()
    return presence
  }

  async say(pools: readonly string[]): Promise<void> {
    this.#pools = pools
    await this.#store.owner.query(register, [this.#number, pools]).catch(() => {})
  }

  async sweep(): Promise<void> {
    try {
      await this.#hold()
      const { rows } = await this.#store.owner.query<{ number: number; workers: string[] }>(others, [this.#number])
      for (const { number, workers } of rows) {
        const client = await this.#store.owner.connect()
        try {
          const { rows: got } = await client.query<{ free: boolean }>('select pg_try_advisory_lock($1) as free', [
            number,
          ])
          if (!got[0]?.free) continue
          if (workers.length > 0) await client.query(unlock, [workers])
          await client.query(forget, [number])
          await client.query('select pg_advisory_unlock($1)', [number])
        } finally {
          client.release()
        }
      }
    } catch {
      // The database is away; it is asked again in a few seconds.
    }
  }

  /** After the database was away the lock is gone, and is taken again. */
  async #hold(): Promise<void> {
    if (this.#client !== null) return
    const client = await this.#store.owner.connect()
    client.on('error', () => {
      this.#client = null
    })
    await client.query('select pg_advisory_lock($1)', [this.#number])
    this.#client = client
    // Meanwhile others may have taken us for killed.
    await this.say(this.#pools)
  }

  /** @param givesBack  what is still in hand is given back; whoever takes it waits until this process has let go */
  async end(givesBack: boolean): Promise<void> {
    if (givesBack) await this.#store.owner.query(unlock, [this.#pools]).catch(() => {})
    await this.#store.owner.query(forget, [this.#number]).catch(() => {})
    this.#client?.release(true)
  }
}
