import type pg from 'pg'
import { type Database, databaseOf } from './database.ts'
import { type SchemaStep, schemasOf } from './migrate.ts'
import { statement } from './statement.ts'

type Line = { readonly of: string; readonly line: string }

/** Other kinds of thing than these would be left out unseen. */
const strangers = statement<{ name: string }>(
  `select format('%I.%I', n.nspname, c.relname) as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
   where n.nspname = any ($1) and c.relkind not in ('r', 'i', 'S')
   union all
   select t.tgname from pg_trigger t join pg_class c on c.oid = t.tgrelid join pg_namespace n on n.oid = c.relnamespace
   where n.nspname = any ($1) and not t.tgisinternal`,
)
const tables = statement<Line & { guarded: boolean }>(
  `select format('%I.%I', n.nspname, c.relname) as of, n.nspname as line, c.relrowsecurity as guarded
   from pg_class c join pg_namespace n on n.oid = c.relnamespace
   where n.nspname = any ($1) and c.relkind = 'r' order by array_position($1, n.nspname::text), c.relname`,
)
const columns = statement<Line>(
  `select format('%I.%I', n.nspname, c.relname) as of,
     quote_ident(a.attname) || ' ' || format_type(a.atttypid, a.atttypmod)
       || coalesce(' default ' || pg_get_expr(d.adbin, d.adrelid), '')
       || case when a.attnotnull then ' not null' else '' end as line
   from pg_attribute a
   join pg_class c on c.oid = a.attrelid
   join pg_namespace n on n.oid = c.relnamespace
   left join pg_attrdef d on d.adrelid = a.attrelid and d.adnum = a.attnum
   where n.nspname = any ($1) and c.relkind = 'r' and a.attnum > 0 and not a.attisdropped
   order by n.nspname, c.relname, a.attnum`,
)
const constraints = statement<Line & { foreign: boolean }>(
  `select format('%I.%I', n.nspname, c.relname) as of, k.contype = 'f' as foreign,
     format('constraint %I %s', k.conname, pg_get_constraintdef(k.oid)) as line
   from pg_constraint k
   join pg_class c on c.oid = k.conrelid
   join pg_namespace n on n.oid = c.relnamespace
   where n.nspname = any ($1) and k.contype in ('p', 'u', 'c', 'f', 'x')
   order by n.nspname, c.relname, position(k.contype in 'pucxf'), k.conname`,
)
const indexes = statement<Line>(
  `select format('%I.%I', n.nspname, c.relname) as of, pg_get_indexdef(i.indexrelid) as line
   from pg_index i
   join pg_class c on c.oid = i.indrelid
   join pg_namespace n on n.oid = c.relnamespace
   where n.nspname = any ($1) and not exists (select from pg_constraint k where k.conindid = i.indexrelid and k.contype in ('p', 'u', 'x'))
   order by 1, 2`,
)
const policies = statement<Line>(
  `select format('%I.%I', n.nspname, c.relname) as of,
     format('create policy %I on %I.%I', p.polname, n.nspname, c.relname)
       || case p.polcmd when 'r' then ' for select' when 'a' then ' for insert' when 'w' then ' for update' when 'd' then ' for delete' else '' end
       || ' to ' || coalesce((select string_agg(r.rolname, ', ' order by r.rolname) from pg_roles r where r.oid = any (p.polroles)), 'public')
       || coalesce(' using (' || pg_get_expr(p.polqual, p.polrelid) || ')', '')
       || coalesce(' with check (' || pg_get_expr(p.polwithcheck, p.polrelid) || ')', '') as line
   from pg_policy p
   join pg_class c on c.oid = p.polrelid
   join pg_namespace n on n.oid = c.relnamespace
   where n.nspname = any ($1)
   order by 1, p.polname`,
)
const grants = statement<Line>(
  `with object as (
     select format('%I.%I', n.nspname, c.relname) as of, case when c.relkind = 'S' then 'sequence ' else '' end
         || format('%I.%I', n.nspname, c.relname) as named, c.relacl as acl, c.relowner as owner, '' as part
     from pg_class c join pg_namespace n on n.oid = c.relnamespace where n.nspname = any ($1) and c.relkind in ('r', 'S')
     union all
     select format('%I.%I', n.nspname, c.relname), format('%I.%I', n.nspname, c.relname), a.attacl, c.relowner, format(' (%I)', a.attname)
     from pg_attribute a join pg_class c on c.oid = a.attrelid join pg_namespace n on n.oid = c.relnamespace
     where n.nspname = any ($1) and not a.attisdropped
     union all
     select 'function', 'function ' || p.oid::regprocedure, coalesce(p.proacl, acldefault('f', p.proowner)), p.proowner, ''
     from pg_proc p join pg_namespace n on n.oid = p.pronamespace where n.nspname = any ($1)
     union all
     select 'schema', 'schema ' || quote_ident(n.nspname), n.nspacl, n.nspowner, '' from pg_namespace n where n.nspname = any ($1)
   )
   select o.of, format('grant %s on %s to %s', string_agg(lower(g.privilege_type) || o.part, ', ' order by g.privilege_type, o.part), o.named, coalesce(r.rolname, 'public')) as line
   from object o
   cross join aclexplode(o.acl) g
   left join pg_roles r on r.oid = g.grantee
   where g.grantee <> o.owner
   group by o.of, o.named, r.rolname
   order by o.named, coalesce(r.rolname, 'public')`,
)
const functions = statement<Line>(
  `select '' as of, pg_get_functiondef(p.oid) as line from pg_proc p join pg_namespace n on n.oid = p.pronamespace
   where n.nspname = any ($1) order by p.oid::regprocedure::text`,
)
const sequences = statement<Line>(
  `select '' as of, format('create sequence %I.%I', schemaname, sequencename) as line from pg_sequences
   where schemaname = any ($1) order by 2`,
)

