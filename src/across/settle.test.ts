import assert from 'node:assert/strict'
import test from 'node:test'
import { day } from '../core/day.ts'
import type { CanonicalTable, Json } from '../ssd/tables.ts'
import { settle } from './settle.ts'
import type { LoadedClaim } from './settle-row.ts'

const census25 = { load: 1, source: { return: 'cin-census', period: '2025', referenceDate: day('2025-03-31') } }
const census26 = { load: 2, source: { return: 'cin-census', period: '2026', referenceDate: day('2026-03-31') } }
const annexA = { load: 3, source: { return: 'annex-a', period: '2026-06-30', referenceDate: day('2026-06-30') } }
const extract24 = { load: 4, source: { return: 'ssd', period: '2024', referenceDate: day('2024-12-31') } }
const allocated = { load: 5, source: { return: 'allocations', period: '2026', referenceDate: day('2026-07-01') } }
/** Loaded last, though it is last year's. */
const census25Late = { ...census25, load: 9 }

type From = typeof census25
type Fields = Readonly<Record<string, Json>>

const says = (from: From, table: CanonicalTable, rowKey: string, fields: Fields, line = 1): LoadedClaim => ({
  ...from,
  table,
  rowKey,
  personId: 'T1',
  line,
  fields,
})
const referral = (from: From, fields: Fields, line = 1) => says(from, 'ssd_cin_episodes', 'R1', fields, line)
const ofNobody = (claim: LoadedClaim): LoadedClaim => ({ ...claim, personId: null })

const rowOf = (claims: readonly LoadedClaim[], table: CanonicalTable, key: string) =>
  settle(claims).rows.find((row) => row.table === table && row.key === key)?.fields
const keysOf = (claims: readonly LoadedClaim[], table: CanonicalTable) =>
  settle(claims).rows.flatMap((row) => (row.table === table ? [row.key] : []))
const foundIn = (claims: readonly LoadedClaim[]) =>
  settle(claims).findings.map(({ kind, table, field, load, line }) => [kind, table, field, load, line])
const originsOf = (claims: readonly LoadedClaim[], key: string) =>
  settle(claims).origins.flatMap((origin) => (origin.key === key ? [[origin.load, origin.line, origin.fields]] : []))

test('what one file says is copied: key, child and every other field of the table, from one line', () => {
  const claims = [says(census26, 'ssd_cp_reviews', 'V1', { cppr_cp_review_date: '2025-08-01' }, 40)]
  assert.deepEqual(rowOf(claims, 'ssd_cp_reviews', 'V1'), {
    cppr_cp_review_id: 'V1',
    cppr_cp_plan_id: null,
    cppr_person_id: 'T1',
    cppr_cp_review_due: null,
    cppr_cp_review_date: '2025-08-01',
    cppr_cp_review_meeting_id: null,
    cppr_cp_review_outcome_continue_cp: null,
    cppr_cp_review_quorate: null,
    cppr_cp_review_participation: null,
  })
  assert.deepEqual(originsOf(claims, 'V1'), [[2, 40, null]])
})

test("this year's census is believed before last year's, also when last year's is loaded after it", () => {
  const now = referral(census26, { cine_cin_primary_need_code: 'N5' })
  const before = referral(census25Late, { cine_cin_primary_need_code: 'N1' })
  assert.equal(rowOf([now, before], 'ssd_cin_episodes', 'R1')?.cine_cin_primary_need_code, 'N5')
})

test('of two files of one day the one loaded later is believed, and of two lines of a file the later', () => {
  const again = { ...census26, load: 7 }
  const claims = [
    referral(again, { cine_cin_primary_need_code: 'N3' }, 8),
    referral(again, { cine_cin_primary_need_code: 'N2' }, 5),
    referral(census26, { cine_cin_primary_need_code: 'N1' }, 99),
  ]
  assert.equal(rowOf(claims, 'ssd_cin_episodes', 'R1')?.cine_cin_primary_need_code, 'N3')
})

