import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import test from 'node:test'
import pg from 'pg'
import { canonicalTables } from '../../src/ssd/model.ts'
import { migrate, schemaSteps, schemasOf } from '../../src/store/migrate.ts'
import { generatedFromSchema } from '../../tools/make-schema.ts'
import { generatedFromModel } from '../../tools/make-ssd.ts'
import { testConnection } from '../database.ts'

const steps = schemaSteps('src/store/schema')
const connected = testConnection().then(async (connection) => {
  const client = new pg.Client(connection)
  // Its database is dropped under it when the file ends.
  client.on('error', () => {})
  await client.connect()
  return client
})

async function names(text: string, values: readonly unknown[] = []): Promise<readonly string[]> {
  const { rows } = await (await connected).query<{ name: string }>(text, [...values])
  return rows.map(({ name }) => name)
}

const asWritten = (type: string) =>
  type.replace('character varying', 'varchar').replace('timestamp with time zone', 'timestamptz')

test('schema.sql and distribute.sql are those of the steps', async () => {
  const stale = (await generatedFromSchema(await connected)).filter((file) => file.stale)
  assert.deepEqual(
    stale.map(({ path }) => `${path}: run npm run schema`),
    [],
  )
})

test('what is generated from the model is fresh', () => {
  const stale = generatedFromModel().filter((file) => file.stale)
  assert.deepEqual(
    stale.map(({ path }) => `${path}: run npm run ssd`),
    [],
  )
})

test('the steps leave the tables that the model asks for, field by field', async () => {
  const { rows } = await (await connected).query<{ name: string; field: string; type: string }>(
    `select c.relname as name, a.attname as field, format_type(a.atttypid, a.atttypmod) as type
     from pg_attribute a join pg_class c on c.oid = a.attrelid
     where c.relnamespace = 'ssd'::regnamespace and c.relkind = 'r' and a.attnum > 0 and not a.attisdropped
       and c.relname not in ('ext_origin', 'ext_finding')
     order by c.relname collate "C", a.attnum`,
  )
  const asked = [...canonicalTables]
    .sort((a, b) => (a.name < b.name ? -1 : 1))
    .flatMap(({ name, fields }) => [
      { name, field: 'la_code', type: 'character(3)' },
      ...fields.map((field) => ({ name, field: field.name, type: field.type })),
    ])
  assert.deepEqual(
    rows.map((row) => ({ ...row, type: asWritten(row.type) })),
    asked,
  )
})

test('the key of each canonical table is the one of the model', async () => {
  const keys = await names(
    `select i.indrelid::regclass::text || ' ' || string_agg(a.attname, ' ' order by k.place) as name
     from pg_index i
     cross join unnest(i.indkey) with ordinality as k (attnum, place)
     join pg_attribute a on a.attrelid = i.indrelid and a.attnum = k.attnum
     where i.indisprimary and i.indrelid::regclass::text ~ '^ssd\\.' and i.indrelid::regclass::text !~ 'ext_(origin|finding)'
     group by i.indrelid`,
  )
  const asked = canonicalTables.map(({ name, primaryKey }) => `ssd.${name} ${primaryKey.join(' ')}`)
  assert.deepEqual([...keys].sort(), asked.sort())
})

test('every table has a primary key', async () => {
  const without = await names(
    `select c.oid::regclass::text as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
     where n.nspname = any ($1) and c.relkind = 'r' and not exists (select from pg_index i where i.indrelid = c.oid and i.indisprimary)`,
    [schemasOf(steps)],
  )
  assert.deepEqual(without, [])
})

test('row-level security is on for every table with la_code', async () => {
  const open = await names(
    `select c.oid::regclass::text as name from pg_class c
     join pg_namespace n on n.oid = c.relnamespace
     join pg_attribute a on a.attrelid = c.oid and a.attname = 'la_code'
     where n.nspname = any ($1) and c.relkind = 'r' and not c.relrowsecurity`,
    [schemasOf(steps)],
  )
  assert.deepEqual(open, [])
})

test('every schema of ours is made by a step, so that backups and this list know it', async () => {
  const there = await names(
    `select nspname::text as name from pg_namespace
     where nspname !~ '^pg_' and nspname not in ('information_schema', 'public', 'graphile_worker')`,
  )
  assert.deepEqual([...there].sort(), [...schemasOf(steps)].sort())
})

test('distribute.sql names every table once, by authority when it has la_code', async () => {
  const text = readFileSync('src/store/sizes/distribute.sql', 'utf8')
  const spread = [...text.matchAll(/create_distributed_table\('([a-z0-9_.]+)', 'la_code'/g)].map(([, name]) => name)
  const whole = [...text.matchAll(/create_reference_table\('([a-z0-9_.]+)'\)/g)].map(([, name]) => name)
  const tables = (spreading: boolean) =>
    names(
      `select c.oid::regclass::text as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
       where n.nspname = any ($1) and c.relkind = 'r'
         and exists (select from pg_attribute a where a.attrelid = c.oid and a.attname = 'la_code') = $2`,
      [schemasOf(steps), spreading],
    )
  assert.deepEqual([...spread].sort(), [...(await tables(true))].sort())
  assert.deepEqual([...whole].sort(), [...(await tables(false))].sort())
})

test('a database that has every step is left as it is', async () => {
  assert.deepEqual(await migrate(await connected, steps), [])
})
