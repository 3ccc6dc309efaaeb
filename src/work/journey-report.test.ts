import assert from 'node:assert/strict'
import { readFileSync, writeFileSync } from 'node:fs'
import test from 'node:test'
import { day } from '../core/day.ts'
import { childRows } from '../journeys/example.ts'
import { journeyOf } from '../journeys/journey.ts'
import { ageInWords, type JourneyView, journeyDue, journeyJson, journeyNow, journeyTable } from './journey-report.ts'
import { journeyText } from './journey-text.ts'

/** Made up: a girl referred twice, on a protection plan since the second time. */
const girl: JourneyView = {
  child: { name: 'Made-up Girl', reference: 'K7QF-2M9D', bornOn: day('2014-06-02'), expectedOn: null, sex: 'girl' },
  knownTo: day('2026-03-31'),
  workers: new Map([['W17', 'Made-up Worker']]),
  teams: new Map([['T3', 'Ashenholt team']]),
  origins: new Map([['ssd_cin_episodes R2', 'cin-2026.xml, line 88']]),
  journey: journeyOf(
    childRows({
      ssd_person: [{ pers_person_id: 'C1', pers_dob: '2014-06-02' }],
      ssd_cin_episodes: [
        {
          cine_referral_id: 'R1',
          cine_referral_date: '2025-04-03',
          cine_referral_source_code: '3A',
          cine_cin_primary_need_code: 'N4',
          cine_referral_nfa: false,
          cine_close_date: '2025-06-10',
          cine_close_reason: 'RC9',
        },
        {
          cine_referral_id: 'R2',
          cine_referral_date: '2025-09-01',
          cine_referral_source_code: '2A',
          cine_cin_primary_need_code: 'N1',
          cine_referral_nfa: false,
        },
      ],
      ssd_cin_assessments: [
        {
          cina_assessment_id: 'A1',
          cina_referral_id: 'R1',
          cina_assessment_start_date: '2025-04-03',
          cina_assessment_auth_date: '2025-06-10',
        },
        {
          cina_assessment_id: 'A2',
          cina_referral_id: 'R2',
          cina_assessment_start_date: '2025-09-01',
          cina_assessment_auth_date: '2025-11-06',
        },
        { cina_assessment_id: 'A3', cina_referral_id: 'R2', cina_assessment_start_date: '2026-03-23' },
      ],
      ssd_s47_enquiry: [
        { s47e_s47_enquiry_id: 'E1', s47e_referral_id: 'R2', s47e_s47_start_date: '2025-09-03' },
        { s47e_s47_enquiry_id: 'E2', s47e_referral_id: 'R2', s47e_s47_start_date: '2026-03-23', s47e_s47_nfa: true },
      ],
      ssd_initial_cp_conference: [
        { icpc_icpc_id: 'F1', icpc_s47_enquiry_id: 'E1', icpc_referral_id: 'R2', icpc_icpc_date: '2025-09-24' },
      ],
      ssd_cp_plans: [
        {
          cppl_cp_plan_id: 'P1',
          cppl_referral_id: 'R2',
          cppl_cp_plan_start_date: '2025-09-24',
          cppl_cp_plan_initial_category: 'NEG',
          cppl_cp_plan_latest_category: 'EMO',
        },
      ],
      ssd_cp_reviews: [{ cppr_cp_review_id: 'V1', cppr_cp_plan_id: 'P1', cppr_cp_review_date: '2026-01-08' }],
      ssd_cin_plans: [
        {
          cinp_cin_plan_id: 'N1',
          cinp_referral_id: 'R1',
          cinp_cin_plan_start_date: '2025-05-01',
          cinp_cin_plan_end_date: '2025-06-10',
        },
      ],
      ssd_involvements: [
        {
          invo_involvements_id: 'I1',
          invo_professional_id: 'W16',
          invo_professional_role_id: 'allocated social worker',
          invo_involvement_start_date: '2025-04-04',
          invo_involvement_end_date: '2025-06-10',
        },
        {
          invo_involvements_id: 'I2',
          invo_professional_id: 'W17',
          invo_professional_team: 'T3',
          invo_professional_role_id: 'allocated social worker',
          invo_involvement_start_date: '2025-09-02',
        },
      ],
    }),
  ),
}

test('a journey reads in a terminal as it did', () => {
  const path = 'test/goldens/journey-text.txt'
  const text = journeyText(girl)
  if (process.env.GOLDENS === 'write') writeFileSync(path, text)
  assert.equal(text, readFileSync(path, 'utf8'))
  assert.ok(text.split('\n').every((line) => line.length <= 100 && line === line.trimEnd()))
})

test('a row of the table says what happened, in what, in time or not, and from where', () => {
  const rows = journeyTable(girl)
  const row = rows.find(({ kind, key }) => kind === 'conference held' && key === 'F1')
  assert.deepEqual(row, {
    on: day('2025-09-24'),
    kind: 'conference held',
    age: '11 years',
    what: 'Conference held',
    during: 'On a protection plan',
    clocks: [{ words: 'Conference: in time, day 15 of 15', late: false }],
    table: 'ssd_initial_cp_conference',
    key: 'F1',
    origin: null,
  })
  assert.equal(rows.find(({ key, kind }) => key === 'R2' && kind === 'referral')?.origin, 'cin-2026.xml, line 88')
})

