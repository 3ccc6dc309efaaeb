import assert from 'node:assert/strict'
import test from 'node:test'
import { day, plusDays } from '../core/day.ts'
import type { JourneyRows } from './journeys.ts'
import { standingOf } from './standing.ts'

const row = { table: 'ssd_cin_episodes', key: 'R1', referralId: 'R1' }
const spell = (kind: string, from: string, to: string | null): JourneyRows['spells'][number] => ({
  ...row,
  kind,
  startsOn: day(from),
  endsOn: to === null ? null : day(to),
  detail: null,
})
const clock = (due: string, done: string | null, voided: string | null = null): JourneyRows['clocks'][number] => ({
  ...row,
  clock: 'assessment',
  startsOn: day('2025-09-01'),
  dueOn: day(due),
  lateFrom: plusDays(day(due), 1),
  doneOn: done === null ? null : day(done),
  voidOn: voided === null ? null : day(voided),
  voidReason: voided === null ? null : 'closed',
})
const nothing: JourneyRows = { events: [], spells: [], clocks: [] }

test('a child on a protection plan stands there, though the referral is open for longer', () => {
  const spells = [spell('referral', '2025-09-01', null), spell('protection plan', '2025-10-02', null)]
  const { kind, since } = standingOf({ ...nothing, spells })
  assert.deepEqual({ kind, since }, { kind: 'protection plan', since: day('2025-10-02') })
})

test('a plan that ended leaves the child where the referral is', () => {
  const spells = [spell('protection plan', '2025-10-02', '2026-02-01'), spell('referral', '2025-09-01', null)]
  assert.equal(standingOf({ ...nothing, spells }).kind, 'referral')
})

test('a child looked after stands there, before a plan and a referral that are open too', () => {
  const spells = [
    spell('referral', '2025-09-01', null),
    spell('protection plan', '2025-10-02', null),
    spell('care', '2025-11-03', null),
  ]
  const { kind, since } = standingOf({ ...nothing, spells })
  assert.deepEqual({ kind, since }, { kind: 'care', since: day('2025-11-03') })
})

test('short breaks stand before a need plan, and a care leaver with a case stands where the case is', () => {
  const need = spell('need plan', '2025-09-01', null)
  assert.equal(standingOf({ ...nothing, spells: [need, spell('short break', '2025-10-02', null)] }).kind, 'short break')
  assert.equal(standingOf({ ...nothing, spells: [need, spell('leaving', '2025-10-02', null)] }).kind, 'need plan')
  assert.equal(standingOf({ ...nothing, spells: [spell('leaving', '2025-10-02', '2032-05-01')] }).kind, 'leaving')
})

test('a care leaver stands there until the 25th birthday, and where nothing is known to end until no day', () => {
  assert.equal(
    standingOf({ ...nothing, spells: [spell('leaving', '2025-10-02', '2032-05-01')] }).until,
    day('2032-05-01'),
  )
  assert.equal(standingOf({ ...nothing, spells: [spell('need plan', '2025-09-01', null)] }).until, null)
})

test('a place and a footing open nothing of their own', () => {
  const spells = [spell('placement', '2025-09-01', null), spell('legal status', '2025-09-01', null)]
  assert.equal(standingOf({ ...nothing, spells }).kind, null)
})

test('that a worker holds the child opens nothing', () => {
  assert.equal(standingOf({ ...nothing, spells: [spell('allocation', '2025-09-01', null)] }).kind, null)
})

test('what is due next is the earliest deadline that is neither met nor void', () => {
  const clocks = [
    clock('2025-10-01', '2025-10-09'),
    clock('2025-10-02', null, '2025-09-20'),
    clock('2025-11-03', null),
    clock('2025-11-02', null),
  ]
  assert.equal(standingOf({ ...nothing, clocks }).nextDue, day('2025-11-02'))
})

test('something is late from the earliest day on which a deadline that still runs is', () => {
  const clocks = [
    clock('2025-10-01', '2025-10-09'),
    { ...clock('2025-10-31', null), lateFrom: day('2025-11-03') },
    clock('2025-11-01', null),
  ]
  assert.equal(standingOf({ ...nothing, clocks }).lateFrom, day('2025-11-02'))
})
