import assert from 'node:assert/strict'
import test from 'node:test'
import { actorHere, operatorHere, placeWith } from '../../test/loaded-place.ts'
import { plusDays } from '../core/day.ts'
import { Refusal } from '../core/refusal.ts'
import { child, episode } from '../returns/cin-census/example.ts'
import { findChild } from './find-child.ts'
import { setHold } from './legal-hold.ts'
import { dayInEngland } from './place.ts'
import { grantAccess, liftRestriction, listRestrictions, restrictRecord } from './restrict-record.ts'
import { recordsToSeal, sealRecord } from './seal-record.ts'
import { listShutRecords, openShutRecord } from './shut-records.ts'

const ann = child({ LAchildID: 'ANN1' })
const adopted = child({ LAchildID: 'DAN4' }, [
  episode({ CINreferralDate: '2025-05-06', CINclosureDate: '2026-02-01', ReasonForClosure: 'RC1' }),
])
const refused = (reason: string) => (error: unknown) => error instanceof Refusal && error.reason === reason

test('a restricted record is found by nobody without a grant, the operator neither', async () => {
  const place = await placeWith([ann], dayInEngland())
  const director = await actorHere(place, 'dora', 'director')
  const officer = await actorHere(place, 'olive', 'records-officer')
  await restrictRecord(place, director, 'ANN1', { reason: 'Child of a member of staff' })
  await assert.rejects(findChild(place, operatorHere, 'see-children', 'ANN1'), refused('not-there'))
  await assert.rejects(findChild(place, officer, 'see-children', 'ANN1'), refused('not-there'))
  await grantAccess(place, director, 'ANN1', { to: 'olive', until: place.today(), reason: 'Audit' })
  assert.equal((await findChild(place, officer, 'see-children', 'ANN1')).personId, 'ANN1')
})

test('the owner of a restricted record is told of a grant that somebody else gives', async () => {
  const place = await placeWith([ann], dayInEngland())
  const director = await actorHere(place, 'dora', 'director')
  await actorHere(place, 'olive', 'records-officer')
  const manager = await actorHere(place, 'fay', 'front-door-manager')
  await restrictRecord(place, director, 'ANN1', { reason: 'Child of a member of staff' })
  await grantAccess(place, manager, 'ANN1', { to: 'olive', until: place.today(), reason: 'Audit' })
  const { rows } = await place.store.owner.query('select account_id, says from access.notice')
  assert.equal(rows.length, 1)
  assert.equal(rows[0].account_id, director.account)
  assert.match(rows[0].says, /Made-up fay gave Made-up olive access/)
})

test('nobody gives access to themselves', async () => {
  const place = await placeWith([ann], dayInEngland())
  const director = await actorHere(place, 'dora', 'director')
  await restrictRecord(place, operatorHere, 'ANN1', { reason: 'Child of a member of staff', owner: 'dora' })
  await assert.rejects(
    grantAccess(place, director, 'ANN1', { to: 'dora', until: place.today(), reason: 'I want to' }),
    refused('not-permitted'),
  )
})

test('a restriction lifted lets the record be found again', async () => {
  const place = await placeWith([ann], dayInEngland())
  const director = await actorHere(place, 'dora', 'director')
  await restrictRecord(place, director, 'ANN1', { reason: 'Child of a member of staff' })
  await liftRestriction(place, director, 'ANN1', 'They have left')
  assert.equal((await findChild(place, operatorHere, 'see-children', 'ANN1')).personId, 'ANN1')
})

test('a grant of an earlier restriction opens nothing when the record is restricted anew', async () => {
  const place = await placeWith([ann], dayInEngland())
  const director = await actorHere(place, 'dora', 'director')
  const officer = await actorHere(place, 'olive', 'records-officer')
  await restrictRecord(place, director, 'ANN1', { reason: 'Child of a member of staff' })
  await grantAccess(place, director, 'ANN1', { to: 'olive', until: plusDays(place.today(), 90), reason: 'Audit' })
  await liftRestriction(place, director, 'ANN1', 'They have left')
  await restrictRecord(place, director, 'ANN1', { reason: 'Related to somebody in records' })
  await assert.rejects(findChild(place, officer, 'see-children', 'ANN1'), refused('not-there'))
})

test('a sealed record is not made a restricted one, also by somebody it is opened to', async () => {
  const place = await placeWith([adopted], dayInEngland())
  const officer = await actorHere(place, 'olive', 'records-officer')
  const director = await actorHere(place, 'dora', 'director')
  await sealRecord(place, officer, 'DAN4', { reason: 'Adoption order' })
  await grantAccess(place, officer, 'DAN4', { to: 'dora', until: place.today(), reason: 'A request' })
  await assert.rejects(restrictRecord(place, director, 'DAN4', { reason: 'Of staff' }), refused('not-permitted'))
})

