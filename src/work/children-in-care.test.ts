import assert from 'node:assert/strict'
import test, { before } from 'node:test'
import { loadChildrenInCare } from '../../test/children-in-care.ts'
import { testPlace } from '../../test/database.ts'
import { actorHere } from '../../test/loaded-place.ts'
import { day } from '../core/day.ts'
import type { Actor } from '../practice/actor.ts'
import type { CareSplit } from './care-splits.ts'
import { type ChildrenInCare, childrenInCare } from './children-in-care.ts'
import type { Place } from './place.ts'

let place: Place
let manager: Actor
let care: ChildrenInCare

before(async () => {
  place = await testPlace({ today: day('2026-06-01') })
  await loadChildrenInCare(place)
  manager = await actorHere(place, 'mo', 'front-door-manager')
  care = (await childrenInCare(place, manager, null)) as ChildrenInCare
})

const parts = (split: CareSplit) => split.flatMap(({ key, count }) => (count === 0 ? [] : [`${key} ${count}`])).sort()

test('print', () => {
  console.log(
    care.inCare.total,
    Object.entries(care.inCare.by).map(([name, split]) => `${name}: ${parts(split).join(', ')}`),
  )
  console.log(
    care.flow.yearAgo,
    care.flow.started,
    care.flow.left,
    care.flow.months.slice(-14).map((m) => `${m.year}-${m.month} ${m.stock} +${m.started} -${m.left}`),
  )
  console.log(
    parts(care.reasons.by.reason),
    care.miles,
    care.monthsAtHome,
    care.timesMissing,
    care.adoption,
    parts(care.missing.by.missing),
  )
  console.log(
    care.leavers && Object.entries(care.leavers.by).map(([name, split]) => `${name}: ${parts(split).join(', ')}`),
  )
  console.log(Object.entries(care.outcomes.by).map(([name, split]) => `${name}: ${parts(split).join(', ')}`))
  console.log(
    care.measures.map(
      (m) => m.id + ' ' + m.points.map((p) => (p.value === null ? null : `${p.value} ${p.part}/${p.of}`)),
    ),
  )
  assert.ok(true)
})
