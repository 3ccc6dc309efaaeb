import assert from 'node:assert/strict'
import test, { before } from 'node:test'
import { adaHere, exampleTeam } from '../../test/example-team.ts'
import { actorHere } from '../../test/loaded-place.ts'
import { day, plusDays } from '../core/day.ts'
import { Refusal } from '../core/refusal.ts'
import type { Actor } from '../practice/actor.ts'
import { exportMyChildren, type MyChildren, myChildren } from './my-children.ts'
import { dayInEngland, type Place } from './place.ts'
import { grantAccess } from './restrict-record.ts'

let place: Place
let ada: Actor
let mine: MyChildren

before(async () => {
  place = await exampleTeam()
  ada = await adaHere(place)
  mine = await myChildren(place, ada, { order: 'due', page: 1 })
})

const named = (name: string) => mine.children.find((child) => child.name === name)
const refused = (error: unknown) => error instanceof Refusal && error.reason === 'not-permitted'

test('a worker sees the children allocated to them today, what is late before what is due, and nobody else', () => {
  assert.deepEqual(
    mine.children.map(({ name }) => name),
    ['BEN2', 'ANN1', 'DAN4', 'GUS7'],
  )
})

test('a restricted child of theirs is counted and not shown', () => {
  assert.equal(mine.restricted, 1)
  assert.doesNotMatch(JSON.stringify(mine), /EVE5/)
})

test('what is late and what is due within seven days is told in working days', () => {
  assert.deepEqual(
    mine.due.map(({ what, words, late, thisWeek, child }) => [child.name, what, words, late, thisWeek]),
    [
      ['BEN2', 'Assessment', '38 working days late, was due Thursday 5 February', true, false],
      ['ANN1', 'Assessment', 'due Thursday 2 April, 2 working days left', false, true],
    ],
  )
  assert.deepEqual(mine.deadlines, { open: 2, late: 1, thisWeek: 1, missed: 2 })
})

test('a missed clock is one that is late, and one that was met too late', () => {
  assert.deepEqual([named('BEN2')?.missed, named('ANN1')?.missed], [2, 0])
})

test('an allocation without anything open contradicts the census, and one newer than the census does not', () => {
  assert.deepEqual(
    named('DAN4')?.doubts.map(({ what }) => what),
    ['Held since 1 April 2025, and nothing is open'],
  )
  assert.deepEqual([named('GUS7')?.isNew, named('GUS7')?.doubts], [true, []])
})

test('with a grant the restricted child is shown and counted no more', async () => {
  const director = await actorHere(place, 'dora', 'director')
  const sam: Actor = { ...(await actorHere(place, 'sam', 'social-worker')), professional: 'W1' }
  // A grant ends by the clock of the database.
  const now: Place = { ...place, today: () => dayInEngland() }
  await grantAccess(now, director, 'EVE5', {
    to: 'sam',
    until: plusDays(now.today(), 30),
    reason: 'Her worker now',
  })
  const seen = await myChildren(now, sam, { order: 'name', page: 1 })
  assert.deepEqual(
    seen.children.map(({ name }) => name),
    ['ANN1', 'BEN2', 'DAN4', 'EVE5', 'GUS7'],
  )
  assert.equal(seen.restricted, 0)
})

test('an account that is no worker’s has no children', async () => {
  const nobody = await actorHere(place, 'sue', 'social-worker')
  const { isWorker, count } = await myChildren(place, nobody, { order: 'due', page: 1 })
  assert.deepEqual({ isWorker, count }, { isWorker: false, count: 0 })
})

test('an allocation that has ended is seen no more', async () => {
  const later: Place = { ...place, today: () => day('2025-03-31') }
  assert.equal((await myChildren(later, ada, { order: 'due', page: 1 })).count, 0)
})

test('only who holds children has such a list', async () => {
  const director = await actorHere(place, 'dan', 'director')
  assert.throws(() => void myChildren(place, director, { order: 'due', page: 1 }), refused)
})

test('that somebody looked is logged, and a file with how many rows it has', async () => {
  const lines = await exportMyChildren(place, ada, 'name')
  assert.equal(lines.length, 5)
  assert.match(lines[1] ?? '', /^ANN1,ANN1,11,2025-04-01,/)
  const { rows } = await place.store.owner.query(
    `select what, detail from access.log where account_name = 'Made-up ada' order by entry`,
  )
  assert.deepEqual(rows[0], { what: 'my-children.list', detail: null })
  assert.deepEqual(rows.at(-1), { what: 'export', detail: '4 rows of their own children' })
})
