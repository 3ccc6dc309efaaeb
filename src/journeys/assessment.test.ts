import assert from 'node:assert/strict'
import test from 'node:test'
import vectors from '../../test/vectors/clocks.json' with { type: 'json' }
import { day, isoDay } from '../core/day.ts'
import { clockInWords } from './clock-state.ts'
import { childRows } from './example.ts'
import { journeyOf } from './journey.ts'

const assessed = (referred: string, start: string | null, authorised: string | null, closed: string | null = null) =>
  journeyOf(
    childRows({
      ssd_person: [{ pers_person_id: 'C1', pers_dob: '2014-06-02' }],
      ssd_cin_episodes: [{ cine_referral_id: 'R1', cine_referral_date: referred, cine_close_date: closed }],
      ssd_cin_assessments: [
        {
          cina_assessment_id: 'A1',
          cina_referral_id: 'R1',
          cina_assessment_start_date: start,
          cina_assessment_auth_date: authorised,
        },
      ],
    }),
  )

const words = ({ clocks }: ReturnType<typeof assessed>, asOf = '2026-03-31') =>
  clocks.map((clock) => clockInWords(clock, day(asOf)))

for (const { start, due } of vectors.dueAfterWorkingDays.filter(({ workingDays }) => workingDays === 45)) {
  test(`an assessment of a referral of ${start} is due on ${due}`, () => {
    const [clock] = assessed(start, start, null).clocks
    assert.deepEqual([clock?.clock, clock && isoDay(clock.dueOn)], ['assessment', due])
  })
}

test('the time runs from the referral and not from the start of the assessment', () => {
  assert.deepEqual(words(assessed('2026-01-06', '2026-01-20', '2026-03-10')), ['in time, day 45 of 45'])
  assert.deepEqual(words(assessed('2026-01-06', '2026-01-20', '2026-03-11')), [
    'late by 1 working day, was due 10 March 2026',
  ])
})

test('when the day of the referral is corrected the deadline moves with it', () => {
  assert.deepEqual(words(assessed('2026-01-07', '2026-01-20', '2026-03-11')), ['in time, day 45 of 45'])
})

test('an assessment that goes on is open until its due day has passed, then overdue', () => {
  const open = assessed('2026-01-06', '2026-01-06', null)
  assert.deepEqual(words(open, '2026-03-06'), ['due 10 March 2026, 2 working days left'])
  assert.deepEqual(words(open, '2026-03-10'), ['due 10 March 2026, the last day'])
  assert.deepEqual(words(open, '2026-03-31'), ['overdue by 15 working days, was due 10 March 2026'])
})

test('on the weekend after a due Friday an open assessment is not late yet', () => {
  const open = assessed('2025-11-04', '2025-11-04', null)
  assert.deepEqual(words(open, '2026-01-10'), ['due 9 January 2026, no working day since'])
  assert.deepEqual(words(open, '2026-01-12'), ['overdue by 1 working day, was due 9 January 2026'])
})

test('a case closed while its assessment is open ends the clock', () => {
  assert.deepEqual(words(assessed('2026-01-06', '2026-01-06', null, '2026-02-02')), [
    'no longer due: the case was closed on 2 February 2026',
  ])
})

test('a second assessment of the same referral has no clock of its own', () => {
  const { events, clocks } = journeyOf(
    childRows({
      ssd_cin_episodes: [{ cine_referral_id: 'R1', cine_referral_date: '2025-04-01' }],
      ssd_cin_assessments: ['2026-01-05', '2025-04-01'].map((start) => ({
        cina_assessment_id: `A${start}`,
        cina_referral_id: 'R1',
        cina_assessment_start_date: start,
      })),
    }),
  )
  assert.equal(events.filter(({ kind }) => kind === 'assessment started').length, 2)
  assert.deepEqual(
    clocks.map(({ key }) => key),
    ['A2025-04-01'],
  )
})

test('one that began after the time had run out may be a later one, so no lateness is told of it', () => {
  assert.deepEqual(assessed('2021-05-04', '2025-11-03', '2025-12-12').clocks, [])
})

test('an assessment authorised before it started is told as recorded', () => {
  const { events, spells } = assessed('2026-01-06', '2026-02-03', '2026-02-02')
  assert.deepEqual(
    events.slice(1).map(({ kind, at }) => [kind, isoDay(at)]),
    [
      ['referral', '2026-01-06'],
      ['assessment authorised', '2026-02-02'],
      ['assessment started', '2026-02-03'],
    ],
  )
  assert.ok(spells.some(({ kind, startsOn, endsOn }) => kind === 'assessment' && endsOn !== null && endsOn < startsOn))
})
