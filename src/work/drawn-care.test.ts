import assert from 'node:assert/strict'
import test from 'node:test'
import { childOfTwoTimesInCare } from '../../test/example-authority/rows-of-care.ts'
import { day, isoDay } from '../core/day.ts'
import { lifeFinding, yearFinding } from '../documents/timeline/finding.ts'
import { childRows } from '../journeys/example.ts'
import { journeyOf } from '../journeys/journey.ts'
import { drawnLife } from './drawn-life.ts'

const lifeOf = (rows: Parameters<typeof journeyOf>[0]) =>
  drawnLife({
    child: { name: 'Amber Badger', reference: '', bornOn: day('2014-06-02'), expectedOn: null, sex: null },
    knownTo: day('2026-03-31'),
    journey: journeyOf(rows),
  })

const two = lifeOf(childOfTwoTimesInCare)

test('five places in two times in care are five blocks: a change of status with the same carer is none', () => {
  assert.deepEqual(
    two.placements.map(({ number, name, miles, from }) => [number, name, miles, isoDay(from)]),
    [
      [1, 'Foster carer (agency)', 12, '2022-05-09'],
      [2, 'Relative or friend', 3, '2022-11-01'],
      [3, 'Foster carer', 4, '2024-09-02'],
      [4, 'Children’s home', 41, '2025-11-20'],
      [5, 'Foster carer (agency)', null, '2026-01-12'],
    ],
  )
})

test('the headings count times in care, places and the moves of the year', () => {
  assert.equal(lifeFinding(two), 'Two periods in care in four years, with five placements')
  assert.equal(yearFinding(two), 'The last year: two moves')
})

test('footings, times missing and steps to a lasting home are drawn', () => {
  assert.deepEqual(
    two.legal.map(({ name }) => name),
    ['Police protection', 'Section 20', 'Interim care order', 'Full care order'],
  )
  assert.equal(two.missing.length, 2)
  assert.deepEqual(
    two.steps.map(({ on, short }) => `${isoDay(on)} ${short}`),
    ['2025-01-20 Decided', '2025-09-01 Reversed'],
  )
})

const breaks = (id: string, from: string, to: string) => ({
  ...{ clae_cla_episode_id: id, clae_cla_id: id, clae_cla_episode_start_date: from },
  ...{ clae_cla_episode_start_reason: 'S', clae_cla_episode_ceased_date: to, clae_cla_episode_ceased_reason: 'E8' },
})
const footing = (id: string, from: string, to: string) => ({
  ...{ lega_legal_status_id: id, lega_legal_status: 'V3' },
  ...{ lega_legal_status_start_date: from, lega_legal_status_end_date: to },
})

test('short breaks one after another are one series, and no time in care', () => {
  const life = lifeOf(
    childRows({
      ssd_cla_episodes: [
        breaks('1', '2025-04-04', '2025-04-06'),
        breaks('2', '2025-06-06', '2025-06-08'),
        breaks('3', '2026-01-09', '2026-01-11'),
      ],
      ssd_legal_status: [
        footing('1', '2025-04-04', '2025-04-06'),
        footing('2', '2025-06-06', '2025-06-08'),
        footing('3', '2026-01-09', '2026-01-11'),
      ],
    }),
  )
  assert.deepEqual(
    life.spells.map(({ kind, from, to }) => [kind, isoDay(from), to === null ? null : isoDay(to)]),
    [
      ['short-break', '2025-04-04', '2025-06-08'],
      ['short-break', '2026-01-09', '2026-01-11'],
    ],
  )
  assert.deepEqual(life.legal, [])
})
