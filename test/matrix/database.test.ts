import assert from 'node:assert/strict'
import test, { after, before } from 'node:test'
import pg from 'pg'
import { isoDay } from '../../src/core/day.ts'
import type { Purpose } from '../../src/store/transaction.ts'
import { terminalActor } from '../../src/work/terminal-actor.ts'
import { directorOf102, type MadeUpPlace, madeUpPlace } from './authority.ts'
import { knowAliases, Reaches } from './reach.ts'
import { insiders, type Who } from './who.ts'

/** Below the program: what plain SQL gives under the role of each purpose, whatever a statement forgets. */

const roles: Readonly<Record<Purpose, string>> = {
  read: 'throughline_reader',
  count: 'throughline_counter',
  load: 'throughline_loader',
  keep: 'throughline_keeper',
}
/**
 * Before it is known for whom somebody acts, a keeper sees the authorities held here, who has which role, and what waits
 * to be told to whom: that is how a session begins.
 */
const shownBefore = ['access.role_grant', 'work.authority']

let made: MadeUpPlace
let reaches: Reaches
let client: pg.Client
/** Every table whose rows say whose they are. */
let tables: readonly string[]

before(async () => {
  made = await madeUpPlace()
  reaches = await Reaches.now(made)
  client = new pg.Client({ ...made.place.store.pool.options, options: '-c role=throughline_app' })
  client.on('error', () => {})
  await client.connect()
  const { rows } = await made.place.store.owner.query<{ name: string }>(
    `select c.oid::regclass::text as name from pg_class c
     join pg_namespace n on n.oid = c.relnamespace
     join pg_attribute a on a.attrelid = c.oid and a.attname = 'la_code'
     where c.relkind = 'r' and n.nspname in ('ssd', 'landing', 'journey', 'work', 'access') order by 1`,
  )
  tables = rows.map(({ name }) => name)
})
after(() => client.end())

type Settings = Readonly<Record<string, string>>

/** The settings with which the program says for whom it acts. */
async function settingsOf(who: Who): Promise<Settings> {
  const [laCode, subject] = who === 'director of 102' ? ['102', directorOf102] : ['101', who]
  const { account, scope, teams, professional } = await terminalActor(made.place, laCode, subject)
  const today = isoDay(made.place.today())
  return { authority: laCode, account, scope, teams: JSON.stringify(teams), professional: professional ?? '', today }
}

const ofAll: Settings = {
  authority: '101',
  account: '',
  scope: 'all',
  teams: '',
  professional: '',
  today: '2026-11-01',
}

/** Does something under the role of a purpose and undoes it. */
async function under<Result>(
  role: string,
  settings: Settings,
  does: (query: (text: string) => Promise<pg.QueryResult>) => Promise<Result>,
): Promise<Result> {
  await client.query(`begin; set local role ${role}`)
  for (const [name, value] of Object.entries(settings)) {
    await client.query('select set_config($1, $2, true)', [`throughline.${name}`, value])
  }
  try {
    return await does((text) => client.query(text))
  } finally {
    await client.query('rollback')
  }
}

/** The tables of ours that a role has a right on, columns counted. */
async function mayOn(role: string, right: 'select' | 'insert' | 'update' | 'delete' | 'truncate'): Promise<string[]> {
  const ofColumns = right === 'delete' || right === 'truncate' ? '' : `or has_any_column_privilege($1, c.oid, $2)`
  const { rows } = await made.place.store.owner.query<{ name: string }>(
    `select c.oid::regclass::text as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
     where c.relkind in ('r', 'v', 'p') and n.nspname in ('ssd', 'landing', 'journey', 'work', 'access', 'public', 'graphile_worker')
       and (has_table_privilege($1, c.oid, $2) ${ofColumns}) order by 1`,
    [role, right],
  )
  return rows.map(({ name }) => name)
}

