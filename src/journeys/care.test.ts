import assert from 'node:assert/strict'
import test from 'node:test'
import { childOfTwoTimesInCare } from '../../test/example-authority/rows-of-care.ts'
import { day, isoDay } from '../core/day.ts'
import { clockInWords, clockLabel } from './clock-state.ts'
import { childRows } from './example.ts'
import { eventInWords, journeyOf, spellInWords } from './journey.ts'

type Journey = ReturnType<typeof journeyOf>

const told = ({ events }: Journey) => events.map((event) => `${isoDay(event.at)} ${eventInWords(event)}`)
const lasted = ({ spells }: Journey) =>
  spells.map((spell) => {
    const to = spell.endsOn === null ? 'on' : isoDay(spell.endsOn)
    return `${isoDay(spell.startsOn)} to ${to}: ${spellInWords(spell)}`
  })

const two = journeyOf(childOfTwoTimesInCare)

test('two times in care are told day by day: the second is a return', () => {
  assert.deepEqual(told(two), [
    '2014-06-02 Born',
    '2022-05-06 Referral; source: police',
    '2022-05-09 Came into care; under: police protection; need: abuse or neglect, or the risk of it (domestic abuse included)',
    '2022-05-09 Legal status: police protection',
    '2022-05-09 Placement began: foster carer, private provider, 12 miles from home',
    '2022-05-11 Legal status: accommodated by agreement under section 20, one period',
    '2022-06-06 Review of care held; the child was there and spoke',
    '2022-09-20 Review of care held; the child was there and spoke',
    "2022-11-01 Placement ended: the carer asked, because of the child's behaviour",
    '2022-11-01 Placement began: relative or friend, the authority’s own, 3 miles from home',
    '2023-02-14 Placement ended',
    '2023-02-14 Left care: went home, as planned',
    '2024-09-02 Returned to care; under: interim care order; need: abuse or neglect, or the risk of it (domestic abuse included)',
    '2024-09-02 Legal status: interim care order',
    '2024-09-02 Placement began: foster carer, the authority’s own, 4 miles from home',
    '2024-10-07 Review of care held; the child was there, and an advocate spoke',
    '2024-12-20 Review of care held; the child was not there, and sent no views',
    '2025-01-20 Decided that the child should be placed for adoption',
    '2025-03-10 Legal status: full care order',
    '2025-06-16 Placement ended: the placement has another status, the carer stayed',
    '2025-06-16 Status of the placement changed, the carer stayed: foster carer, the authority’s own, 4 miles from home',
    '2025-06-27 Review of care held; the child was there and spoke',
    '2025-09-01 Decided that the child should no longer be placed for adoption: no adopters were found',
    '2025-11-20 Placement ended: the responsible authority asked',
    '2025-11-20 Placement began: children’s home, private provider, 41 miles from home',
    '2025-12-01 Went missing',
    '2025-12-04 Came back',
    '2025-12-18 Review of care held; the child was there and spoke',
    '2026-01-12 Placement ended: a step of the care plan, or a change of it',
    '2026-01-12 Placement began: foster carer, private provider',
    '2026-02-07 Away without authorisation',
    '2026-02-08 Came back',
  ])
})

test('what lasted in two times in care: the time itself, each footing, each place, the plan, the times missing', () => {
  assert.deepEqual(lasted(two), [
    '2022-05-06 to on: In need',
    '2022-05-09 to 2023-02-14: Looked after',
    '2022-05-09 to 2022-05-11: Police protection',
    '2022-05-09 to 2022-11-01: Foster carer, private provider, 12 miles from home',
    '2022-05-11 to 2023-02-14: Accommodated by agreement under section 20, one period',
    '2022-11-01 to 2023-02-14: Relative or friend, the authority’s own, 3 miles from home',
    '2024-09-02 to on: Looked after',
    '2024-09-02 to 2025-03-10: Interim care order',
    '2024-09-02 to 2025-06-16: Foster carer, the authority’s own, 4 miles from home',
    '2025-01-20 to 2025-09-01: To be placed for adoption',
    '2025-03-10 to on: Full care order',
    '2025-06-16 to 2025-11-20: Foster carer, the authority’s own, 4 miles from home, same carer as before',
    '2025-11-20 to 2026-01-12: Children’s home, private provider, 41 miles from home',
    '2025-12-01 to 2025-12-04: Missing',
    '2026-01-12 to on: Foster carer, private provider',
    '2026-02-07 to 2026-02-08: Away without authorisation',
  ])
})

test('each time in care has reviews of its own, and leaving care makes the one still awaited void', () => {
  assert.deepEqual(
    two.clocks.map((clock) => `${clock.key} ${clockLabel(clock.clock)}: ${clockInWords(clock, day('2026-03-31'))}`),
    [
      'E1 First review of care: in time, day 18 of 20',
      'E1 Second review of care: late by 14 days, was due 6 September 2022',
      'E1 Next review of care: no longer due: the child left care on 14 February 2023',
      'E4 First review of care: late by 5 working days, was due 30 September 2024',
      'E4 Second review of care: in time, was due 7 January 2025',
      'E4 Next review of care: late by 7 days, was due 20 June 2025',
      'E4 Next review of care: in time, was due 27 December 2025',
      'E4 Next review of care: due 18 June 2026, 79 days left',
    ],
  )
})

