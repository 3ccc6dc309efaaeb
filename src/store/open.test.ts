import assert from 'node:assert/strict'
import test from 'node:test'
import type pg from 'pg'
import { testConnection } from '../../test/database.ts'
import { embeddedLogins } from './logins.ts'
import { openPools } from './open.ts'

const several = (pool: pg.Pool, sessions: number) => Promise.all(Array.from({ length: sessions }, () => pool.connect()))
const giveBack = (sessions: readonly pg.PoolClient[]) => {
  for (const session of sessions) session.release()
}

test('three loads that each write, read their file and say how far they are leave pages all their sessions', async () => {
  const store = await openPools(embeddedLogins(await testConnection()), process.cwd(), 'test', null, { jobs: 3 })
  const loads = await several(store.pool.loads, 3 * 3)
  const pages = await several(store.pool, 12)
  assert.deepEqual([store.pool.waitingCount, store.pool.loads.waitingCount], [0, 0])
  giveBack([...loads, ...pages])
  await store.close()
})