/** All rows of some tables, as text. */
async function textOf(query: (text: string) => Promise<pg.QueryResult>, from: readonly string[]): Promise<string> {
  const pieces: string[] = []
  for (const table of from) {
    const { rows } = await query(`select t::text as row from ${table} t`)
    for (const { row } of rows) pieces.push(`${table} ${row}`)
  }
  return pieces.join('\n')
}

test('every table whose rows say whose they are has row-level security', async () => {
  const { rows } = await made.place.store.owner.query<{ name: string }>(
    'select oid::regclass::text as name from pg_class where oid = any ($1::regclass[]) and not relrowsecurity',
    [tables],
  )
  assert.ok(tables.length > 50)
  assert.deepEqual(rows, [])
})

test('a reader sees rows of the children within its reach, of no other child, and of no other authority', async () => {
  const readable = await mayOn(roles.read, 'select')
  assert.ok(readable.includes('ssd.ssd_person') && readable.includes('landing.claim'))
  for (const who of [...insiders, 'director of 102'] as const) {
    const settings = await settingsOf(who)
    await under(roles.read, settings, async (query) => {
      const { rows: people } = await query('select pers_person_id as id from ssd.ssd_person')
      const within = new Set(reaches.of(who))
      assert.equal(people.length > 0, within.size > 0, who)
      assert.deepEqual(
        people.filter(({ id }) => !within.has(id)),
        [],
        who,
      )
      // Names of tables stand before the rows; an alias is a matter of pages and not of the database.
      const text = await textOf(query, readable)
      if (!knowAliases.has(who)) assert.deepEqual(reaches.outOfPlace(text, who), [], who)
      for (const table of readable.filter((each) => tables.includes(each) && !shownBefore.includes(each))) {
        const { rows } = await query(`select distinct la_code from ${table}`)
        assert.deepEqual(
          rows.filter(({ la_code }) => la_code !== settings.authority),
          [],
          table,
        )
      }
    })
  }
})

test('a reader sees nothing of a restricted or sealed child, and of a granted one what is there', async () => {
  const rowsOf = (kind: 'restricted' | 'sealed' | 'restricted, with a grant', settings: Settings) =>
    under(roles.read, settings, async (query) =>
      Number(
        (
          await query(
            `select (select count(*) from landing.claim where person_id = '${made.children[kind].identifier}')
               + (select count(*) from access.child_reference where person_id = '${made.children[kind].identifier}') as rows`,
          )
        ).rows[0].rows,
      ),
    )
  const director = await settingsOf('director')
  assert.equal(await rowsOf('restricted', director), 0)
  assert.equal(await rowsOf('sealed', director), 0)
  assert.equal((await rowsOf('restricted, with a grant', director)) > 1, true)
  assert.equal(await rowsOf('restricted, with a grant', { ...director, account: '' }), 0)
})

test('what is said of two children, and where it is from, is seen where neither is shut', async () => {
  const mother = made.children['other team'].identifier
  const say = (child: string) =>
    made.place.store.owner.query(
      `with row as (
       insert into ssd.ssd_mother (la_code, moth_table_id, moth_person_id, moth_childs_person_id) values ('101', 'of-' || $2, $1, $2)
     ), origin as (
       insert into ssd.ext_origin (la_code, person_id, table_name, row_key, origin, load_id, line)
       select '101', $1, 'ssd_mother', 'of-' || $2, 1, min(load_id), 1 from landing.load where la_code = '101'
     )
     insert into landing.claim (la_code, load_id, claim, person_id, table_name, row_key, line, fields)
     select '101', min(load_id), nextval('landing.load_number') + 90000000, $1, 'ssd_mother', 'of-' || $2, 1,
       jsonb_build_object('moth_table_id', 'of-' || $2, 'moth_person_id', $1, 'moth_childs_person_id', $2)
     from landing.load where la_code = '101'`,
      [mother, child],
    )
  await say(made.children.own.identifier)
  await say(made.children.restricted.identifier)
  await say(made.children.sealed.identifier)
  const seen = await under(roles.read, await settingsOf('director'), async (query) => [
    (await query(`select row_key from landing.claim where table_name = 'ssd_mother'`)).rows,
    (await query(`select row_key from ssd.ext_origin where table_name = 'ssd_mother'`)).rows,
  ])
  const own = [{ row_key: `of-${made.children.own.identifier}` }]
  assert.deepEqual(seen, [own, own])
})

