import assert from 'node:assert/strict'
import test from 'node:test'
import { testPlace } from '../../test/database.ts'
import { censusText, loadText, operatorHere, placeWith } from '../../test/loaded-place.ts'
import { child } from '../returns/cin-census/example.ts'
import { byItself, transaction } from '../store/transaction.ts'
import { eraseChild } from './erase-child.ts'
import { kept } from './kept-figures.ts'
import type { Place } from './place.ts'

const ann = child({ LAchildID: 'ANN1', UPN: 'P005012345678' })
const ben = child({ LAchildID: 'BEN2', UPN: 'K005012345679' })

/** Asks as a page does, each time for what would be worked out then. */
function ask(place: Place, worksOut: string, { laCode = '101', key = 'referrals' } = {}): Promise<string> {
  return transaction(place.store.pool, 'count', byItself(laCode, place.today()), (db) =>
    kept(place, db, laCode, key, async () => worksOut),
  )
}

test('figures are worked out once and kept', async () => {
  const place = await testPlace()
  assert.equal(await ask(place, 'first'), 'first')
  assert.equal(await ask(place, 'second'), 'first')
})

test('after a load they are worked out anew', async () => {
  const place = await placeWith([ann])
  await ask(place, 'before')
  await loadText(place, 'census-2025.xml', censusText(2025, [ann, ben]))
  assert.equal(await ask(place, 'after'), 'after')
})

test('after a child was erased they are worked out anew', async () => {
  const place = await placeWith([ann, ben])
  await ask(place, 'before')
  await eraseChild(place, operatorHere, 'BEN2', 'Right to erasure, Article 17(1)(d): held unlawfully')
  assert.equal(await ask(place, 'after one'), 'after one')
  await eraseChild(place, operatorHere, 'ANN1', 'Right to erasure, Article 17(1)(d): held unlawfully')
  assert.equal(await ask(place, 'after both'), 'after both')
})

test('one authority is never answered with the figures of another, nor one copy with those of another', async () => {
  const place = await testPlace()
  await ask(place, 'of 101')
  assert.equal(await ask(place, 'of 102', { laCode: '102' }), 'of 102')
  assert.equal(await ask(place, 'again'), 'of 101')
  assert.equal(await ask(await testPlace(), 'elsewhere'), 'elsewhere')
})

test('figures with other filters are other figures', async () => {
  const place = await testPlace()
  await ask(place, 'all')
  assert.equal(await ask(place, 'of the police', { key: 'referrals source=6' }), 'of the police')
})

test('what could not be worked out is tried again by the next who asks', async () => {
  const place = await testPlace()
  const failing = transaction(place.store.pool, 'count', byItself('101', place.today()), (db) =>
    kept(place, db, '101', 'referrals', () => Promise.reject(new Error('The database went away'))),
  )
  await assert.rejects(failing, /went away/)
  assert.equal(await ask(place, 'then'), 'then')
})
