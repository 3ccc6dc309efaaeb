import assert from 'node:assert/strict'
import test, { before } from 'node:test'
import { exampleTeam } from '../../test/example-team.ts'
import { actorHere } from '../../test/loaded-place.ts'
import { Refusal } from '../core/refusal.ts'
import type { Actor } from '../practice/actor.ts'
import { exportMyTeam, myTeam } from './my-team.ts'
import type { Place } from './place.ts'
import type { TeamAsked } from './team-seen.ts'

const all: TeamAsked = { worker: '', show: 'all', order: 'missed', page: 1 }

let place: Place
let manager: Actor
let director: Actor

before(async () => {
  place = await exampleTeam()
  manager = await actorHere(place, 'tom', 'team-manager', 'T1')
  director = await actorHere(place, 'dora', 'director')
})

/** The team as somebody sees it. */
async function seenBy(actor: Actor, asked: Partial<TeamAsked> = {}, team = 'T1') {
  const { seen } = await myTeam(place, actor, team, { ...all, ...asked })
  assert.ok(seen !== null)
  return seen
}

const namesIn = async (asked: Partial<TeamAsked>) => (await seenBy(manager, asked)).children.map(({ name }) => name)

test('the child with most missed clocks comes first, and then what is due first', async () => {
  const { children, most } = await seenBy(manager)
  assert.deepEqual(
    children.map(({ name, missed }) => [name, missed]),
    [
      ['BEN2', 2],
      ['ANN1', 0],
      ['CAT3', 0],
      ['DAN4', 0],
      ['FAY6', 0],
      ['GUS7', 0],
    ],
  )
  assert.deepEqual(
    most.map(({ name }) => name),
    ['BEN2'],
  )
})

test('each worker has their children, open, late, due and missed clocks, the most children first', async () => {
  const { workers, held, restricted } = await seenBy(manager)
  assert.deepEqual(
    workers.map(({ mark: _, ...load }) => load),
    [
      { name: 'Ada Marrowwick', children: 4, open: 2, late: 1, thisWeek: 1, missed: 2 },
      { name: 'Bob Umberloft', children: 1, open: 0, late: 0, thisWeek: 0, missed: 0 },
    ],
  )
  assert.deepEqual({ held, restricted }, { held: 6, restricted: 1 })
})

test('each number opens to as many children as it says', async () => {
  const { counts } = await seenBy(manager)
  assert.deepEqual(counts, { all: 6, late: 1, week: 1, missed: 1, nobody: 1, doubts: 3 })
  assert.deepEqual(await namesIn({ show: 'late' }), ['BEN2'])
  assert.deepEqual(await namesIn({ show: 'week' }), ['ANN1'])
  assert.deepEqual(await namesIn({ show: 'nobody' }), ['FAY6'])
  assert.deepEqual(await namesIn({ show: 'doubts' }), ['BEN2', 'CAT3', 'DAN4'])
})

test('a worker opens to their children, by a mark that says nothing of them', async () => {
  const { workers } = await seenBy(manager)
  const bob = workers.find(({ name }) => name === 'Bob Umberloft')
  assert.match(bob?.mark ?? '', /^[0-9a-f]{24}$/)
  assert.deepEqual(await namesIn({ worker: bob?.mark ?? '' }), ['CAT3'])
})

test('a director chooses among the teams that hold somebody, with every child counted', async () => {
  const { seen, loads } = await myTeam(place, director, '', all)
  assert.equal(seen, null)
  assert.deepEqual(loads, [
    { team: 'T1', name: 'Ashenholt safeguarding', children: 7, workers: 2, with_nobody: 1, late: 1 },
    { team: 'T2', name: 'Orrisdale', children: 1, workers: 1, with_nobody: 0, late: 0 },
  ])
})

test('a director who chose a team sees no more of it than its manager', async () => {
  const { children, restricted } = await seenBy(director)
  assert.deepEqual(
    children.map(({ name }) => name),
    ['BEN2', 'ANN1', 'CAT3', 'DAN4', 'FAY6', 'GUS7'],
  )
  assert.equal(restricted, 1)
})

test('the manager of a team sees no other, and a social worker none', async () => {
  const isRefused = (reason: string) => (error: unknown) => error instanceof Refusal && error.reason === reason
  await assert.rejects(myTeam(place, manager, 'T2', all), isRefused('not-there'))
  await assert.rejects(myTeam(place, director, 'T9', all), isRefused('not-there'))
  const worker = await actorHere(place, 'sam', 'social-worker', 'T1')
  await assert.rejects(myTeam(place, worker, '', all), isRefused('not-permitted'))
})

test('a file of the list names who holds each, and what to put right', async () => {
  const lines = await exportMyTeam(place, manager, '', { ...all, show: 'doubts', order: 'name' })
  assert.equal(lines.length, 4)
  assert.match(lines[1] ?? '', /^BEN2,BEN2,Ada Marrowwick,.*Assessment was due 5 February 2026/)
  const { rows } = await place.store.owner.query(
    `select object, detail from access.log where what = 'export' and account_name = 'Made-up tom'`,
  )
  assert.deepEqual(rows, [{ object: 'T1', detail: '3 rows of a team’s children' }])
})
