import assert from 'node:assert/strict'
import test, { before } from 'node:test'
import { testPlace } from '../../test/database.ts'
import { actorHere, allocationsText, censusText, loadText } from '../../test/loaded-place.ts'
import { day } from '../core/day.ts'
import { Refusal } from '../core/refusal.ts'
import type { Actor } from '../practice/actor.ts'
import { allocation } from '../returns/allocations/example.ts'
import { assessment, child, episode } from '../returns/cin-census/example.ts'
import { exportChildren, type ListAsked, listChildren } from './list-children.ts'
import { referenceOf } from './marks.ts'
import { openChild } from './open-child.ts'
import type { Place } from './place.ts'
import { restrictRecord } from './restrict-record.ts'

const asked: ListAsked = { open: false, team: '', find: '', order: 'name', page: 1 }

/** Ann and Ben are of team T1, Ben's worker is W2; Cat is of T2; Dan is closed and with nobody; Eve is restricted, of T1. */
let place: Place
let director: Actor
let manager: Actor

before(async () => {
  place = await testPlace({ today: day('2026-06-01') })
  const closed = episode({ CINreferralDate: '2025-04-08', CINclosureDate: '2025-06-02', ReasonForClosure: 'RC8' })
  const unfinished = assessment({ AssessmentActualStartDate: '2025-12-01', AssessmentAuthorisationDate: null })
  const census = censusText(2026, [
    child({ LAchildID: 'ANN1', UPN: 'A123456789012' }),
    child({ LAchildID: 'BEN2' }, [episode({ CINreferralDate: '2025-12-01', assessments: [unfinished] })]),
    child({ LAchildID: 'CAT3' }),
    child({ LAchildID: 'DAN4' }, [closed]),
    child({ LAchildID: 'EVE5' }),
  ])
  await loadText(place, 'census-2026.xml', census)
  const held = allocationsText([
    allocation({ child: 'ANN1', worker_id: 'W1', team_id: 'T1' }),
    allocation({ child: 'BEN2', worker_id: 'W2', team_id: 'T1' }),
    allocation({ child: 'CAT3', worker_id: 'W3', team_id: 'T2' }),
    allocation({ child: 'EVE5', worker_id: 'W1', team_id: 'T1' }),
  ])
  await loadText(place, 'allocations.csv', held)
  director = await actorHere(place, 'dora', 'director')
  manager = await actorHere(place, 'tom', 'team-manager', 'T1')
  await restrictRecord(place, director, 'EVE5', { reason: 'Child of a member of staff' })
})

const namesFor = async (actor: Actor, how: Partial<ListAsked> = {}) =>
  (await listChildren(place, actor, { ...asked, ...how })).children.map(({ name }) => name)

/** What the log says last of a kind. */
async function lastLogged(what: string) {
  const { rows } = await place.store.owner.query(
    'select account_name, detail from access.log where what = $1 order by entry desc limit 1',
    [what],
  )
  return rows[0] as { account_name: string; detail: string | null }
}

test('a director lists every child but the restricted one, who is counted', async () => {
  const { children, count, restricted } = await listChildren(place, director, asked)
  assert.deepEqual(
    children.map(({ name }) => name),
    ['ANN1', 'BEN2', 'CAT3', 'DAN4'],
  )
  assert.deepEqual({ count, restricted }, { count: 4, restricted: 1 })
})

test('a team manager lists the children of the team, and is told of a restricted one among them', async () => {
  assert.deepEqual(await namesFor(manager), ['ANN1', 'BEN2'])
  assert.equal((await listChildren(place, manager, asked)).restricted, 1)
})

test('the manager of another team is told of no restricted child', async () => {
  const other = await actorHere(place, 'una', 'team-manager', 'T2')
  assert.deepEqual(await namesFor(other), ['CAT3'])
  assert.equal((await listChildren(place, other, asked)).restricted, 0)
})

test('a social worker lists the children they hold', async () => {
  const worker: Actor = { ...(await actorHere(place, 'sam', 'social-worker')), professional: 'W2' }
  assert.deepEqual(await namesFor(worker), ['BEN2'])
})

test('a social worker without a place among the workers lists nobody', async () => {
  assert.deepEqual(await namesFor(await actorHere(place, 'sue', 'social-worker')), [])
})

test('a councillor and an administrator list nobody', async () => {
  const councillor = await actorHere(place, 'cora', 'councillor')
  const administrator = await actorHere(place, 'ada', 'administrator')
  const isRefused = (error: unknown) => error instanceof Refusal && error.reason === 'not-permitted'
  await assert.rejects(listChildrenLater(councillor), isRefused)
  await assert.rejects(listChildrenLater(administrator), isRefused)
})

