import assert from 'node:assert/strict'
import test, { before } from 'node:test'
import { indicators } from '../../src/indicators/catalogue/index.ts'
import { type Compared, compare } from '../../src/work/compare.ts'
import { loadMadeUpPublished } from '../../src/work/load-made-up-published.ts'
import { madeUpPublished } from '../../src/work/made-up-published.ts'
import type { Place } from '../../src/work/place.ts'
import { publishedFigures } from '../../src/work/published-figures.ts'
import { testPlace } from '../database.ts'
import { operatorHere } from '../loaded-place.ts'

/** Published for a nation and no authority. */
const ofNationOnly = ['adoption-decision-to-match-months']
/** Of ten neighbours so many have a number. */
const enough = 8

let place: Place
const compared = new Map<string, Compared>()

before(async () => {
  place = await testPlace()
  await loadMadeUpPublished(place, operatorHere)
  for (const { id } of indicators) compared.set(id, await compare(place, { indicator: id, authority: '101' }))
})

const chosenOf = (id: string) => (compared.get(id) as Compared).comparison.chosen
const says = (cell: { value: number | null; text: string | null } | null) => cell?.value ?? cell?.text ?? null
const ofAuthorities = indicators.filter(({ id }) => !ofNationOnly.includes(id))

test('every indicator has a made-up number of Merrowdale in its newest period', () => {
  assert.deepEqual(
    ofAuthorities.filter(({ id }) => says(chosenOf(id).own.cell) === null).map(({ id }) => id),
    [],
  )
})

test('every indicator has made-up numbers of eight of its ten neighbours, and the nation in every one', () => {
  const few = ofAuthorities.filter(
    ({ id }) => chosenOf(id).neighbours.members.filter(({ cell }) => says(cell) !== null).length < enough,
  )
  assert.deepEqual(
    few.map(({ id }) => [id, chosenOf(id).neighbours.used]),
    [],
  )
  const withoutNation = indicators.filter(({ id, unit }) => unit !== 'grade' && says(chosenOf(id).england) === null)
  assert.deepEqual(
    withoutNation.map(({ id }) => id),
    [],
  )
})

test('every made-up figure says that it is', async () => {
  const { releases } = await publishedFigures(place)
  assert.equal(releases.length, madeUpPublished().length)
  assert.ok(releases.every(({ isMadeUp, licence }) => isMadeUp && licence.startsWith('Made up')))
})

test('the made-up figures have every symbol that publishers put in place of a number', () => {
  const all = [...compared.values()].flatMap(({ comparison }) =>
    comparison.periods.flatMap(({ own, neighbours }) => [own.cell, ...neighbours.members.map(({ cell }) => cell)]),
  )
  const statuses = new Set(all.map((cell) => cell?.status))
  for (const status of ['ok', 'suppressed', 'unavailable', 'unreliable'])
    assert.ok(statuses.has(status as 'ok'), status)
  assert.ok(all.some((cell) => cell?.note === 'provisional'))
})

test('the interactive tool says the same as the release where both have a number', async () => {
  const [release, tool] = await Promise.all(
    (['release', 'lait'] as const).map((source) =>
      compare(place, { indicator: 'cla-rate', authority: '101', period: '2025', source }),
    ),
  )
  assert.equal(tool?.comparison.chosen.own.cell?.value, release?.comparison.chosen.own.cell?.value)
  assert.equal(release?.comparison.chosen.own.cell?.value, 102)
})

test('made-up statistics that are held are not loaded again', async () => {
  await loadMadeUpPublished(place, operatorHere)
  assert.equal((await publishedFigures(place)).releases.length, madeUpPublished().length)
})
