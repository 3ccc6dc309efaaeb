import assert from 'node:assert/strict'
import test from 'node:test'
import { day } from '../../src/core/day.ts'
import type { Actor } from '../../src/practice/actor.ts'
import { allocation } from '../../src/returns/allocations/example.ts'
import { child, episode } from '../../src/returns/cin-census/example.ts'
import { eraseChild } from '../../src/work/erase-child.ts'
import { closeAccountHere } from '../../src/work/keep-accounts.ts'
import { liftHold, setHold } from '../../src/work/legal-hold.ts'
import { openSubmission } from '../../src/work/list-submissions.ts'
import { referenceOf } from '../../src/work/marks.ts'
import { myNotices } from '../../src/work/my-notices.ts'
import type { Place } from '../../src/work/place.ts'
import { liftRestriction, restrictRecord } from '../../src/work/restrict-record.ts'
import { sealRecord } from '../../src/work/seal-record.ts'
import { testPlace } from '../database.ts'
import { actorHere, allocationsText, censusText, loadText, operatorHere, placeWith } from '../loaded-place.ts'
import { password, person } from '../web/people.ts'
import { TestBrowser, testServer } from '../web/served.ts'

const named = (...all: readonly string[]) => all.map((LAchildID) => child({ LAchildID, UPN: null, UPNunknown: 'UN7' }))
const reason = 'Child of a member of staff'
const told = async (place: Place, actor: Actor) =>
  (await myNotices(place, actor)).rows.filter(({ says }) => says.includes('no longer names'))
const addressIn = (place: Place, identifier: string) => referenceOf(place.markKey, '101', identifier)

test('a restricted child who stands in the corrected census under another number is told of to the owner', async () => {
  const place = await placeWith(named('ANN1', 'BEN2'))
  const director = await actorHere(place, 'dora', 'director')
  await restrictRecord(place, director, 'ANN1', { reason })
  const row = await loadText(place, 'renumbered.xml', censusText(2026, named('ANN9', 'BEN2')))
  assert.deepEqual(row.no_longer_named, [addressIn(place, 'ANN1')])
  assert.deepEqual(
    (await told(place, director)).map(({ says }) => says),
    [
      `A file loaded on 1 June 2026 (children in need census) no longer names the child of reference ${addressIn(place, 'ANN1')}, whose record is restricted. Look whether the child now has another identifier; if so, restrict that record too.`,
    ],
  )
})

test('of a sealed child the owner is told, and of one under a hold whoever set it', async () => {
  const place = await placeWith(named('ANN1', 'BEN2', 'CAT3'))
  const olive = await actorHere(place, 'olive', 'records-officer')
  const omar = await actorHere(place, 'omar', 'records-officer')
  await sealRecord(place, olive, 'ANN1', { reason })
  await setHold(place, omar, 'BEN2', 'An inquiry')
  await loadText(place, 'renumbered.xml', censusText(2026, named('ANN9', 'BEN9', 'CAT3')))
  assert.deepEqual(
    (await told(place, olive)).map(({ says }) => /sealed.*seal that record too/.test(says)),
    [true],
  )
  assert.deepEqual(
    (await told(place, omar)).map(({ says }) => /legal hold.*hold that record too/.test(says)),
    [true],
  )
})

test('where the owner has gone, or a hold was set at a terminal, whoever manages records is told', async () => {
  const place = await placeWith(named('ANN1', 'BEN2', 'CAT3'))
  const dora = await actorHere(place, 'dora', 'director')
  const olive = await actorHere(place, 'olive', 'records-officer')
  await restrictRecord(place, dora, 'ANN1', { reason })
  await setHold(place, operatorHere, 'BEN2', 'An inquiry')
  await closeAccountHere(place, operatorHere, { subject: 'dora' })
  await loadText(place, 'renumbered.xml', censusText(2026, named('CAT3')))
  assert.equal((await told(place, olive)).length, 2)
  assert.equal((await told(place, dora)).length, 0)
})

test('nobody is told of children who are named still, or whose record is open again', async () => {
  const place = await placeWith(named('ANN1', 'BEN2', 'CAT3'))
  const olive = await actorHere(place, 'olive', 'records-officer')
  await restrictRecord(place, olive, 'ANN1', { reason })
  await restrictRecord(place, olive, 'BEN2', { reason })
  await setHold(place, olive, 'CAT3', 'An inquiry')
  await liftRestriction(place, olive, 'BEN2', 'The member of staff has left')
  await liftHold(place, olive, 'CAT3', 'The inquiry is over')
  const row = await loadText(place, 'corrected.xml', censusText(2026, named('ANN1')))
  assert.deepEqual(row.no_longer_named, [])
  assert.deepEqual(await told(place, olive), [])
})

