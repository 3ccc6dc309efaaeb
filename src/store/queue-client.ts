import pg from 'pg'
import { isAway } from './away.ts'

/** PostgreSQL's code for a server that does not take connections just now: the queue asks again for hours when it is told so. */
const notNow = '57P03'

/**
 * A session that says with one code, in whatever way it was lost, that the database is away. The queue tells by the code
 * whether to write down again that a job was done or broke; at any other it would end the process.
 */
export class QueueClient extends pg.Client {
  override connect(): Promise<pg.Client>
  override connect(connected: (error: Error | null) => void): void
  override connect(connected?: (error: Error | null) => void): unknown {
    if (connected === undefined) return super.connect().catch(thrown)
    return super.connect((error: Error | null) => connected(error && (said(error) as Error)))
  }

  override query(...asked: unknown[]): never {
    const answer = (super.query as (...asked: unknown[]) => unknown).apply(this, asked)
    return (answer instanceof Promise ? answer.catch(thrown) : answer) as never
  }
}

function thrown(error: unknown): never {
  throw said(error)
}

function said(error: unknown): unknown {
  return isAway(error) ? Object.assign(error as Error, { code: notNow }) : error
}