test('a counter counts every child of its authority, and has nothing of accounts, restrictions and files', async () => {
  const readable = await mayOn(roles.count, 'select')
  assert.deepEqual(
    readable.filter((name) => !/^(ssd|journey)\./.test(name)),
    ['landing.load'],
  )
  const { rows } = await made.place.store.owner.query(`select count(*) from ssd.ssd_person where la_code = '101'`)
  await under(roles.count, ofAll, async (query) => {
    assert.deepEqual((await query('select count(*) from ssd.ssd_person')).rows, rows)
  })
})

test('without a purpose nothing is to be had', async () => {
  for (const right of ['select', 'insert', 'update', 'delete', 'truncate'] as const) {
    assert.deepEqual(await mayOn('throughline_app', right), [], right)
  }
})

test('who does not say for which authority sees nothing', async () => {
  for (const role of Object.values(roles)) {
    const readable = (await mayOn(role, 'select')).filter((name) => tables.includes(name))
    const shown = await under(role, {}, async (query) => {
      const found: string[] = []
      for (const table of readable) if ((await query(`select from ${table} limit 1`)).rowCount !== 0) found.push(table)
      return found
    })
    assert.deepEqual(
      shown.filter((table) => !shownBefore.includes(table)),
      [],
      role,
    )
  }
})

test('a reader and a counter write nothing but the log', async () => {
  for (const role of [roles.read, roles.count]) {
    assert.deepEqual(await mayOn(role, 'insert'), ['access.log'])
    for (const right of ['update', 'delete', 'truncate'] as const) assert.deepEqual(await mayOn(role, right), [], role)
  }
})

test('nobody takes anything out of the log or changes what it says was done', async () => {
  for (const role of Object.values(roles)) {
    assert.equal((await mayOn(role, 'delete')).includes('access.log'), false, role)
    assert.equal((await mayOn(role, 'truncate')).length, 0, role)
  }
  const may = (text: string) => under(roles.load, ofAll, (query) => query(text))
  await assert.rejects(may(`update access.log set what = 'nothing'`), { code: '42501' })
  await assert.rejects(may(`update access.log set person_id = 'T1'`), { code: '42501' })
  await assert.rejects(may(`update access.log set at = now()`), { code: '42501' })
})

test('a keeper reads accounts and the log, and no record', async () => {
  const readable = await mayOn(roles.keep, 'select')
  assert.equal(readable.includes('access.log'), true)
  assert.deepEqual(
    readable.filter((name) => /^(ssd|journey|landing)\./.test(name)),
    [],
  )
})

test('nobody writes a row of another authority', async () => {
  const into = (role: string, text: string) => under(role, ofAll, (query) => query(text))
  const log = (laCode: string) =>
    `insert into access.log (la_code, entry, at, account_id, account_name, role, sign_in, what)
     values ('${laCode}', nextval('access.log_number'), now(), 'a', 'b', 'c', 'd', 'e')`
  for (const role of Object.values(roles)) {
    await into(role, log('101'))
    await assert.rejects(into(role, log('102')), { code: '42501' }, role)
  }
  const moved = `update ssd.ssd_person set la_code = '102' where pers_person_id = '${made.children.own.identifier}'`
  await assert.rejects(into(roles.load, moved), { code: '42501' })
  const restriction = `insert into access.restriction (la_code, restriction_id, person_id, kind, reason, owner_account, set_by, set_at)
     values ('102', gen_random_uuid(), 'T1', 'restricted', 'r', gen_random_uuid(), 's', now())`
  await assert.rejects(into(roles.keep, restriction), { code: '42501' })
  const changed = await into(roles.load, `delete from ssd.ssd_person where la_code = '102'`)
  assert.equal(changed.rowCount, 0)
})
