import assert from 'node:assert/strict'
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, relative } from 'node:path'
import test, { after } from 'node:test'
import pg from 'pg'
import { openEmbedded } from '../../src/store/embedded-server.ts'
import { embeddedLogins } from '../../src/store/logins.ts'
import { openPools } from '../../src/store/open.ts'
import { everyStatement } from '../../src/store/statement.ts'
import { generatedFromSchema } from '../../tools/make-schema.ts'
import { testConnection } from '../database.ts'
import { breachesOf } from './dialect.ts'

function filesUnder(folder: string): string[] {
  return readdirSync(folder).flatMap((name) => {
    const path = join(folder, name)
    if (statSync(path).isDirectory()) return filesUnder(path)
    return name.endsWith('.ts') && !name.endsWith('.test.ts') && !name.endsWith('.d.ts') ? [path] : []
  })
}

const sources = filesUnder('src')
/** Indicators will speak it in files of their own kind; the TypeScript of that room says none. */
const speakSql = sources.filter((path) => path.startsWith('src/store/'))
// A path that begins in the text is one the bundle of the tests knows too.
const inStore = (path: string) => import(`../../src/store/${relative('src/store', path).slice(0, -3)}.ts`)
await Promise.all(speakSql.map(inStore))
const statements = [...new Set(everyStatement())]

async function connected(connection: pg.ClientConfig): Promise<pg.Client> {
  const client = new pg.Client(connection)
  client.on('error', () => {})
  await client.connect()
  return client
}

/** The oldest server we promise, with every step of the schema and the tables of the queue. */
async function oldestServer(): Promise<pg.Client> {
  const data = mkdtempSync(join(tmpdir(), 'tl15-'))
  const server = await openEmbedded(data, process.cwd(), 15)
  const store = await openPools(embeddedLogins(server.connection), process.cwd(), 'test')
  await store.close()
  const client = await connected(server.connection)
  after(async () => {
    await client.end()
    await server.leave()
    rmSync(data, { recursive: true, force: true })
  })
  return client
}

const newest = testConnection().then(connected)
const oldest = oldestServer()
after(async () => (await newest).end().catch(() => {}))

/** The statements that a server does not accept, with what it says. */
async function notAccepted(client: pg.Client): Promise<string[]> {
  const refused: string[] = []
  for (const text of statements) {
    try {
      await client.query(`prepare every_statement as ${text}`)
      await client.query('deallocate every_statement')
    } catch (error) {
      refused.push(`${(error as Error).message}: ${text}`)
    }
  }
  return refused
}

async function tablesOfChildren(client: pg.Client): Promise<ReadonlySet<string>> {
  const { rows } = await client.query<{ name: string }>(
    `select table_schema || '.' || table_name as name from information_schema.columns where column_name = 'la_code'`,
  )
  return new Set(rows.map(({ name }) => name))
}

test('every statement is accepted by the server of this release', async () => {
  assert.equal(statements.length > 100, true)
  assert.deepEqual(await notAccepted(await newest), [])
})

test('every statement is accepted by PostgreSQL 15, the oldest promised', async () => {
  const client = await oldest
  const { rows } = await client.query(`select current_setting('server_version') as version`)
  assert.match(rows[0].version, /^15\./)
  assert.deepEqual(await notAccepted(client), [])
})

test('the steps leave the same schema on PostgreSQL 15', async () => {
  assert.deepEqual(await generatedFromSchema(await oldest), await generatedFromSchema(await newest))
})

test('no statement and no step leaves the dialect, and none on children forgets the authority', async () => {
  const children = await tablesOfChildren(await newest)
  assert.ok(children.has('ssd.ssd_person') && children.has('landing.claim') && !children.has('access.session'))
  const said = statements.flatMap((text) => breachesOf(text, children).map((breach) => `${breach}: ${text}`))
  const steps = readdirSync('src/store/schema').flatMap((name) =>
    breachesOf(readFileSync(join('src/store/schema', name), 'utf8'), children).map((breach) => `${breach}: ${name}`),
  )
  assert.deepEqual([...said, ...steps], [])
})

test('what leaves the dialect is found', () => {
  const children = new Set(['ssd.ssd_person', 'landing.claim'])
  const breaches = (text: string) => breachesOf(text, children)
  assert.deepEqual(breaches('with recursive up as (select 1) select * from up'), ['recursive'])
  assert.deepEqual(breaches('select a, count(*) from work.x group by grouping sets (a)'), ['grouping sets'])
  assert.deepEqual(breaches('select a from work.x group by cube (a)'), ['cube'])
  assert.deepEqual(breaches('select a from work.x group by rollup (a)'), ['rollup'])
  assert.deepEqual(breaches('create trigger t after insert on work.x execute function f()'), ['trigger'])
  assert.deepEqual(breaches('merge into work.x using y on true when matched then delete'), ['merge'])
  assert.deepEqual(breaches('select * from ssd.ssd_person where pers_person_id = $1'), [
    'ssd.ssd_person without la_code',
  ])
  assert.deepEqual(breaches(`select 'la_code' from landing.claim -- la_code`), ['landing.claim without la_code'])
  assert.equal(breaches('select row_number() over (order by a) from work.x').length, 1)
  assert.equal(breaches('select row_number() over (partition by a, la_code) from work.x').length, 1)
  assert.equal(breaches('select rank() over w from work.x window w as (partition by a)').length, 1)
  assert.deepEqual(breaches('select row_number() over (partition by c.la_code, a order by b) from landing.claim c'), [])
  assert.deepEqual(breaches(`select 'merge into', 'with recursive' from work.x`), [])
})

test('every unique key of a table with la_code begins with it', async () => {
  const { rows } = await (await newest).query(
    `select i.indexrelid::regclass::text as key
     from pg_index i
     join pg_attribute a on a.attrelid = i.indrelid and a.attname = 'la_code'
     where i.indisunique and i.indkey[0] <> a.attnum and i.indrelid::regclass::text !~ '^(graphile_worker|pg_)'`,
  )
  assert.deepEqual(rows, [])
})

test('no other room speaks SQL', () => {
  const others = sources.filter((path) => !speakSql.includes(path))
  const found = others.filter((path) => {
    const text = readFileSync(path, 'utf8')
    return /\bstatement\(['`]|\.query\(['`](select|insert|update|delete|with)\b/i.test(text)
  })
  assert.deepEqual(found, [])
})
