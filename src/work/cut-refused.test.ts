import assert from 'node:assert/strict'
import test from 'node:test'
import { actorHere, censusText, loadText, operatorHere, placeWith } from '../../test/loaded-place.ts'
import { child } from '../returns/cin-census/example.ts'
import { keptFile } from '../store/files.ts'
import { byItself, transaction } from '../store/transaction.ts'
import { answerLoad } from './answer-load.ts'
import { eraseChild } from './erase-child.ts'
import type { Place } from './place.ts'

const named = (...all: readonly string[]) => all.map((LAchildID) => child({ LAchildID, UPN: null, UPNunknown: 'UN7' }))
const many = Array.from({ length: 40 }, (_, at) => `KIT${at}`)
const ground = 'Right to erasure, Article 17(1)(d): held unlawfully'

/** What is kept of a file that was sent in; null when nothing is. */
const kept = (place: Place, hash: string) =>
  transaction(place.store.pool, 'load', byItself('101', place.today()), async (db) => {
    const file = await keptFile(db, '101', hash)
    if (file === null) return null
    const parts: Uint8Array[] = []
    for await (const part of file.bytes) parts.push(part)
    return Buffer.concat(parts).toString('utf8')
  })

async function placeWithoutAnn(): Promise<Place> {
  const place = await placeWith(named('ANN1', 'BEN2', ...many))
  await eraseChild(place, await actorHere(place, 'rosa', 'records-officer'), 'ANN1', ground)
  return place
}

test('a census that is refused is kept without the child who was erased', async () => {
  const place = await placeWithoutAnn()
  const ofLater = censusText(2031, named('ANN1', 'BEN2'))
  const { state, file_hash: hash } = await loadText(place, 'of-a-year-to-come.xml', ofLater)
  assert.equal(state, 'refused')
  const text = await kept(place, hash)
  assert.match(text ?? '', /BEN2/)
  assert.doesNotMatch(text ?? '', /ANN1/)
})

test('one that was asked about and left out is kept without the child too', async () => {
  const place = await placeWithoutAnn()
  const few = await loadText(place, 'few.xml', censusText(2026, named('ANN1', 'BEN2')))
  assert.equal(few.state, 'asks')
  await answerLoad(place, operatorHere, few.submission_id, 'leave out')
  const text = await kept(place, few.file_hash)
  assert.match(text ?? '', /BEN2/)
  assert.doesNotMatch(text ?? '', /ANN1/)
})

test('where nobody was erased a file that is refused is kept as it came', async () => {
  const place = await placeWith(named('ANN1', 'BEN2'))
  const sent = censusText(2031, named('ANN1', 'BEN2'))
  const { file_hash: hash } = await loadText(place, 'of-a-year-to-come.xml', sent)
  assert.equal(await kept(place, hash), sent)
})
