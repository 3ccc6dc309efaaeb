import assert from 'node:assert/strict'
import test from 'node:test'
import { type Permission, roles } from '../../../practice/roles.ts'
import { pages } from '../index.ts'
import { stepsFor } from './steps.ts'

const stepsOfAll = roles.map(({ id, may }) => stepsFor(id, new Set<Permission>(['anyone', 'signed-in', ...may])))

test('everybody who comes new finds five things to try', () => {
  assert.deepEqual(
    stepsOfAll.map(({ length }) => length),
    roles.map(() => 5),
  )
})

test('each of them is on a page that is there, and opens with the permission it takes', () => {
  const missing = stepsOfAll
    .flat()
    .filter(({ path, may }) => !pages.some((page) => page.path === path.split('?')[0] && page.may === may))
  assert.deepEqual(missing, [])
})

test('what a role may not open is not offered to it', () => {
  const steps = stepsFor('councillor', new Set<Permission>(['anyone', 'signed-in']))
  assert.deepEqual(
    steps.filter(({ path }) => path === '/figures'),
    [],
  )
})
