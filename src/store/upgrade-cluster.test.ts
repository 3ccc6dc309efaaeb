import assert from 'node:assert/strict'
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import test, { after } from 'node:test'
import pg from 'pg'
import { Refusal } from '../core/refusal.ts'
import { type EmbeddedServer, openEmbedded } from './embedded-server.ts'
import { migrate, schemaSteps } from './migrate.ts'
import { checkBackup } from './read-backup.ts'
import { openUpgraded } from './upgrade-cluster.ts'

const root = process.cwd()
const steps = schemaSteps('src/store/schema')
const folders: string[] = []
after(() => {
  for (const folder of folders) rmSync(folder, { recursive: true, force: true })
})

function newFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'tl-up-'))
  folders.push(folder)
  return folder
}

async function asked<Row extends pg.QueryResultRow>({ connection }: EmbeddedServer, text: string): Promise<Row[]> {
  const client = new pg.Client(connection)
  await client.connect()
  try {
    return (await client.query<Row>(text)).rows
  } finally {
    await client.end()
  }
}

/** A data folder of PostgreSQL 15 with one authority in it, and its server still joined. */
async function ofFifteen(data: string): Promise<EmbeddedServer> {
  const server = await openEmbedded(data, root, 15)
  const client = new pg.Client(server.connection)
  await client.connect()
  await migrate(client, steps)
  await client.query(`insert into work.authority values ('101', 'Merrowdale', true, now())`)
  await client.end()
  return server
}

const names = (server: EmbeddedServer) => asked<{ name: string }>(server, 'select name from work.authority')
const majorOf = (data: string, folder = 'postgresql') => readFileSync(join(data, folder, 'PG_VERSION'), 'utf8').trim()

test('a folder of PostgreSQL 15 is brought over by whichever of two starts comes first, and the old cluster is kept', async () => {
  const data = newFolder()
  await (await ofFifteen(data)).leave()
  const servers = await Promise.all([openUpgraded(data, root, steps), openUpgraded(data, root, steps)])
  assert.deepEqual(await Promise.all(servers.map(names)), [[{ name: 'Merrowdale' }], [{ name: 'Merrowdale' }]])
  assert.deepEqual([majorOf(data), majorOf(data, 'postgresql-15-kept')], ['18', '15'])
  const { header } = await checkBackup(join(data, 'backups', 'before-postgresql-18.backup'))
  assert.match(header.postgresql, /^15/)
  await Promise.all(servers.map((server) => server.leave()))
  assert.deepEqual(readdirSync(data).sort(), [
    'backups',
    'postgresql',
    'postgresql-15-kept',
    'postgresql-socket',
    'postgresql.log',
  ])

  // Broken off after the old cluster was put aside and before the new one was in its place.
  renameSync(join(data, 'postgresql'), join(data, 'postgresql-18'))
  writeFileSync(join(data, 'postgresql-18', 'throughline.whole'), '')
  const again = await openUpgraded(data, root, steps)
  assert.deepEqual(await names(again), [{ name: 'Merrowdale' }])
  await again.leave()
})

test('an upgrade that was broken off begins again', async () => {
  const data = newFolder()
  await (await ofFifteen(data)).leave()
  mkdirSync(join(data, 'postgresql-18'))
  writeFileSync(join(data, 'postgresql-18', 'PG_VERSION'), '18\n')
  const server = await openUpgraded(data, root, steps)
  assert.deepEqual(await names(server), [{ name: 'Merrowdale' }])
  await server.leave()
})

test('while the earlier release still runs its folder is left as it is', async () => {
  const data = newFolder()
  const earlier = await ofFifteen(data)
  await assert.rejects(
    openUpgraded(data, root, steps),
    (error: unknown) => error instanceof Refusal && error.reason === 'place-in-use',
  )
  assert.deepEqual(await names(earlier), [{ name: 'Merrowdale' }])
  await earlier.leave()
  assert.equal(majorOf(data), '15')
  assert.equal(existsSync(join(data, 'backups')), false)
})

test('a folder of a later PostgreSQL is refused', async () => {
  const data = newFolder()
  mkdirSync(join(data, 'postgresql'))
  writeFileSync(join(data, 'postgresql', 'PG_VERSION'), '99\n')
  await assert.rejects(
    openUpgraded(data, root, steps),
    (error: unknown) => error instanceof Refusal && error.reason === 'database-of-later-release',
  )
})
