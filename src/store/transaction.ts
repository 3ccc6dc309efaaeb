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

/**
 * Asks for the last of what a transaction asks, and sends the commit with it, which saves a turn with the server. Where
 * something failed nothing was done.
 *
 * @param asks  asks for all it needs before it waits for any of it
 */
export type Lastly = <Result>(asks: () => Promise<Result>) => Promise<Result>

/** Begins a transaction for a purpose, does what is asked and commits; anything thrown undoes it. */
export async function transaction<Result>(
  pool: ProgramPool,
  purpose: Purpose,
  reach: Reach,
  does: (db: Database, lastly: Lastly) => Promise<Result>,
): Promise<Result> {
  const isLoad = purpose === 'load'
  const client = await (isLoad ? pool.loads : pool).connect()
  const session = until(databaseOf(client, !isLoad))
  let ended: Promise<unknown> | undefined
  const lastly: Lastly = (asks) => {
    session.mustBeOpen()
    const asked = started(asks)
    session.ends()
    ended = client.query('commit')
    // Thrown where it is awaited; until then it is nobody's.
    ended.catch(() => {})
    return asked
  }
  try {
    const begun = begin(client, purpose, reach, !isLoad)
    if (isLoad) await begun
    const result = await bothDone(
      begun,
      started(() => does(session.db, lastly)),
    )
    await (ended ?? client.query('commit'))
    client.release()
    return result
  } catch (error) {
    session.ends()
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
export function atOnce<Result>(
  pool: ProgramPool,
  purpose: Exclude<Purpose, 'load'>,
  reach: Reach,
  does: (db: Database) => Promise<Result>,
): Promise<Result> {
  return transaction(pool, purpose, reach, (db, lastly) => lastly(() => does(db)))
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
async function started<Result>(does: () => Promise<Result>): Promise<Result> {
  return does()
}

/** Waits for both, whatever fails: nobody else may have the session before. What failed first is thrown. */
async function bothDone<Result>(begun: Promise<unknown>, doing: Promise<Result>): Promise<Result> {
  const [first, result] = await Promise.allSettled([begun, doing])
  if (first.status === 'rejected') throw first.reason
  if (result.status === 'rejected') throw result.reason
  return result.value
}

/** A database that takes nothing more once it has ended: the session may be somebody else's by then. */
function until(db: Database): { readonly db: Database; mustBeOpen(): void; ends(): void } {
  let over = false
  const mustBeOpen = () => {
    if (over) throw new Error('Asked for after the transaction was sent')
  }
  const open = (): Database => {
    mustBeOpen()
    return db
  }
  return {
    mustBeOpen,
    db: {
      rows: (statement, values) => open().rows(statement, values),
      row: (statement, values) => open().row(statement, values),
      run: (statement, values) => open().run(statement, values),
      copy: (...asked) => open().copy(...asked),
      fill: (...asked) => open().fill(...asked),
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
