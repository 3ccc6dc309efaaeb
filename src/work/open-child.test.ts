import assert from 'node:assert/strict'
import test, { before } from 'node:test'
import { testPlace } from '../../test/database.ts'
import { actorHere, allocationsText, censusText, loadText, operatorHere } from '../../test/loaded-place.ts'
import { day } from '../core/day.ts'
import { Refusal } from '../core/refusal.ts'
import type { Actor } from '../practice/actor.ts'
import { allocation } from '../returns/allocations/example.ts'
import { child } from '../returns/cin-census/example.ts'
import { breakTheGlass } from './break-glass.ts'
import { journeyOfChild } from './journey-of-child.ts'
import { journeyJson, originKey } from './journey-report.ts'
import { listChildren } from './list-children.ts'
import { referenceOf } from './marks.ts'
import { markRead, myNotices } from './my-notices.ts'
import { glassBefore, openChild } from './open-child.ts'
import type { Place } from './place.ts'
import { restrictRecord } from './restrict-record.ts'
import { sealRecord } from './seal-record.ts'

const reason = 'Police at the door, need to know who holds her'
const refused = (reason: string) => (error: unknown) => error instanceof Refusal && error.reason === reason

/** Ann is of team T1; Cat of T2; Eve is restricted; Fay is sealed. */
let place: Place
let director: Actor
let manager: Actor
let other: Actor

before(async () => {
  place = await testPlace({ today: day('2026-06-01') })
  const all = ['ANN1', 'CAT3', 'EVE5', 'FAY6'].map((LAchildID) => child({ LAchildID, UPN: `P${LAchildID}` }))
  await loadText(place, 'census-2026.xml', censusText(2026, all))
  const held = [allocation({ child: 'ANN1', team_id: 'T1' }), allocation({ child: 'CAT3', team_id: 'T2' })]
  await loadText(place, 'allocations.csv', allocationsText(held))
  director = await actorHere(place, 'dora', 'director')
  manager = await actorHere(place, 'tom', 'team-manager', 'T1')
  other = await actorHere(place, 'una', 'team-manager', 'T2')
  await restrictRecord(place, director, 'EVE5', { reason: 'Child of a member of staff' })
  await sealRecord(place, await actorHere(place, 'olive', 'records-officer'), 'FAY6', { reason: 'Adoption order' })
})

const addressOf = (personId: string) => referenceOf(place.markKey, '101', personId)
const is = async (actor: Actor, personId: string) => (await openChild(place, actor, addressOf(personId))).is
const owner = (text: string, values: unknown[] = []) => place.store.owner.query(text, values)

test('a record is opened with where it is from, and that it was opened is logged', async () => {
  const at = await openChild(place, director, addressOf('ANN1'))
  assert.ok(at.is === 'open')
  assert.equal(at.record.child.name, 'ANN1')
  assert.equal(at.record.born, '2 June 2014')
  const [newest] = at.record.dates.filter(({ source }) => source?.file.return === 'cin-census')
  assert.equal(newest?.source?.file.title, 'Census 2025-26')
  assert.equal(newest?.source?.file.name, 'census-2026.xml')
  assert.ok((newest?.source?.line ?? 0) > 1)
  assert.equal(at.record.people?.now[0]?.worker, 'Ada Marrowwick')
  assert.deepEqual(
    at.record.files.map(({ title }) => title),
    ['Allocations', 'Census 2025-26'],
  )
  const { rows } = await owner(
    `select account_name, sign_in from access.log where what = 'child.open' and person_id = 'ANN1'`,
  )
  assert.deepEqual(rows, [{ account_name: 'Made-up dora', sign_in: 'password' }])
})

test('who works with aliases sees neither name, identifier, UPN nor day of birth', async () => {
  const analyst = await actorHere(place, 'abe', 'analyst')
  const at = await openChild(place, analyst, addressOf('ANN1'))
  assert.ok(at.is === 'open')
  assert.equal(at.record.born, 'June 2014')
  assert.doesNotMatch(JSON.stringify(at.record), /ANN1|2 June 2014/)
  const view = journeyJson(await journeyOfChild(place, analyst, addressOf('ANN1')))
  assert.doesNotMatch(JSON.stringify(view), /ANN1|2014-06-02/)
})

