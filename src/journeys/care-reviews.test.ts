import assert from 'node:assert/strict'
import test from 'node:test'
import { day } from '../core/day.ts'
import { clockInWords, clockLabel } from './clock-state.ts'
import { childRows } from './example.ts'
import { journeyOf } from './journey.ts'

type InCare = { from?: string; why?: string; to?: string; reason?: string; reviews?: readonly string[]; born?: string }

/** The clocks of a child in care, as on 31 March 2026. */
function clocks({ from = '2025-05-06', why = 'S', to, reason, reviews = [], born = '2014-06-02' }: InCare) {
  const journey = journeyOf(
    childRows({
      ssd_person: [{ pers_person_id: 'C1', pers_dob: born }],
      ssd_cla_episodes: [
        {
          ...{ clae_cla_episode_id: 'E1', clae_cla_id: 'A', clae_cla_episode_start_date: from },
          ...{ clae_cla_episode_start_reason: why, clae_cla_episode_ceased_date: to ?? null },
          clae_cla_episode_ceased_reason: reason ?? null,
        },
      ],
      ssd_cla_reviews: reviews.map((on) => ({ clar_cla_review_id: on, clar_cla_id: 'A', clar_cla_review_date: on })),
    }),
  )
  return journey.clocks.map((clock) => `${clockLabel(clock.clock)}: ${clockInWords(clock, day('2026-03-31'))}`)
}

test('the first review is due within 20 working days, the second within three months, each later one within six', () => {
  assert.deepEqual(clocks({ reviews: ['2025-06-04', '2025-09-04', '2026-03-04'] }), [
    'First review of care: in time, day 20 of 20',
    'Second review of care: in time, was due 4 September 2025',
    'Next review of care: in time, was due 4 March 2026',
    'Next review of care: due 4 September 2026, 157 days left',
  ])
})

test('a first review that was never held is overdue', () => {
  assert.deepEqual(clocks({ from: '2026-02-09' }), [
    'First review of care: overdue by 16 working days, was due 9 March 2026',
  ])
})

test('a first review held in the year after is late only where the record holds the year before', () => {
  const reviews = ['2025-06-20']
  assert.deepEqual(clocks({ from: '2025-02-03', reviews }), [
    'Next review of care: overdue by 101 days, was due 20 December 2025',
  ])
  assert.deepEqual(clocks({ from: '2025-02-03', reviews: ['2025-03-20', ...reviews] }).slice(0, 2), [
    'First review of care: late by 13 working days, was due 3 March 2025',
    'Second review of care: in time, was due 20 June 2025',
  ])
})

test('between two reviews of which whole years are not in the record, nothing is told as late', () => {
  assert.deepEqual(clocks({ from: '2021-05-04', why: 'P', reviews: ['2021-06-01', '2025-12-01'] }), [
    'Next review of care: due 1 June 2026, 62 days left',
  ])
})

test('death, like leaving care, ends the wait for a review', () => {
  assert.deepEqual(clocks({ from: '2025-05-06', to: '2025-05-20', reason: 'E2' }), [
    'First review of care: no longer due: the child left care on 20 May 2025',
  ])
})

test('nobody is reviewed after the 18th birthday', () => {
  assert.deepEqual(
    clocks({ born: '2007-11-03', reviews: ['2025-06-04', '2025-09-04'] }).at(-1),
    'Next review of care: no longer due: the child turned 18 on 3 November 2025',
  )
})

test('a period that ended before it began is reviewed by nobody', () => {
  assert.deepEqual(clocks({ to: '2025-01-06', reason: 'E8' }), [])
})

test('a review that was cancelled is none', () => {
  const journey = journeyOf(
    childRows({
      ssd_cla_reviews: [
        { clar_cla_review_id: 'V1', clar_cla_review_date: '2025-06-02', clar_cla_review_cancelled: true },
      ],
    }),
  )
  assert.deepEqual(journey.events, [])
})
