import assert from 'node:assert/strict'
import test from 'node:test'
import { authorityByName } from './ofsted-names.ts'
import { readPublishedFile } from './read-published.ts'

const headings = 'local_authority,ofsted_region,authority_type,framework,judgement,publication_date,grade'

const read = (...lines: readonly string[]) =>
  readPublishedFile({ name: 'x.csv', bytes: new TextEncoder().encode([headings, ...lines].join('\n')) }, [])

test('an authority is known by its name, however a file writes it', () => {
  const numbers = [
    'Bristol, City of',
    'St Helens',
    'Bedford Borough',
    'Durham',
    'Kingston Upon Hull',
    'City of London',
  ].map((name) => authorityByName(name, '2015-01-01')?.number)
  assert.deepEqual(numbers, ['801', '342', '822', '840', '810', '201'])
})

test('Dorset is the old county until the end of March 2019, and then the new council', () => {
  assert.equal(authorityByName('Dorset', '2019-03-31')?.number, '835')
  assert.equal(authorityByName('Dorset', '2019-04-01')?.number, '838')
})

test('judgements of the earlier frameworks are kept in today’s words where they are the same', async () => {
  const { inspections, newestPeriod } = await read(
    'Walsall,West Midlands,Metropolitan District,SLAC,SLAC Looked After Children Overall Effectiveness (OE),2012-08-17,Inadequate',
    'Walsall,West Midlands,Metropolitan District,SIF,First SIF Overall Judgement(OE),2017-09-04,Requires improvement to be good',
    'Walsall,West Midlands,Metropolitan District,ILACS,First ILACS framework experiences and progress of children in care and care leavers,2021-12-06,Good',
  )
  assert.deepEqual(
    inspections.map(({ area, framework, judgement, publishedOn, inspectedOn }) => [
      area,
      framework,
      judgement,
      publishedOn,
      inspectedOn,
    ]),
    [
      ['335', 'SLAC', 'Services for children looked after', '2012-08-17', null],
      ['335', 'SIF', 'Overall effectiveness', '2017-09-04', null],
      ['335', 'ILACS', 'The experiences and progress of children in care', '2021-12-06', null],
    ],
  )
  assert.equal(newestPeriod, '2021')
})

test('a dash is no judgement, and a name that nobody knows is counted', async () => {
  const { leftOut, unknownAreas, outcome } = await read(
    'Isles of Scilly,South West,Unitary,SIF,First SIF CLA Sub: Adoption Performance,2016-06-27, -',
    'Atlantis,South West,Unitary,SIF,First SIF CLA Sub: Adoption Performance,2016-06-27,Good',
  )
  assert.equal(outcome, 'left out')
  assert.deepEqual(leftOut[0], { why: 'no judgement was made', rows: 1 })
  assert.deepEqual(unknownAreas, [{ name: 'Atlantis', rows: 1 }])
})

test('a grade or judgement that is none refuses the file, with row and column', async () => {
  const { outcome, findings } = await read(
    'Walsall,West Midlands,Metropolitan District,SIF,First SIF Overall Judgement(OE),2017-09-04,Fair',
    'Walsall,West Midlands,Metropolitan District,SIF,First SIF parking,2017-09-04,Good',
  )
  assert.equal(outcome, 'refused')
  assert.deepEqual(
    findings.map(({ row, column }) => [row, column]),
    [
      [2, 'grade'],
      [3, 'judgement'],
    ],
  )
})
