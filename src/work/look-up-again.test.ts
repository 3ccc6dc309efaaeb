import assert from 'node:assert/strict'
import test, { before } from 'node:test'
import { loadTheirPostcodes, loadTheirReturns } from '../../test/children-in-care.ts'
import { testPlace } from '../../test/database.ts'
import { actorHere } from '../../test/loaded-place.ts'
import { day } from '../core/day.ts'
import type { Actor } from '../practice/actor.ts'
import { type ChildrenInCare, childrenInCare } from './children-in-care.ts'
import { loadAgain } from './load-submission.ts'
import { lookUpAgain } from './look-up-again.ts'
import type { Place } from './place.ts'

let place: Place
let manager: Actor
before(async () => {
  place = await testPlace({ today: day('2026-06-01') })
  await loadTheirReturns(place)
  manager = await actorHere(place, 'mo', 'front-door-manager')
})

type Asked = { readonly task: string; readonly about: { readonly laCode: string; readonly id: string } }

/** Jobs that were asked for and not taken yet. */
async function asked(): Promise<readonly Asked[]> {
  const { rows } = await place.store.owner.query<Asked>(
    `select t.identifier as task, j.payload as about from graphile_worker._private_jobs j
     join graphile_worker._private_tasks t on t.id = j.task_id where t.identifier = 'load-again' order by j.id`,
  )
  return rows
}

const columns = async (text: string) => (await place.store.owner.query({ text, rowMode: 'array' })).rows
const seen = async () => (await childrenInCare(place, manager, null)) as ChildrenInCare
const submissions = () =>
  columns(`select period, state, received_at, finished_at from work.submission order by period, received_at`)
const loadNumbers = () => columns('select load_id from landing.load where superseded_at is null order by load_id')

test('postcodes that are loaded after the returns are looked up in them: nobody sends them in again', async () => {
  await lookUpAgain(place)
  assert.deepEqual(await asked(), [], 'without a directory there is nothing to look up')
  const without = await seen()
  assert.deepEqual(without.miles, [])
  const before = [await submissions(), await columns('select submission_id from work.submission order by 1')]

  await loadTheirPostcodes(place)
  await lookUpAgain(place)
  const jobs = await asked()
  assert.equal(jobs.length, 2)
  for (const { about } of jobs) await loadAgain(place, about.laCode, about.id)

  const withThem = await seen()
  const found = withThem.miles?.flatMap(({ where, count }) => Array.from({ length: count }, () => where))
  assert.equal(found?.toSorted().join(' '), 'inside inside inside inside inside inside outside outside')
  assert.equal(withThem.inCare.total, without.inCare.total)
  assert.deepEqual([await submissions(), await columns('select submission_id from work.submission order by 1')], before)
})

test('a return that was read with the directory is not read again', async () => {
  await place.store.owner.query(
    'select graphile_worker.complete_jobs(array(select id from graphile_worker._private_jobs))',
  )
  await lookUpAgain(place)
  assert.deepEqual(await asked(), [])
})

test('one whose file is no longer kept stays as it is, and is not asked for again', async () => {
  await place.store.owner.query(
    `delete from landing.file where file_hash in (select file_hash from work.submission where period = '2026')`,
  )
  await place.store.owner.query(`update work.submission set postcodes = null where period = '2026'`)
  await lookUpAgain(place)
  const [job, ...others] = await asked()
  assert.deepEqual(others, [])
  const before = [await submissions(), await loadNumbers()]
  await loadAgain(place, String(job?.about.laCode), String(job?.about.id))
  assert.deepEqual([await submissions(), await loadNumbers()], before)
  await place.store.owner.query(
    'select graphile_worker.complete_jobs(array(select id from graphile_worker._private_jobs))',
  )
  await lookUpAgain(place)
  assert.deepEqual(await asked(), [])
})
