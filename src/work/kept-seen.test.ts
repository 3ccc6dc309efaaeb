import assert from 'node:assert/strict'
import test from 'node:test'
import { testPlace } from '../../test/database.ts'
import { actorHere, censusText, loadText, operatorHere, placeWith } from '../../test/loaded-place.ts'
import type { Actor } from '../practice/actor.ts'
import { child } from '../returns/cin-census/example.ts'
import { seenNow } from '../store/newest-change.ts'
import { acting } from './acting.ts'
import { eraseChild } from './erase-child.ts'
import { keptSeen, letSeenGo } from './kept-seen.ts'
import type { Place } from './place.ts'
import { restrictRecord } from './restrict-record.ts'

const ann = child({ LAchildID: 'ANN1', UPN: 'P005012345678' })
const ben = child({ LAchildID: 'BEN2', UPN: 'K005012345679' })

/** Asks as a page does, each time for what would be read then. */
function ask(place: Place, actor: Actor, reads: string, meanwhile = async () => {}, key = 'the list'): Promise<string> {
  return acting(place, actor, 'see-children', 'read', async (db, lastly) => {
    const { laCode } = actor
    const seen = await seenNow(db, laCode)
    return keptSeen({ place, db, lastly, laCode, seen }, key, async (go) => {
      await meanwhile()
      return go(async () => reads)
    })
  })
}

test('what was read is kept for the next who sees the same', async () => {
  const place = await placeWith([ann, ben])
  const [dora, dan] = [await actorHere(place, 'dora', 'director'), await actorHere(place, 'dan', 'director')]
  assert.equal(await ask(place, dora, 'first'), 'first')
  assert.equal(await ask(place, dora, 'second'), 'first')
  assert.equal(await ask(place, dan, 'of another'), 'first')
  assert.equal(await ask(place, dora, 'of one team', async () => {}, 'another list'), 'of one team')
})

test('after a load and after an erasure it is read anew', async () => {
  const place = await placeWith([ann])
  const dora = await actorHere(place, 'dora', 'director')
  await ask(place, dora, 'before')
  await loadText(place, 'census-2025.xml', censusText(2025, [ann, ben]))
  assert.equal(await ask(place, dora, 'with Ben'), 'with Ben')
  await eraseChild(place, operatorHere, 'BEN2', 'Right to erasure, Article 17(1)(d): held unlawfully')
  assert.equal(await ask(place, dora, 'without Ben'), 'without Ben')
})

test('once a record is shut nobody is given what was read with it', async () => {
  const place = await placeWith([ann, ben])
  const [dora, dan] = [await actorHere(place, 'dora', 'director'), await actorHere(place, 'dan', 'director')]
  await ask(place, dan, 'both')
  await restrictRecord(place, dora, 'BEN2', { reason: 'Child of a member of staff' })
  assert.equal(await ask(place, dan, 'Ann alone'), 'Ann alone')
})

test('what was read while a record was shut is not kept: nobody knows whether the child is in it', async () => {
  const place = await placeWith([ann, ben])
  const [dora, dan] = [await actorHere(place, 'dora', 'director'), await actorHere(place, 'dan', 'director')]
  const shut = async () => {
    await restrictRecord(place, dora, 'BEN2', { reason: 'Child of a member of staff' })
  }
  await ask(place, dan, 'of which moment?', shut)
  assert.equal(await ask(place, dan, 'read anew'), 'read anew')
})

test('one copy is never answered with what was read in another, and what is let go is read anew', async () => {
  const place = await placeWith([ann])
  const dora = await actorHere(place, 'dora', 'director')
  await ask(place, dora, 'here')
  const other = await testPlace()
  assert.equal(await ask(other, await actorHere(other, 'dora', 'director'), 'elsewhere'), 'elsewhere')
  letSeenGo(place, '101', 'another change')
  assert.equal(await ask(place, dora, 'again'), 'again')
})
