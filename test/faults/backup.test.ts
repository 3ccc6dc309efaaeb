import assert from 'node:assert/strict'
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, mkdtempSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import test, { after } from 'node:test'
import { setTimeout as wait } from 'node:timers/promises'
import { openStore } from '../../src/store/open.ts'
import { checkBackup } from '../../src/store/read-backup.ts'

const home = mkdtempSync(join(tmpdir(), 'tl-kill-'))
const data = join(home, 'data')
const env = { ...process.env, THROUGHLINE_DATA: data, DATABASE_URL: '' }
after(() => rmSync(home, { recursive: true, force: true }))

const throughline = (...args: readonly string[]) =>
  spawn(process.execPath, ['--import', 'tsx', 'src/cli/main.ts', ...args], { env, stdio: 'ignore' })

/** A copy in which a backup takes long enough to be broken off. */
async function filled(): Promise<void> {
  const store = await openStore({ data, root: process.cwd() })
  await store.owner.query(`insert into work.authority values ('101', 'Merrowdale', true, now())`)
  await store.owner.query(
    `insert into access.setting select 'n' || n, to_jsonb(md5(n::text) || md5('x' || n)) from generate_series(1, 200000) n`,
  )
  await store.close()
}

async function begun(part: string): Promise<void> {
  const until = Date.now() + 30_000
  while (!(existsSync(part) && statSync(part).size > 100_000) && Date.now() < until) await wait(2)
}

test('a backup that is killed leaves no backup, and the next one is whole', async () => {
  await filled()
  const path = join(home, 'killed.backup')
  const killed = throughline('backup', path)
  await begun(`${path}.part`)
  killed.kill('SIGKILL')
  await once(killed, 'close')
  assert.deepEqual([existsSync(`${path}.part`), existsSync(path)], [true, false])

  const again = throughline('backup', path)
  const [code] = await once(again, 'close')
  assert.equal(code, 0)
  assert.equal(existsSync(`${path}.part`), false)
  await checkBackup(path)
})

test('a restore that is killed leaves nothing, and the next one brings everything', async () => {
  const path = join(home, 'killed.backup')
  env.THROUGHLINE_DATA = join(home, 'restored')
  const killed = throughline('restore', path)
  await wait(3000)
  killed.kill('SIGKILL')
  await once(killed, 'close')
  const empty = await openStore({ data: env.THROUGHLINE_DATA, root: process.cwd() })
  const { rows } = await empty.owner.query(`select count(*)::int as count from access.setting where name like 'n%'`)
  await empty.close()
  // The kill may come after the end; then everything is there.
  if (rows[0].count === 200_000) return
  assert.equal(rows[0].count, 0)
  const [code] = await once(throughline('restore', path), 'close')
  assert.equal(code, 0)
})
