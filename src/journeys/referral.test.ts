import assert from 'node:assert/strict'
import test from 'node:test'
import vectors from '../../test/vectors/clocks.json' with { type: 'json' }
import { isoDay } from '../core/day.ts'
import { childRows } from './example.ts'
import { eventInWords, journeyOf } from './journey.ts'

const referred = (...days: (string | null)[]) =>
  childRows({ ssd_cin_episodes: days.map((on, at) => ({ cine_referral_id: `R${at}`, cine_referral_date: on })) })

for (const { new: received, earlier, counts } of vectors.reReferralWithin12Months) {
  test(`a referral of ${received} after one of ${earlier} is told as ${counts ? 'a re-referral' : 'a first one'}`, () => {
    const last = journeyOf(referred(received, earlier)).events.findLast(({ key }) => key === 'R0')
    assert.equal(last?.detail, counts ? 'again=yes' : null)
  })
}

test('a referral with no further action is told, opens nothing, and still counts as an earlier one', () => {
  const { events, spells } = journeyOf(
    childRows({
      ssd_cin_episodes: [
        { cine_referral_id: 'R1', cine_referral_date: '2025-09-01', cine_referral_nfa: true },
        { cine_referral_id: 'R2', cine_referral_date: '2026-02-10', cine_referral_nfa: false },
      ],
    }),
  )
  assert.deepEqual(
    events.map(({ detail }) => detail),
    ['action=none', 'again=yes'],
  )
  assert.deepEqual(
    spells.map(({ kind, key, endsOn }) => [kind, key, endsOn]),
    [['referral', 'R2', null]],
  )
})

test('a child is in need from the referral to its closure, which tells its reason', () => {
  const { events, spells } = journeyOf(
    childRows({
      ssd_cin_episodes: [
        {
          cine_referral_id: 'R1',
          cine_referral_date: '2025-09-01',
          cine_referral_source_code: '2A',
          cine_cin_primary_need_code: 'N1',
          cine_close_date: '2025-12-19',
          cine_close_reason: 'RC8',
        },
      ],
    }),
  )
  assert.deepEqual(events.map(eventInWords), [
    'Referral; source: school; need: abuse or neglect, or the risk of it (domestic abuse included)',
    'Closed: closed after assessment, no further action',
  ])
  assert.deepEqual(
    spells.map(({ startsOn, endsOn }) => [startsOn, endsOn].map((on) => on !== null && isoDay(on))),
    [['2025-09-01', '2025-12-19']],
  )
})

test('words in place of a code are left out: a detail never holds free text', () => {
  const [event] = journeyOf(
    childRows({
      ssd_cin_episodes: [
        { cine_referral_id: 'R1', cine_referral_date: '2025-09-01', cine_referral_source_code: 'told by a neighbour' },
      ],
    }),
  ).events
  assert.equal(event?.detail, null)
})

test('a referral whose day is not known makes no event and opens nothing', () => {
  assert.deepEqual(journeyOf(referred(null)), { events: [], spells: [], clocks: [] })
})
