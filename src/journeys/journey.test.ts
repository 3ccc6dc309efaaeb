import assert from 'node:assert/strict'
import test from 'node:test'
import fc from 'fast-check'
import type { CanonicalTable } from '../ssd/tables.ts'
import type { ChildRows } from './child-rows.ts'
import { detailText, readDetail } from './detail.ts'
import { childRows } from './example.ts'
import { eventInWords, eventThatStops, journeyOf, spellInWords } from './journey.ts'

const life = childRows({
  ssd_person: [{ pers_person_id: 'C1', pers_dob: '2014-06-02', pers_death_date: '2026-02-01' }],
  ssd_cin_episodes: [
    {
      cine_referral_id: 'R1',
      cine_referral_date: '2025-04-01',
      cine_close_date: '2025-06-30',
      cine_close_reason: 'RC8',
    },
    {
      cine_referral_id: 'R2',
      cine_referral_date: '2025-09-01',
      cine_close_date: '2026-02-01',
      cine_close_reason: 'RC2',
    },
  ],
  ssd_cin_assessments: [
    { cina_assessment_id: 'A1', cina_referral_id: 'R1', cina_assessment_start_date: '2025-04-01' },
    { cina_assessment_id: 'A2', cina_referral_id: 'R2', cina_assessment_start_date: '2025-09-01' },
    { cina_assessment_id: 'A3', cina_referral_id: 'R2', cina_assessment_start_date: '2025-09-01' },
  ],
  ssd_s47_enquiry: [{ s47e_s47_enquiry_id: 'E1', s47e_referral_id: 'R2', s47e_s47_start_date: '2025-09-01' }],
  ssd_initial_cp_conference: [
    { icpc_icpc_id: 'F1', icpc_s47_enquiry_id: 'E1', icpc_referral_id: 'R2', icpc_icpc_date: '2025-09-15' },
    { icpc_icpc_id: 'F2', icpc_s47_enquiry_id: 'E1', icpc_referral_id: 'R2', icpc_icpc_date: '2025-09-12' },
  ],
  ssd_cp_plans: [
    { cppl_cp_plan_id: 'P1', cppl_referral_id: 'R2', cppl_cp_plan_start_date: '2025-09-15' },
    { cppl_cp_plan_id: 'P2', cppl_referral_id: 'R2', cppl_cp_plan_start_date: '2025-10-15' },
  ],
  ssd_cp_reviews: [
    { cppr_cp_review_id: 'V1', cppr_cp_plan_id: 'P1', cppr_cp_review_date: '2025-12-01' },
    { cppr_cp_review_id: 'V2', cppr_cp_plan_id: 'P1', cppr_cp_review_date: '2025-12-08' },
    { cppr_cp_review_id: 'V3', cppr_cp_plan_id: 'P2', cppr_cp_review_date: '2025-12-08' },
  ],
  ssd_cin_plans: [{ cinp_cin_plan_id: 'N1', cinp_referral_id: 'R1', cinp_cin_plan_start_date: '2025-05-01' }],
  ssd_pre_proceedings: [{ prep_table_id: 'B1', prep_person_id: 'C1', prep_pre_pro_decision_date: '2026-01-05' }],
  ssd_involvements: [
    {
      invo_involvements_id: 'I1',
      invo_professional_id: 'W 17',
      invo_professional_team: 'T3',
      invo_professional_role_id: 'allocated social worker',
      invo_involvement_start_date: '2025-04-02',
    },
  ],
})

test('the whole of a life is told in order, and things of one day in the order of the work', () => {
  assert.deepEqual(
    journeyOf(life).events.map(({ kind, key }) => `${kind} ${key}`),
    [
      'birth C1',
      'referral R1',
      'assessment started A1',
      'need plan started N1',
      'closure R1',
      'referral R2',
      'assessment started A2',
      'assessment started A3',
      'enquiry started E1',
      'conference held F2',
      'conference held F1',
      'protection plan started P1',
      'protection plan started P2',
      'review held V1',
      'review held V2',
      'review held V3',
      'pre-proceedings decision B1',
      'closure R2',
      'death C1',
    ],
  )
})

test('the journey does not depend on the order of the rows', () => {
  const told = journeyOf(life)
  const tables = Object.entries(life) as [CanonicalTable, unknown[]][]
  const shuffled = fc.tuple(
    ...tables.map(([table, rows]) =>
      fc.shuffledSubarray(rows, { minLength: rows.length }).map((some) => [table, some] as const),
    ),
  )
  fc.assert(
    fc.property(shuffled, (entries) => {
      assert.deepEqual(journeyOf(Object.fromEntries(entries) as ChildRows), told)
    }),
    { numRuns: 50 },
  )
})

test('a child of whom nothing is recorded has an empty journey', () => {
  assert.deepEqual(journeyOf(childRows({ ssd_person: [{ pers_person_id: 'C1', pers_expected_dob: '2026-05-03' }] })), {
    events: [],
    spells: [],
    clocks: [],
  })
})

test('who held the child is told by keys, with the role as one word', () => {
  const spell = journeyOf(life).spells.find(({ kind }) => kind === 'allocation')
  assert.equal(spell?.detail, 'role=allocated-social-worker worker=W%2017 team=T3')
  assert.equal(spell && spellInWords(spell), 'Allocated social worker: W 17, T3')
})

test('every clock that was done is stopped by an event that is told', () => {
  const { clocks, events } = journeyOf(life)
  const done = clocks.filter(({ doneOn }) => doneOn !== null)
  assert.equal(done.length, 4)
  assert.deepEqual(
    done.filter(({ clock, doneOn }) => !events.some(({ kind, at }) => kind === eventThatStops(clock) && at === doneOn)),
    [],
  )
})

test('an unborn child has a journey without a birth', () => {
  const { events } = journeyOf(
    childRows({
      ssd_person: [{ pers_person_id: 'C1', pers_expected_dob: '2026-05-03' }],
      ssd_cin_episodes: [{ cine_referral_id: 'R1', cine_referral_date: '2026-03-02' }],
    }),
  )
  assert.deepEqual(events.map(eventInWords), ['Referral'])
})

test('a detail is read back as it was written, whatever a key holds', () => {
  const said = { worker: 'a=b c%', again: true, need: null, action: false }
  assert.equal(detailText(said), 'worker=a%3Db%20c%25 again=yes')
  assert.deepEqual(readDetail(detailText(said)), { worker: 'a=b c%', again: 'yes' })
  assert.deepEqual([detailText({ need: null }), readDetail(null)], [null, {}])
})
