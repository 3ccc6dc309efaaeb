import { createHash, type Hash } from 'node:crypto'
import type pg from 'pg'
import { to as copyTo } from 'pg-copy-streams'
import { databaseOf } from './database.ts'
import { type SchemaStep, schemasOf } from './migrate.ts'
import { statement } from './statement.ts'

/** A table that a backup holds, with names as SQL writes them. */
export type HeldTable = {
  readonly table: string
  readonly columns: readonly string[]
  /** The primary key, each column in the order of its bytes: the same order on every server. */
  readonly order: readonly string[]
  /** What it takes on the disk, about. */
  readonly bytes: number
}

/** What stands in a table: equal on two servers when the rows are. */
export type TableTally = { readonly rows: number; readonly bytes: number; readonly hash: string }

export type SequenceAt = { readonly sequence: string; readonly value: number; readonly called: boolean }

/**
 * Tables that no backup holds. Sessions and sign-ins under way: whoever finds an old backup must not be signed in by it.
 * Attempts and forms just sent: they matter for minutes. Processes: they are of this server.
 */
const notHeld = [
  'access.session',
  'access.sign_in_state',
  'access.sign_in_attempt',
  'access.sent_form',
  'work.worker_process',
]

const tables = statement<HeldTable>(
  `select format('%I.%I', n.nspname, c.relname) as "table", pg_table_size(c.oid) as bytes,
     array(
       select quote_ident(a.attname) from pg_attribute a
       where a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped and a.attgenerated = ''
       order by a.attnum
     ) as columns,
     array(
       select quote_ident(a.attname) || case when a.attcollation = 0 or inbytes.already then '' else ' collate "C"' end
       from pg_index i
       cross join unnest(i.indkey) with ordinality as k (attnum, place)
       join pg_attribute a on a.attrelid = i.indrelid and a.attnum = k.attnum
       where i.indrelid = c.oid and i.indisprimary
       order by k.place
     ) as "order"
   from pg_class c
   join pg_namespace n on n.oid = c.relnamespace
   cross join (
     select datlocprovider = 'c' and datcollate in ('C', 'POSIX') as already from pg_database where datname = current_database()
   ) inbytes
   where c.relkind = 'r' and n.nspname = any ($1) and format('%I.%I', n.nspname, c.relname) <> all ($2)
   order by n.nspname, c.relname`,
)
const links = statement<{ child: string; parent: string }>(
  `select distinct format('%I.%I', cn.nspname, c.relname) as child, format('%I.%I', pn.nspname, p.relname) as parent
   from pg_constraint k
   join pg_class c on c.oid = k.conrelid
   join pg_namespace cn on cn.oid = c.relnamespace
   join pg_class p on p.oid = k.confrelid
   join pg_namespace pn on pn.oid = p.relnamespace
   where k.contype = 'f' and k.conrelid <> k.confrelid and not k.condeferrable`,
)
const sequences = statement<{ sequence: string }>(
  `select format('%I.%I', schemaname, sequencename) as sequence from pg_sequences
   where schemaname = any ($1) order by schemaname, sequencename`,
)

/** Every table of our schemas as the catalogue has it, so that none can be forgotten; those that others point to come first. */
export async function heldTables(
  client: pg.Client | pg.PoolClient,
  steps: readonly SchemaStep[],
): Promise<readonly HeldTable[]> {
  const db = databaseOf(client)
  const found = await db.rows(tables, [schemasOf(steps), notHeld])
  const unordered = found.find(({ order }) => order.length === 0)
  if (unordered) throw new Error(`${unordered.table} has no primary key, and so no order`)
  return parentsFirst(found, await db.rows(links))
}

function parentsFirst(
  found: readonly HeldTable[],
  links: readonly { readonly child: string; readonly parent: string }[],
): readonly HeldTable[] {
  const sorted: HeldTable[] = []
  const left = new Map(found.map((held) => [held.table, held]))
  while (left.size > 0) {
    const ready = [...left.values()].filter(
      ({ table }) => !links.some(({ child, parent }) => child === table && left.has(parent)),
    )
    if (ready.length === 0) throw new Error(`Tables point at each other: ${[...left.keys()].join(', ')}`)
    for (const held of ready) left.delete(held.table)
    sorted.push(...ready)
  }
  return sorted
}

/** Where every sequence of ours is. */
export async function sequencesAt(
  client: pg.Client | pg.PoolClient,
  steps: readonly SchemaStep[],
): Promise<readonly SequenceAt[]> {
  const names = await databaseOf(client).rows(sequences, [schemasOf(steps)])
  const all: SequenceAt[] = []
  for (const { sequence } of names) {
    const { rows } = await client.query<SequenceAt>(
      `select $1 as sequence, last_value as value, is_called as called from ${sequence}`,
      [sequence],
    )
    all.push(...rows)
  }
  return all
}

/** Within a transaction: values are written the same on every server, and rows that would be withheld are an error. */
export const plainText = `set local timezone = 'UTC'; set local datestyle = 'ISO, YMD'; set local intervalstyle = 'postgres';
  set local extra_float_digits = 1; set local bytea_output = 'hex'; set local client_encoding = 'UTF8'; set local row_security = off`

/** Counts and hashes rows, in the text form of COPY, as they go by. */
export class RowTally {
  readonly #hash: Hash = createHash('sha256')
  #rows = 0
  #bytes = 0

  add(piece: Uint8Array): void {
    this.#hash.update(piece)
    this.#bytes += piece.length
    // In the text form of COPY a line feed is always the end of a row.
    for (let at = piece.indexOf(10); at !== -1; at = piece.indexOf(10, at + 1)) this.#rows++
  }

  get bytes(): number {
    return this.#bytes
  }

  end(): TableTally {
    return { rows: this.#rows, bytes: this.#bytes, hash: this.#hash.digest('hex') }
  }
}

/** The rows of a table in the order of its key, in the text form of COPY. */
export function rowsOf(client: pg.Client | pg.PoolClient, { table, columns, order }: HeldTable): AsyncIterable<Buffer> {
  const text = `copy (select ${columns.join(', ')} from ${table} order by ${order.join(', ')}) to stdout`
  return client.query(copyTo(text))
}

/** What stands in a table now. */
export async function tallyOf(client: pg.Client | pg.PoolClient, held: HeldTable): Promise<TableTally> {
  const tally = new RowTally()
  for await (const piece of rowsOf(client, held)) tally.add(piece)
  return tally.end()
}
