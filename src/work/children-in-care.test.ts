import assert from 'node:assert/strict'
import test, { before } from 'node:test'
import { loadChildrenInCare } from '../../test/children-in-care.ts'
import { testPlace } from '../../test/database.ts'
import { actorHere, loadText } from '../../test/loaded-place.ts'
import { lookedAfterZip } from '../../test/looked-after-return.ts'
import { day } from '../core/day.ts'
import type { Actor } from '../practice/actor.ts'
import { child } from '../returns/ssda903/example.ts'
import type { MeasureId } from './care-measures.ts'
import type { CareSplit } from './care-splits.ts'
import { type ChildrenInCare, childrenInCare } from './children-in-care.ts'
import { type CareListAsked, exportChildrenInCare, listChildrenInCare } from './children-in-care-list.ts'
import type { Place } from './place.ts'
import { restrictRecord } from './restrict-record.ts'

/** The children are those of `test/children-in-care.ts`; Fay's record is restricted. */
let place: Place
let manager: Actor
let care: ChildrenInCare

before(async () => {
  place = await testPlace({ today: day('2026-06-01') })
  await loadChildrenInCare(place)
  manager = await actorHere(place, 'mo', 'front-door-manager')
  await restrictRecord(place, await actorHere(place, 'dora', 'director'), 'FAY', {
    reason: 'Child of a member of staff',
  })
  care = (await childrenInCare(place, manager, null)) as ChildrenInCare
})

const parts = (split: CareSplit) =>
  split.flatMap(({ key, count }) => (count === 0 ? [] : [`${key} ${count}`])).toSorted()
const measure = (id: MeasureId) =>
  care.measures.find((each) => each.id === id)?.points.map(({ part, of }) => `${part} of ${of}`)
const at = day('2026-03-31')
const list = (asked: Partial<CareListAsked>) =>
  listChildrenInCare(place, manager, { set: 'in-care', at, marks: [], order: 'name', page: 1, ...asked })
const namesIn = async (asked: Partial<CareListAsked>) => (await list(asked))?.lines.map(({ name }) => name)

test('before a looked-after return is loaded there is nothing to show', async () => {
  const empty = await testPlace({ today: day('2026-06-01') })
  assert.equal(await childrenInCare(empty, await actorHere(empty, 'mo', 'front-door-manager'), null), null)
})

test('what came before a year that is missing is not told: nobody knows who came and left in it', async () => {
  const gapped = await testPlace({ today: day('2026-06-01') })
  await loadChildrenInCare(gapped)
  const pat = child({ CHILD: 'PAT', Episodes: [{ DECOM: '2022-06-01', DEC: '2022-09-01', REC: 'E8' }] })
  await loadText(gapped, 'ssda903-2023.zip', lookedAfterZip([pat]))
  const seen = await childrenInCare(gapped, await actorHere(gapped, 'mo', 'front-door-manager'), null)
  assert.deepEqual(seen?.known, { from: day('2024-04-01'), to: at, days: [day('2025-03-31'), at], missing: 2024 })
  assert.equal(care.known.missing, null)
})

test('in care are those with an episode on the day, not on short breaks, and not yet 18', () => {
  assert.equal(care.inCare.total, 9)
  assert.deepEqual(parts(care.inCare.by.age), ['1-4 2', '10-15 4', '16-17 1', '5-9 2'])
  assert.deepEqual(parts(care.inCare.by.legal), ['C2 6', 'E1 1', 'V2 2'])
  assert.deepEqual(parts(care.inCare.by.need), ['N1 7', 'N5 1', 'N8 1'])
  assert.deepEqual(parts(care.inCare.by.alone), ['no 8', 'yes 1'])
})

test('where they live is told by the placement and who provides it', () => {
  assert.deepEqual(parts(care.inCare.by.home), [
    ...['adopters 1', 'childrens-home 1', 'foster-other 1', 'foster-own 4', 'parents 1', 'supported 1'],
  ])
})

