import assert from 'node:assert/strict'
import test from 'node:test'
import { testPlace } from '../../test/database.ts'
import { exampleTeam } from '../../test/example-team.ts'
import { actorHere, censusText, loadText, placeWith } from '../../test/loaded-place.ts'
import { day } from '../core/day.ts'
import { child } from '../returns/cin-census/example.ts'
import { logAtTheDoor } from './account-log.ts'
import { whatNeedsMe } from './what-needs-me.ts'
import { knownSince, lastWholeMonth } from './what-needs-me-authority.ts'

const now = new Date('2026-06-01T09:00:00Z')
const enter = (place: Parameters<typeof logAtTheDoor>[0], { account, name }: { account: string; name: string }) =>
  logAtTheDoor(place, { account, name, signIn: 'password', what: 'sign-in', request: 'one' })

test('the month before the last of March is March itself, and in the middle of April it is March too', () => {
  assert.equal(lastWholeMonth(day('2026-03-31')), day('2026-03-31'))
  assert.equal(lastWholeMonth(day('2026-04-15')), day('2026-03-31'))
})

test('years are known as far back as no census is missing', () => {
  const censuses = [day('2026-03-31'), day('2025-03-31'), day('2023-03-31')]
  assert.equal(knownSince(censuses), day('2024-04-01'))
  assert.equal(knownSince([]), null)
})

test('a copy with nothing in it has nothing to count, and says so to a director and a councillor alike', async () => {
  const place = await testPlace({ today: day('2026-06-01') })
  const needs = await whatNeedsMe(place, await actorHere(place, 'dora', 'director'), now)
  assert.deepEqual([needs.authority, needs.since, needs.waiting.asks], [null, null, []])
  assert.equal((await whatNeedsMe(place, await actorHere(place, 'cora', 'councillor'), now)).authority, null)
})

test('whoever is in charge counts every child; an analyst learns what is to be fixed in the newest census', async () => {
  const place = await placeWith([child({ LAchildID: 'ANN1' }), child({ LAchildID: 'BEN2' })])
  const director = await whatNeedsMe(place, await actorHere(place, 'dora', 'director'), now)
  assert.equal(director.authority?.knownTo, day('2026-03-31'))
  assert.deepEqual([director.own, director.team, director.records], [null, null, null])
  const analyst = await whatNeedsMe(place, await actorHere(place, 'ada', 'analyst'), now)
  assert.equal(analyst.returns?.newest?.file.period, '2026')
  assert.equal(analyst.returns?.newest?.isSignedOff, false)
  assert.equal(analyst.authority, null)
})

test('what was loaded since the visit before this one is told, and nothing is on the first visit', async () => {
  const place = await placeWith([child({ LAchildID: 'ANN1' })])
  const ada = await actorHere(place, 'ada', 'analyst')
  await enter(place, ada)
  assert.equal((await whatNeedsMe(place, ada, new Date())).since, null)
  await loadText(place, 'census-2025.xml', censusText(2025, [child({ LAchildID: 'ANN1' })]))
  await enter(place, ada)
  const { since } = await whatNeedsMe(place, ada, new Date())
  assert.deepEqual(since?.files, [{ return: 'Children in need census', period: '2025', state: 'loaded' }])
})

test('a team manager has the children of the team before them, the late one and the one nobody holds counted, the restricted one not named', async () => {
  const place = await exampleTeam()
  const { team, authority } = await whatNeedsMe(place, await actorHere(place, 'tess', 'team-manager', 'T1'), now)
  assert.deepEqual([team?.seen?.counts.late, team?.seen?.counts.nobody, team?.seen?.restricted], [1, 1, 1])
  assert.ok(team?.seen?.most.every(({ reference, name }) => reference !== 'EVE5' && name !== 'EVE5'))
  assert.equal(authority, null)
})
