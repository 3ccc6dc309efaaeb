import assert from 'node:assert/strict'
import test from 'node:test'
import { actorHere, operatorHere, placeWith } from '../../test/loaded-place.ts'
import { Refusal } from '../core/refusal.ts'
import { child } from '../returns/cin-census/example.ts'
import type { Statement } from '../store/statement.ts'
import { byItself, type Purpose, transaction } from '../store/transaction.ts'
import { acting, log } from './acting.ts'
import { findChild } from './find-child.ts'
import { listLog, reviewItems } from './list-log.ts'
import type { Place } from './place.ts'
import { dayInEngland } from './place.ts'
import { restrictRecord } from './restrict-record.ts'
import { whoLooked } from './who-looked.ts'

const ann = child({ LAchildID: 'ANN1' })
const everything = { account: null, what: null, from: null, until: null }

/** Does something to the log, whatever the program would. */
const tamper = (place: Place, purpose: Purpose, text: string) =>
  transaction(place.store.pool, purpose, byItself('101', place.today()), (db) => db.run({ text } as Statement<unknown>))
const denied = (error: unknown) => (error as { code?: string }).code === '42501'

test('who looked at a child says when, who, in which role and what, and is itself written down', async () => {
  const place = await placeWith([ann])
  const director = await actorHere(place, 'dora', 'director')
  await acting(place, director, 'see-children', 'read', (db) =>
    log(db, place, director, { what: 'child.open', personId: 'ANN1' }),
  )
  const [look] = await whoLooked(place, operatorHere, 'ANN1')
  assert.deepEqual([look?.name, look?.role, look?.did], ['Made-up dora', 'Director', 'opened the record'])
  const [again] = await whoLooked(place, operatorHere, 'ANN1')
  assert.equal(again?.did, 'looked at who looked')
})

test('an analyst may not see who looked', async () => {
  const place = await placeWith([ann])
  const analyst = await actorHere(place, 'al', 'analyst')
  await assert.rejects(
    whoLooked(place, analyst, 'ANN1'),
    (error) => error instanceof Refusal && error.reason === 'not-permitted',
  )
})

test('an analyst names a child by reference and never by identifier, which would undo the alias', async () => {
  const place = await placeWith([ann])
  const analyst = await actorHere(place, 'al', 'analyst')
  const { reference } = await findChild(place, operatorHere, 'see-children', 'ANN1')
  await assert.rejects(findChild(place, analyst, 'see-children', 'ANN1'))
  assert.equal((await findChild(place, analyst, 'see-children', reference)).personId, 'ANN1')
})

test('an administrator reads in the log who did what, and no child', async () => {
  const place = await placeWith([ann])
  await acting(place, operatorHere, 'see-children', 'read', (db) =>
    log(db, place, operatorHere, { what: 'search', personId: 'ANN1', detail: 'ann' }),
  )
  const administrator = await actorHere(place, 'ada', 'administrator')
  const [line] = await listLog(place, administrator, everything, 10)
  assert.deepEqual([line?.did, line?.child, line?.detail], ['searched', null, null])
  const [, seen] = await listLog(place, operatorHere, everything, 10)
  assert.deepEqual([seen?.did, seen?.detail, seen?.child?.length], ['searched', 'ann', 12])
})

test('large exports, opened glass and restricted records ask for a second look, small exports do not', async () => {
  const place = await placeWith([ann], dayInEngland())
  const director = await actorHere(place, 'dora', 'director')
  await restrictRecord(place, director, 'ANN1', { reason: 'Child of a member of staff' })
  await acting(place, director, 'see-children', 'read', async (db) => {
    await log(db, place, director, { what: 'export', detail: '50 rows' })
    await log(db, place, director, { what: 'export', detail: '51 rows' })
    await log(db, place, director, { what: 'break-glass', personId: 'ANN1', reason: 'Police at the door' })
  })
  await acting(place, director, 'see-children', 'read', (db) =>
    log(db, place, director, { what: 'child.open', personId: 'ANN1' }),
  )
  const items = await reviewItems(place, operatorHere, new Date(0), new Date(Date.now() + 60_000))
  assert.deepEqual(
    items.map(({ why }) => why),
    ['restricted', 'break-glass', 'export'],
  )
})

test('readers, counters and keepers can neither change nor delete what is in the log', async () => {
  const place = await placeWith([ann])
  await assert.rejects(tamper(place, 'read', `update access.log set what = 'nothing'`), denied)
  await assert.rejects(tamper(place, 'count', `update access.log set what = 'nothing'`), denied)
  await assert.rejects(tamper(place, 'keep', `update access.log set what = 'nothing'`), denied)
  await assert.rejects(tamper(place, 'read', 'delete from access.log'), denied)
  await assert.rejects(tamper(place, 'count', 'delete from access.log'), denied)
  await assert.rejects(tamper(place, 'keep', 'delete from access.log'), denied)
})

test('a loader blanks who and what, and nothing else', async () => {
  const place = await placeWith([ann])
  await assert.rejects(tamper(place, 'load', 'delete from access.log'), denied)
  await assert.rejects(tamper(place, 'load', `update access.log set account_id = 'somebody else'`), denied)
  await assert.rejects(tamper(place, 'load', `update access.log set person_id = 'somebody else'`), denied)
  assert.ok((await tamper(place, 'load', 'update access.log set person_id = null, detail = null, object = null')) > 0)
})

test('nobody lets go of what is younger than a year', async () => {
  const place = await placeWith([ann])
  await assert.rejects(tamper(place, 'keep', 'select access.let_log_go(current_date)'), /kept for a year/)
})

test('no closed day of the log can be changed or deleted', async () => {
  const place = await placeWith([ann])
  await assert.rejects(tamper(place, 'keep', `update access.log_day set root = repeat('0', 64)`), denied)
  await assert.rejects(tamper(place, 'keep', 'delete from access.log_day'), denied)
})