const episode = (rest: object) => ({
  ...{ clae_cla_episode_id: 'E1', clae_cla_id: 'A', clae_cla_episode_start_date: '2025-05-06' },
  ...rest,
})

test('short breaks are told as short breaks: nobody is looked after, placed or reviewed', () => {
  const breaks = journeyOf(
    childRows({
      ssd_cla_episodes: [episode({ clae_cla_episode_start_reason: 'S' })],
      ssd_legal_status: [
        { lega_legal_status_id: 'L1', lega_legal_status: 'V4', lega_legal_status_start_date: '2025-05-06' },
      ],
      ssd_cla_placement: [
        {
          ...{ clap_cla_placement_id: 'P1', clap_cla_id: 'A', clap_cla_placement_type: 'K2' },
          clap_cla_placement_start_date: '2025-05-06',
        },
      ],
    }),
  )
  assert.deepEqual(told(breaks), [
    '2025-05-06 Short breaks began; under: a series of short breaks, recorded as one agreement',
  ])
  assert.deepEqual(lasted(breaks), ['2025-05-06 to on: On short breaks, children’s home'])
  assert.deepEqual(breaks.clocks, [])
})

test('a period of which only the middle is known has no day of coming into care, and no first review is awaited', () => {
  const middle = journeyOf(childRows({ ssd_cla_episodes: [episode({ clae_cla_episode_start_reason: 'P' })] }))
  assert.deepEqual(told(middle), [])
  assert.deepEqual(lasted(middle), ['2025-05-06 to on: Looked after'])
  assert.equal(middle.spells[0]?.detail, 'earlier=yes')
  assert.deepEqual(middle.clocks, [])
})

test('a footing and a place that began before the returns tell of them have no day on which they did', () => {
  const since = (why: string) =>
    journeyOf(
      childRows({
        ssd_cla_episodes: [episode({ clae_cla_episode_start_reason: why })],
        ssd_legal_status: [
          { lega_legal_status_id: 'L1', lega_legal_status: 'C2', lega_legal_status_start_date: '2025-05-06' },
        ],
        ssd_cla_placement: [
          {
            ...{ clap_cla_placement_id: 'P1', clap_cla_id: 'A', clap_cla_placement_type: 'U4' },
            clap_cla_placement_start_date: '2025-05-06',
          },
        ],
      }),
    )
  assert.deepEqual(told(since('P')), ['2025-05-06 Placement began: foster carer'])
  assert.deepEqual(told(since('L')), ['2025-05-06 Legal status: full care order'])
  assert.deepEqual(told(since('B')).length, 2)
})

test('a last episode that says another follows ends no time in care', () => {
  const ends = { clae_cla_episode_ceased_date: '2025-07-01', clae_cla_episode_ceased_reason: 'X1' }
  const open = journeyOf(childRows({ ssd_cla_episodes: [episode({ clae_cla_episode_start_reason: 'S', ...ends })] }))
  assert.equal(open.spells[0]?.endsOn, null)
  assert.ok(open.events.every(({ kind }) => kind !== 'left care'))
})

test('who was unaccompanied on coming into care is told so, and no longer once it ended', () => {
  const alone = journeyOf(
    childRows({
      ssd_cla_episodes: [episode({ clae_cla_episode_start_reason: 'S' })],
      ssd_immigration_status: [
        {
          ...{ immi_immigration_status_id: 'U1', immi_immigration_status: 'UASC' },
          immi_immigration_status_end_date: '2026-01-09',
        },
      ],
    }),
  )
  assert.deepEqual(told(alone), [
    '2025-05-06 Came into care; unaccompanied',
    '2026-01-09 No longer an unaccompanied asylum-seeking child',
  ])
  assert.deepEqual(lasted(alone), ['2025-05-06 to on: Looked after'])
})

test('a status that lapses only at 18, a day the return names years ahead, lasts while looked after and tells of no end', () => {
  const alone = journeyOf(
    childRows({
      ssd_person: [{ pers_person_id: 'C1', pers_dob: '2010-01-09' }],
      ssd_cla_episodes: [episode({ clae_cla_episode_start_reason: 'S' })],
      ssd_immigration_status: [
        {
          ...{ immi_immigration_status_id: 'U1', immi_immigration_status: 'UASC' },
          immi_immigration_status_end_date: '2028-01-09',
        },
      ],
    }),
  )
  assert.deepEqual(told(alone), ['2010-01-09 Born', '2025-05-06 Came into care; unaccompanied'])
  assert.deepEqual(lasted(alone), ['2025-05-06 to on: Looked after, unaccompanied'])
})

test('a first time in care that ended on the day it began is no return to care', () => {
  const oneDay = journeyOf(
    childRows({
      ssd_cla_episodes: [
        episode({
          ...{ clae_cla_episode_start_reason: 'S', clae_cla_episode_ceased_reason: 'E4A' },
          clae_cla_episode_ceased_date: '2025-05-06',
        }),
      ],
    }),
  )
  assert.equal(told(oneDay)[0], '2025-05-06 Came into care')
})
