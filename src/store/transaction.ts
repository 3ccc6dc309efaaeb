import type pg from 'pg'
import { type Day, isoDay } from '../core/day.ts'
import { type Database, databaseOf } from './database.ts'

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
  pool: pg.Pool,
  purpose: Purpose,
  reach: Reach,
  does: (db: Database) => Promise<Result>,
): Promise<Result> {
  const client = await pool.connect()
  try {
    await client.query(`begin; set local role ${roles[purpose]}`)
    await client.query(acting, [
      reach.authority,
      reach.account ?? '',
      reach.scope,
      JSON.stringify(reach.teams),
      reach.professional ?? '',
      isoDay(reach.today),
    ])
    const result = await does(databaseOf(client))
    await client.query('commit')
    client.release()
    return result
  } catch (error) {
    await undo(client)
    throw error
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
