import assert from 'node:assert/strict'
import test from 'node:test'
import { day } from '../core/day.ts'
import { clockInWords, clockLabel } from './clock-state.ts'
import { childRows } from './example.ts'
import { eventInWords, journeyOf } from './journey.ts'

const seen = (on: string | null, type = 'Health Assessment', status = 'Completed') => ({
  ...{ clah_health_check_id: `H${on}${type}`, clah_health_check_type: type },
  ...{ clah_health_check_date: on, clah_health_check_status: status },
})

const inCare = (checks: readonly ReturnType<typeof seen>[], born = '2014-06-02') =>
  journeyOf(
    childRows({
      ssd_person: [{ pers_person_id: 'C1', pers_dob: born }],
      ssd_cla_episodes: [
        {
          ...{ clae_cla_episode_id: 'E1', clae_cla_id: 'A', clae_cla_episode_start_date: '2025-05-06' },
          clae_cla_episode_start_reason: 'S',
        },
      ],
      ssd_cla_health: checks,
    }),
  )

const words = (checks: readonly ReturnType<typeof seen>[], born?: string) =>
  inCare(checks, born)
    .clocks.filter(({ table }) => table === 'ssd_cla_health')
    .map((clock) => `${clockLabel(clock.clock)}: ${clockInWords(clock, day('2026-03-31'))}`)

test('a health assessment is due every twelve months, and every six under five', () => {
  assert.deepEqual(words([seen('2025-06-03')]), [
    'First health assessment: in time, day 19 of 20',
    'Next health assessment: due 3 June 2026, 64 days left',
  ])
  assert.deepEqual(
    words([seen('2025-06-03')], '2021-01-04').at(-1),
    'Next health assessment: overdue by 118 days, was due 3 December 2025',
  )
})

test('without an assessment that has a day no clock runs: the return says yes or no for the year, and not when', () => {
  assert.deepEqual(words([seen(null), seen('2025-06-03', 'Dental Check')]), [])
})

test('what was planned or refused is not done', () => {
  const checks = [seen('2025-06-03', 'Health Assessment', 'Planned'), seen('2025-06-10', 'DENTAL', 'Refused')]
  assert.deepEqual(
    inCare(checks)
      .events.filter(({ table }) => table === 'ssd_cla_health')
      .map(eventInWords),
    [],
  )
})

test('dental and other checks are told, each as what it is', () => {
  const { events } = inCare([seen('2025-06-03', 'DENTAL'), seen('2025-06-10', 'Surveillance check')])
  assert.deepEqual(events.slice(-2).map(eventInWords), ['Dental check done', 'Health check done'])
})

test('an assessment years after coming into care is not called a late first one', () => {
  assert.deepEqual(words([seen('2026-03-02')]).length, 2)
  assert.deepEqual(words([seen('2026-07-02')]), ['Next health assessment: due 2 July 2027, 458 days left'])
})