/** A refusal before anything is awaited is thrown, not rejected. */
const listChildrenLater = async (actor: Actor) => listChildren(place, actor, asked)

test('the open list leaves out who has nothing open, and a team narrows it', async () => {
  assert.deepEqual(await namesFor(director, { open: true }), ['ANN1', 'BEN2', 'CAT3'])
  assert.deepEqual(await namesFor(director, { team: 'T2' }), ['CAT3'])
})

test('a deadline is late as on the last day the census knows of, and late ones come first', async () => {
  const { children, knownTo, late } = await listChildren(place, director, { ...asked, open: true, order: 'due' })
  assert.deepEqual({ knownTo, late }, { knownTo: day('2026-03-31'), late: 1 })
  assert.equal(children[0]?.name, 'BEN2')
  const [clock] = children[0]?.clocks ?? []
  assert.ok(clock?.late)
  assert.match(clock.words, /^overdue by \d+ working days, was due 5 February 2026$/)
})

test('a child is found by identifier, UPN and reference, in full, whatever the case of the letters', async () => {
  const [ann] = (await listChildren(place, director, asked)).children
  assert.deepEqual(await namesFor(director, { find: 'ann1' }), ['ANN1'])
  assert.deepEqual(await namesFor(director, { find: 'a123456789012' }), ['ANN1'])
  assert.deepEqual(await namesFor(director, { find: ann?.reference ?? '' }), ['ANN1'])
  assert.deepEqual(await namesFor(director, { find: 'ANN' }), [])
})

test('a restricted child is found by nobody without a grant, and a search does not tell that there is one', async () => {
  const { children, restricted } = await listChildren(place, director, { ...asked, find: 'EVE5' })
  assert.deepEqual({ children, restricted }, { children: [], restricted: null })
})

test('a search is logged with what was searched for', async () => {
  await namesFor(director, { find: 'ANN1' })
  assert.deepEqual(await lastLogged('search'), { account_name: 'Made-up dora', detail: 'ANN1' })
})

test('who works with aliases finds by alias, not by identifier, and the alias stays the same', async () => {
  const analyst = await actorHere(place, 'ann', 'analyst')
  const [first] = (await listChildren(place, analyst, asked)).children
  const [found, ...others] = (await listChildren(place, analyst, { ...asked, find: first?.name.toLowerCase() ?? '' }))
    .children
  assert.deepEqual(found, first)
  assert.deepEqual(others, [])
  assert.deepEqual(await namesFor(analyst, { find: 'ANN1' }), [])
  assert.doesNotMatch(JSON.stringify(await listChildren(place, analyst, asked)), /ANN1|BEN2|A123456789012/)
})

test('the file taken away holds what the list shows, and its number of rows is logged', async () => {
  const lines = await exportChildren(place, manager, asked)
  assert.equal(lines.length, 3)
  assert.match(lines.join(''), /ANN1.*\r\nBEN2/)
  assert.deepEqual(await lastLogged('export'), { account_name: 'Made-up tom', detail: '2 rows of children' })
})

test('an identifier that a spreadsheet would take for a formula is made harmless in the file', async () => {
  const other = await testPlace({ today: day('2026-06-01') })
  await loadText(other, 'census-2026.xml', censusText(2026, [child({ LAchildID: '=1+1' })]))
  const lines = await exportChildren(other, await actorHere(other, 'dora', 'director'), asked)
  assert.match(lines[1] ?? '', /^'=1\+1,/)
})

test('only those with something late are listed when they are asked for', async () => {
  const { children, count } = await listChildren(place, director, { ...asked, late: true })
  assert.deepEqual(
    children.map(({ name }) => name),
    ['BEN2'],
  )
  assert.equal(count, 1)
  assert.match(children[0]?.clocks[0]?.short ?? '', /^38 working days late, was due Thursday 5 February$/)
})

test('the records somebody opened last are named, the newest first, and none that is out of reach by now', async () => {
  const una = await actorHere(place, 'opens', 'director')
  const open = (person: string) => openChild(place, una, referenceOf(place.markKey, '101', person))
  await open('ANN1')
  await open('DAN4')
  await open('ANN1')
  const recent = async (actor: Actor) => (await listChildren(place, actor, asked)).recent.map(({ name }) => name)
  assert.deepEqual(await recent(una), ['ANN1', 'DAN4'])
  assert.deepEqual(await recent({ ...una, scope: 'team', teams: ['T1'] }), ['ANN1'])
  await restrictRecord(place, director, 'ANN1', { reason: 'Child of a member of staff' })
  assert.deepEqual(await recent(una), ['DAN4'])
  assert.deepEqual(await recent(manager), [])
})
