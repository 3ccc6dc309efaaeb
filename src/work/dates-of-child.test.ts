import assert from 'node:assert/strict'
import test from 'node:test'
import { day, isoDay } from '../core/day.ts'
import { childRows } from '../journeys/example.ts'
import { journeyOf } from '../journeys/journey.ts'
import { datesAsked, datesCsv, datesOfChild } from './dates-of-child.ts'
import type { JourneyView } from './journey-report.ts'

/** A made-up girl, referred twice; what the second assessment says is overdue on the last day known. */
const view: JourneyView = {
  child: { name: 'Amber Badger', reference: '', bornOn: day('2014-06-02'), expectedOn: null, sex: 'girl' },
  knownTo: day('2026-03-31'),
  workers: new Map([['W1', 'Ada Made-up']]),
  teams: new Map([['T1', '=Ashenholt team']]),
  journey: journeyOf(
    childRows({
      ssd_cin_episodes: [
        {
          ...{ cine_referral_id: 'R1', cine_referral_date: '2025-01-06', cine_referral_source_code: '2A' },
          ...{ cine_referral_nfa: false, cine_close_date: '2025-06-30', cine_close_reason: 'RC9' },
        },
        { cine_referral_id: 'R2', cine_referral_date: '2026-01-06', cine_referral_nfa: false },
      ],
      ssd_cin_assessments: [
        {
          ...{ cina_assessment_id: 'A1', cina_referral_id: 'R1' },
          ...{ cina_assessment_start_date: '2025-01-06', cina_assessment_auth_date: '2025-03-12' },
        },
        { cina_assessment_id: 'A2', cina_referral_id: 'R2', cina_assessment_start_date: '2026-01-06' },
      ],
      ssd_cin_plans: [{ cinp_cin_plan_id: 'P1', cinp_referral_id: 'R1', cinp_cin_plan_start_date: '2025-03-13' }],
      ssd_involvements: [
        {
          ...{ invo_involvements_id: 'I1', invo_professional_id: 'W1', invo_professional_team: 'T1' },
          ...{ invo_professional_role_id: 'allocated social worker', invo_involvement_start_date: '2026-01-08' },
        },
      ],
    }),
  ),
}
const file = {
  ...{ load: 1, return: 'cin-census', title: 'Census 2025-26', name: 'census.xml', period: '2026' },
  ...{ to: day('2026-03-31'), loadedAt: new Date(0), submission: null },
}
const dates = datesOfChild(view, new Map([['ssd_cin_episodes R1', { file, line: 88 }]]))
const of = (what: string) => dates.find((each) => each.what === what)

test('every date stands once, the newest first, with what is overdue at the day it was due', () => {
  assert.deepEqual(
    dates.map(({ on, what }) => `${isoDay(on)} ${what}`),
    [
      '2026-03-10 Assessment was due',
      '2026-01-08 Allocated social worker: Ada Made-up',
      '2026-01-06 Assessment started',
      '2026-01-06 Referral',
      '2025-06-30 Closed',
      '2025-03-13 Need plan started',
      '2025-03-12 Assessment finished',
      '2025-01-06 Assessment started',
      '2025-01-06 Referral',
    ],
  )
})

test('what is said of an event besides its name stands apart, and a worker’s team beside the worker', () => {
  assert.equal(of('Closed')?.details, 'Closed after assessment, passed to early help')
  assert.equal(of('Allocated social worker: Ada Made-up')?.details, '=Ashenholt team')
  assert.equal(dates.findLast(({ what }) => what === 'Referral')?.details, 'Source: school')
})

test('a deadline stands beside what met it, without its name', () => {
  assert.deepEqual(of('Assessment finished')?.clocks, [
    { words: 'Late by 2 working days, was due 10 March 2025', late: true },
  ])
  assert.deepEqual(of('Assessment was due')?.clocks, [{ words: 'Overdue by 15 working days', late: true }])
})

test('only deadlines, and only plans and enquiries, can be asked for', () => {
  assert.equal(datesAsked(dates, 'all').length, 9)
  assert.deepEqual(
    datesAsked(dates, 'deadlines').map(({ what }) => what),
    ['Assessment was due', 'Assessment finished'],
  )
  assert.deepEqual(
    datesAsked(dates, 'plans').map(({ what }) => what),
    ['Need plan started'],
  )
})

test('a spreadsheet takes nothing in the file for a formula, and has file and line', () => {
  const lines = datesCsv(dates)
  assert.equal(lines.length, 10)
  assert.match(lines[2] ?? '', /Allocated social worker: Ada/)
  assert.match(lines.at(-1) ?? '', /^2025-01-06,.*,Referral,Source: school,.*Census 2025-26,88/)
  assert.doesNotMatch(lines.join(''), /(^|,)"?=/m)
})
