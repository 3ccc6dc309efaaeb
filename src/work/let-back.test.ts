import assert from 'node:assert/strict'
import test from 'node:test'
import { actorHere, censusText, loadText, operatorHere, placeWith } from '../../test/loaded-place.ts'
import { Refusal } from '../core/refusal.ts'
import { child, episode } from '../returns/cin-census/example.ts'
import { everyPerson } from '../store/erasures.ts'
import { byItself, transaction } from '../store/transaction.ts'
import { applyErasures, eraseChild } from './erase-child.ts'
import { listLeftOut } from './left-out.ts'
import { letBack } from './let-back.ts'
import { myNotices } from './my-notices.ts'
import type { Place } from './place.ts'

const ann = child({ LAchildID: 'ANN1', UPN: 'P005012345678' })
const ben = child({ LAchildID: 'BEN2', UPN: 'K005012345679' })
const ground = 'Right to erasure, Article 17(1)(d): held unlawfully'
/** After every erasure of these tests, which are made on the day they run. */
const referredAgain = child({ LAchildID: 'ANN1', UPN: 'P005012345678' }, [episode({ CINreferralDate: '2999-01-04' })])

const people = (place: Place) =>
  transaction(place.store.pool, 'load', byItself('101', place.today()), async (db) =>
    [...(await everyPerson(db, '101'))].sort(),
  )
const leftOut = async (place: Place) =>
  (await listLeftOut(place, operatorHere, 'all')).rows.map(({ returnName, periodName, tells_of_later, ...row }) => [
    ...[returnName, periodName, tells_of_later, row.ground],
  ])
/** Not the same button pressed twice. */
const later = (place: Place) =>
  place.store.owner.query(`update work.submission set received_at = received_at - interval '1 hour'`)

test('a child erased by hand who is referred again is shown to the records officer, and nothing of what the file says', async () => {
  const place = await placeWith([ann, ben])
  const [officer, director] = [
    await actorHere(place, 'rosa', 'records-officer'),
    await actorHere(place, 'dora', 'director'),
  ]
  await eraseChild(place, officer, 'ANN1', ground)
  await loadText(place, 'last-year.xml', censusText(2025, [ann, ben]))
  assert.deepEqual(await leftOut(place), [['Children in need census', '2024-25', false, ground]])
  await loadText(place, 'referred.xml', censusText(2026, [referredAgain, ben]))
  assert.deepEqual(await leftOut(place), [
    ['Children in need census', '2025-26', true, ground],
    ['Children in need census', '2024-25', false, ground],
  ])
  const { rows: told } = await myNotices(place, officer)
  assert.equal(told.length, 2)
  assert.match(told[0]?.says ?? '', /a child whose record was erased.* of a day after the erasure/)
  assert.ok(!told.some(({ says }) => says.includes('ANN1')))
  assert.deepEqual(
    told.map(({ leadsTo }) => leadsTo),
    ['left out', 'left out'],
  )
  assert.equal((await myNotices(place, director)).count, 0)
})

test('of a file that says no more than the one before it nobody is told again', async () => {
  const place = await placeWith([ann, ben])
  const officer = await actorHere(place, 'rosa', 'records-officer')
  await eraseChild(place, officer, 'ANN1', ground)
  await loadText(place, 'one.xml', censusText(2025, [ann, ben]))
  await loadText(place, 'two.xml', censusText(2025, [ben, ann]))
  assert.equal((await myNotices(place, officer)).count, 1)
})

test('a child who is let back comes in with the same file sent in again, which is kept whole again', async () => {
  const place = await placeWith([ann, ben])
  await eraseChild(place, operatorHere, 'ANN1', ground)
  const text = censusText(2025, [ann, ben])
  const { file_hash: hash } = await loadText(place, 'again.xml', text)
  const { named } = await letBack(place, operatorHere, 'ann1', 'Referred again')
  assert.deepEqual(named, [{ returnName: 'Children in need census', periodName: '2024-25' }])
  assert.deepEqual(await leftOut(place), [])
  assert.deepEqual(await people(place), ['BEN2'])
  await later(place)
  assert.equal((await loadText(place, 'again.xml', text)).summary?.note, null)
  assert.deepEqual(await people(place), ['ANN1', 'BEN2'])
  const { rows } = await place.store.owner.query('select redacted_at from landing.file where file_hash = $1', [hash])
  assert.deepEqual(rows, [{ redacted_at: null }])
})

