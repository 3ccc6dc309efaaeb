import assert from 'node:assert/strict'
import test from 'node:test'
import { testPlace } from '../../test/database.ts'
import { actorHere, placeWith } from '../../test/loaded-place.ts'
import { assessment, child, episode } from '../returns/cin-census/example.ts'
import { figures } from './figures.ts'
import { dayInEngland } from './place.ts'
import { restrictRecord } from './restrict-record.ts'

const referredBy = (source: string, count: number, from: string) =>
  Array.from({ length: count }, (_, at) => child({ LAchildID: `${from}${at}` }, [episode({ ReferralSource: source })]))

test('those who see full numbers see each, the restricted child counted', async () => {
  const place = await placeWith([...referredBy('6', 12, 'P'), ...referredBy('2A', 3, 'S')], dayInEngland())
  const director = await actorHere(place, 'dora', 'director')
  await restrictRecord(place, director, 'S0', { reason: 'Child of a member of staff' })
  const { tables, withheld } = await figures(place, director)
  assert.equal(tables[0]?.heading, '15 children are open now')
  assert.deepEqual(tables[1]?.rows, [
    { keys: ['police'], name: 'Police', count: 12 },
    { keys: ['schools'], name: 'Schools', count: 3 },
  ])
  assert.equal(withheld, 0)
})

test('a councillor sees no small number, nor one from which it could be worked out', async () => {
  const place = await placeWith([...referredBy('6', 12, 'P'), ...referredBy('2A', 3, 'S')], dayInEngland())
  const { tables, withheld, suppressed } = await figures(place, await actorHere(place, 'cora', 'councillor'))
  assert.deepEqual(
    tables[1]?.rows.map(({ name, count }) => [name, count]),
    [
      ['Police', 'c'],
      ['Schools', 'c'],
    ],
  )
  assert.equal(tables[1]?.total, 15)
  assert.ok(suppressed && withheld === 2)
})

test('assessments and conferences are told by how many kept their limit', async () => {
  const finished = assessment({ AssessmentActualStartDate: '2025-09-01', AssessmentAuthorisationDate: '2025-10-01' })
  const held = episode({ CINreferralDate: '2025-09-01', assessments: [finished] })
  const place = await placeWith([child({ LAchildID: 'ANN1' }, [held])], dayInEngland())
  const { tables } = await figures(place, await actorHere(place, 'dora', 'director'))
  assert.equal(
    tables.find(({ id }) => id === 'assessments')?.heading,
    '1 of 1 assessments finished within 45 working days',
  )
  assert.equal(tables.find(({ id }) => id === 'conferences')?.heading, 'Conferences held within 15 working days')
})

test('without a census there is nothing to count', async () => {
  const place = await testPlace()
  assert.deepEqual((await figures(place, await actorHere(place, 'cora', 'councillor'))).tables, [])
})
