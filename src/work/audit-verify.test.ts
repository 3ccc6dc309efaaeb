import assert from 'node:assert/strict'
import test from 'node:test'
import { testPlace } from '../../test/database.ts'
import { day } from '../core/day.ts'
import { operator } from '../practice/roles.ts'
import { blankInLog } from '../store/access-log.ts'
import { byItself, transaction } from '../store/transaction.ts'
import { verifyLog } from './audit-verify.ts'
import { closeLogDays } from './close-log-days.ts'
import { personMark } from './marks.ts'
import type { Place } from './place.ts'

const officer = {
  account: 'terminal:test',
  name: 'A test',
  laCode: '101',
  role: operator.id,
  scope: 'all',
  teams: [],
  professional: null,
  pseudonymous: false,
  suppressed: false,
  signIn: 'terminal',
  request: null,
  permissions: new Set(operator.may),
} as const

const mark = (place: Place) => personMark(place.markKey, '101', 'C1')

/** Three days of a week in May, with two, none and one entry, closed. */
async function closedPlace(): Promise<Place> {
  const place = await testPlace()
  await place.store.owner.query(
    `insert into access.log (la_code, entry, at, account_id, account_name, role, sign_in, what, person_id, person_mark, detail, detail_hash)
     values ('101', nextval('access.log_number'), '2026-05-04 09:00Z', 'a', 'Mary', 'director', 'password', 'child.open', 'C1', $1, 'looked', 'h'),
            ('101', nextval('access.log_number'), '2026-05-04 10:00Z', 'a', 'Mary', 'director', 'password', 'search', null, null, 'ann', 'h'),
            ('101', nextval('access.log_number'), '2026-05-06 09:00Z', 'a', 'Mary', 'director', 'password', 'child.open', 'C1', $1, null, null)`,
    [mark(place)],
  )
  await closeLogDays(place, '101')
  return place
}

const brokenDays = async (place: Place) => (await verifyLog(place, officer)).broken

test('a log that nobody touched is whole, its empty days too', async () => {
  const place = await closedPlace()
  const report = await verifyLog(place, officer)
  assert.deepEqual(report.broken, [])
  assert.equal(report.entries, 3)
  assert.match(report.last?.root ?? '', /^[0-9a-f]{64}$/)
})

test('closing the days twice closes nothing the second time', async () => {
  const place = await closedPlace()
  assert.equal(await closeLogDays(place, '101'), 0)
})

test('an entry taken out breaks its day', async () => {
  const place = await closedPlace()
  await place.store.owner.query('delete from access.log where entry = 2')
  assert.deepEqual(await brokenDays(place), [{ day: day('2026-05-04'), says: '1 entry is missing' }])
})

test('an entry changed breaks its day and no other', async () => {
  const place = await closedPlace()
  await place.store.owner.query(`update access.log set account_id = 'b' where entry = 1`)
  assert.deepEqual(await brokenDays(place), [
    { day: day('2026-05-04'), says: 'an entry, or the closed day itself, was changed' },
  ])
})

test('an entry slipped into an empty day breaks that day', async () => {
  const place = await closedPlace()
  await place.store.owner.query(
    `insert into access.log (la_code, entry, at, account_id, account_name, role, sign_in, what)
     values ('101', nextval('access.log_number'), '2026-05-05 09:00Z', 'a', 'Mary', 'director', 'password', 'search')`,
  )
  assert.deepEqual(await brokenDays(place), [
    { day: day('2026-05-05'), says: '1 entry was added after the day was closed' },
  ])
})

test('a root changed is told from an entry changed, because the next day was closed on the true one', async () => {
  const place = await closedPlace()
  await place.store.owner.query(`update access.log_day set root = repeat('0', 64) where day = '2026-05-05'`)
  assert.deepEqual(await brokenDays(place), [
    { day: day('2026-05-05'), says: 'the closed day itself was changed; its entries are as they were' },
  ])
})

test('a closed day taken out leaves a gap', async () => {
  const place = await closedPlace()
  await place.store.owner.query(`delete from access.log_day where day = '2026-05-05'`)
  assert.deepEqual(await brokenDays(place), [{ day: day('2026-05-06'), says: '1 closed day is missing before it' }])
})

test('erasing a child blanks who and what, and leaves the chain whole', async () => {
  const place = await closedPlace()
  const blanked = await transaction(place.store.pool, 'load', byItself('101', place.today()), (db) =>
    blankInLog(db, '101', mark(place)),
  )
  assert.equal(blanked, 2)
  assert.deepEqual(await brokenDays(place), [])
})
