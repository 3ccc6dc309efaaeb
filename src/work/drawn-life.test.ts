import assert from 'node:assert/strict'
import test from 'node:test'
import { day, isoDay } from '../core/day.ts'
import { lifeFinding } from '../documents/timeline/finding.ts'
import { childRows } from '../journeys/example.ts'
import { journeyOf } from '../journeys/journey.ts'
import { drawnLife } from './drawn-life.ts'
import type { JourneyView } from './journey-report.ts'

type Written = Parameters<typeof childRows>[0]

/** A made-up child as known on 31 March 2026. */
function view(rows: Written, child: Partial<JourneyView['child']> = {}): JourneyView {
  return {
    child: { name: 'Amber Badger', reference: '', bornOn: day('2014-06-02'), expectedOn: null, sex: null, ...child },
    knownTo: day('2026-03-31'),
    journey: journeyOf(childRows(rows)),
    workers: new Map([['W1', 'Ada Made-up']]),
  }
}

const referral = (id: string, on: string, rest: object = {}) => ({
  ...{ cine_referral_id: id, cine_referral_date: on, cine_referral_nfa: false, cine_referral_source_code: '2A' },
  ...rest,
})

test('a referral with no further action is one hollow triangle, and opens no time in need', () => {
  const life = drawnLife(view({ ssd_cin_episodes: [referral('R1', '2025-05-01', { cine_referral_nfa: true })] }))
  assert.deepEqual(life.contacts, [
    { on: day('2025-05-01'), who: 'School', result: 'closed', noFurtherAction: true, isReferral: true },
  ])
  assert.deepEqual(life.spells, [])
  assert.equal(lifeFinding(life), 'One referral, nothing else yet')
})

test('times in need that overlap are one, and one that comes later is another', () => {
  const life = drawnLife(
    view({
      ssd_cin_episodes: [
        referral('R1', '2024-01-10', { cine_close_date: '2024-06-30' }),
        referral('R2', '2024-05-01', { cine_close_date: '2024-09-30' }),
        referral('R3', '2025-12-01'),
      ],
    }),
  )
  assert.deepEqual(
    life.spells.map(({ from, to }) => [isoDay(from), to === null ? null : isoDay(to)]),
    [
      ['2024-01-10', '2024-09-30'],
      ['2025-12-01', null],
    ],
  )
  assert.deepEqual(
    life.contacts.map(({ result }) => result),
    ['', 're-referral', ''],
  )
})

test('a protection plan bears its category, and a time that ends before it starts is not drawn', () => {
  const plan = (id: string, from: string, to: string | null, category: string) => ({
    ...{ cppl_cp_plan_id: id, cppl_referral_id: 'R1', cppl_cp_plan_start_date: from, cppl_cp_plan_end_date: to },
    cppl_cp_plan_latest_category: category,
  })
  const life = drawnLife(
    view({
      ssd_cin_episodes: [referral('R1', '2025-01-10')],
      ssd_cp_plans: [plan('P1', '2025-02-01', null, 'NEG'), plan('P2', '2024-02-10', '2024-02-01', 'EMO')],
    }),
  )
  assert.deepEqual(
    life.spells.map(({ kind, label }) => [kind, label]),
    [
      ['need', undefined],
      ['protection', 'Neglect'],
    ],
  )
})

test('deadlines are met, missed by so many days, due, or ended undone; one that fell away in time is none', () => {
  const assessed = (id: string, from: string, to: string | null) => ({
    ...{ cina_assessment_id: `A${id}`, cina_referral_id: id },
    ...{ cina_assessment_start_date: from, cina_assessment_auth_date: to },
  })
  const life = drawnLife(
    view({
      ssd_cin_episodes: [
        referral('R1', '2024-01-10', { cine_close_date: '2024-06-30' }),
        referral('R2', '2024-07-01', { cine_close_date: '2024-12-30' }),
        referral('R3', '2025-01-06', { cine_close_date: '2025-06-30' }),
        referral('R4', '2025-07-01', { cine_close_date: '2025-07-14' }),
        referral('R5', '2026-03-23'),
      ],
      ssd_cin_assessments: [
        assessed('R1', '2024-01-10', '2024-02-14'),
        assessed('R2', '2024-07-01', '2024-09-05'),
        assessed('R3', '2025-01-06', null),
        assessed('R4', '2025-07-01', null),
        assessed('R5', '2026-03-23', null),
      ],
    }),
  )
  assert.deepEqual(
    life.clocks.map(({ name, state, late, doneOn }) => [name, state, late, doneOn === null ? null : isoDay(doneOn)]),
    [
      ['Assessment', 'met', '', '2024-02-14'],
      ['Assessment', 'missed', '2 working days late', '2024-09-05'],
      ['Assessment', 'missed', 'not done', '2025-06-30'],
      ['Assessment', 'due', '', null],
    ],
  )
})

test('an unborn child has the day it is expected, and a child who died the day of it', () => {
  const unborn = drawnLife(
    view(
      { ssd_cin_episodes: [referral('R1', '2026-03-30', { cine_referral_source_code: '3B' })] },
      { bornOn: null, expectedOn: day('2026-10-19') },
    ),
  )
  assert.deepEqual([unborn.expectedOn, unborn.contacts[0]?.who], [day('2026-10-19'), 'Health visitor'])
  const died = drawnLife(view({ ssd_person: [{ pers_person_id: 'C', pers_death_date: '2025-08-04' }] }))
  assert.equal(died.diedOn, day('2025-08-04'))
})

test('social workers are drawn by name, and a time in which a team alone held the child is left free', () => {
  const held = (id: string, worker: string | null, role: string, from: string) => ({
    ...{ invo_involvements_id: id, invo_professional_id: worker, invo_professional_role_id: role },
    ...{ invo_professional_team: 'T1', invo_involvement_start_date: from },
  })
  const social = 'allocated social worker'
  const life = drawnLife(
    view({
      ssd_involvements: [
        held('1', 'W1', social, '2025-01-06'),
        held('2', null, social, '2025-02-03'),
        held('3', 'W1', 'duty worker', '2025-03-03'),
        held('4', 'W1', social, '2026-06-01'),
      ],
    }),
  )
  assert.deepEqual(
    life.workers.map(({ name, from }) => [name, isoDay(from)]),
    [['Ada Made-up', '2025-01-06']],
  )
})

test('a child with nothing dated is known from the last day of the returns', () => {
  const life = drawnLife(view({ ssd_person: [{ pers_person_id: 'C', pers_dob: '2014-06-02' }] }))
  assert.deepEqual([life.knownFrom, life.contacts.length, life.spells.length], [life.today, 0, 0])
})
