import assert from 'node:assert/strict'
import test from 'node:test'
import { actorHere, censusText, loadText, placeWith } from '../../test/loaded-place.ts'
import { child } from '../returns/cin-census/example.ts'
import { referenceOf } from './marks.ts'
import { restrictRecord } from './restrict-record.ts'
import { sealRecord } from './seal-record.ts'
import { leadingReferences } from './where-references-lead.ts'

const named = (...all: readonly string[]) => all.map((LAchildID) => child({ LAchildID, UPN: null, UPNunknown: 'UN7' }))

test('a child whom no file names any more has no page to lead to', async () => {
  const place = await placeWith(named('ANN1', 'BEN2'))
  const director = await actorHere(place, 'dora', 'director')
  const [ann, ben] = ['ANN1', 'BEN2'].map((each) => referenceOf(place.markKey, '101', each)) as [string, string]
  assert.deepEqual(await leadingReferences(place, director, [ann, ben]), new Set([ann, ben]))
  await loadText(place, 'corrected.xml', censusText(2026, named('BEN2', 'CAT3')))
  assert.deepEqual(await leadingReferences(place, director, [ann, ben]), new Set([ben]))
})

test('a restricted record leads to whom to ask, a sealed one nowhere', async () => {
  const place = await placeWith(named('ANN1', 'BEN2', 'CAT3'))
  const director = await actorHere(place, 'dora', 'director')
  const olive = await actorHere(place, 'olive', 'records-officer')
  await restrictRecord(place, director, 'ANN1', { reason: 'Child of a member of staff' })
  await sealRecord(place, olive, 'BEN2', { reason: 'Adopted' })
  const [ann, ben] = ['ANN1', 'BEN2'].map((each) => referenceOf(place.markKey, '101', each)) as [string, string]
  assert.deepEqual(await leadingReferences(place, director, [ann, ben]), new Set([ann]))
})

test('whoever sees no child is led to none', async () => {
  const place = await placeWith(named('ANN1'))
  const ada = await actorHere(place, 'ada', 'administrator')
  assert.equal((await leadingReferences(place, ada, [referenceOf(place.markKey, '101', 'ANN1')])).size, 0)
})
