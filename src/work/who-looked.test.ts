import assert from 'node:assert/strict'
import test from 'node:test'
import { actorHere, operatorHere, placeWith } from '../../test/loaded-place.ts'
import { Refusal } from '../core/refusal.ts'
import type { Actor } from '../practice/actor.ts'
import { roleInWords } from '../practice/log-words.ts'
import { child } from '../returns/cin-census/example.ts'
import type { Statement } from '../store/statement.ts'
import { byItself, type Purpose, transaction } from '../store/transaction.ts'
import { acting, log } from './acting.ts'
import { breakTheGlass } from './break-glass.ts'
import { findChild } from './find-child.ts'
import { listLog, reviewItems } from './list-log.ts'
import { logCsv } from './log-text.ts'
import type { Place } from './place.ts'
import { dayInEngland } from './place.ts'
import { liftRestriction, restrictRecord } from './restrict-record.ts'
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
  const { looks } = await whoLooked(place, operatorHere, 'ANN1')
  const [look] = looks
  assert.deepEqual([look?.name, look?.role, look?.did], ['Made-up dora', 'Director', 'opened the record'])
  const again = await whoLooked(place, operatorHere, 'ANN1')
  assert.equal(again.looks[0]?.did, 'looked at who looked')
})

test('a page of who looked has some of the entries, and counts all of them and everybody in each role', async () => {
  const place = await placeWith([ann])
  const opens = (actor: Actor) =>
    acting(place, actor, 'see-children', 'read', (db) =>
      log(db, place, actor, { what: 'child.open', personId: 'ANN1' }),
    )
  await opens(await actorHere(place, 'dora', 'director'))
  const manager = await actorHere(place, 'mia', 'front-door-manager')
  await opens(manager)
  await opens(manager)
  const { looks, count, people } = await whoLooked(place, operatorHere, 'ANN1', 2, 1)
  assert.deepEqual([count, people], [3, 2])
  assert.deepEqual(
    looks.map(({ name }) => name),
    ['Made-up dora'],
  )
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

const typed = 'Ann Ashdown is in hospital'
/** The glass of a restricted record was broken; the director answers for it. */
async function opened(): Promise<{ readonly place: Place; readonly director: Actor }> {
  const place = await placeWith([ann], dayInEngland())
  const director = await actorHere(place, 'dora', 'director')
  const manager = await actorHere(place, 'mia', 'front-door-manager')
  const { reference } = await findChild(place, director, 'see-children', 'ANN1')
  await restrictRecord(place, director, 'ANN1', { reason: 'Child of a member of staff' })
  await breakTheGlass(place, manager, reference, typed)
  return { place, director }
}
const reasonsSeen = async (place: Place, actor: Actor) =>
  (await reviewItems(place, actor, new Date(0), new Date(Date.now() + 60_000))).map(({ reason }) => reason)

test('the list of the log and its file say that a reason was given, and never what was typed about a child', async () => {
  const { place } = await opened()
  const administrator = await actorHere(place, 'ada', 'administrator')
  const lines = await listLog(place, administrator, everything, 10)
  assert.equal(lines.find(({ what }) => what === 'break-glass')?.reason, 'reason given, 26 characters')
  assert.doesNotMatch(logCsv(lines), /Ashdown|member of staff/)
  assert.doesNotMatch(logCsv(await listLog(place, operatorHere, everything, 10)), /Ashdown|member of staff/)
})

test('whoever answers for a record reads why it was opened; an administrator and an auditor do not', async () => {
  const { place, director } = await opened()
  const administrator = await actorHere(place, 'ada', 'administrator')
  const auditor = await actorHere(place, 'aud', 'auditor')
  assert.deepEqual(await reasonsSeen(place, director), [typed])
  assert.deepEqual(await reasonsSeen(place, administrator), ['reason given, 26 characters'])
  assert.deepEqual(await reasonsSeen(place, auditor), ['reason given, 26 characters'])
})

test('whoever sees the record by name reads the reason, and whoever sees an alias only that there is one', async () => {
  const { place, director } = await opened()
  await liftRestriction(place, director, 'ANN1', 'They have left')
  const officer = await actorHere(place, 'olive', 'records-officer')
  const auditor = await actorHere(place, 'aud', 'auditor')
  const { reference } = await findChild(place, officer, 'see-children', 'ANN1')
  assert.deepEqual(await reasonsSeen(place, officer), [typed])
  const { looks } = await whoLooked(place, auditor, reference)
  assert.ok(looks.some(({ reason }) => reason === 'reason given, 26 characters'))
  assert.ok(looks.every(({ reason }) => reason === null || reason.startsWith('reason given')))
})

test('what was done at a terminal or by the program itself says so, and at the door all roles are named', () => {
  assert.equal(roleInWords('operator', 'terminal'), 'Operator at the terminal')
  assert.equal(roleInWords('operator', 'by itself'), 'The program itself')
  assert.equal(roleInWords('team-manager, director', 'password'), 'Team manager, Director')
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