test('what the newer file does not mention stays, and each field names its own file and line', () => {
  const claims = [
    referral(census26, { cine_referral_date: '2025-02-01' }, 70),
    referral(census25, { cine_referral_date: '2025-02-01', cine_referral_source_code: '2A' }, 12),
  ]
  assert.equal(rowOf(claims, 'ssd_cin_episodes', 'R1')?.cine_referral_source_code, '2A')
  assert.deepEqual(originsOf(claims, 'R1'), [
    [1, 12, ['cine_referral_source_code']],
    [2, 70, ['cine_referral_date']],
  ])
})

test('a row the newest file says again as a whole is from that one line', () => {
  const said = { cine_referral_date: '2025-02-01', cine_referral_source_code: '2A' }
  assert.deepEqual(originsOf([referral(census25, said, 12), referral(census26, said, 70)], 'R1'), [[2, 70, null]])
})

test("a closure that last year's census had and this year's has not is taken away", () => {
  const claims = [
    referral(census25, { cine_close_date: '2025-03-01', cine_referral_date: '2025-02-01' }, 12),
    referral(census26, { cine_close_date: null }, 70),
  ]
  assert.equal(rowOf(claims, 'ssd_cin_episodes', 'R1')?.cine_close_date, null)
  assert.deepEqual(originsOf(claims, 'R1'), [
    [1, 12, ['cine_referral_date']],
    [2, 70, ['cine_close_date']],
  ])
})

test('of two files of one day the later takes a closure away that the earlier had, and gives one it had not', () => {
  const again = { ...census26, load: 7 }
  const [closed, open] = [{ cine_close_date: '2025-06-01' }, { cine_close_date: null }]
  const closureOf = (first: Fields, second: Fields) =>
    rowOf([referral(census26, first), referral(again, second)], 'ssd_cin_episodes', 'R1')?.cine_close_date
  assert.equal(closureOf(closed, open), null)
  assert.equal(closureOf(open, closed), '2025-06-01')
})

test("that last year's census had no closure takes nothing from this year's, whichever is loaded last", () => {
  const claims = [
    referral(census26, { cine_close_date: '2025-06-01' }),
    referral(census25Late, { cine_close_date: null }),
  ]
  assert.equal(rowOf(claims, 'ssd_cin_episodes', 'R1')?.cine_close_date, '2025-06-01')
})

test('a blank of a field its return is not complete for never overwrites a value', () => {
  const claims = [
    referral(census25, { cine_referral_source_code: '2A', cine_close_date: '2025-03-01' }),
    referral(census26, { cine_referral_source_code: null }),
    referral(annexA, { cine_close_date: null }),
  ]
  assert.equal(rowOf(claims, 'ssd_cin_episodes', 'R1')?.cine_referral_source_code, '2A')
  assert.equal(rowOf(claims, 'ssd_cin_episodes', 'R1')?.cine_close_date, '2025-03-01')
})

test('a closure after the census day stands, though the census is trusted more: it could not know of it', () => {
  const claims = [referral(census26, { cine_close_date: null }), referral(annexA, { cine_close_date: '2026-05-01' })]
  assert.equal(rowOf(claims, 'ssd_cin_episodes', 'R1')?.cine_close_date, '2026-05-01')
})

test('what is trusted more is not taken away by a blank of what is trusted less', () => {
  const claims = [referral(extract24, { cine_close_date: '2024-12-01' }), referral(census26, { cine_close_date: null })]
  assert.equal(rowOf(claims, 'ssd_cin_episodes', 'R1')?.cine_close_date, '2024-12-01')
})

test('an old extract is believed before the census, and the census before newer lists', () => {
  const [list, census, extract] = [
    referral(annexA, { cine_referral_source_code: '1A' }),
    referral(census26, { cine_referral_source_code: '2A' }),
    referral(extract24, { cine_referral_source_code: '3A' }),
  ] as const
  assert.equal(rowOf([list, census], 'ssd_cin_episodes', 'R1')?.cine_referral_source_code, '2A')
  assert.equal(rowOf([list, census, extract], 'ssd_cin_episodes', 'R1')?.cine_referral_source_code, '3A')
})

test('the worker of a referral is owned by the lists, whoever owns the rest of the row', () => {
  const older = { ...annexA, load: 6, source: { ...annexA.source, referenceDate: day('2025-06-30') } }
  const claims = [
    referral(census26, { cine_referral_worker_id: 'W2', cine_referral_source_code: '2A' }),
    referral(older, { cine_referral_worker_id: 'W1', cine_referral_source_code: '1A' }),
  ]
  assert.equal(rowOf(claims, 'ssd_cin_episodes', 'R1')?.cine_referral_worker_id, 'W1')
  assert.equal(rowOf(claims, 'ssd_cin_episodes', 'R1')?.cine_referral_source_code, '2A')
})