test('a file sent in again while the child is still erased is cut again, also when the button was pressed twice', async () => {
  const place = await placeWith([ann, ben])
  await eraseChild(place, operatorHere, 'ANN1', ground)
  const text = censusText(2025, [ann, ben])
  const { file_hash: hash } = await loadText(place, 'again.xml', text)
  const isCut = async () => {
    const { rows } = await place.store.owner.query('select redacted_at from landing.file where file_hash = $1', [hash])
    return rows[0]?.redacted_at !== null
  }
  await loadText(place, 'again.xml', text)
  assert.ok(await isCut())
  await later(place)
  await loadText(place, 'again.xml', text)
  assert.ok(await isCut())
  assert.deepEqual(await people(place), ['BEN2'])
})

test('the erasure stays written down, with who ended it and why, and the log names nobody', async () => {
  const place = await placeWith([ann, ben])
  const officer = await actorHere(place, 'rosa', 'records-officer')
  await eraseChild(place, officer, 'ANN1', ground)
  await letBack(place, officer, 'ANN1', 'Erased by mistake')
  const { rows } = await place.store.owner.query(
    'select ground, let_back_by, let_back_reason from access.erasure where let_back_at is not null',
  )
  assert.deepEqual(rows, [{ ground, let_back_by: 'Made-up rosa', let_back_reason: 'Erased by mistake' }])
  const { rows: logged } = await place.store.owner.query(
    `select person_id, person_mark, reason from access.log where what = 'record.let-back'`,
  )
  assert.deepEqual(logged, [{ person_id: null, person_mark: null, reason: 'Erased by mistake' }])
})

test('only whoever manages records lets a child back, with a reason, and once', async () => {
  const place = await placeWith([ann, ben])
  const [officer, director] = [
    await actorHere(place, 'rosa', 'records-officer'),
    await actorHere(place, 'dora', 'director'),
  ]
  await eraseChild(place, officer, 'ANN1', ground)
  const refused = (reason: string) => (error: unknown) => error instanceof Refusal && error.reason === reason
  await assert.rejects(async () => letBack(place, director, 'ANN1', 'Referred again'), refused('not-permitted'))
  await assert.rejects(async () => listLeftOut(place, director, 1), refused('not-permitted'))
  await assert.rejects(letBack(place, officer, 'ANN1', ' '), refused('reason-missing'))
  await assert.rejects(letBack(place, officer, 'BEN2', 'Referred again'), refused('not-there'))
  await letBack(place, officer, 'ANN1', 'Referred again')
  await assert.rejects(letBack(place, officer, 'ANN1', 'Referred again'), refused('not-there'))
})

test('a child who was let back and is erased anew is left out anew', async () => {
  const place = await placeWith([ann, ben])
  await eraseChild(place, operatorHere, 'ANN1', ground)
  await letBack(place, operatorHere, 'ANN1', 'Erased by mistake')
  await loadText(place, 'one.xml', censusText(2025, [ann, ben]))
  assert.deepEqual(await people(place), ['ANN1', 'BEN2'])
  await eraseChild(place, operatorHere, 'ANN1', ground)
  await loadText(place, 'two.xml', censusText(2026, [ben, ann]))
  assert.deepEqual(await people(place), ['BEN2'])
})

test('a backup of before the erasure, restored, keeps neither what was erased nor the child out', async () => {
  const place = await placeWith([ann, ben])
  await eraseChild(place, operatorHere, 'ANN1', ground)
  await letBack(place, operatorHere, 'ANN1', 'Erased by mistake')
  // As the backup has it: the child, and no erasure.
  await loadText(place, 'before.xml', censusText(2025, [ann, ben]))
  await place.store.owner.query('delete from access.erasure')
  assert.equal(await applyErasures(place), 1)
  assert.deepEqual(await people(place), ['BEN2'])
  await loadText(place, 'after.xml', censusText(2026, [ben, ann]))
  assert.deepEqual(await people(place), ['ANN1', 'BEN2'])
})

test('a backup of between the erasure and the letting back does not keep the child out', async () => {
  const place = await placeWith([ann, ben])
  await eraseChild(place, operatorHere, 'ANN1', ground)
  await letBack(place, operatorHere, 'ANN1', 'Erased by mistake')
  await place.store.owner.query(
    'update access.erasure set let_back_by = null, let_back_at = null, let_back_reason = null',
  )
  assert.equal(await applyErasures(place), 0)
  await loadText(place, 'after.xml', censusText(2026, [ben, ann]))
  assert.deepEqual(await people(place), ['ANN1', 'BEN2'])
})