/**
 * The schema on one page, as the catalogue has it after the last step: the same text on every server it is printed from.
 * The servers that npm installs bring no program that does so.
 */
export async function printSchema(client: pg.Client | pg.PoolClient, steps: readonly SchemaStep[]): Promise<string> {
  await client.query(`begin; set local search_path = ''`)
  try {
    return await print(databaseOf(client), schemasOf(steps))
  } finally {
    await client.query('rollback')
  }
}

async function print(db: Database, schemas: readonly string[]): Promise<string> {
  const strange = await db.rows(strangers, [schemas])
  if (strange.length > 0) throw new Error(`Nobody knows how to print ${strange.map(({ name }) => name).join(', ')}`)
  const [column, constraint, index, policy, grant] = await inTurn(db, schemas)
  const of = (lines: readonly Line[], name: string) => lines.filter((line) => line.of === name).map(({ line }) => line)
  const keys = (constraint as (Line & { foreign: boolean })[]).filter(({ foreign }) => !foreign)
  const links = (constraint as (Line & { foreign: boolean })[]).filter(({ foreign }) => foreign)
  const found = await db.rows(tables, [schemas])
  const sections = found.map(({ of: table, guarded }) => [
    `create table ${table} (\n  ${[...of(column, table), ...of(keys, table)].join(',\n  ')}\n)`,
    ...of(index, table),
    ...(guarded ? [`alter table ${table} enable row level security`] : []),
    ...of(policy, table),
    ...of(grant, table),
  ])
  const named = new Set(found.map(({ of }) => of))
  const all = [
    schemas.map((schema) => `create schema ${schema}`),
    (await db.rows(sequences, [schemas])).map(({ line }) => line),
    ...sections,
    links.map(({ of, line }) => `alter table ${of} add ${line}`),
    ...(await db.rows(functions, [schemas])).map(({ line }) => [line.trimEnd()]),
    grant.filter((each) => !named.has(each.of)).map(({ line }) => line),
  ]
  const text = all.map((lines) => lines.map((line) => `${line};`).join('\n')).join('\n\n')
  return `-- The schema after its last step, printed from the catalogue by \`npm run schema\`. Read it; change a step, never this.\n\n${text}\n`
}

async function inTurn(db: Database, schemas: readonly string[]): Promise<[Line[], Line[], Line[], Line[], Line[]]> {
  return [
    await db.rows(columns, [schemas]),
    await db.rows(constraints, [schemas]),
    await db.rows(indexes, [schemas]),
    await db.rows(policies, [schemas]),
    await db.rows(grants, [schemas]),
  ]
}