test('the newest file that names any disability is believed for all of them', () => {
  const disability = (from: From, code: string) => says(from, 'ssd_disability', code, { disa_disability_code: code })
  const before = [disability(census25Late, 'MOB'), disability(census25Late, 'HEAR')]
  assert.deepEqual(keysOf([...before, disability(census26, 'VIS'), disability(census26, 'HEAR')], 'ssd_disability'), [
    'HEAR',
    'VIS',
  ])
  assert.deepEqual(keysOf([...before, referral(census26, {})], 'ssd_disability'), ['HEAR', 'MOB'])
})

test('a new UPN replaces the one before, and leaves the former UPN that only the older file names', () => {
  const linked = (from: From, type: string, value: string) =>
    says(from, 'ssd_linked_identifiers', value, { link_identifier_type: type, link_identifier_value: value })
  const claims = [
    linked(census25, 'Unique Pupil Number', 'A1'),
    linked(census25, 'Former Unique Pupil Number', 'A0'),
    linked(census26, 'Unique Pupil Number', 'A2'),
  ]
  assert.deepEqual(keysOf(claims, 'ssd_linked_identifiers'), ['A0', 'A2'])
})

test('a conference of which only the target is known waits, without a finding, for the day it is held', () => {
  const target = says(census25, 'ssd_initial_cp_conference', 'C1', { icpc_icpc_target_date: '2025-04-02' })
  const held = says(census26, 'ssd_initial_cp_conference', 'C1', { icpc_icpc_date: '2025-04-03' })
  assert.deepEqual(keysOf([target], 'ssd_initial_cp_conference'), [])
  assert.deepEqual(foundIn([target]), [])
  const settled = rowOf([target, held], 'ssd_initial_cp_conference', 'C1')
  assert.equal(settled?.icpc_icpc_date, '2025-04-03')
  assert.equal(settled?.icpc_icpc_target_date, '2025-04-02')
})

test('a value its column cannot hold gives way to the next best, and is found', () => {
  const claims = [
    referral(census26, { cine_referral_date: '2025-02-30', cine_referral_nfa: 'yes' }, 70),
    referral(census25, { cine_referral_date: '2025-02-03' }, 12),
  ]
  const settled = rowOf(claims, 'ssd_cin_episodes', 'R1')
  assert.equal(settled?.cine_referral_date, '2025-02-03')
  assert.equal(settled?.cine_referral_nfa, null)
  assert.deepEqual(foundIn(claims), [
    ['value-unfit', 'ssd_cin_episodes', 'cine_referral_date', 2, 70],
    ['value-unfit', 'ssd_cin_episodes', 'cine_referral_nfa', 2, 70],
  ])
})

test('a field or a table that is no longer in the model, and a key too long for one, are found and left out', () => {
  const claims = [
    referral(census26, { cine_gone: 'x' }, 3),
    says(census26, 'ssd_gone' as CanonicalTable, 'G1', {}, 4),
    says(census26, 'ssd_cin_plans', 'P'.repeat(49), {}, 5),
  ]
  assert.deepEqual(foundIn(claims), [
    ['value-unfit', 'ssd_cin_episodes', 'cine_gone', 2, 3],
    ['key-unfit', 'ssd_cin_plans', null, 2, 5],
    ['key-unfit', 'ssd_gone', null, 2, 4],
  ])
  assert.deepEqual(
    settle(claims).rows.map(({ table }) => table),
    ['ssd_person', 'ssd_cin_episodes'],
  )
})

test('a row without a field that may not be blank is left out and found', () => {
  const claims = [says(census26, 'ssd_disability', 'D1', { disa_disability_code: 'MOBILITY'.repeat(7) }, 6)]
  assert.deepEqual(keysOf(claims, 'ssd_disability'), [])
  assert.deepEqual(foundIn(claims), [
    ['field-missing', 'ssd_disability', 'disa_disability_code', 2, 6],
    ['value-unfit', 'ssd_disability', 'disa_disability_code', 2, 6],
  ])
})

