import type { Writable } from 'node:stream'
import pg from 'pg'

/** Sessions of pages and commands, and apart from them those of loads, so that neither waits for the other. */
export class ProgramPool extends pg.Pool {
  /** Sessions of loads. What is asked in one waits for its answer before the next is asked: COPY takes it whole. */
  readonly loads: pg.Pool

  /**
   * @param pages  how sessions of pages and commands begin, and how many there may be at once
   * @param loads  the same of loads
   */
  constructor(pages: pg.PoolConfig, loads: pg.PoolConfig) {
    super({ ...pages, pipeline: true, idleTimeoutMillis: 60_000 })
    this.loads = new pg.Pool(loads)
  }

  override async end(): Promise<void> {
    await Promise.all([super.end(), this.loads.end()])
  }
}

const gathering = new WeakSet<Writable>()

/**
 * Sends what is asked of a session before anybody waits for an answer in one piece: each piece costs the server, and us,
 * a turn of its own.
 */
export function gather(client: pg.PoolClient | pg.Client): void {
  const stream = (client as unknown as { readonly connection?: { readonly stream?: Writable } }).connection?.stream
  if (stream === undefined || gathering.has(stream)) return
  gathering.add(stream)
  stream.cork()
  process.nextTick(() => {
    gathering.delete(stream)
    stream.uncork()
  })
}
