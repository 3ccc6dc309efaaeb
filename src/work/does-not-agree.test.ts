import assert from 'node:assert/strict'
import test from 'node:test'
import { day } from '../core/day.ts'
import { childRows } from '../journeys/example.ts'
import { journeyOf } from '../journeys/journey.ts'
import type { ChildRecord } from '../store/child-record.ts'
import { doesNotAgree } from './does-not-agree.ts'

type Written = Parameters<typeof childRows>[0]

/** A made-up girl of whom nothing is missing. */
const whole: ChildRecord = {
  ...{ person_id: 'C1', reference: '', alias: 'Amber Badger', forename: null, surname: null },
  ...{ born_on: day('2014-06-02'), expected_on: null, died_on: null, kind: null, since: null, last_event_on: null },
  ...{ sex: 'F', ethnicity: 'WBRI', upn_unknown: 'UN3' },
}

function said(rows: Written, record: Partial<ChildRecord> = {}, allocatedTo: string | null = null): readonly string[] {
  const known = { ...whole, ...record }
  const view = {
    child: { name: 'Amber Badger', reference: '', bornOn: known.born_on, expectedOn: known.expected_on, sex: null },
    knownTo: day('2026-03-31'),
    journey: journeyOf(childRows(rows)),
  }
  const about = { hasUpn: false, allocatedTo: allocatedTo === null ? null : day(allocatedTo) }
  return doesNotAgree(view, known, [], about).map(({ what }) => what)
}

const referral = (closed: string | null = null) => ({
  ...{ cine_referral_id: 'R1', cine_referral_date: '2025-01-06', cine_referral_nfa: false, cine_close_date: closed },
})
const protection = (id: string, from: string, to: string | null = null) => ({
  ...{ cppl_cp_plan_id: id, cppl_referral_id: 'R1', cppl_cp_plan_start_date: from, cppl_cp_plan_end_date: to },
})

test('a record in which everything agrees has nothing to put right', () => {
  assert.deepEqual(said({ ssd_cin_episodes: [referral()], ssd_cp_plans: [protection('P1', '2025-02-03')] }), [])
})

test('a plan that ends before it starts, and one that goes on after the case was closed, are told', () => {
  assert.deepEqual(
    said({ ssd_cin_episodes: [referral()], ssd_cp_plans: [protection('P1', '2025-02-03', '2025-01-20')] }),
    ['The protection plan from 3 February 2025 ends before it starts, on 20 January 2025'],
  )
  assert.deepEqual(
    said({ ssd_cin_episodes: [referral('2025-09-30')], ssd_cp_plans: [protection('P1', '2025-02-03')] }),
    ['The protection plan from 3 February 2025 goes on after 30 September 2025, the day the case was closed'],
  )
})

test('a time in care that is open at eighteen, and a placement that ends before it begins, are told', () => {
  const care = {
    ssd_cla_episodes: [
      {
        ...{ clae_cla_episode_id: 'E1', clae_cla_id: 'A', clae_cla_episode_start_date: '2024-05-06' },
        clae_cla_episode_start_reason: 'S',
      },
    ],
    ssd_cla_placement: [
      {
        ...{ clap_cla_placement_id: 'P1', clap_cla_id: 'A', clap_cla_placement_start_date: '2024-05-06' },
        clap_cla_placement_end_date: '2024-04-01',
      },
    ],
  }
  assert.deepEqual(said(care, { born_on: day('2008-02-04') }), [
    'The placement from 6 May 2024 ends before it starts, on 1 April 2024',
    'The time in care is open, and the young person has turned 18',
  ])
})

test('two plans at once are told, and one that follows another on the day it ended is not', () => {
  const plans = (ended: string | null) => ({
    ssd_cin_episodes: [referral()],
    ssd_cin_plans: [
      {
        ...{ cinp_cin_plan_id: 'N1', cinp_referral_id: 'R1' },
        ...{ cinp_cin_plan_start_date: '2025-01-20', cinp_cin_plan_end_date: ended },
      },
    ],
    ssd_cp_plans: [protection('P1', '2025-02-03')],
  })
  assert.deepEqual(said(plans(null)), [
    'The child is on a need plan from 20 January 2025 and on a protection plan from 3 February 2025 at the same time',
  ])
  assert.deepEqual(said(plans('2025-02-03')), [])
})

test('a protection plan of somebody who is 18, and what is dated after a death, are told', () => {
  const open = { ssd_cin_episodes: [referral()], ssd_cp_plans: [protection('P1', '2025-02-03')] }
  assert.deepEqual(said(open, { born_on: day('2008-03-01') }), [
    'The protection plan is open, and the young person has turned 18',
  ])
  const died = {
    ...{ ssd_person: [{ pers_person_id: 'C1', pers_death_date: '2025-01-10' }], ssd_cin_episodes: [referral()] },
    ssd_cin_assessments: [
      { cina_assessment_id: 'A1', cina_referral_id: 'R1', cina_assessment_start_date: '2025-02-01' },
    ],
  }
  assert.deepEqual(said(died), ['Something is dated after the child’s death: the last is of 1 February 2025'])
})

test('what a census needs of a child and is missing is told, but not of one not born yet', () => {
  assert.deepEqual(said({}, { sex: null, ethnicity: null, upn_unknown: null }), [
    'The sex is not recorded',
    'The ethnic group is not recorded',
    'Neither a UPN nor a reason for having none is recorded',
  ])
  const unborn = { sex: null, ethnicity: null, upn_unknown: null, born_on: null }
  assert.deepEqual(said({}, { ...unborn, expected_on: day('2026-06-01') }), [])
  assert.deepEqual(said({}, unborn), ['The day of birth is not recorded'])
})

test('an open case that nobody holds is told where allocations are loaded', () => {
  const open = { ssd_cin_episodes: [referral()] }
  assert.deepEqual(said(open), [])
  assert.deepEqual(said(open, {}, '2026-04-30'), ['The case is open, and the allocations name nobody who holds it'])
})
