import assert from 'node:assert/strict'
import test from 'node:test'
import { amongData, headingData, lineData } from './drawings.ts'
import { exampleAsked, exampleCompared, exampleComparison, examplePeriod } from './example.ts'

const years = ['2024', '2025'].map((period) => examplePeriod({ period }))

test('a line has the median of similar authorities and the range of them', () => {
  const [point] = lineData(exampleCompared(), exampleAsked).points
  assert.equal(point?.similar, 22.45)
  assert.deepEqual(point?.range, { lowest: 17.2, highest: 27.7 })
})

test('the mean stands in its place where it was chosen', () => {
  assert.equal(lineData(exampleCompared(), { ...exampleAsked, with: 'mean-2025' }).similarBy, 'mean')
})

test('of a number that grows with the authority the sums of region and nation are not drawn', () => {
  const compared = exampleCompared(exampleComparison({ unit: 'children' }))
  const [point] = lineData(compared, exampleAsked).points
  assert.deepEqual([point?.england, point?.region], [null, null])
  assert.equal(amongData(compared).england, null)
})

test('the heading speaks of the chosen year, the line of all', () => {
  const comparison = { ...exampleComparison({ periods: years }), chosen: years[0] ?? examplePeriod() }
  const compared = exampleCompared(comparison)
  assert.equal(headingData(compared, exampleAsked).points.length, 1)
  assert.equal(lineData(compared, exampleAsked).points.length, 2)
})

test('the heading says nothing of similar authorities when none is close', () => {
  const { neighbours } = examplePeriod()
  const members = neighbours.members.map((member) => ({ ...member, closeness: 'Not close' }))
  const periods = [examplePeriod({ neighbours: { ...neighbours, members } })]
  const data = headingData(exampleCompared(exampleComparison({ periods })), exampleAsked)
  assert.equal(data.points[0]?.similar, null)
})

test('ours and those like it are marked among all', () => {
  const { areas } = amongData(exampleCompared())
  assert.deepEqual(
    areas.filter(({ isOurs }) => isOurs).map(({ name }) => name),
    ['Walsall'],
  )
  assert.equal(areas.filter(({ isSimilar }) => isSimilar).length, 2)
})

test('where neither end is better no bands are drawn', () => {
  assert.equal(amongData(exampleCompared(exampleComparison({ better: 'neither' }))).cuts, null)
})

test('each of those like it has a line of its own where that was chosen', () => {
  const compared = exampleCompared(exampleComparison({ periods: years }))
  assert.deepEqual(lineData(compared, { ...exampleAsked, lines: 'each' }).members, [
    { name: 'Rochdale', values: [17.2, 17.2] },
    { name: 'Tameside', values: [27.7, 27.7] },
  ])
  assert.deepEqual(lineData(compared, exampleAsked).members, [])
})

test('a number of the nation that is a sum of rates is not drawn, and that of the region is', () => {
  const compared = exampleCompared(exampleComparison({ nationIsSum: true }))
  const [point] = lineData(compared, exampleAsked).points
  assert.deepEqual([point?.england, point?.region], [null, 19.5])
  assert.equal(amongData(compared).england, null)
})
