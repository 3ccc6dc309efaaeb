import assert from 'node:assert/strict'
import test from 'node:test'
import { day, isoDay } from '../core/day.ts'
import { readDetail } from '../journeys/detail.ts'
import type { JourneyRows } from '../store/journeys.ts'
import { isByReturn, oneWorkerEach } from './one-worker.ts'

const spell = (detail: string, from: string, to: string | null): JourneyRows['spells'][number] => ({
  ...{ kind: 'allocation', table: 'ssd_involvements', key: `${detail} ${from}`, referralId: null, detail },
  startsOn: day(from),
  endsOn: to === null ? null : day(to),
})
const ofReturn = (from: string, to: string | null) => spell('role=social-worker worker=903-SW000001', from, to)
const allocated = (worker: string, from: string, to: string | null) =>
  spell(`role=allocated-social-worker worker=${worker} team=T1`, from, to)
const known = new Map([['903-SW000001', 'W1']])
const written = (...spells: readonly JourneyRows['spells'][number][]) =>
  oneWorkerEach({ events: [], spells, clocks: [] }, known).spells.map(({ detail, startsOn }) => [
    readDetail(detail).worker,
    isoDay(startsOn),
  ])

test('a worker whom the return and the allocations name for the same time stands once, as the allocations have it', () => {
  assert.deepEqual(written(ofReturn('2025-08-08', null), allocated('W1', '2025-08-04', '2026-05-02')), [
    ['W1', '2025-08-04'],
  ])
})

test('what only the return tells goes by the number the allocations know the worker by', () => {
  assert.deepEqual(written(ofReturn('2023-08-08', '2024-01-03'), allocated('W1', '2025-08-04', null)), [
    ['W1', '2023-08-08'],
    ['W1', '2025-08-04'],
  ])
  assert.deepEqual(written(ofReturn('2025-08-08', null), allocated('W2', '2025-08-04', null)), [
    ['W1', '2025-08-08'],
    ['W2', '2025-08-04'],
  ])
})

test('a worker of whom no allocation has the registration stays who the return says', () => {
  const other = spell('role=social-worker worker=903-SW000009', '2025-08-08', null)
  assert.deepEqual(written(other, allocated('W1', '2025-08-04', null)), [
    ['903-SW000009', '2025-08-08'],
    ['W1', '2025-08-04'],
  ])
  assert.deepEqual([isByReturn(other), isByReturn(allocated('W1', '2025-08-04', null))], [true, false])
})
