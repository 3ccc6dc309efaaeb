import assert from 'node:assert/strict'
import test from 'node:test'
import { type Day, day } from '../core/day.ts'
import { child } from '../returns/ssda903/example.ts'
import type { Ssda903Child } from '../returns/ssda903/shape.ts'
import { claimsOfLookedAfter } from '../returns/ssda903/to-tables.ts'
import type { CanonicalTable } from '../ssd/tables.ts'
import { settle } from './settle.ts'
import type { LoadedClaim } from './settle-row.ts'

/** What the return of a year says of a child; its load has the number of the year. */
function sent(year: number, record: Ssda903Child): LoadedClaim[] {
  const source = { return: 'ssda903', period: String(year), referenceDate: day(`${year}-03-31`) as Day }
  return claimsOfLookedAfter(record, { laCode: '101', year })
    .claims.filter(({ personId }) => personId !== null)
    .map((claim) => ({ ...claim, load: year, source }))
}

const rows = (claims: readonly LoadedClaim[], table: CanonicalTable) =>
  settle(claims)
    .rows.filter((row) => row.table === table)
    .map(({ fields }) => fields)

const placements = (claims: readonly LoadedClaim[]) =>
  rows(claims, 'ssd_cla_placement').map((row) => [row.clap_cla_placement_start_date, row.clap_cla_placement_end_date])
const statuses = (claims: readonly LoadedClaim[]) =>
  rows(claims, 'ssd_legal_status')
    .map((row) => [row.lega_legal_status, row.lega_legal_status_start_date, row.lega_legal_status_end_date])
    .sort()
const periods = (claims: readonly LoadedClaim[]) => [
  ...new Set(rows(claims, 'ssd_cla_episodes').map((row) => row.clae_cla_id)),
]

// She came into care in May 2023 and has lived with the same carers since; the care order was made in November 2024.
const began = { DECOM: '2023-05-06', LS: 'C1', DEC: '2024-11-01', REC: 'X1' }
const ordered = { DECOM: '2024-11-01', RNE: 'L', LS: 'C2' }
const of2025 = sent(2025, child({ Episodes: [began, ordered] }))
const of2026 = sent(2026, child({ Episodes: [ordered] }))

test("last year's return and this year's give one period, one placement and each legal status once", () => {
  const both = [...of2025, ...of2026]
  assert.equal(periods(both).length, 1)
  assert.deepEqual(placements(both), [['2023-05-06', null]])
  assert.deepEqual(statuses(both), [
    ['C1', '2023-05-06', '2024-11-01'],
    ['C2', '2024-11-01', null],
  ])
})

test('the order in which returns are loaded makes no difference', () => {
  assert.deepEqual(settle([...of2026, ...of2025]).rows, settle([...of2025, ...of2026]).rows)
})

test('a placement that began before this year ends in it, under the key it began with', () => {
  const left = sent(
    2026,
    child({
      Episodes: [
        { ...ordered, DEC: '2025-08-01', REC: 'X1' },
        { DECOM: '2025-08-01', RNE: 'P' },
      ],
    }),
  )
  assert.deepEqual(placements([...of2025, ...left]).sort(), [
    ['2023-05-06', '2025-08-01'],
    ['2025-08-01', null],
  ])
  assert.deepEqual(statuses([...of2025, ...left]).at(-1), ['C2', '2024-11-01', null])
})

test("the area of a placement goes with it, under the key it began with, and the newest year's stands", () => {
  const inside = { PL_LA: 'E08990101', PL_LOCATION: 'IN' }
  const outside = { PL_LA: 'E08990102', PL_LOCATION: 'OUT' }
  const both = [
    ...sent(2025, child({ Episodes: [began, { ...ordered, ...inside }] })),
    ...sent(2026, child({ Episodes: [{ ...ordered, ...outside }] })),
  ]
  const [placement] = rows(both, 'ssd_cla_placement')
  assert.deepEqual(
    rows(both, 'ext_cla_placement_area').map((row) => [row.excp_placement_id, row.excp_location]),
    [[placement?.clap_cla_placement_id, 'OUT']],
  )
})