test('a child whose record shows an adoption is proposed for sealing until it is sealed', async () => {
  const place = await placeWith([ann, adopted])
  const officer = await actorHere(place, 'olive', 'records-officer')
  const [proposed, ...others] = await recordsToSeal(place, officer)
  assert.deepEqual(others, [])
  assert.equal((await findChild(place, officer, 'see-children', proposed?.child ?? '')).personId, 'DAN4')
  await sealRecord(place, officer, 'DAN4', { reason: 'Adoption order' })
  assert.deepEqual(await recordsToSeal(place, officer), [])
  await assert.rejects(findChild(place, officer, 'see-children', 'DAN4'), refused('not-there'))
})

test('a sealed record is opened by a records officer only, and not by a director', async () => {
  const place = await placeWith([adopted], dayInEngland())
  const officer = await actorHere(place, 'olive', 'records-officer')
  const director = await actorHere(place, 'dora', 'director')
  await sealRecord(place, officer, 'DAN4', { reason: 'Adoption order' })
  const given = { to: 'dora', until: plusDays(place.today(), 7), reason: 'Request of the adopted person' }
  await assert.rejects(grantAccess(place, director, 'DAN4', { ...given, to: 'olive' }), refused('not-there'))
  await grantAccess(place, officer, 'DAN4', given)
  assert.equal((await findChild(place, director, 'see-children', 'DAN4')).personId, 'DAN4')
})

test('to a director a sealed record is in the same words as one that is not there, and in no list', async () => {
  const place = await placeWith([ann, adopted], dayInEngland())
  const officer = await actorHere(place, 'olive', 'records-officer')
  const director = await actorHere(place, 'dora', 'director')
  const { reference } = await findChild(place, officer, 'see-children', 'DAN4')
  await sealRecord(place, officer, 'DAN4', { reason: 'Adoption order' })
  const given = { to: 'olive', until: place.today(), reason: 'A request' }
  const words = (promise: Promise<unknown>) => promise.then(String, (error: Error) => `${error.name}: ${error.message}`)
  const lifted = await words(liftRestriction(place, director, 'NOBODY', 'Made up'))
  assert.equal(await words(liftRestriction(place, director, 'DAN4', 'Made up')), lifted)
  assert.equal(await words(liftRestriction(place, director, 'ANN1', 'Made up')), lifted)
  const granted = await words(grantAccess(place, director, 'NOBODY', given))
  assert.equal(await words(grantAccess(place, director, 'DAN4', given)), granted)
  const shown = await words(openShutRecord(place, director, 'zzzzzzzzzzzz'))
  assert.equal(await words(openShutRecord(place, director, reference)), shown)
  assert.equal((await listShutRecords(place, director, 1)).count, 0)
  assert.deepEqual(await listRestrictions(place, director), [])
  assert.equal((await listShutRecords(place, officer, 1)).count, 1)
})

test('a director who answers for a sealed record sees that it is, and does not unseal it', async () => {
  const place = await placeWith([adopted], dayInEngland())
  const officer = await actorHere(place, 'olive', 'records-officer')
  const director = await actorHere(place, 'dora', 'director')
  await sealRecord(place, officer, 'DAN4', { reason: 'Adoption order', owner: 'dora' })
  const { rows } = await listShutRecords(place, director, 1)
  assert.equal((await openShutRecord(place, director, rows[0]?.reference ?? '')).mayChange, false)
  await assert.rejects(liftRestriction(place, director, 'DAN4', 'Made up'), refused('not-there'))
})

test('a social worker holds no record', async () => {
  const place = await placeWith([ann], dayInEngland())
  const worker = await actorHere(place, 'sam', 'social-worker')
  await assert.rejects(setHold(place, worker, 'ANN1', 'An inquiry'), refused('not-permitted'))
})

test('who is not there, out of reach or shut is refused in the same words', async () => {
  const place = await placeWith([ann], dayInEngland())
  const director = await actorHere(place, 'dora', 'director')
  const worker = await actorHere(place, 'sam', 'social-worker')
  await restrictRecord(place, director, 'ANN1', { reason: 'Child of a member of staff' })
  const said = (promise: Promise<unknown>) => promise.then(String, (error: Error) => error.message)
  const nobody = await said(findChild(place, operatorHere, 'see-children', 'NOBODY'))
  assert.equal(await said(findChild(place, operatorHere, 'see-children', 'ANN1')), nobody)
  assert.equal(await said(findChild(place, worker, 'see-children', 'ANN1')), nobody)
})
