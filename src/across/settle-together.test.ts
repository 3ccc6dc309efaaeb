import assert from 'node:assert/strict'
import test from 'node:test'
import fc from 'fast-check'
import { day } from '../core/day.ts'
import { assessment, child, cinPlan, enquiry, episode, protectionPlan } from '../returns/cin-census/example.ts'
import type { CinChild } from '../returns/cin-census/shape.ts'
import { claimsOfChild } from '../returns/cin-census/to-tables.ts'
import type { CanonicalTable } from '../ssd/tables.ts'
import { settle } from './settle.ts'
import type { LoadedClaim } from './settle-row.ts'
import { linksHeld, tablePlans } from './table-plan.ts'

const sources = [
  { return: 'cin-census', period: '2025', referenceDate: day('2025-03-31') },
  { return: 'cin-census', period: '2026', referenceDate: day('2026-03-31') },
  { return: 'annex-a', period: '2026-03-31', referenceDate: day('2026-03-31') },
  { return: 'ssd', period: '2025', referenceDate: day('2025-03-31') },
] as const

const tables: readonly CanonicalTable[] = [
  'ssd_person',
  'ssd_disability',
  'ssd_linked_identifiers',
  'ssd_cin_episodes',
  'ssd_cin_assessments',
  'ssd_assessment_factors',
  'ssd_s47_enquiry',
  'ssd_initial_cp_conference',
  'ssd_cp_plans',
  'ssd_involvements',
  'ext_cin_details',
]

const value = fc.constantFrom(null, 'a', 'b', '2025-05-06', '2025-06-07', true, false, 3, 'ssd_cin_assessments')

/** Claims of every sort on few rows, so that they meet: what one says another denies, and links lead nowhere or round. */
const anyClaim: fc.Arbitrary<LoadedClaim> = fc.constantFrom(...tables).chain((table) =>
  fc
    .record({
      rowKey: fc.constantFrom('a', 'b'),
      load: fc.nat(sources.length - 1),
      line: fc.integer({ min: 1, max: 3 }),
      fields: fc.dictionary(fc.constantFrom(...(tablePlans.get(table)?.columns.keys() ?? [])), value, { maxKeys: 12 }),
    })
    .map((said) => ({ ...said, table, personId: 'a', source: sources[said.load] as LoadedClaim['source'] })),
)

const someClaims = fc.array(anyClaim, { minLength: 1, maxLength: 30 })

test('the same claims in any order give the same rows, origins and findings', () => {
  const twoOrders = someClaims.chain((claims) =>
    fc.tuple(fc.constant(claims), fc.shuffledSubarray(claims, { minLength: claims.length })),
  )
  fc.assert(fc.property(twoOrders, ([claims, shuffled]) => assert.deepEqual(settle(shuffled), settle(claims))))
})

test('whatever is claimed, the child has a row, no key the database holds is broken, and every row has an origin', () => {
  fc.assert(
    fc.property(someClaims, (claims) => {
      const { rows, origins } = settle(claims)
      const has = new Set(rows.map(({ table, key }) => `${table} ${key}`))
      const from = new Set(origins.map(({ table, key }) => `${table} ${key}`))
      const broken = linksHeld.filter(({ child, childField, parent }) =>
        rows.some(
          ({ table, fields }) =>
            table === child && (fields[childField] ?? null) !== null && !has.has(`${parent} ${fields[childField]}`),
        ),
      )
      const blank = rows.filter(({ table, fields }) =>
        tablePlans.get(table)?.required.some((name) => fields[name] === null),
      )
      assert.ok(has.has('ssd_person a'))
      assert.deepEqual([broken, blank, from], [[], [], has])
    }),
  )
})

const lastYear = child({ UPN: null, UPNunknown: 'UN1', disabilities: ['MOB', 'HEAR'] }, [
  episode({
    CINreferralDate: '2025-01-06',
    assessments: [assessment({ AssessmentActualStartDate: '2025-01-06', AssessmentAuthorisationDate: null })],
    enquiries: [enquiry({ S47ActualStartDate: '2025-03-20', InitialCPCtarget: '2025-04-10', DateOfInitialCPC: null })],
  }),
  episode({ CINreferralDate: '2024-05-01', CINclosureDate: '2024-09-01', ReasonForClosure: 'RC8' }),
])
const thisYear = child({ disabilities: ['HEAR'] }, [
  episode({
    CINreferralDate: '2025-01-06',
    CINclosureDate: '2026-02-01',
    ReasonForClosure: 'RC8',
    assessments: [assessment({ AssessmentActualStartDate: '2025-01-06', AssessmentAuthorisationDate: '2025-02-10' })],
    cinPlans: [cinPlan({ CINPlanEndDate: '2026-02-01' })],
    enquiries: [
      enquiry({ S47ActualStartDate: '2025-03-20', InitialCPCtarget: '2025-04-10', DateOfInitialCPC: '2025-04-09' }),
    ],
    protectionPlans: [protectionPlan({ CPPstartDate: '2025-04-09', CPPendDate: '2025-12-01' }, ['2025-07-01'])],
  }),
])

function loaded(record: CinChild, year: 2025 | 2026, load: number): LoadedClaim[] {
  const referenceDate = day(`${year}-03-31`)
  const { claims } = claimsOfChild(record, { laCode: '101', year, referenceDate })
  return claims.map((claim) => ({
    ...claim,
    load,
    source: { return: 'cin-census', period: String(year), referenceDate },
  }))
}

test("last year's census loaded after this year's gives the rows the other order gives", () => {
  const inOrder = settle([...loaded(lastYear, 2025, 1), ...loaded(thisYear, 2026, 2)])
  const late = settle([...loaded(thisYear, 2026, 1), ...loaded(lastYear, 2025, 2)])
  assert.deepEqual(late.rows, inOrder.rows)
  assert.deepEqual(late.findings, [])
  assert.deepEqual(
    late.origins.map((origin) => ({ ...origin, load: 3 - origin.load })).sort(byPlace),
    [...inOrder.origins].sort(byPlace),
  )
})

test('two years of a child join: one referral that closed, one conference with its target and its day, older ones kept', () => {
  const { rows } = settle([...loaded(lastYear, 2025, 1), ...loaded(thisYear, 2026, 2)])
  const of = (table: CanonicalTable) => rows.filter((row) => row.table === table).map(({ fields }) => fields)
  assert.deepEqual(
    of('ssd_cin_episodes')
      .map(({ cine_referral_date, cine_close_date }) => [cine_referral_date, cine_close_date])
      .sort(),
    [
      ['2024-05-01', '2024-09-01'],
      ['2025-01-06', '2026-02-01'],
    ],
  )
  assert.deepEqual(
    of('ssd_initial_cp_conference').map(({ icpc_icpc_target_date, icpc_icpc_date }) => [
      icpc_icpc_target_date,
      icpc_icpc_date,
    ]),
    [['2025-04-10', '2025-04-09']],
  )
  assert.deepEqual(
    of('ssd_cin_assessments').map(({ cina_assessment_auth_date }) => cina_assessment_auth_date),
    ['2025-02-10'],
  )
  assert.deepEqual(
    of('ssd_disability').map(({ disa_disability_code }) => disa_disability_code),
    ['HEAR'],
  )
})

function byPlace(one: object, other: object): number {
  return JSON.stringify(one) < JSON.stringify(other) ? -1 : 1
}
