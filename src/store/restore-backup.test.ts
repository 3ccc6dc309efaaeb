import assert from 'node:assert/strict'
import { createHash } from 'node:crypto'
import { existsSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import test, { after } from 'node:test'
import { gunzipSync, gzipSync } from 'node:zlib'
import pg from 'pg'
import { testConnection } from '../../test/database.ts'
import { Refusal } from '../core/refusal.ts'
import { sealLength, sealMember } from './backup-format.ts'
import { openEmbedded } from './embedded-server.ts'
import { heldTables } from './held-tables.ts'
import { migrate, schemaSteps } from './migrate.ts'
import { checkBackup } from './read-backup.ts'
import { restoreBackup } from './restore-backup.ts'
import { writeBackup } from './write-backup.ts'

const steps = schemaSteps('src/store/schema')
const folder = mkdtempSync(join(tmpdir(), 'tl-backup-'))
const open: pg.Client[] = []
after(async () => {
  await Promise.all(open.map((client) => client.end().catch(() => {})))
  rmSync(folder, { recursive: true, force: true })
})

async function connected(connection: pg.ClientConfig): Promise<pg.Client> {
  const client = new pg.Client(connection)
  // Its database is dropped under it when the file ends.
  client.on('error', () => {})
  await client.connect()
  open.push(client)
  return client
}
const emptyDatabase = async () => connected(await testConnection())

/** What a text may hold: everything that means something to COPY, to JSON or to a terminal, and words of every script. */
const hostile = 'a\tb\nc\\N\\.\r\n\\\\ "q" \'s\' {,} \u0001\u001b[31m é 😀 ‏العربية 日本 NULL'

async function filled(): Promise<pg.Client> {
  const client = await emptyDatabase()
  await client.query(`insert into work.authority values ('101', 'Merrowdale', true, '2026-03-29 01:30:00.123456+00')`)
  await client.query(`insert into access.account values (gen_random_uuid(), 'local', $1, $1, true, false, now())`, [
    hostile,
  ])
  await client.query(`insert into access.setting values ('hostile', $1)`, [
    JSON.stringify({ [hostile]: [1.0, 1e3, null] }),
  ])
  await client.query(
    `insert into landing.load values ('101', nextval('landing.load_number'), 'cin-census', '2026', '2026-03-31', repeat('0', 64), $1, true, now(), 1, 3)`,
    [hostile],
  )
  await client.query(
    `insert into landing.claim select '101', 1, n, nullif(n, 2)::text, 'ssd_person', $1, n, jsonb_build_object('text', $1::text) from generate_series(1, 3) n`,
    [hostile],
  )
  await client.query(`insert into landing.file values ('101', repeat('0', 64), 3, now())`)
  await client.query(`insert into landing.file_piece values ('101', repeat('0', 64), 0, $1)`, [
    Buffer.from([0, 10, 92, 9, 255]),
  ])
  await client.query(
    `insert into ssd.ssd_person (la_code, pers_person_id, pers_forename, pers_dob) values ('101', $1, null, '2010-02-28')`,
    [hostile.slice(0, 40)],
  )
  await client.query(
    `insert into published.release (dataset, title, file_name, file_hash, licence, made_up, loaded_at, summary, beside)
     values ('referrals', $1, $1, repeat('1', 64), '', true, now(), '{}', '{}')`,
    [hostile],
  )
  await client.query(
    `insert into published.figure values (1, '335', '2025', '', 1, 2, 22.6, 'ok'), (1, '330', '2025', '', 1, 3, null, 'suppressed')`,
  )
  await client.query(
    `insert into published.saved_set select account_id, $1, '/compare/grid', now() from access.account`,
    [hostile],
  )
  return client
}

let made = 0
async function backupOf(client: pg.Client): Promise<string> {
  const path = join(folder, `${++made}.backup`)
  await writeBackup(client, steps, { path, overwrite: false })
  return path
}
const backup = filled().then(backupOf)

const refused = (reason: string) => (error: unknown) => error instanceof Refusal && error.reason === reason

/** The backup with its text changed and its seal made again, as somebody would who knows how. */
function edited(path: string, change: (text: string) => string): string {
  const bytes = readFileSync(path)
  const text = gunzipSync(bytes.subarray(0, bytes.length - sealLength)).toString('utf8')
  return sealed(gzipSync(change(text)))
}
function sealed(packed: Buffer): string {
  const path = join(folder, `${++made}.backup`)
  writeFileSync(path, Buffer.concat([packed, sealMember(createHash('sha256').update(packed).digest('hex'))]))
  return path
}

test('a backup is restored into another database with equal rows and hashes', async () => {
  const target = await emptyDatabase()
  const { tables, rows } = await restoreBackup(target, steps, await backup)
  const again = await writeBackup(target, steps, { path: join(folder, 'again.backup'), overwrite: false })
  assert.deepEqual(again.tables, tables)
  assert.equal(again.rows, rows)
  assert.equal(rows > 8, true)
  const text = await target.query('select file_name from landing.load')
  assert.equal(text.rows[0].file_name, hostile)
  const piece = await target.query('select packed from landing.file_piece')
  assert.deepEqual(piece.rows[0].packed, Buffer.from([0, 10, 92, 9, 255]))
})

test('numbers go on where they were, and the mark key is the one of the backup', async () => {
  const source = await filled()
  const target = await emptyDatabase()
  await restoreBackup(target, steps, await backupOf(source))
  const next = await target.query(`select nextval('landing.load_number') as number`)
  assert.equal(next.rows[0].number, 2)
  const release = await target.query(
    `insert into published.release (dataset, title, file_name, file_hash, licence, made_up, loaded_at, summary, beside)
     values ('referrals', 'b', 'b', repeat('2', 64), '', true, now(), '{}', '{}') returning release_id`,
  )
  assert.equal(release.rows[0].release_id, 2)
  const key = `select value from access.setting where name = 'mark-key'`
  assert.deepEqual((await target.query(key)).rows, (await source.query(key)).rows)
})

test('a backup is restored into a server of PostgreSQL 15, the oldest promised', async () => {
  const data = mkdtempSync(join(tmpdir(), 'tl15-'))
  const server = await openEmbedded(data, process.cwd(), 15)
  const target = new pg.Client(server.connection)
  try {
    await target.connect()
    const { tables, header } = await restoreBackup(target, steps, await backup)
    const again = await writeBackup(target, steps, { path: join(folder, 'from-15.backup'), overwrite: false })
    assert.deepEqual(again.tables, tables)
    assert.match(header.postgresql, /^18/)
    await checkBackup(join(folder, 'from-15.backup'))
  } finally {
    await target.end()
    await server.leave()
    rmSync(data, { recursive: true, force: true })
  }
})

test('a backup is of its owner alone, and is not written over', async () => {
  const path = await backup
  assert.equal(statSync(path).mode & 0o777, 0o600)
  assert.equal(existsSync(`${path}.part`), false)
  await assert.rejects(
    writeBackup(await emptyDatabase(), steps, { path, overwrite: false }),
    refused('output-not-written'),
  )
})

test('what cannot be written says why and leaves nothing', async () => {
  const path = join(folder, 'no-such-folder', 'x.backup')
  await assert.rejects(
    writeBackup(await emptyDatabase(), steps, { path, overwrite: false }),
    refused('output-not-written'),
  )
})

test('a new table is in the backup without anybody having named it', async () => {
  const client = await emptyDatabase()
  await client.query('create table work.made_up_for_this_test (la_code char(3) primary key)')
  assert.ok((await heldTables(client, steps)).some(({ table }) => table === 'work.made_up_for_this_test'))
})

test('sessions and sign-ins under way are in no backup', async () => {
  const text = gunzipSync(readFileSync(await backup)).toString('utf8')
  assert.doesNotMatch(text, /access\.(session|sign_in_)/)
})

test('a backup taken while rows are written holds those of one moment', async () => {
  const client = await emptyDatabase()
  const writer = await connected({
    ...(client as unknown as { connectionParameters: pg.ClientConfig }).connectionParameters,
  })
  await client.query(`insert into access.setting select 'n' || n, '0' from generate_series(1, 20000) n`)
  const path = join(folder, 'moving.backup')
  let stop = false
  const writing = (async () => {
    for (let value = 1; !stop; value++)
      await writer.query(`update access.setting set value = $1 where name like 'n%'`, [value])
  })()
  await writeBackup(client, steps, { path, overwrite: false })
  stop = true
  await writing
  const target = await emptyDatabase()
  await restoreBackup(target, steps, path)
  const { rows } = await target.query(
    `select count(distinct value), count(*) as all from access.setting where name like 'n%'`,
  )
  assert.deepEqual([Number(rows[0].count), Number(rows[0].all)], [1, 20000])
})

test('a backup that is cut off is refused', async () => {
  const bytes = readFileSync(await backup)
  const path = join(folder, 'cut.backup')
  writeFileSync(path, bytes.subarray(0, bytes.length - 300))
  await assert.rejects(restoreBackup(await emptyDatabase(), steps, path), refused('backup-damaged'))
})

test('a backup in which one bit has changed is refused, wherever it is', async () => {
  const bytes = readFileSync(await backup)
  const target = await emptyDatabase()
  const withFlipped = (at: number) => {
    const path = join(folder, `flipped-${at}.backup`)
    const flipped = Buffer.from([(bytes[at] as number) ^ 1])
    writeFileSync(path, Buffer.concat([bytes.subarray(0, at), flipped, bytes.subarray(at + 1)]))
    return path
  }
  const places = [0, 5, 9, 1000, bytes.length - sealLength - 1, bytes.length - 40]
  await Promise.all(
    places.map((at) => assert.rejects(restoreBackup(target, steps, withFlipped(at)), refused('backup-damaged'))),
  )
})

test('a file that is no backup is refused', async () => {
  const target = await emptyDatabase()
  const empty = join(folder, 'empty.backup')
  writeFileSync(empty, '')
  await assert.rejects(restoreBackup(target, steps, empty), refused('backup-damaged'))
  await assert.rejects(restoreBackup(target, steps, 'package.json'), refused('backup-damaged'))
  await assert.rejects(restoreBackup(target, steps, folder), refused('file-is-a-folder'))
  await assert.rejects(restoreBackup(target, steps, join(folder, 'none')), refused('file-not-found'))
})

test('a backup that was edited and sealed again is refused, and nothing of it stays', async () => {
  const target = await emptyDatabase()
  const path = edited(await backup, (text) => text.replace('Merrowdale', 'Elsewhere'))
  await assert.rejects(restoreBackup(target, steps, path), refused('backup-damaged'))
  const { rows } = await target.query('select count(*) from work.authority')
  assert.equal(Number(rows[0].count), 0)
})

test('a table that is none of ours is refused, whatever it is called', async () => {
  const target = await emptyDatabase()
  const path = edited(await backup, (text) =>
    text.replace('"table":"work.authority"', '"table":"pg_catalog.pg_authid"'),
  )
  await assert.rejects(restoreBackup(target, steps, path), refused('backup-damaged'))
})

test('a file that unpacks to more than a backup would is refused', async () => {
  const first = gunzipSync(readFileSync(await backup))
    .toString('utf8')
    .split('\n')[0]
  const table = '{"table":"work.authority","columns":["la_code"]}'
  const path = sealed(gzipSync(`${first}\n${table}\n${`${'0'.repeat(1000)}\n`.repeat(80_000)}`, { level: 9 }))
  await assert.rejects(checkBackup(path), refused('backup-damaged'))
})

test('restoring twice is refused', async () => {
  const target = await emptyDatabase()
  await restoreBackup(target, steps, await backup)
  await assert.rejects(restoreBackup(target, steps, await backup), refused('place-not-empty'))
})

test('restoring where Throughline runs is refused', async () => {
  const connection = await testConnection()
  await connected(connection)
  await assert.rejects(restoreBackup(await connected(connection), steps, await backup), refused('place-in-use'))
})

test('a backup of an earlier step is restored and brought forward', async () => {
  const later = [
    ...steps,
    { step: 9999, name: '9999-later.sql', text: 'create table work.later (la_code char(3) primary key)', hash: '0' },
  ]
  const target = await emptyDatabase()
  await migrate(target, later)
  await restoreBackup(target, later, await backup)
  const { rows } = await target.query(
    'select (select max(step) from public.schema_step), (select count(*) from work.authority), (select count(*) from work.later) as later',
  )
  assert.deepEqual(
    rows.map(({ max, count, later }) => [max, Number(count), Number(later)]),
    [[9999, 1, 0]],
  )
})

test('a backup of a later release is refused', async () => {
  const target = await emptyDatabase()
  const path = edited(await backup, (text) =>
    text.replace(/"steps":\[/, '"steps":[{"step":9999,"name":"9999-later.sql","hash":"0"},'),
  )
  await assert.rejects(restoreBackup(target, steps, path), refused('database-of-later-release'))
})