test('who works with aliases gets no key of a row, from which an identifier could be worked out, and the same where it is from', async () => {
  const analyst = await actorHere(place, 'abi', 'analyst')
  const of = async (actor: Actor) => {
    const { journey, origins } = await journeyOfChild(place, actor, addressOf('ANN1'))
    const rows = [...journey.events, ...journey.spells, ...journey.clocks].filter(({ table }) => table !== 'ssd_person')
    const from = rows.map(({ table, key }) => origins?.get(originKey(table, key)))
    return { keys: rows.flatMap(({ key, referralId }) => [key, referralId ?? []].flat()), from }
  }
  const known = await of(director)
  const aliased = await of(analyst)
  assert.ok(known.keys.length > 0)
  assert.deepEqual(
    aliased.keys.filter((key) => known.keys.includes(key)),
    [],
  )
  assert.equal(new Set(aliased.keys).size, new Set(known.keys).size)
  assert.deepEqual(aliased.from, known.from)
})

test('a child of another team, a restricted one, a sealed one and none at all are alike to who may not break the glass', async () => {
  const auditor = await actorHere(place, 'otto', 'auditor')
  assert.equal(await is(auditor, 'EVE5'), 'nothing')
  assert.equal(await is(auditor, 'FAY6'), 'nothing')
  assert.equal(await is(auditor, 'NOBODY'), 'nothing')
  assert.equal(await glassBefore(place, auditor, addressOf('EVE5')), null)
})

test('who may break the glass is told that there is something to break', async () => {
  assert.equal(await glassBefore(place, manager, addressOf('EVE5')), 'restricted')
  assert.equal(await glassBefore(place, manager, addressOf('CAT3')), 'out of reach')
  assert.equal(await glassBefore(place, manager, addressOf('ANN1')), 'open')
  assert.equal(await glassBefore(place, manager, addressOf('FAY6')), null)
  assert.equal(await glassBefore(place, manager, addressOf('NOBODY')), null)
})

test('breaking the glass of a restricted record opens it, is logged with its reason, and its owner is told', async () => {
  const until = await breakTheGlass(place, other, addressOf('EVE5'), reason)
  assert.equal(await is(other, 'EVE5'), 'open')
  assert.equal(await is(manager, 'EVE5'), 'shut')
  assert.ok(Math.abs(until.getTime() - Date.now() - 2 * 3600_000) < 60_000)
  const { rows } = await owner(
    `select person_id, reason from access.log where what = 'break-glass' and account_id = $1`,
    [other.account],
  )
  assert.deepEqual(rows, [{ person_id: 'EVE5', reason }])
  const [notice] = (await myNotices(place, director)).rows
  assert.match(notice?.says ?? '', /^Made-up una opened a restricted record you answer for in an emergency: Police/)
  await markRead(place, other, notice?.id ?? '')
  assert.equal((await myNotices(place, director)).count, 1)
  await markRead(place, director, notice?.id ?? '')
  assert.equal((await myNotices(place, director)).count, 0)
})

test('when its two hours are over the record is shut again', async () => {
  await breakTheGlass(place, manager, addressOf('EVE5'), reason)
  assert.equal(await is(manager, 'EVE5'), 'open')
  await owner('update access.restriction_grant set until = now() where account_id = $1', [manager.account])
  assert.equal(await is(manager, 'EVE5'), 'shut')
})

test("a child of another team opens too, joins the list while it is open, and that team's manager is told", async () => {
  assert.equal(await is(manager, 'CAT3'), 'shut')
  await breakTheGlass(place, manager, addressOf('CAT3'), reason)
  assert.equal(await is(manager, 'CAT3'), 'open')
  const asked = { open: false, team: '', find: '', order: 'name', page: 1 } as const
  const { children } = await listChildren(place, manager, asked)
  assert.deepEqual(
    children.map(({ name }) => name),
    ['ANN1', 'CAT3'],
  )
  const [notice] = (await myNotices(place, other)).rows
  assert.match(notice?.says ?? '', /^Made-up tom opened the record of a child you answer for/)
})

test('a sealed record has no glass to break, and one sealed afterwards shuts', async () => {
  await assert.rejects(breakTheGlass(place, manager, addressOf('FAY6'), reason), refused('not-there'))
  await breakTheGlass(place, manager, addressOf('EVE5'), reason)
  await owner(`update access.restriction set kind = 'sealed' where person_id = 'EVE5'`)
  assert.equal(await is(manager, 'EVE5'), 'nothing')
  await owner(`update access.restriction set kind = 'restricted' where person_id = 'EVE5'`)
})

test('without a reason of twenty characters, or without the permission, the glass holds', async () => {
  await assert.rejects(breakTheGlass(place, manager, addressOf('EVE5'), 'Emergency'), refused('reason-missing'))
  await assert.rejects(breakTheGlass(place, operatorHere, addressOf('EVE5'), reason), refused('not-permitted'))
})

test('a reference of another authority opens nothing', async () => {
  const elsewhere: Actor = { ...director, laCode: '102' }
  assert.deepEqual(await openChild(place, elsewhere, addressOf('ANN1')), { is: 'nothing' })
})
