import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import pg from 'pg'
import { from as copyFrom } from 'pg-copy-streams'
import { parseDay } from '../core/day.ts'
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
}

/** What is done in one transaction. */
export function databaseOf(client: pg.PoolClient | pg.Client): Database {
  /** Tables that have a temporary one beside them in this transaction. */
  const arriving = new Set<string>()
  return {
    rows: async <Row>({ text }: Statement<Row>, values: readonly unknown[] = []) =>
      (await client.query(text, [...values])).rows as Row[],
    row: async <Row>({ text }: Statement<Row>, values: readonly unknown[] = []) =>
      ((await client.query(text, [...values])).rows[0] ?? null) as Row | null,
    run: async ({ text }, values = []) => (await client.query(text, [...values])).rowCount ?? 0,
    async copy(table, columns, lines, over) {
      // COPY does not go into a table with row-level security: it goes beside it, and each row is then looked at.
      const beside = `pg_temp.arriving_${table.replace('.', '_')}`
      const list = columns.join(', ')
      if (!arriving.has(table)) {
        await client.query(
          `create temporary table ${beside.slice(8)} on commit drop as select ${list} from ${table} with no data`,
        )
        arriving.add(table)
      }
      await pipeline(Readable.from(gathered(lines)), client.query(copyFrom(`copy ${beside} (${list}) from stdin`)))
      const changing = over === undefined ? '' : changingWhatDiffers(columns, over)
      await client.query(
        `insert into ${table} as t (${list}) select ${list} from ${beside}${changing}; truncate ${beside}`,
      )
    },
  }
}

function changingWhatDiffers(columns: readonly string[], key: readonly string[]): string {
  const rest = columns.filter((column) => !key.includes(column))
  if (rest.length === 0) return ` on conflict (${key.join(', ')}) do nothing`
  return ` on conflict (${key.join(', ')}) do update set ${rest.map((column) => `${column} = excluded.${column}`).join(', ')}
    where (${rest.map((column) => `t.${column}`).join(', ')}) is distinct from (${rest.map((column) => `excluded.${column}`).join(', ')})`
}

/** Lines in pieces worth sending. */
async function* gathered(lines: Iterable<string> | AsyncIterable<string>): AsyncGenerator<string> {
  let piece = ''
  for await (const line of lines) {
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
