import assert from 'node:assert/strict'
import test from 'node:test'
import { day, isoDay } from '../core/day.ts'
import type { SsdInitialCpConference, SsdS47Enquiry } from '../ssd/tables.ts'
import { clockInWords } from './clock-state.ts'
import { childRows } from './example.ts'
import { eventInWords, journeyOf } from './journey.ts'

const enquired = (
  enquiry: { [Field in keyof SsdS47Enquiry]?: string | boolean },
  conference: { [Field in keyof SsdInitialCpConference]?: string | boolean } | null = null,
  person: { pers_dob?: string; pers_death_date?: string } = {},
) =>
  journeyOf(
    childRows({
      ssd_person: [{ pers_person_id: 'C1', ...person }],
      ssd_cin_episodes: [{ cine_referral_id: 'R1', cine_referral_date: '2026-04-20' }],
      ssd_s47_enquiry: [{ s47e_s47_enquiry_id: 'E1', s47e_referral_id: 'R1', ...(enquiry as object) }],
      ssd_initial_cp_conference:
        conference === null ? [] : [{ icpc_icpc_id: 'F1', icpc_referral_id: 'R1', ...(conference as object) }],
    }),
  )

const words = ({ clocks }: ReturnType<typeof enquired>) => clocks.map((clock) => clockInWords(clock, day('2026-07-31')))

test('a conference on the fifteenth working day is in time, and a day later late', () => {
  const heldOn = (on: string) =>
    enquired({ s47e_s47_start_date: '2026-05-01' }, { icpc_s47_enquiry_id: 'E1', icpc_icpc_date: on })
  assert.deepEqual(words(heldOn('2026-05-26')), ['in time, day 15 of 15'])
  assert.deepEqual(words(heldOn('2026-05-27')), ['late by 1 working day, was due 26 May 2026'])
})

test('where no conference is required none is due, and the start says so', () => {
  const { events, spells, clocks } = enquired({ s47e_s47_start_date: '2026-05-01', s47e_s47_nfa: true })
  assert.deepEqual(clocks, [])
  assert.equal(eventInWords(events[1] as (typeof events)[number]), 'Enquiry started, no conference required')
  assert.deepEqual(
    spells.map(({ kind }) => kind),
    ['referral'],
    'nothing says on which day the enquiry was over',
  )
})

test('an enquiry ends on its recorded day, else with its conference, else not yet', () => {
  const start = { s47e_s47_start_date: '2026-05-01' }
  const held = { icpc_s47_enquiry_id: 'E1', icpc_icpc_date: '2026-05-20' }
  const end = (journey: ReturnType<typeof enquired>) =>
    journey.spells.filter(({ kind }) => kind === 'enquiry').map(({ endsOn }) => endsOn && isoDay(endsOn))
  assert.deepEqual(end(enquired({ ...start, s47e_s47_end_date: '2026-05-11' }, held)), ['2026-05-11'])
  assert.deepEqual(end(enquired(start, held)), ['2026-05-20'])
  assert.deepEqual(end(enquired(start)), [null])
})

test('death ends a clock that waits for a conference, and so does an eighteenth birthday before it is due', () => {
  const start = { s47e_s47_start_date: '2026-05-01' }
  assert.deepEqual(words(enquired(start, null, { pers_death_date: '2026-05-08' })), [
    'no longer due: the child died on 8 May 2026',
  ])
  assert.deepEqual(words(enquired(start, null, { pers_dob: '2008-05-11' })), [
    'no longer due: the child turned 18 on 11 May 2026',
  ])
  assert.deepEqual(words(enquired(start, null, { pers_dob: '2008-06-02' })), [
    'overdue by 48 working days, was due 26 May 2026',
  ])
})

test('a conference for a child who moved here on a plan is told without a clock', () => {
  const { events, clocks } = enquired({}, { icpc_icpc_date: '2026-05-20', icpc_icpc_transfer_in: true })
  assert.equal(
    eventInWords(events[1] as (typeof events)[number]),
    'Conference held for a child who moved here on a plan',
  )
  assert.deepEqual(clocks, [])
})

test('a conference that is only planned is no event', () => {
  const { events } = enquired(
    { s47e_s47_start_date: '2026-05-01' },
    { icpc_s47_enquiry_id: 'E1', icpc_icpc_target_date: '2026-05-26' },
  )
  assert.deepEqual(
    events.map(({ kind }) => kind),
    ['referral', 'enquiry started'],
  )
})