test('a link that leads nowhere is made blank, and the row stays', () => {
  const claims = [says(census26, 'ssd_cin_plans', 'P1', { cinp_referral_id: 'R9' }, 8)]
  assert.equal(rowOf(claims, 'ssd_cin_plans', 'P1')?.cinp_referral_id, null)
  assert.deepEqual(foundIn(claims), [['link-lost', 'ssd_cin_plans', 'cinp_referral_id', 2, 8]])
})

test('factors of an assessment that is not there are left out, and so is what stands beside it', () => {
  const claims = [
    says(census26, 'ssd_assessment_factors', 'F1', { cinf_assessment_id: 'A9' }, 8),
    says(census26, 'ext_cin_details', 'A9', { excd_table: 'ssd_cin_assessments' }, 9),
    says(census26, 'ssd_cin_assessments', 'A1', { cina_assessment_start_date: '2025-05-06' }, 10),
    says(census26, 'ext_cin_details', 'A1', { excd_table: 'ssd_cin_assessments' }, 11),
  ]
  assert.deepEqual(keysOf(claims, 'ssd_assessment_factors'), [])
  assert.deepEqual(keysOf(claims, 'ext_cin_details'), ['A1'])
  assert.deepEqual(foundIn(claims), [
    ['parent-missing', 'ext_cin_details', 'excd_table', 2, 9],
    ['parent-missing', 'ssd_assessment_factors', 'cinf_assessment_id', 2, 8],
  ])
})

test('who holds a child stands as said, also when no file in force names that worker or team', () => {
  const claims = [
    says(allocated, 'ssd_involvements', 'I1', { invo_professional_id: 'W9', invo_professional_team: 'TEAM9' }),
  ]
  const held = rowOf(claims, 'ssd_involvements', 'I1')
  assert.equal(held?.invo_professional_id, 'W9')
  assert.equal(held?.invo_professional_team, 'TEAM9')
  assert.deepEqual(foundIn(claims), [])
})

test('a mother stands as said, also when her child is settled apart from her', () => {
  const claims = [says(extract24, 'ssd_mother', 'M1', { moth_childs_person_id: 'T9' })]
  assert.equal(rowOf(claims, 'ssd_mother', 'M1')?.moth_childs_person_id, 'T9')
  assert.deepEqual(foundIn(claims), [])
})

test('a child whom only an allocation names has a row of its own, from that line, with nothing else in it', () => {
  const claims = [says(allocated, 'ssd_involvements', 'I1', { invo_person_id: 'T1' }, 14)]
  const person = rowOf(claims, 'ssd_person', 'T1') ?? {}
  assert.deepEqual(
    Object.entries(person).filter(([, value]) => value !== null),
    [['pers_person_id', 'T1']],
  )
  assert.deepEqual(originsOf(claims, 'T1'), [[5, 14, null]])
})

test('a child whose identifier is no key has no rows, and one finding', () => {
  const claims = [{ ...referral(census26, {}, 3), personId: 'T'.repeat(49) }]
  assert.deepEqual(settle(claims).rows, [])
  assert.deepEqual(foundIn(claims), [['key-unfit', 'ssd_person', null, 2, 3]])
})

test('teams and workers are settled without a child, and a team above that nobody names is made blank', () => {
  const claims = [
    ofNobody(says(allocated, 'ssd_department', 'D1', { dept_team_name: 'Ashenholt', dept_team_parent_id: 'D9' }, 2)),
    ofNobody(says(allocated, 'ssd_professionals', 'W1', {}, 2)),
  ]
  assert.deepEqual(
    settle(claims).rows.map(({ table, key }) => [table, key]),
    [
      ['ssd_professionals', 'W1'],
      ['ssd_department', 'D1'],
    ],
  )
  assert.equal(rowOf(claims, 'ssd_department', 'D1')?.dept_team_parent_id, null)
  assert.deepEqual(foundIn(claims), [['link-lost', 'ssd_department', 'dept_team_parent_id', 5, 2]])
})

test('of nothing nothing is settled', () => {
  assert.deepEqual(settle([]), { rows: [], origins: [], findings: [] })
})