test('three years in a row make one period, though the last shows nothing of the first', () => {
  const moved = { DECOM: '2025-08-01', RNE: 'P' }
  const left = sent(2026, child({ Episodes: [{ ...ordered, DEC: '2025-08-01', REC: 'X1' }, moved] }))
  const after = sent(2027, child({ Episodes: [moved], Reviews: [{ REVIEW: '2026-09-02' }] }))
  const all = [...after, ...of2025, ...left]
  assert.equal(periods(all).length, 1)
  assert.deepEqual(statuses(all).at(-1), ['C2', '2024-11-01', null])
  assert.deepEqual(
    rows(all, 'ssd_cla_reviews').map((row) => row.clar_cla_id),
    periods(all),
  )
  const entered = rows(all, 'ssd_cla_episodes').map((row) => row.clae_entered_care_date)
  assert.deepEqual([...new Set(entered)], ['2023-05-06'])
})

test('a child who came back has a second period, and last year ends at the end of the first', () => {
  const back = sent(
    2026,
    child({
      Episodes: [
        { ...ordered, DEC: '2025-06-01', REC: 'E4A' },
        { DECOM: '2025-10-01', RNE: 'S', LS: 'C2' },
      ],
    }),
  )
  const both = [...of2025, ...back]
  assert.equal(periods(both).length, 2)
  assert.deepEqual(placements(both).sort(), [
    ['2023-05-06', '2025-06-01'],
    ['2025-10-01', null],
  ])
})

test('over a year that nobody loaded nothing is joined: what happened in it is not known', () => {
  const later = sent(2027, child({ Episodes: [{ DECOM: '2025-12-01', RNE: 'L' }] }))
  assert.equal(periods([...of2025, ...later]).length, 2)
})

test('an end that this year takes back is taken back: the episode was open on 31 March', () => {
  const wrong = sent(2025, child({ Episodes: [{ DEC: '2025-03-01', REC: 'E4A' }] }))
  const right = sent(2026, child({ Episodes: [{}] }))
  assert.deepEqual(placements([...wrong, ...right]), [['2024-05-06', null]])
  const [episode] = rows([...wrong, ...right], 'ssd_cla_episodes')
  assert.deepEqual([episode?.clae_cla_episode_ceased_date, episode?.clae_cla_episode_ceased_reason], [null, null])
})

test('a day that this year puts right does not stand beside the wrong one', () => {
  const right = sent(2026, child({ Episodes: [{ DECOM: '2024-11-04', RNE: 'L', LS: 'C2' }] }))
  const both = [...of2025, ...right]
  assert.deepEqual(
    rows(both, 'ssd_cla_episodes')
      .map((row) => row.clae_cla_episode_start_date)
      .sort(),
    ['2023-05-06', '2024-11-04'],
  )
  assert.equal(periods(both).length, 1)
  assert.deepEqual(placements(both), [['2023-05-06', null]])
  assert.deepEqual(statuses(both).at(-1), ['C2', '2024-11-04', null])
})

test('a placement that is withdrawn takes its area with it', () => {
  const wrong = { DECOM: '2025-01-06', RNE: 'P', PL_LA: 'E08990102', PL_LOCATION: 'OUT' }
  const before = sent(2025, child({ Episodes: [{ ...began, DEC: '2025-01-06' }, wrong] }))
  const right = sent(2026, child({ Episodes: [{ DECOM: '2025-01-08', RNE: 'P' }] }))
  const { findings } = settle([...before, ...right])
  assert.deepEqual([rows([...before, ...right], 'ext_cla_placement_area'), findings], [[], []])
})

test('who was open on 31 March and came back later in the year was looked after before', () => {
  const back = sent(2026, child({ Episodes: [{ DECOM: '2025-10-01' }] }))
  assert.equal(rows([...of2025, ...back], 'ssd_cla_episodes').length, 3)
})

test("a child placed for adoption this year has that beside last year's decision", () => {
  const decided = sent(2025, child({ PlacedAdoption: [{ DATE_PLACED: '2025-02-01' }] }))
  const placed = sent(
    2026,
    child({
      Episodes: [
        { DEC: '2025-08-01', REC: 'X1' },
        { DECOM: '2025-08-01', RNE: 'P', PLACE: 'A6' },
      ],
    }),
  )
  assert.deepEqual(
    rows([...placed, ...decided], 'ssd_permanence').map((row) => [
      row.perm_adm_decision_date,
      row.perm_placed_for_adoption_date,
    ]),
    [['2025-02-01', '2025-08-01']],
  )
})

test('the home before care keeps the day it was first known of', () => {
  assert.deepEqual(
    rows([...of2025, ...of2026], 'ssd_address').map((row) => row.addr_address_start_date),
    ['2023-05-06'],
  )
})
