import assert from 'node:assert/strict'
import test from 'node:test'
import { testPlace } from '../../test/database.ts'
import { addAuthority, authorities } from '../store/authorities.ts'
import { byItself, transaction } from '../store/transaction.ts'
import { addDemonstrationAccounts, demonstrationAccounts, demonstrationPassword } from './demonstration-accounts.ts'
import { signIn } from './sign-in.ts'
import { heldAuthorities, visit } from './visit.ts'

const place = await testPlace()
const hold = (laCode: string, name: string, madeUp: boolean) =>
  transaction(place.store.pool, 'keep', byItself(laCode, place.today()), (db) => addAuthority(db, laCode, name, madeUp))
await hold('101', 'Merrowdale', true)
await addDemonstrationAccounts(place, '101', [
  { role: 'administrator', name: 'Rowan Quarrie', teamId: null, workerId: null },
  { role: 'social-worker', name: 'Tamsin Vale', teamId: 'T7', workerId: 'W12' },
])

const enter = async (subject: string) => {
  const tried = { subject, password: demonstrationPassword, from: '127.0.0.1', replaces: null, request: 'r' }
  const answer = await signIn(place, { passwords: true, service: null }, tried)
  return 'token' in answer ? (await visit(place, answer.token, 'r')).visitor : null
}

test('made-up people are listed with their roles, once however often they are added', async () => {
  await addDemonstrationAccounts(place, '101', [
    { role: 'administrator', name: 'Somebody else', teamId: null, workerId: null },
  ])
  assert.deepEqual(await demonstrationAccounts(place, await heldAuthorities(place)), [
    { subject: 'administrator', name: 'Rowan Quarrie', sees: 'Administrator' },
    { subject: 'social-worker', name: 'Tamsin Vale', sees: 'Social worker' },
  ])
})

test('a made-up administrator needs no second factor; a made-up social worker has their team and children', async () => {
  const administrator = await enter('administrator')
  assert.equal(administrator?.needs, null)
  assert.equal(administrator?.actor?.role, 'administrator')
  const worker = await enter('social-worker')
  assert.equal(worker?.actor?.scope, 'own')
  assert.deepEqual([worker?.actor?.teams, worker?.actor?.professional], [['T7'], 'W12'])
})

test('a made-up account reaches nothing once its authority is a real one', async () => {
  await place.store.owner.query(`update work.authority set made_up = false`)
  assert.equal((await transaction(place.store.pool, 'keep', byItself('', place.today()), authorities)).length, 1)
  assert.equal((await enter('administrator'))?.needs, 'grant')
  assert.deepEqual(await demonstrationAccounts(place, await heldAuthorities(place)), [])
})