test('every deadline that was met stands beside exactly one event, with the open ones apart', () => {
  const beside = journeyTable(girl).flatMap(({ clocks }) => clocks)
  assert.deepEqual(
    beside.map(({ words, late }) => [late, words]),
    [
      [false, 'Assessment: in time, day 44 of 45'],
      [false, 'Conference: in time, day 15 of 15'],
      [true, 'Assessment: late by 3 working days, was due 3 November 2025'],
      [true, 'First review of the protection plan: late by 15 days, was due 24 December 2025'],
    ],
  )
  assert.equal(beside.length + journeyDue(girl).length, girl.journey.clocks.length)
})

test('what is open now is told with that of most involvement first', () => {
  assert.deepEqual(
    journeyNow(girl).map(({ what, from }) => [what, from]),
    [
      ['On a protection plan, category: emotional abuse', day('2025-09-24')],
      ['Being assessed', day('2026-03-23')],
      ['In need', day('2025-09-01')],
    ],
  )
})

test('a review that was overdue when the plan ended stands beside the end of the plan, as missed', () => {
  const journey = journeyOf(
    childRows({
      ssd_cp_plans: [
        { cppl_cp_plan_id: 'P1', cppl_cp_plan_start_date: '2025-04-01', cppl_cp_plan_end_date: '2025-07-11' },
      ],
    }),
  )
  assert.deepEqual(journeyTable({ ...girl, journey }).at(-1)?.clocks, [
    {
      words:
        'First review of the protection plan: no longer due: the plan ended on 11 July 2025, when it was 10 days overdue',
      late: true,
    },
  ])
})

test('open deadlines are judged on the last day the returns know of', () => {
  const words = (on: string) => journeyDue({ ...girl, knownTo: day(on) }).map(({ late, words }) => [late, words])
  assert.deepEqual(words('2026-03-31'), [[false, 'due 8 July 2026, 99 days left']])
  assert.deepEqual(words('2026-07-10'), [[true, 'overdue by 2 days, was due 8 July 2026']])
})

test('of a child of whom little is known the text says that little', () => {
  const text = journeyText({
    child: { name: 'Unborn child', reference: 'X1', bornOn: null, expectedOn: day('2026-05-03'), sex: null },
    knownTo: day('2026-03-31'),
    journey: journeyOf({}),
  })
  assert.equal(
    text,
    [
      'Unborn child (X1)',
      'Unborn, expected 3 May 2026',
      'As far as the returns know, to 31 March 2026',
      '',
      'Open now',
      '  Nothing is open.',
      '',
      'What happened',
      '  Nothing with a day is known.',
      '',
      'Who held the child',
      '  The returns do not say.',
      '',
      'Due, as on 31 March 2026',
      '  Nothing is due.',
      '',
    ].join('\n'),
  )
})

test('ages are told in months under two years, and a child not born yet is unborn', () => {
  const ages = ['2025-01-31', '2025-02-28', '2025-03-01', '2025-12-31', '2027-01-30', '2027-01-31', '2025-01-30']
  assert.deepEqual(
    ages.map((on) => ageInWords(day('2025-01-31'), day(on))),
    ['newborn', 'newborn', '1 month', '11 months', '23 months', '2 years', 'unborn'],
  )
})

test('a program gets the same words, with days as the returns write them', () => {
  const { events, clocks, knownTo } = JSON.parse(JSON.stringify(journeyJson(girl))) as {
    events: { on: string; kind: string; age: string; what: string }[]
    clocks: { clock: string; dueOn: string; state: string }[]
    knownTo: string
  }
  assert.equal(knownTo, '2026-03-31')
  assert.deepEqual(
    events.slice(-1).map(({ on, kind, age, what }) => [on, kind, age, what]),
    [['2026-03-23', 'enquiry started', '11 years', 'Enquiry started, no conference required']],
  )
  assert.deepEqual(
    clocks.map(({ clock, dueOn, state }) => [clock, dueOn, state]),
    [
      ['assessment', '2025-06-11', 'in time'],
      ['assessment', '2025-11-03', 'late'],
      ['s47_conference', '2025-09-24', 'in time'],
      ['cp_review_1', '2025-12-24', 'late'],
      ['cp_review_n', '2026-07-08', 'open'],
    ],
  )
})

test('of a child looked after, what lasts is told with footing, place and plan; of one who left, none of them', () => {
  const rows = (ended: string | null) =>
    childRows({
      ssd_cla_episodes: [
        {
          ...{ clae_cla_episode_id: 'E1', clae_cla_id: 'A', clae_cla_episode_start_date: '2025-02-03' },
          ...{ clae_cla_episode_start_reason: 'S', clae_cla_episode_ceased_date: ended },
          clae_cla_episode_ceased_reason: ended === null ? null : 'E4A',
        },
      ],
      ssd_legal_status: [
        { lega_legal_status_id: 'L1', lega_legal_status: 'E1', lega_legal_status_start_date: '2025-02-03' },
      ],
      ssd_cla_placement: [
        {
          ...{ clap_cla_placement_id: 'P1', clap_cla_id: 'A', clap_cla_placement_start_date: '2025-02-03' },
          clap_cla_placement_type: 'A6',
        },
      ],
      ssd_permanence: [{ perm_table_id: 'N1', perm_cla_id: 'A', perm_placed_for_adoption_date: '2025-02-03' }],
      ssd_cin_episodes: [{ cine_referral_id: 'R1', cine_referral_date: '2025-01-06', cine_referral_nfa: false }],
    })
  const now = (ended: string | null) => journeyNow({ ...girl, journey: journeyOf(rows(ended)) }).map(({ what }) => what)
  assert.deepEqual(now(null), ['Looked after', 'Placement order', 'Adopters', 'Placed for adoption', 'In need'])
  assert.deepEqual(now('2025-09-01'), ['In need'])
})
