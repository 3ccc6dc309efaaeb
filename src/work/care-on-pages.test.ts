import assert from 'node:assert/strict'
import test, { before } from 'node:test'
import { testPlace } from '../../test/database.ts'
import { actorHere, allocationsText, loadText } from '../../test/loaded-place.ts'
import { lookedAfterZip } from '../../test/looked-after-return.ts'
import { day } from '../core/day.ts'
import type { Actor } from '../practice/actor.ts'
import { allocation } from '../returns/allocations/example.ts'
import { child } from '../returns/ssda903/example.ts'
import { exportChildren, type ListAsked, listChildren } from './list-children.ts'
import { referenceOf } from './marks.ts'
import { myChildren } from './my-children.ts'
import { openChild } from './open-child.ts'
import type { Place } from './place.ts'

/**
 * Lea turns 25 on 1 June 2026, Max a day later; their worker is W1. Kim is in care. The return names two of her workers by
 * registration: that of W2, to whom she is allocated, and that of W3, who holds Max too and was never allocated to her.
 */
let place: Place
let director: Actor
let worker: Actor

const asked: ListAsked = { open: true, team: '', find: '', order: 'name', page: 1 }

before(async () => {
  place = await testPlace({ today: day('2026-06-01') })
  const leaver = (name: string, born: string) =>
    child({ CHILD: name, Header: [{ DOB: born }], Episodes: [], OC3: [{ DOB: born }] })
  const kim = child({
    CHILD: 'KIM',
    Header: [{ DOB: '2015-01-07' }],
    Episodes: [{ DECOM: '2022-06-01' }],
    SWEpisodes: [
      { SW_ID: 'SW000002', SW_DECOM: '2022-06-01', SW_DEC: '2023-01-09' },
      { SW_ID: 'SW000003', SW_DECOM: '2023-01-09' },
    ],
  })
  await loadText(
    place,
    'ssda903-2023.zip',
    lookedAfterZip([kim, leaver('LEA', '2001-06-01'), leaver('MAX', '2001-06-02')]),
  )
  await loadText(
    place,
    'allocations.csv',
    allocationsText([
      allocation({ child: 'LEA', worker_id: 'W1', team_id: 'T1' }),
      allocation({ child: 'MAX', worker_id: 'W1', team_id: 'T1' }),
      allocation({
        ...{ child: 'KIM', worker_id: 'W2', worker_name: 'Ben Umberloft', registration: 'SW000002', team_id: 'T1' },
        from: '2022-06-01',
      }),
      allocation({
        ...{ child: 'MAX', worker_id: 'W3', worker_name: 'Cleo Willetsett', registration: 'SW000003', team_id: 'T1' },
        role: 'co-working social worker',
      }),
    ]),
  )
  director = await actorHere(place, 'dora', 'director')
  worker = { ...(await actorHere(place, 'sam', 'social-worker')), professional: 'W1' }
})

const opened = async (name: string) => {
  const at = await openChild(place, director, referenceOf(place.markKey, '101', name))
  assert.ok(at.is === 'open')
  return at.record
}

test('a care leaver is in the list of those open until the day before the 25th birthday', async () => {
  const { children, count } = await listChildren(place, director, asked)
  assert.deepEqual(
    children.map(({ name, open }) => [name, open]),
    [
      ['KIM', 'Looked after'],
      ['MAX', 'Leaving care'],
    ],
  )
  assert.equal(count, 2)
  assert.equal((await exportChildren(place, director, asked)).length, 3)
})

test('on the 25th birthday nothing is open any more, in the list of all', async () => {
  const { children } = await listChildren(place, director, { ...asked, open: false, find: 'LEA' })
  assert.deepEqual(
    children.map(({ name, open, since }) => [name, open, since]),
    [['LEA', null, null]],
  )
})

test('who is still allocated to a worker stays with them, and is said to have nothing open', async () => {
  const { children } = await myChildren(place, worker, { order: 'name', page: 1 })
  assert.deepEqual(
    children.map(({ name, open }) => [name, open]),
    [
      ['LEA', null],
      ['MAX', 'Leaving care'],
    ],
  )
})

test('the page says the same, whatever day the returns tell of', async () => {
  const nowOf = async (name: string) => (await opened(name)).now.map(({ kind }) => kind)
  assert.deepEqual(await nowOf('LEA'), [])
  assert.deepEqual(await nowOf('MAX'), ['leaving'])
})

test('workers whom the return names by registration are those the allocations name, and each stands once', async () => {
  const { people, lasted } = await opened('KIM')
  assert.deepEqual(
    people?.now.map(({ worker, role }) => [worker, role]),
    [['Ben Umberloft', 'allocated social worker']],
  )
  assert.deepEqual(
    lasted.filter(({ kind }) => kind === 'allocation').map(({ what }) => what),
    ['Social worker: Cleo Willetsett', 'Allocated social worker: Ben Umberloft, Ashenholt children in care'],
  )
})

test('what the return says of a worker lets that worker see no child', async () => {
  const { children } = await myChildren(place, { ...worker, professional: 'W3' }, { order: 'name', page: 1 })
  assert.deepEqual(
    children.map(({ name }) => name),
    ['MAX'],
  )
})
