import assert from 'node:assert/strict'
import test from 'node:test'
import { canonicalTables } from '../../ssd/model.ts'
import { allocation } from './example.ts'
import type { Allocation } from './shape.ts'
import { allocationClaims } from './to-tables.ts'

const claimsOf = (...rows: readonly Allocation[]) => rows.flatMap(allocationClaims('101'))
const said = (table: string, ...rows: readonly Allocation[]) =>
  claimsOf(...rows).flatMap((claim) => (claim.table === table ? [[claim.rowKey, claim.fields]] : []))
const involvement = (row: Allocation, authority = '101') =>
  allocationClaims(authority)(row).find(({ table }) => table === 'ssd_involvements')

test('a row says who held the child, in which team and role, from when to when', () => {
  const claim = involvement(allocation({ to: '2025-06-01', line: 12 }))
  assert.deepEqual([claim?.personId, claim?.line], ['T1000001', 12])
  assert.deepEqual(claim?.fields, {
    invo_person_id: 'T1000001',
    invo_professional_id: 'SW0100001',
    invo_professional_role_id: 'allocated social worker',
    invo_professional_team: 'ASH-CIC',
    invo_involvement_start_date: '2025-04-01',
    invo_involvement_end_date: '2025-06-01',
  })
})

test('no end is said, because an allocations file is complete for it', () => {
  assert.equal(involvement(allocation())?.fields.invo_involvement_end_date, null)
})

test('the child goes by the same key as in the census, in capitals and trimmed', () => {
  assert.equal(involvement(allocation({ child: ' t1000001' }))?.personId, 'T1000001')
})

test('the end is in no key; the worker, the role, the first day and the authority are', () => {
  const key = (fields: Parameters<typeof allocation>[0]) => involvement(allocation(fields))?.rowKey
  assert.equal(key({ to: '2025-06-01', role: 'Key Worker', line: 9 }), key({}))
  const others = [
    key({ worker_id: 'W2' }),
    key({ role: 'duty' }),
    key({ from: '2025-04-02' }),
    key({ child: 'T2' }),
    involvement(allocation(), '102')?.rowKey,
  ]
  assert.equal(new Set([...others, key({})]).size, 6)
})

test('a role of the list is kept by its name, and any other as written', () => {
  const role = (text: string) => involvement(allocation({ role: text }))?.fields.invo_professional_role_id
  assert.deepEqual([role('IRO'), role('Wizard')], ['independent reviewing officer', 'Wizard'])
})

test('worker, team and the team above are about no child, and said once in a file', () => {
  const claims = claimsOf(allocation(), allocation({ child: 'T2', line: 3 }))
  assert.deepEqual(
    claims
      .filter(({ personId }) => personId === null)
      .map(({ table, rowKey, fields, line }) => [table, rowKey, fields, line]),
    [
      ['ssd_department', 'ASH', { dept_team_name: 'Ashenholt' }, 2],
      [
        'ssd_department',
        'ASH-CIC',
        {
          dept_team_name: 'Ashenholt children in care',
          dept_team_parent_id: 'ASH',
          dept_team_parent_name: 'Ashenholt',
        },
        2,
      ],
      [
        'ssd_professionals',
        'SW0100001',
        { prof_professional_name: 'Ada Marrowwick', prof_social_worker_registration_no: 'SW0100001' },
        2,
      ],
    ],
  )
})

test('a later row that says something else of a worker is said too; one that says nothing is not', () => {
  const blank = { worker_name: null, registration: null }
  const rows = [allocation(), allocation({ ...blank, line: 3 }), allocation({ worker_name: 'Ada Fennimore', line: 4 })]
  assert.deepEqual(
    said('ssd_professionals', ...rows).map(([, fields]) => fields),
    [
      { prof_professional_name: 'Ada Marrowwick', prof_social_worker_registration_no: 'SW0100001' },
      { prof_professional_name: 'Ada Fennimore', prof_social_worker_registration_no: 'SW0100001' },
    ],
  )
})

test('a worker and a team of which only the number is known are there all the same', () => {
  const row = allocation({
    worker_name: null,
    registration: null,
    team_name: null,
    team_parent_id: null,
    team_parent_name: null,
  })
  assert.deepEqual(said('ssd_professionals', row), [['SW0100001', {}]])
  assert.deepEqual(said('ssd_department', row), [['ASH-CIC', {}]])
})

test('a worker without a number goes by the name, in any case of letters', () => {
  const [first, second] = [
    involvement(allocation({ worker_id: null })),
    involvement(allocation({ worker_id: null, worker_name: 'ADA MARROWWICK' })),
  ]
  assert.match(String(first?.fields.invo_professional_id), /^alloc-[0-9a-f]{32}$/)
  assert.equal(second?.rowKey, first?.rowKey)
})

test('a registration that is not SW and digits is not kept', () => {
  assert.deepEqual(said('ssd_professionals', allocation({ registration: 'none' })), [
    ['SW0100001', { prof_professional_name: 'Ada Marrowwick' }],
  ])
})

test('a team may hold a child with nobody in it', () => {
  const row = allocation({ worker_id: null, worker_name: null, registration: null })
  assert.deepEqual(said('ssd_professionals', row), [])
  assert.equal(involvement(row)?.fields.invo_professional_id, null)
  assert.equal(involvement(row)?.fields.invo_professional_team, 'ASH-CIC')
})

test('every field is one of its table', () => {
  const wrong = claimsOf(allocation()).filter(({ table, fields }) => {
    const names = canonicalTables.find(({ name }) => name === table)?.fields.map(({ name }) => name) ?? []
    return Object.keys(fields).some((name) => !names.includes(name))
  })
  assert.deepEqual(wrong, [])
})