test('a change with the same carers, a new legal status and a stay in hospital are no placements of their own', () => {
  assert.deepEqual(parts(care.inCare.by.placements), ['1 5', '2 3', '3 1'])
  assert.deepEqual(measure('moved'), ['0 of 8', '1 of 9'])
})

test('who has been in care for two and a half years has been with the same carers for two, or not', async () => {
  assert.deepEqual(parts(care.inCare.by.long), ['moved 1', 'not-so-long 6', 'settled 2'])
  assert.deepEqual(await namesIn({ marks: ['long.settled'] }), ['BEA', 'CAL'])
  assert.deepEqual(await namesIn({ marks: ['long.moved'] }), ['OLI'])
})

test('nothing is said of long-term stability before the returns go back two and a half years', () => {
  assert.equal(care.isLongKnown, false)
  assert.deepEqual(measure('settled'), ['null of null', 'null of null'])
})

test('a blank postcode is counted as not known, and nobody is put inside or outside by it', async () => {
  assert.deepEqual(parts(care.inCare.by.reach), ['inside 6', 'not-known 1', 'outside-far 2'])
  assert.deepEqual(care.miles?.map(({ miles, where }) => `${miles} ${where}`).toSorted(), [
    ...[
      '0 inside',
      '24.9 outside',
      '24.9 outside',
      '3.1 inside',
      '3.1 inside',
      '3.1 inside',
      '3.1 inside',
      '3.1 inside',
    ],
  ])
  assert.deepEqual(await namesIn({ marks: ['where.not-known'] }), ['JON'])
})

test('at home on a care order counts whole months since both began', () => {
  assert.deepEqual(parts(care.inCare.by.atHome), ['a-year 1', 'no 8'])
  assert.deepEqual(care.monthsAtHome, [15])
})

test('a decision for adoption that was reversed is not on the way', async () => {
  assert.deepEqual(parts(care.inCare.by.adoption), ['no 8', 'placed 1'])
  assert.deepEqual(await namesIn({ marks: ['adopting.yes'] }), ['GUS'])
  assert.equal(care.adoption?.adopted, 1)
})

test('who comes back in the year started twice in its months, and once in the year', () => {
  const months = care.flow.months.flatMap(({ year, month, started, left }) =>
    started === 0 && left === 0 ? [] : [`${year}-${month}: ${started} and ${left}`],
  )
  assert.deepEqual(months.slice(-6), [
    ...['2025-4: 1 and 0', '2025-6: 1 and 0', '2025-9: 0 and 1', '2025-10: 1 and 0', '2025-11: 0 and 1'],
    '2026-2: 1 and 0',
  ])
  assert.deepEqual(
    [care.flow.started, care.flow.left],
    [
      { now: 3, before: 5 },
      { now: 2, before: 0 },
    ],
  )
  assert.deepEqual([care.flow.now, care.flow.yearAgo], [9, 8])
  assert.deepEqual(parts(care.reasons.by.reason), ['E11 1', 'E4A 1'])
})

test('a child reviewed late, or not at all, is not in time', async () => {
  assert.deepEqual(parts(care.inCare.by.reviews), ['in-time 1', 'late 8'])
  assert.deepEqual(await namesIn({ marks: ['reviews.in-time'] }), ['ANN'])
})

test('missing is told of children and of times; away without authorisation is not missing', () => {
  assert.deepEqual([parts(care.missing.by.missing), care.timesMissing], [['more 1', 'no 10'], 2])
})

test('the yearly record tells of health, teeth and the questionnaire', () => {
  assert.deepEqual(measure('health'), ['null of null', '2 of 3'])
  assert.deepEqual(measure('teeth'), ['null of null', '2 of 3'])
  assert.deepEqual(measure('sdq'), ['null of null', '2 of 3'])
  assert.deepEqual(measure('concern'), ['null of null', '1 of 2'])
  assert.equal(care.measures.find(({ id }) => id === 'score')?.points.at(-1)?.value, 15)
})

