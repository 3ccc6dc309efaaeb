import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import pg from 'pg'
import { from as copyFrom } from 'pg-copy-streams'
import { parseDay } from '../core/day.ts'
import { gather } from './program-pool.ts'
import type { Statement } from './statement.ts'

// Days, not instants: a `Date` at local midnight is the day before in summer time.
pg.types.setTypeParser(pg.types.builtins.DATE, parseDay)
pg.types.setTypeParser(pg.types.builtins.INT8, Number)
pg.types.setTypeParser(pg.types.builtins.NUMERIC, Number)

/** What a transaction may do with the database. */
export type Database = {
  rows<Row>(statement: Statement<Row>, values?: readonly unknown[]): Promise<Row[]>
  /** The only row, or null. */
  row<Row>(statement: Statement<Row>, values?: readonly unknown[]): Promise<Row | null>
  /** Does it; returns how many rows it touched. */
  run(statement: Statement<unknown>, values?: readonly unknown[]): Promise<number>
  /**
   * Bulk in: text lines as {@link copyLine} makes them.
   *
   * @param over  the key: a row that is there is changed where it differs, and left alone where not
   */
  copy(
    table: string,
    columns: readonly string[],
    lines: Iterable<string> | AsyncIterable<string>,
    over?: readonly string[],
  ): Promise<void>
  /** Bulk in, with no look at the rows: for tables without row-level security, and rows that cannot be there yet. */
  fill(table: string, columns: readonly string[], lines: Iterable<string>): Promise<void>
  /**
   * What is copied meanwhile is put in its place at the end, in one go, so that the program has its hands free while the
   * database works.
   *
   * @returns `done`, once it has been asked for: await it before anything else is taken to be there
   */
  together(does: (db: Database) => Promise<void>): Promise<{ readonly done: Promise<void> }>
}

/** Lines that have been made ready: what is left is to send them. */
export type Ready = (db: Database) => Promise<void>

/**
 * What is done in one transaction.
 *
 * @param knows  does the session keep the statements it was asked, so that it need not read them again? Not where one is
 *               asked with few values now and a million then: what is best for the one is not for the other
 */
export function databaseOf(client: pg.PoolClient | pg.Client, knows = false): Database {
  return new Session(client, knows, new Set(), null)
}

class Session implements Database {
  readonly #client: pg.PoolClient | pg.Client
  readonly #knows: boolean
  /** Tables that have a temporary one beside them in this transaction. */
  readonly #arriving: Set<string>
  /** What is to be done together at the end; null when each thing is done at once. */
  readonly #later: string[] | null

  constructor(client: pg.PoolClient | pg.Client, knows: boolean, arriving: Set<string>, later: string[] | null) {
    this.#client = client
    this.#knows = knows
    this.#arriving = arriving
    this.#later = later
  }

  async rows<Row>(statement: Statement<Row>, values: readonly unknown[] = []): Promise<Row[]> {
    return (await this.#ask(statement, values)).rows as Row[]
  }

  async row<Row>(statement: Statement<Row>, values: readonly unknown[] = []): Promise<Row | null> {
    return ((await this.#ask(statement, values)).rows[0] ?? null) as Row | null
  }

  async run(statement: Statement<unknown>, values: readonly unknown[] = []): Promise<number> {
    return (await this.#ask(statement, values)).rowCount ?? 0
  }

  #ask({ text, name }: Statement<unknown>, values: readonly unknown[]): Promise<pg.QueryResult> {
    if (!this.#knows) return this.#client.query(text, [...values])
    gather(this.#client)
    return this.#client.query({ name: name ?? '', text, values: [...values] })
  }

  async copy(...[table, columns, lines, over]: Parameters<Database['copy']>): Promise<void> {
    // COPY does not go into a table with row-level security: it goes beside it, and each row is then looked at.
    const beside = `arriving_${table.replace('.', '_')}`
    const list = columns.join(', ')
    if (!this.#arriving.has(table)) {
      await this.#client.query(
        `create temporary table ${beside} on commit drop as select ${list} from ${table} with no data`,
      )
      this.#arriving.add(table)
    }
    await pipeline(
      Readable.from(gathered(lines)),
      this.#client.query(copyFrom(`copy pg_temp.${beside} (${list}) from stdin`)),
    )
    const changing = over === undefined ? '' : changingWhatDiffers(columns, over)
    const moving = `insert into ${table} as t (${list}) select ${list} from pg_temp.${beside}${changing}; truncate pg_temp.${beside}`
    if (this.#later === null) await this.#client.query(moving)
    else this.#later.push(moving)
  }

  async fill(table: string, columns: readonly string[], lines: Iterable<string>): Promise<void> {
    await pipeline(
      Readable.from(inPieces(lines)),
      this.#client.query(copyFrom(`copy ${table} (${columns.join(', ')}) from stdin`)),
    )
  }

  async together(does: (db: Database) => Promise<void>): Promise<{ readonly done: Promise<void> }> {
    const later: string[] = []
    await does(new Session(this.#client, this.#knows, this.#arriving, later))
    const done = later.length === 0 ? Promise.resolve() : this.#client.query(later.join(';\n')).then(() => {})
    // Thrown where it is awaited; until then it is nobody's.
    done.catch(() => {})
    return { done }
  }
}

function changingWhatDiffers(columns: readonly string[], key: readonly string[]): string {
  const rest = columns.filter((column) => !key.includes(column))
  if (rest.length === 0) return ` on conflict (${key.join(', ')}) do nothing`
  return ` on conflict (${key.join(', ')}) do update set ${rest.map((column) => `${column} = excluded.${column}`).join(', ')}
    where (${rest.map((column) => `t.${column}`).join(', ')}) is distinct from (${rest.map((column) => `excluded.${column}`).join(', ')})`
}

/** Lines in pieces worth sending. */
function gathered(lines: Iterable<string> | AsyncIterable<string>): Iterable<string> | AsyncIterable<string> {
  return Symbol.iterator in lines ? inPieces(lines) : lines
}

function* inPieces(lines: Iterable<string>): Generator<string> {
  let piece = ''
  for (const line of lines) {
    piece += line
    if (piece.length > 65_536) {
      yield piece
      piece = ''
    }
  }
  if (piece !== '') yield piece
}

const special = /[\\\n\r\t]/g
const escapes: Readonly<Record<string, string>> = { '\\': '\\\\', '\n': '\\n', '\r': '\\r', '\t': '\\t' }

/** One row in the text form of COPY. Objects are written as JSON; characters PostgreSQL cannot hold (U+0000) are left out. */
export function copyLine(values: readonly unknown[]): string {
  let line = ''
  for (let at = 0; at < values.length; at++) {
    const value = values[at]
    if (at > 0) line += '\t'
    if (value === null || value === undefined) line += '\\N'
    else if (typeof value === 'number') line += value
    else if (typeof value === 'boolean') line += value ? 't' : 'f'
    else {
      const text = typeof value === 'string' ? value : JSON.stringify(value)
      line += special.test(text) ? text.replace(special, (found) => escapes[found] as string) : text
      special.lastIndex = 0
    }
  }
  return `${line}\n`.replaceAll('\u0000', '')
}
