import assert from 'node:assert/strict'
import test, { before } from 'node:test'
import pg from 'pg'
import { addressOf, testConnection } from '../../test/database.ts'
import { embeddedLogins, type Logins, serverLogins } from './logins.ts'
import { openPools } from './open.ts'

let logins: Logins
let session: pg.Client

before(async () => {
  logins = embeddedLogins(await testConnection())
  const store = await openPools(logins, process.cwd(), 'test')
  await store.close()
  session = new pg.Client({ ...logins.program, options: '-c role=throughline_app' })
  session.on('error', () => {})
  await session.connect()
})

const refused = (text: string) => assert.rejects(session.query(text), { code: '42501' }, text)

/** The same server, as one of one's own is named. */
const address = (owner: pg.ClientConfig, user: string) => addressOf({ ...owner, user })

test('a session of the program never takes back the rights of the owner', async () => {
  const owner = String(logins.owner.user)
  await refused(`set role ${owner}`)
  await refused(`set session authorization ${owner}`)
  await refused(`grant ${owner} to throughline_program`)
  await refused('alter table ssd.ssd_person disable row level security')
  await refused('delete from access.log')
  await refused('create role another login')
  for (const back of ['reset role', 'set role none']) {
    await session.query(back)
    await refused('select from ssd.ssd_person')
    await refused('select from access.password')
    await refused('alter table ssd.ssd_person disable row level security')
  }
})

test('the program owns nothing, and is nothing but a member of the roles of its purposes', async () => {
  const client = new pg.Client(logins.owner)
  await client.connect()
  const { rows } = await client.query(
    `select p.rolsuper, p.rolcreaterole, p.rolcreatedb, p.rolbypassrls, p.rolinherit,
       (select count(*) from pg_class c where c.relowner = p.oid) as owns,
       (select array_agg(r.rolname::text order by r.rolname) from pg_auth_members m join pg_roles r on r.oid = m.roleid
        where m.member = p.oid) as roles
     from pg_roles p where p.rolname = 'throughline_program'`,
  )
  await client.end()
  assert.deepEqual(rows, [
    {
      ...{ rolsuper: false, rolcreaterole: false, rolcreatedb: false, rolbypassrls: false, rolinherit: false, owns: 0 },
      roles: [
        'throughline_app',
        'throughline_counter',
        'throughline_keeper',
        'throughline_loader',
        'throughline_reader',
      ],
    },
  ])
})

test('on a server of one’s own the program has a login of its own where one is named', async () => {
  const store = await openPools(
    serverLogins(address(logins.owner, 'throughline'), address(logins.owner, 'throughline_program')),
    process.cwd(),
    'test',
  )
  const { rows } = await store.pool.query('select session_user as login, current_user as role')
  const owner = await store.owner.query('select session_user as login')
  await store.close()
  assert.deepEqual(rows, [{ login: 'throughline_program', role: 'throughline_app' }])
  assert.deepEqual(owner.rows, [{ login: 'throughline' }])
})

test('a login of the program that is the owner, or may do too much or too little, is refused', async () => {
  const client = new pg.Client(logins.owner)
  await client.connect()
  const name = `of_test_${process.pid}`
  const open = (user: string) =>
    openPools(serverLogins(address(logins.owner, 'throughline'), address(logins.owner, user)), process.cwd(), 'test')
  try {
    await assert.rejects(open('throughline'), { reason: 'usage', message: /rights of the owner/ })
    await client.query(`create role ${name} login`)
    await assert.rejects(open(name), { reason: 'usage', message: /lacks the roles/ })
    await client.query(`grant throughline_app to ${name}; alter role ${name} createrole`)
    await assert.rejects(open(name), { reason: 'usage', message: /rights of the owner/ })
  } finally {
    await client.query(`drop role if exists ${name}`)
    await client.end()
  }
})