test('of care leavers those who have died are not counted', () => {
  assert.deepEqual(parts(care.leavers?.by.touch ?? []), ['NO 1', 'YES 1'])
  assert.deepEqual(parts(care.leavers?.by.suitable ?? []), ['not-known 1', 'yes 1'])
  assert.deepEqual(parts(care.leavers?.by.does ?? []), ['G5 1', 'education 1'])
})

test('on an earlier 31 March care leavers are not told of: the record has them as they stand now', async () => {
  const before = await childrenInCare(place, manager, day('2025-03-31'))
  assert.deepEqual([before?.inCare.total, before?.leavers], [8, null])
})

test('those who moved often and those far away are told apart by reason and by provider', () => {
  assert.deepEqual(care.whyMoved, [{ key: 'CARPL', count: 1 }])
  assert.deepEqual(care.farBy, [{ key: 'PR4', count: 2 }])
})

test('on an interim care order are those whose order goes on: whole weeks since it was made', async () => {
  assert.deepEqual(care.interim, { weeks: [], long: 0 })
  const before = await childrenInCare(place, manager, day('2025-03-31'))
  assert.deepEqual(before?.interim, { weeks: [11], long: 0 })
})

test('an age shows the children of that age, and of those who came or left the age they had then', async () => {
  const seen = await childrenInCare(place, manager, null, '10-15')
  assert.deepEqual([seen?.inCare.total, parts(seen?.inCare.by.placements ?? [])], [4, ['1 2', '2 1', '3 1']])
  assert.deepEqual([seen?.flow.started.now, seen?.flow.left.now, seen?.reasons.total], [2, 1, 1])
  assert.deepEqual([seen?.flow.yearAgo, seen?.leavers, seen?.adoption], [1, null, null])
  assert.deepEqual(await namesIn({ marks: ['age.10-15'] }), ['ANN', 'BEA', 'CAL', 'IDA'])
  const councillor = await actorHere(place, 'cleo', 'councillor')
  assert.equal((await childrenInCare(place, councillor, null, '10-15'))?.age, null)
})

test('a number opens to its children; the restricted one is counted and not listed', async () => {
  const all = await list({})
  assert.deepEqual([all?.all, all?.listed], [9, 8])
  assert.deepEqual(await namesIn({ marks: ['placements.3'] }), ['ANN'])
  assert.deepEqual(await namesIn({ set: 'left', marks: ['span.this'] }), ['IDA', 'KIM'])
  assert.deepEqual(await namesIn({ set: 'missing', marks: ['missing.yes'] }), ['ANN'])
  assert.deepEqual(await namesIn({ set: 'leavers' }), ['LEE', 'MAX'])
  assert.equal(await list({ at: day('2026-03-30') }), null)
})

test('the list is taken away as a CSV', async () => {
  const asked = { set: 'in-care', at, marks: ['home.adopters'], order: 'name', page: 1 } as const
  const lines = await exportChildrenInCare(place, manager, asked, (mark) =>
    mark === 'legal.E1' ? 'Placement order' : null,
  )
  assert.deepEqual(lines?.slice(1), ['GUS,GUS,2,2025-01-10,,Placement order\r\n'])
})

test('who may not see small numbers is shown none, and no single child', async () => {
  const seen = await childrenInCare(place, await actorHere(place, 'cora', 'councillor'), null)
  const shown = Object.values(seen?.inCare.by ?? {}).flatMap((split) => split.map(({ count }) => count))
  assert.deepEqual(
    shown.filter((count) => typeof count === 'number' && count > 0 && count <= 5),
    [],
  )
  assert.deepEqual([seen?.miles, seen?.monthsAtHome, seen?.flow.months, seen?.adoption], [null, null, [], null])
})
