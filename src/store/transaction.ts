import type pg from 'pg'
import { type Day, isoDay } from '../core/day.ts'
import { type Database, databaseOf } from './database.ts'
import { gather, type ProgramPool } from './program-pool.ts'

/** For whom a transaction acts and whom it may see. */
export type Reach = {
  /** The authority's number. */
  readonly authority: string
  /** The account; null for what the program does by itself. */
  readonly account: string | null
  readonly scope: 'all' | 'team' | 'own' | 'none'
  readonly teams: readonly string[]
  readonly professional: string | null
  readonly today: Day
}

/**
 * Why a transaction is begun, which decides what the database lets it do: read the children within reach, count all of
 * them without listing any, load and work out records, or keep accounts, grants and the log.
 */
export type Purpose = 'read' | 'count' | 'load' | 'keep'

const roles: Readonly<Record<Purpose, string>> = {
  read: 'throughline_reader',
  count: 'throughline_counter',
  load: 'throughline_loader',
  keep: 'throughline_keeper',
}
/** The roles that transactions take. */
export const purposeRoles: readonly string[] = Object.values(roles)

const acting = `select set_config('throughline.authority', $1, true), set_config('throughline.account', $2, true),
  set_config('throughline.scope', $3, true), set_config('throughline.teams', $4, true),
  set_config('throughline.professional', $5, true), set_config('throughline.today', $6, true)`

/** Begins a transaction for a purpose, does what is asked and commits; anything thrown undoes it. */
export async function transaction<Result>(
  pool: ProgramPool,
  purpose: Purpose,
  reach: Reach,
  does: (db: Database) => Promise<Result>,
): Promise<Result> {
  const isLoad = purpose === 'load'
  const client = await (isLoad ? pool.loads : pool).connect()
  try {
    const begun = begin(client, purpose, reach, !isLoad)
    if (isLoad) await begun
    const result = await bothDone(begun, started(does, databaseOf(client, !isLoad)))
    await client.query('commit')
    client.release()
    return result
  } catch (error) {
    await undo(client)
    throw error
  }
}

/**
 * The same for what is asked in one go, which costs the server one turn: everything is asked before the first answer has
 * come, and the commit with it.
 *
 * @param does  asks for all it needs before it waits for any of it
 */
export async function atOnce<Result>(
  pool: ProgramPool,
  purpose: Exclude<Purpose, 'load'>,
  reach: Reach,
  does: (db: Database) => Promise<Result>,
): Promise<Result> {
  const client = await pool.connect()
  try {
    const begun = begin(client, purpose, reach, true)
    const session = until(databaseOf(client, true))
    const doing = started(does, session.db)
    session.ends()
    // Where something failed this undoes what was done.
    const ended = client.query('commit')
    const result = await bothDone(begun, doing, ended)
    client.release()
    return result
  } catch (error) {
    await undo(client)
    throw error
  }
}

/** Sent together with the first thing that is asked: a session that could not begin does nothing. */
async function begin(client: pg.PoolClient, purpose: Purpose, reach: Reach, together: boolean): Promise<void> {
  const values = [
    reach.authority,
    reach.account ?? '',
    reach.scope,
    JSON.stringify(reach.teams),
    reach.professional ?? '',
    isoDay(reach.today),
  ]
  if (together) gather(client)
  const begun = client.query(`begin; set local role ${roles[purpose]}`)
  if (!together) await begun
  await Promise.all([begun, client.query({ name: 'acting', text: acting, values })])
}

/** What is thrown at once is thrown later, as everything else is. */
async function started<Result>(does: (db: Database) => Promise<Result>, db: Database): Promise<Result> {
  return does(db)
}

/** Waits for everything, whatever fails: nobody else may have the session before. What failed first is thrown. */
async function bothDone<Result>(
  begun: Promise<unknown>,
  doing: Promise<Result>,
  ended: Promise<unknown> = Promise.resolve(),
): Promise<Result> {
  const [first, result, last] = await Promise.allSettled([begun, doing, ended])
  if (first.status === 'rejected') throw first.reason
  if (result.status === 'rejected') throw result.reason
  if (last.status === 'rejected') throw last.reason
  return result.value
}

/** A database that takes nothing more once it has ended: the session may be somebody else's by then. */
function until(db: Database): { readonly db: Database; ends(): void } {
  let over = false
  const open = (): Database => {
    if (over) throw new Error('Asked for after the transaction was sent')
    return db
  }
  return {
    db: {
      rows: (statement, values) => open().rows(statement, values),
      row: (statement, values) => open().row(statement, values),
      run: (statement, values) => open().run(statement, values),
      copy: (...asked) => open().copy(...asked),
      together: (does) => open().together(does),
    },
    ends() {
      over = true
    },
  }
}

/** A connection that cannot even roll back is not given to anybody else. */
async function undo(client: pg.PoolClient): Promise<void> {
  try {
    await client.query('rollback')
    client.release()
  } catch (lost) {
    client.release(lost as Error)
  }
}

/** The reach of what the program does by itself in an authority: loading, backing up, keeping. */
export function byItself(authority: string, today: Day): Reach {
  return { authority, account: null, scope: 'all', teams: [], professional: null, today }
}
