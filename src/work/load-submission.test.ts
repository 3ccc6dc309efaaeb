import assert from 'node:assert/strict'
import test from 'node:test'
import { placeWith } from '../../test/loaded-place.ts'
import { child } from '../returns/cin-census/example.ts'

const children = (many: number) => Array.from({ length: many }, (_, at) => child({ LAchildID: `MANY${at}` }))

test('after a load of many the database knows how much there is, and does not look for that after one of few', async () => {
  const known = async (many: number) => {
    const { store } = await placeWith(children(many))
    const { rows } = await store.owner.query(`select reltuples from pg_class where oid = 'journey.event'::regclass`)
    return rows[0].reltuples
  }
  assert.equal(await known(3), -1)
  assert.ok((await known(600)) >= 600)
})
