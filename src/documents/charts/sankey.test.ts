import assert from 'node:assert/strict'
import test from 'node:test'
import { sankeyFinding, sankeyTable } from './sankey.ts'
import { type CountedWay, type ResultKey, sankeyOf } from './sankey-data.ts'

const names = {
  source: (key: string) => ({ name: key, contacts: `${key} contacts` }),
  need: (key: string) => `need ${key}`,
  notStated: 'N0',
}
const way = (source: string, result: ResultKey, contacts: number, need = 'N1'): CountedWay => ({
  source,
  need,
  result,
  contacts,
})
const police = [way('police', 'no-further-action', 60), way('police', 'signposted', 8), way('police', 'need-plan', 32)]

test('one source whose contacts end without service and another whose lead to help', () => {
  const ways = [
    ...police,
    way('school', 'early-help', 50),
    way('school', 'plan-or-care', 21),
    way('school', 'signposted', 19),
  ]
  assert.equal(
    sankeyFinding(sankeyOf(ways, names)),
    '68% of police contacts ended with no service from us; 79% of school contacts led to help',
  )
})

test('no other source of which most lead to help', () => {
  const ways = [...police, way('school', 'early-help', 20), way('school', 'signposted', 60)]
  assert.equal(sankeyFinding(sankeyOf(ways, names)), '68% of police contacts ended with no service from us')
})

test('the followed source is the one spoken of', () => {
  const ways = [...police, way('school', 'early-help', 50), way('school', 'signposted', 30)]
  assert.equal(sankeyFinding({ ...sankeyOf(ways, names), followed: 'school' }), '63% of school contacts led to help')
})

test('a source of a few contacts is not spoken of', () => {
  const ways = [way('police', 'no-further-action', 20), way('school', 'early-help', 9)]
  assert.equal(sankeyFinding(sankeyOf(ways, names)), 'Who told us, what about, and what happened')
})

test('withheld results are not spoken of', () => {
  const data = sankeyOf(police, names)
  const sources = data.sources.map((source) => ({ ...source, inThree: ['c', 'c', 'c'] as const }))
  assert.equal(sankeyFinding({ ...data, sources }), 'Who told us, what about, and what happened')
})

test('not decided yet is neither help nor no service', () => {
  const [source] = sankeyOf([...police, way('police', 'not-decided', 100)], names).sources
  assert.deepEqual(source?.inThree, [32, 0, 68])
  assert.equal(source?.count, 200)
})

test('nine sources become the largest six and everyone else', () => {
  const ways = [9, 8, 7, 6, 5, 4, 3, 2, 1].map((contacts) => way(`source ${contacts}`, 'signposted', contacts))
  const { sources, toNeeds } = sankeyOf(ways, names)
  assert.deepEqual(
    sources.map(({ name, count }) => `${name}: ${count}`),
    ['source 9: 9', 'source 8: 8', 'source 7: 7', 'source 6: 6', 'source 5: 5', 'source 4: 4', 'Everyone else: 6'],
  )
  assert.deepEqual(toNeeds.at(-1), [6])
})

test('the need that was not stated is last, however large', () => {
  const ways = [
    way('police', 'signposted', 50, 'N0'),
    way('police', 'signposted', 5, 'N2'),
    way('police', 'signposted', 1, 'N1'),
  ]
  assert.deepEqual(
    sankeyOf(ways, names).needs.map(({ keys }) => keys),
    [['N2'], ['N1'], ['N0']],
  )
})

test('the table holds every node and flow, and opens each', () => {
  const opens = (part: object) => `/contacts?${JSON.stringify(part)}`
  const { rows } = sankeyTable({ ...sankeyOf([way('police', 'signposted', 40)], names), opens })
  assert.deepEqual(
    rows.filter((row) => row[2]?.text === '40').map((row) => [row[0]?.text, row[1]?.text, row[2]?.href]),
    [
      ['police', 'every need', '/contacts?{"sources":["police"]}'],
      ['police', 'need N1', '/contacts?{"sources":["police"],"needs":["N1"]}'],
      ['need N1', 'every result', '/contacts?{"needs":["N1"]}'],
      ['need N1', 'Signposted', '/contacts?{"needs":["N1"],"results":["signposted"]}'],
      ['every need', 'Signposted', '/contacts?{"results":["signposted"]}'],
    ],
  )
})
