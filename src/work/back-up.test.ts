import assert from 'node:assert/strict'
import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, utimesSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import test, { after } from 'node:test'
import { testConnection, testPlace } from '../../test/database.ts'
import { day } from '../core/day.ts'
import { Refusal } from '../core/refusal.ts'
import { operatorActor } from '../practice/actor.ts'
import { addAuthority } from '../store/authorities.ts'
import { checkBackup } from '../store/read-backup.ts'
import { byItself, transaction } from '../store/transaction.ts'
import { backUp, backUpNightly, listBackups, whoBacksUp } from './back-up.ts'
import { openPlace, type Place } from './place.ts'
import { restore } from './restore.ts'

const folder = mkdtempSync(join(tmpdir(), 'tl-work-'))
after(() => rmSync(folder, { recursive: true, force: true }))
const operator = operatorActor('101', { account: 'terminal:tester', name: 'Tester at a terminal', signIn: 'terminal' })

const keeping = (place: Place, laCode: string, does: Parameters<typeof transaction>[3]) =>
  transaction(place.store.pool, 'keep', byItself(laCode, place.today()), does)

async function withTwoAuthorities(today = day('2026-09-03')): Promise<Place> {
  const place = await testPlace({ today })
  await keeping(place, '101', (db) => addAuthority(db, '101', 'Merrowdale', true))
  await keeping(place, '102', (db) => addAuthority(db, '102', 'Ashenholt', true))
  return place
}

const logged = async (place: Place, what: string) =>
  (await place.store.owner.query('select la_code, object from access.log where what = $1 order by la_code', [what]))
    .rows

test('a backup is in the log of every authority whose children are in it', async () => {
  const place = await withTwoAuthorities()
  const made = await backUp(place, operator, { path: join(folder, 'one.backup'), overwrite: false })
  assert.deepEqual(made.authorities, ['101', '102'])
  assert.deepEqual(await logged(place, 'backup.make'), [
    { la_code: '101', object: 'one.backup' },
    { la_code: '102', object: 'one.backup' },
  ])
})

test('nobody backs up whose role does not include it', async () => {
  const place = await withTwoAuthorities()
  const analyst = { ...operator, permissions: new Set(['see-children'] as const) }
  await assert.rejects(
    backUp(place, analyst, { path: join(folder, 'none.backup'), overwrite: false }),
    (error: unknown) => error instanceof Refusal && error.reason === 'not-permitted',
  )
  assert.equal(existsSync(join(folder, 'none.backup')), false)
})

test('where nothing is held there is nothing to back up', async () => {
  const place = await testPlace()
  await assert.rejects(
    whoBacksUp(place, undefined, undefined),
    (error: unknown) => error instanceof Refusal && error.reason === 'not-there',
  )
})

test('the backup of a night is read again and noted, and those of 35 days ago go', async () => {
  const place = await withTwoAuthorities()
  const backups = join(place.data, 'backups')
  mkdirSync(backups)
  const old = [
    'throughline-2026-07-29.backup',
    'throughline-2026-07-30.backup',
    'before-step-0002.backup',
    'mine.backup',
  ]
  for (const name of old) writeFileSync(join(backups, name), '')
  const long = new Date('2026-01-01')
  utimesSync(join(backups, 'before-step-0002.backup'), long, long)
  utimesSync(join(backups, 'mine.backup'), long, long)

  await backUpNightly(place)
  await backUpNightly(place)
  assert.deepEqual(readdirSync(backups).sort(), [
    'mine.backup',
    'throughline-2026-07-30.backup',
    'throughline-2026-09-03.backup',
  ])
  const { hash } = await checkBackup(join(backups, 'throughline-2026-09-03.backup'))
  const noted = await listBackups(place, operator)
  assert.deepEqual(
    noted.map((row) => [row.path, row.hash]),
    [[join(backups, 'throughline-2026-09-03.backup'), hash]],
  )
})

test('a backup that cannot be written leaves the old ones where they are', async () => {
  const place = await withTwoAuthorities()
  const backups = join(place.data, 'backups')
  mkdirSync(join(backups, 'throughline-2026-09-03.backup', 'in-the-way'), { recursive: true })
  writeFileSync(join(backups, 'throughline-2026-01-01.backup'), '')
  await assert.rejects(backUpNightly(place))
  assert.equal(existsSync(join(backups, 'throughline-2026-01-01.backup')), true)
})

test('what is restored elsewhere is logged there, keeps its references, and asks again for what waited', async () => {
  const place = await withTwoAuthorities()
  await place.store.owner.query(
    `insert into work.submission (la_code, submission_id, file_name, file_hash, bytes, made_up, received_at, received_by, state)
     values ('101', gen_random_uuid(), 'census.xml', repeat('0', 64), 1, true, now(), 'x', 'received')`,
  )
  const path = join(folder, 'moved.backup')
  await backUp(place, operator, { path, overwrite: false })
  const { host, port, user, password, database } = await testConnection()
  const address = `postgresql://${user}${password === undefined ? '' : `:${password}`}@localhost/${database}?host=${encodeURIComponent(String(host))}&port=${port}`
  const settings = { root: process.cwd(), data: join(folder, 'moved'), databaseUrl: address }
  const { rows, erasedAgain } = await restore(settings, path)
  assert.equal(rows > 4, true)
  assert.equal(erasedAgain, 0)
  const moved = await openPlace(settings)
  try {
    assert.equal(moved.markKey, place.markKey)
    assert.equal((await logged(moved, 'backup.restore')).length, 2)
    const jobs = await moved.store.owner.query('select count(*) from graphile_worker.jobs')
    assert.equal(Number(jobs.rows[0].count), 1)
  } finally {
    await moved.close()
  }
})
