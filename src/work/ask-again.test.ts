import assert from 'node:assert/strict'
import test from 'node:test'
import { testPlace } from '../../test/database.ts'
import { operatorHere } from '../../test/loaded-place.ts'
import { day } from '../core/day.ts'
import { askAgain } from './ask-again.ts'
import { receiveReturn } from './receive-return.ts'

const censusText =
  '<Message><Header><CollectionDetails><Collection>CIN</Collection></CollectionDetails></Header><Children></Children></Message>'

test('a file that was taken in and whose job is gone is asked for again after a while, and once', async () => {
  const place = await testPlace({ today: day('2026-06-01') })
  const file = {
    name: 'census.xml',
    async *bytes() {
      yield Buffer.from(censusText)
    },
    remove: async () => {},
  }
  await receiveReturn(place, operatorHere, file, { begins: 'Merrowdale' })
  await place.store.owner.query('delete from graphile_worker._private_jobs')
  const waiting = async () => (await place.store.owner.query('select from graphile_worker.jobs')).rowCount
  await askAgain(place, 3600)
  assert.equal(await waiting(), 0)
  await place.store.owner.query(
    `update work.submission set state = 'working', received_at = now() - interval '2 hours'`,
  )
  await askAgain(place, 3600)
  await askAgain(place, 3600)
  assert.equal(await waiting(), 1)
})
