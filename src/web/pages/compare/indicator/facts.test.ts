import assert from 'node:assert/strict'
import test from 'node:test'
import { exampleCell, exampleCompared, exampleComparison, examplePeriod, examplePlaced } from './example.ts'
import { type Fact, factsOf } from './facts.ts'

const named = (facts: readonly Fact[], start: string) => facts.find(({ name }) => name.startsWith(start))

test('rank 1 is the highest number, also where lower is better', () => {
  const rank = named(factsOf(exampleCompared()), 'Rank')
  assert.deepEqual([rank?.figure, rank?.after], ['2', 'of 3'])
  assert.match(rank?.says ?? '', /^1 is the highest number; lower is better$/)
})

test('authorities that share a rank are counted', () => {
  const other = examplePlaced('330', 'Birmingham', exampleCell(19.7), 2)
  const comparison = exampleComparison()
  const rank = named(factsOf(exampleCompared({ ...comparison, all: [...comparison.all, other] })), 'Rank')
  assert.match(rank?.says ?? '', /two authorities share it/)
})

test('a withheld number has no rank, no change and no place, and each says why', () => {
  const own = examplePlaced('335', 'Walsall', exampleCell('suppressed'))
  const chosen = examplePeriod({ own, change: { from: { period: '2024', value: 21.3 }, by: null, across: [] } })
  const facts = factsOf(exampleCompared(exampleComparison({ periods: [chosen] })))
  assert.deepEqual(
    facts.map(({ figure }) => figure),
    ['None', 'None', 'None', 'None'],
  )
  assert.match(facts[0]?.says ?? '', /withheld by the publisher/)
})

test('the edges of all four bands are said', () => {
  assert.equal(
    named(factsOf(exampleCompared()), 'Band')?.says,
    'A to 16.9%, B 17.0% to 20.0%, C 20.1% to 23.0%, D from 23.1%',
  )
})

test('a measure of which neither end is better has no band', () => {
  const facts = factsOf(exampleCompared(exampleComparison({ better: 'neither' })))
  assert.equal(named(facts, 'Band')?.figure, 'None')
  assert.match(named(facts, 'Rank')?.says ?? '', /neither end is better/)
})

test('a change of percentages is in points, beside that of England and what is usual', () => {
  const before = examplePeriod({ period: '2024', england: exampleCell(22.4) })
  const change = named(factsOf(exampleCompared(exampleComparison({ periods: [before, examplePeriod()] }))), 'Change')
  assert.equal(change?.name, 'Change on 2024')
  assert.deepEqual([change?.figure, change?.after], ['−1.6', 'points'])
  assert.match(change?.says ?? '', /^21\.3% to 19\.7%; England \+0\.2\. Within what is usual .* 2\.7 points\.$/)
})

test('a change across a year without number names the year and why', () => {
  const chosen = examplePeriod({
    change: { from: { period: '2023', value: 23.8 }, by: -4.1, across: [{ period: '2024', status: 'unreliable' }] },
  })
  const change = named(factsOf(exampleCompared(exampleComparison({ periods: [chosen] }))), 'Change')
  assert.equal(change?.name, 'Change on 2023')
  assert.match(change?.says ?? '', /2024 unreliable in the source in between/)
})

test('a change of 1 in whole percentages is said to be rounding, perhaps', () => {
  const facts = factsOf(
    exampleCompared(exampleComparison({ movement: { is: 'usual', usual: 1, canBeRounding: true } })),
  )
  assert.match(named(facts, 'Change')?.says ?? '', /a change of 1 can be rounding/)
})

test('where lower is better, the lowest of those like it stands first', () => {
  const place = named(factsOf(exampleCompared()), 'Of the two')
  assert.deepEqual([place?.figure, place?.after], ['2nd', 'of 3'])
  assert.match(place?.says ?? '', /best first; next after Rochdale 17\.2%/)
})

test('where neither end is better, the highest stands first', () => {
  const place = named(factsOf(exampleCompared(exampleComparison({ better: 'neither' }))), 'Of the two')
  assert.match(place?.says ?? '', /highest first; next after Tameside 27\.7%/)
})
