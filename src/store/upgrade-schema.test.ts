import assert from 'node:assert/strict'
import { cpSync, existsSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import test, { after } from 'node:test'
import { Refusal } from '../core/refusal.ts'
import { openStore } from './open.ts'
import { checkBackup } from './read-backup.ts'

const home = mkdtempSync(join(tmpdir(), 'tl-step-'))
after(() => rmSync(home, { recursive: true, force: true }))

/** A checkout with the steps of this release and, in a later one, another step. */
function release(name: string, later: Readonly<Record<string, string>>): string {
  const root = join(home, name)
  mkdirSync(join(root, 'src', 'store'), { recursive: true })
  cpSync('src/store/schema', join(root, 'src', 'store', 'schema'), { recursive: true })
  cpSync('package.json', join(root, 'package.json'))
  symlinkSync(join(process.cwd(), 'node_modules'), join(root, 'node_modules'))
  for (const [file, text] of Object.entries(later)) writeFileSync(join(root, 'src', 'store', 'schema', file), text)
  return root
}

test('a folder of an earlier release is backed up and brought up to date; the earlier release then refuses it', async () => {
  const data = join(home, 'data')
  const earlier = release('earlier', {})
  const first = await openStore({ data, root: earlier })
  await first.owner.query(`insert into work.authority values ('101', 'Merrowdale', true, now())`)
  await first.close()
  assert.equal(existsSync(join(data, 'backups')), false)

  const later = await openStore({
    data,
    root: release('later', { '0999-later.sql': 'alter table work.authority add later text' }),
  })
  const { rows } = await later.owner.query('select name, later from work.authority')
  assert.deepEqual(rows, [{ name: 'Merrowdale', later: null }])
  await later.close()
  const { header } = await checkBackup(join(data, 'backups', 'before-step-0999.backup'))
  assert.deepEqual(header.authorities, ['101'])
  assert.notEqual(header.steps.at(-1)?.step, 999)

  await assert.rejects(
    openStore({ data, root: earlier }),
    (error: unknown) => error instanceof Refusal && error.reason === 'database-of-later-release',
  )
})

test('a step that fails leaves the folder at the step before', async () => {
  const data = join(home, 'failing')
  const earlier = release('before', {})
  await (await openStore({ data, root: earlier })).close()
  const broken = release('broken', {
    '0998-good.sql': 'create table work.good (la_code char(3) primary key)',
    '0999-bad.sql': 'select 1/0',
  })
  await assert.rejects(openStore({ data, root: broken }), /division by zero/)
  const store = await openStore({ data, root: earlier })
  const { rows } = await store.owner.query(`select to_regclass('work.good') as good`)
  assert.deepEqual(rows, [{ good: null }])
  await store.close()
})
