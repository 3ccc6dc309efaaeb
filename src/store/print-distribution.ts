import type pg from 'pg'
import { databaseOf } from './database.ts'
import { type SchemaStep, schemasOf } from './migrate.ts'
import { statement } from './statement.ts'

const tables = statement<{ table: string; spread: boolean; parents: string[] }>(
  `select format('%I.%I', n.nspname, c.relname) as "table",
     exists (select from pg_attribute a where a.attrelid = c.oid and a.attname = 'la_code' and not a.attisdropped) as spread,
     array(select distinct k.confrelid::regclass::text from pg_constraint k
       where k.conrelid = c.oid and k.contype = 'f' and k.confrelid <> c.oid and not k.condeferrable) as parents
   from pg_class c join pg_namespace n on n.oid = c.relnamespace
   where n.nspname = any ($1) and c.relkind = 'r'
   order by array_position($1, n.nspname::text), c.relname`,
)

/** Links that may be broken within a transaction go round in circles, so no order of the tables would do for them. */
const links = statement<{ table: string; name: string; says: string }>(
  `select format('%I.%I', n.nspname, c.relname) as "table", quote_ident(k.conname) as name, pg_get_constraintdef(k.oid) as says
   from pg_constraint k join pg_class c on c.oid = k.conrelid join pg_namespace n on n.oid = c.relnamespace
   where n.nspname = any ($1) and k.contype = 'f' and k.condeferrable
   order by 1, 2`,
)

const head = `-- Spreads the tables over the nodes of a Citus cluster, by authority. Run it once, as the owner, when the schema is there
-- and empty; of a later step, only the lines of its new tables. Printed by \`npm run schema\`.
--
-- Citus cannot be run where Throughline is made and tested, so this is what its rules ask for and not what was seen to
-- work: prove it on a copy first. Two things must be so on every node:
--   alter database throughline set citus.propagate_set_commands = 'local';
--     or row-level security, which reads settings of the transaction, shows nothing on the workers;
--   the roles of step 0006 are there, and the functions of the schema access are distributed with the tables.
`

/** `sizes/distribute.sql`: every table with la_code spread by it, side by side; every other whole on each node. */
export async function printDistribution(
  client: pg.Client | pg.PoolClient,
  steps: readonly SchemaStep[],
): Promise<string> {
  const db = databaseOf(client)
  const left = await db.rows(tables, [schemasOf(steps)])
  const circular = await db.rows(links, [schemasOf(steps)])
  const lines: string[] = []
  let first: string | null = null
  while (left.length > 0) {
    // What others point to comes first, and of those whatever is whole on each node.
    const ready = left.filter(({ parents }) => !left.some(({ table }) => parents.includes(table)))
    const next = ready.find(({ spread }) => !spread) ?? ready[0]
    if (next === undefined) throw new Error(`Tables point at each other: ${left.map(({ table }) => table).join(', ')}`)
    left.splice(left.indexOf(next), 1)
    if (!next.spread) {
      lines.push(`select create_reference_table('${next.table}');`)
      continue
    }
    lines.push(
      `select create_distributed_table('${next.table}', 'la_code', colocate_with => ${first === null ? `'none'` : `'${first}'`});`,
    )
    first ??= next.table
  }
  const drop = circular.map(({ table, name }) => `alter table ${table} drop constraint ${name};`)
  const add = circular.map(({ table, name, says }) => `alter table ${table} add constraint ${name} ${says};`)
  return `${head}\n${[...drop, '', ...lines, '', ...add].join('\n')}\n`
}
