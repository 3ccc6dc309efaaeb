import assert from 'node:assert/strict'
import test from 'node:test'
import { day } from '../core/day.ts'
import { clockInWords, clockLabel } from './clock-state.ts'
import { childRows } from './example.ts'
import { journeyOf } from './journey.ts'

const planned = (plan: {
  conference?: string | null
  start: string | null
  end?: string | null
  reviews?: string[]
  born?: string
}) =>
  journeyOf(
    childRows({
      ssd_person: [{ pers_person_id: 'C1', pers_dob: plan.born ?? '2014-06-02' }],
      ssd_initial_cp_conference:
        plan.conference == null
          ? []
          : [{ icpc_icpc_id: 'F1', icpc_referral_id: 'R1', icpc_icpc_date: plan.conference }],
      ssd_cp_plans: [
        {
          cppl_cp_plan_id: 'P1',
          cppl_referral_id: 'R1',
          cppl_cp_plan_start_date: plan.start,
          cppl_cp_plan_end_date: plan.end ?? null,
          cppl_cp_plan_initial_category: 'NEG',
          cppl_cp_plan_latest_category: 'EMO',
        },
      ],
      ssd_cp_reviews: (plan.reviews ?? []).map((on) => ({
        cppr_cp_review_id: `V${on}`,
        cppr_cp_plan_id: 'P1',
        cppr_cp_review_date: on,
      })),
    }),
  )

const words = ({ clocks }: ReturnType<typeof planned>, asOf = '2026-10-31') =>
  clocks.map((clock) => `${clockLabel(clock.clock)}: ${clockInWords(clock, day(asOf))}`)

test('the first review is due three months after the conference, the next six months after the last held', () => {
  const running = planned({ conference: '2026-05-26', start: '2026-05-26', reviews: ['2026-08-20'] })
  assert.deepEqual(words(running), [
    'First review of the protection plan: in time, was due 26 August 2026',
    'Next review of the protection plan: due 20 February 2027, 112 days left, book by 19 February 2027',
  ])
})

test('a review is late by calendar days', () => {
  assert.deepEqual(
    words(planned({ conference: '2026-05-26', start: '2026-05-26', reviews: ['2026-09-02'] }))[0],
    ['First review of the protection plan: late by 7 days, was due 26 August 2026'].join(),
  )
})

test('months end with the month', () => {
  const [, next] = planned({ conference: '2026-06-10', start: '2026-06-10', reviews: ['2026-08-31'] }).clocks
  assert.equal(next?.dueOn, day('2027-02-28'))
})

test('when the plan ends the review still awaited is no longer due, and says if it was overdue', () => {
  const reviews = ['2025-06-20']
  assert.deepEqual(
    words(planned({ conference: '2025-04-01', start: '2025-04-01', end: '2025-11-03', reviews }))[1],
    ['Next review of the protection plan: no longer due: the plan ended on 3 November 2025'].join(),
  )
  assert.deepEqual(
    words(planned({ conference: '2025-04-01', start: '2025-04-01', end: '2025-12-30', reviews }))[1],
    [
      'Next review of the protection plan: no longer due: the plan ended on 30 December 2025, when it was 10 days overdue',
    ].join(),
  )
})

test('a plan that ends with its last review leaves nothing due', () => {
  const ended = planned({ conference: '2025-04-01', start: '2025-04-01', end: '2025-06-20', reviews: ['2025-06-20'] })
  assert.deepEqual(words(ended), ['First review of the protection plan: in time, was due 1 July 2025'])
})

test('the eighteenth birthday ends the wait for a review though the plan was never ended', () => {
  const grown = planned({ conference: '2026-05-26', start: '2026-05-26', born: '2008-07-01' })
  assert.deepEqual(words(grown), [
    'First review of the protection plan: no longer due: the child turned 18 on 1 July 2026',
  ])
})

test('before the eighteenth birthday a review due after it is not due', () => {
  const young = planned({ conference: '2026-05-26', start: '2026-05-26', born: '2008-07-01' })
  assert.deepEqual(words(young, '2026-06-30'), [
    'First review of the protection plan: not due: the child turns 18 on 1 July 2026',
  ])
})

test('somebody born on 29 February turns 18 on 1 March', () => {
  const grown = planned({ conference: '2025-12-09', start: '2025-12-09', born: '2008-02-29' })
  assert.match(words(grown).join(), /turned 18 on 1 March 2026/)
})

test('without a conference in the record the first review counts from the start of the plan', () => {
  assert.deepEqual(words(planned({ start: '2026-05-26' }), '2026-08-26'), [
    'First review of the protection plan: due 26 August 2026, the last day',
  ])
})

test('a first known review too late to be the first is not told as late: earlier years are not in the record', () => {
  assert.deepEqual(words(planned({ start: '2024-01-15', reviews: ['2026-05-20'] })), [
    'Next review of the protection plan: due 20 November 2026, 20 days left',
  ])
})

test('the conference of an earlier plan of the same referral is not that of a later one', () => {
  const { clocks } = journeyOf(
    childRows({
      ssd_initial_cp_conference: [{ icpc_icpc_id: 'F1', icpc_referral_id: 'R1', icpc_icpc_date: '2025-04-01' }],
      ssd_cp_plans: [
        {
          cppl_cp_plan_id: 'P1',
          cppl_referral_id: 'R1',
          cppl_cp_plan_start_date: '2025-04-01',
          cppl_cp_plan_end_date: '2025-05-01',
        },
        { cppl_cp_plan_id: 'P2', cppl_referral_id: 'R1', cppl_cp_plan_start_date: '2026-02-02' },
      ],
    }),
  )
  assert.deepEqual(
    clocks.map(({ key, startsOn }) => [key, startsOn]),
    [
      ['P1', day('2025-04-01')],
      ['P2', day('2026-02-02')],
    ],
  )
})

test('a plan tells its first category when it starts and its latest while it lasts and when it ends', () => {
  const { events, spells } = planned({ start: '2025-04-01', end: '2025-11-03' })
  assert.deepEqual(
    [events[1]?.detail, events[2]?.detail, spells[0]?.detail],
    ['category=NEG', 'category=EMO', 'category=EMO'],
  )
})

test('a plan that ended before it started is told as recorded, and nothing is due on it', () => {
  const { events, clocks } = planned({ start: '2025-11-03', end: '2025-04-01' })
  assert.equal(events.length, 3)
  assert.deepEqual(clocks, [])
})

test('reviews after the end of the plan are told and stop no clock', () => {
  const { events, clocks } = planned({
    conference: '2025-04-01',
    start: '2025-04-01',
    end: '2025-06-02',
    reviews: ['2025-06-20'],
  })
  assert.ok(events.some(({ kind }) => kind === 'review held'))
  assert.deepEqual(
    clocks.map(({ doneOn, voidReason }) => [doneOn, voidReason]),
    [[null, 'plan ended']],
  )
})