test("of next year's census children are told of who were still open, and not those closed in the year before", async () => {
  const closed = child({ LAchildID: 'BEN2', UPN: null, UPNunknown: 'UN7' }, [
    episode({ CINclosureDate: '2025-12-01', ReasonForClosure: 'RC1' }),
  ])
  const place = await placeWith([...named('ANN1'), closed, ...named('CAT3')])
  const olive = await actorHere(place, 'olive', 'records-officer')
  await restrictRecord(place, olive, 'ANN1', { reason })
  await sealRecord(place, olive, 'BEN2', { reason })
  const row = await loadText(place, 'next.xml', censusText(2027, named('ANN9', 'CAT3')))
  assert.deepEqual(row.no_longer_named, [addressIn(place, 'ANN1')])
  assert.equal((await told(place, olive)).length, 1)
})

test('allocations that leave out a restricted child are told of, once', async () => {
  const place = await testPlace({ today: day('2026-06-01') })
  const all = ['ANN1', 'BEN2'].map((each, at) => allocation({ child: each, line: at + 2 }))
  await loadText(place, 'first.csv', allocationsText(all))
  const director = await actorHere(place, 'dora', 'director')
  await restrictRecord(place, director, 'ANN1', { reason })
  await loadText(place, 'second.csv', allocationsText([allocation({ child: 'BEN2' })]))
  await loadText(place, 'third.csv', allocationsText([allocation({ child: 'BEN2', from: '2025-05-01' })]))
  assert.equal((await told(place, director)).length, 1)
})

test('the page counts them and leads only to records the reader may see, by reference', async () => {
  const place = await placeWith(named('ANN1', 'BEN2', 'CAT3'))
  await person(place, 'ash', 'analyst', { laCode: '101' })
  await actorHere(place, 'olive', 'records-officer')
  await restrictRecord(place, operatorHere, 'ANN1', { reason, owner: 'olive' })
  await setHold(place, operatorHere, 'BEN2', 'An inquiry')
  // Last year's census still speaks of both, so there is a page.
  await loadText(place, 'earlier.xml', censusText(2025, named('ANN1', 'BEN2')))
  const { submission_id: id } = await loadText(place, 'next.xml', censusText(2026, named('CAT3')))
  const browser = new TestBrowser(testServer(place))
  await browser.signIn('ash', password)
  const { body } = await browser.get(`/returns/${id}`)
  assert.match(body, /2 children whose record is restricted, sealed or held are no longer named/)
  assert.ok(body.includes(`href="/children/${addressIn(place, 'BEN2')}"`))
  assert.ok(!body.includes(addressIn(place, 'ANN1')))
  assert.doesNotMatch(body, /ANN1|BEN2/)
})

test('a child of whom no file in force speaks any more is named by reference, and no link leads nowhere', async () => {
  const place = await placeWith(named('ANN1', 'CAT3'))
  await person(place, 'ash', 'analyst', { laCode: '101' })
  await setHold(place, operatorHere, 'ANN1', 'An inquiry')
  const { submission_id: id } = await loadText(place, 'next.xml', censusText(2026, named('CAT3')))
  const browser = new TestBrowser(testServer(place))
  await browser.signIn('ash', password)
  const { body } = await browser.get(`/returns/${id}`)
  assert.match(body, /1 child whose record is restricted, sealed or held is no longer named/)
  assert.ok(body.includes(addressIn(place, 'ANN1')))
  assert.ok(!body.includes(`/children/${addressIn(place, 'ANN1')}`))
})

test('the reference of a child who is erased goes from the submission too', async () => {
  const place = await placeWith(named('ANN1', 'BEN2'))
  const olive = await actorHere(place, 'olive', 'records-officer')
  await setHold(place, olive, 'ANN1', 'An inquiry')
  const { submission_id: id } = await loadText(place, 'next.xml', censusText(2026, named('BEN2')))
  await liftHold(place, olive, 'ANN1', 'The inquiry is over')
  assert.equal((await openSubmission(place, operatorHere, id)).noLongerNamed.count, 1)
  await eraseChild(place, olive, 'ANN1', 'Held unlawfully')
  assert.equal((await openSubmission(place, operatorHere, id)).noLongerNamed.count, 0)
})
