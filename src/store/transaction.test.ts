import assert from 'node:assert/strict'
import test from 'node:test'
import { testPlace } from '../../test/database.ts'
import { setSetting, setting } from './settings.ts'
import { statement } from './statement.ts'
import { atOnce, byItself, transaction } from './transaction.ts'

const fails = statement<{ one: number }>('select 1 / (count(*) - count(*)) as one from work.authority')
const reach = byItself('101', 0 as Parameters<typeof byItself>[1])
const divided = { code: '22012' }

test('what is asked in one go is done together', async () => {
  const { store } = await testPlace()
  const [, there] = await atOnce(store.pool, 'keep', reach, (db) =>
    Promise.all([setSetting(db, 'one', 1), setting(db, 'one')]),
  )
  assert.equal(there, 1)
})

test('when one thing of it fails nothing of it was done, and what failed is said', async () => {
  const { store } = await testPlace()
  const both = atOnce(store.pool, 'keep', reach, (db) => Promise.all([setSetting(db, 'one', 1), db.row(fails)]))
  await assert.rejects(both, divided)
  assert.equal(await transaction(store.pool, 'keep', reach, (db) => setting(db, 'one')), null)
})

test('what is asked for after it was sent is refused: the session may be somebody else’s by then', async () => {
  const { store } = await testPlace()
  const late = atOnce(store.pool, 'keep', reach, async (db) => {
    await setting(db, 'one')
    return setting(db, 'two')
  })
  await assert.rejects(late, /after the transaction was sent/)
})

test('what is asked lastly ends the transaction, and is undone with the rest of it when it fails', async () => {
  const { store } = await testPlace()
  const failing = transaction(store.pool, 'keep', reach, async (db, lastly) => {
    await setSetting(db, 'one', 1)
    return lastly(() => db.row(fails))
  })
  await assert.rejects(failing, divided)
  const late = transaction(store.pool, 'keep', reach, async (db, lastly) => {
    assert.equal(await lastly(() => setting(db, 'one')), null)
    return lastly(() => setting(db, 'two'))
  })
  await assert.rejects(late, /after the transaction was sent/)
})

test('a transaction that fails is undone, also what was asked beside what failed', async () => {
  const { store } = await testPlace()
  const both = transaction(store.pool, 'keep', reach, (db) => Promise.all([db.row(fails), setSetting(db, 'one', 1)]))
  await assert.rejects(both, divided)
  assert.equal(await transaction(store.pool, 'keep', reach, (db) => setting(db, 'one')), null)
})

test('a session that failed does what the next one asks', async () => {
  const { store } = await testPlace()
  const failing = () => transaction(store.pool, 'keep', reach, (db) => db.row(fails))
  const results = await Promise.allSettled(Array.from({ length: 30 }, failing))
  assert.ok(results.every(({ status }) => status === 'rejected'))
  await transaction(store.pool, 'keep', reach, (db) => setSetting(db, 'one', 1))
  assert.equal(await transaction(store.pool, 'keep', reach, (db) => setting(db, 'one')), 1)
})

test('a transaction that cannot begin does nothing', async () => {
  const { store } = await testPlace()
  const nobody = { ...reach, authority: 'a\u0000b' }
  await assert.rejects(transaction(store.pool, 'keep', nobody, (db) => setSetting(db, 'one', 1)))
  assert.equal(await transaction(store.pool, 'keep', reach, (db) => setting(db, 'one')), null)
})
