import assert from 'node:assert/strict'
import test from 'node:test'
import { type AllocationCheck, checkAllocations } from './check.ts'
import { allocation } from './example.ts'
import type { AllocationIssue } from './issues.ts'
import type { Allocation } from './shape.ts'
import { allocationLine, allocationsStart } from './write.ts'

type Checked = AllocationCheck & { readonly said: readonly AllocationIssue[]; readonly passed: readonly Allocation[] }

async function checkText(text: string): Promise<Checked> {
  const said: AllocationIssue[] = []
  const passed: Allocation[] = []
  async function* bytes() {
    yield new TextEncoder().encode(text)
  }
  const check = await checkAllocations(bytes(), { issue: (issue) => said.push(issue), row: (row) => passed.push(row) })
  return { ...check, said, passed }
}

const check = (...rows: readonly Allocation[]) => checkText(allocationsStart() + rows.map(allocationLine).join(''))
const codes = async (...rows: readonly Allocation[]) =>
  (await check(...rows)).said.map(({ code, line, column, otherLine }) => [code, line, column, otherLine])

test('rows in order are counted, and nothing is said of them', async () => {
  const { rows, leftOut, children, workers, teams, said } = await check(
    allocation({ to: '2025-06-01' }),
    allocation({ child: 'T2', worker_id: 'SW0100002', worker_name: 'Bo Fennimore', registration: null }),
  )
  assert.deepEqual([rows, leftOut, children, workers, teams, said], [2, 0, 2, 2, 1, []])
})

test('a row without a child, without a first day or without anybody is left out', async () => {
  const nobody = { worker_id: null, worker_name: null, team_id: null, team_name: null }
  const { leftOut, passed, said } = await check(
    allocation({ child: null }),
    allocation({ from: null }),
    allocation(nobody),
  )
  assert.deepEqual([leftOut, passed], [3, []])
  assert.deepEqual(
    said.map(({ code, line, column }) => [code, line, column]),
    [
      ['child-missing', 2, 'child'],
      ['from-missing', 3, 'from'],
      ['nobody-named', 4, null],
    ],
  )
})

test('a child may be held by a team alone, and a worker be of no team', async () => {
  const { leftOut } = await check(
    allocation({ worker_id: null, worker_name: null, registration: null }),
    allocation({ child: 'T2', team_id: null, team_name: null, team_parent_id: null, team_parent_name: null }),
  )
  assert.equal(leftOut, 0)
})

test('a date that is no real day leaves its row out: it could show a child to the wrong worker', async () => {
  const { said, passed } = await checkText('child,worker_id,role,from,to\nT1,W1,IRO,2025-04-01,31/06/2025\n')
  assert.deepEqual(passed, [])
  assert.deepEqual(
    said.map(({ code, column }) => [code, column]),
    [['date-unreadable', 'to']],
  )
})

test('a row that is cut off or has too many values is left out; one that is too short is loaded', async () => {
  const { said, passed } = await checkText(
    'child,worker_id,worker_name,role,from,to\nT1,W1,Ada,IRO,2025-04-01\nT2,W1,Ada,IRO,2025-04-01,,\nT3,W1,Ada,IRO,2025-',
  )
  assert.deepEqual(
    said.map(({ code, line }) => [code, line]),
    [
      ['row-short', 2],
      ['row-long', 3],
      ['row-cut-off', 4],
    ],
  )
  assert.deepEqual(
    passed.map(({ child }) => child),
    ['T1'],
  )
})

test('a value longer than its column, or with characters that turn the writing round, is left out', async () => {
  assert.deepEqual(await codes(allocation({ child: 'T'.repeat(49) }), allocation({ worker_name: 'Ada\u202egnp' })), [
    ['value-too-long', 2, 'child', null],
    ['value-unfit', 3, 'worker_name', null],
  ])
})

test('an end before the beginning, an unknown role and a registration that is none are said, and the row is loaded', async () => {
  const { said, leftOut } = await check(
    allocation({ to: '2025-03-31', role: 'wizard', registration: 'X1' }),
    allocation({ child: 'T2', role: null }),
  )
  assert.equal(leftOut, 0)
  assert.deepEqual(
    said.map(({ code, line }) => [code, line]),
    [
      ['registration-unfit', 2],
      ['end-before-start', 2],
      ['role-unknown', 2],
      ['role-missing', 3],
    ],
  )
})

test('two allocated workers at once are said, wherever in the file they stand; on the day of a change both may hold', async () => {
  const other = { worker_id: 'SW0100002', worker_name: 'Bo Fennimore', registration: null }
  assert.deepEqual(
    await codes(allocation({ ...other, from: '2025-06-01' }), allocation({ child: 'T2' }), allocation()),
    [['held-twice', 4, null, 2]],
  )
  assert.deepEqual(await codes(allocation({ to: '2025-06-01' }), allocation({ ...other, from: '2025-06-01' })), [])
})

test('two family support workers may hold one child at once', async () => {
  const support = allocation({ role: 'family support worker' })
  assert.deepEqual(
    await codes(support, { ...support, worker_id: 'W2', worker_name: 'Bo Fennimore', registration: null }),
    [],
  )
})

test('the same allocation again is said, by whatever name its role goes', async () => {
  assert.deepEqual(
    await codes(allocation(), allocation({ child: 't1000001 ', role: 'Case Worker', to: '2025-06-01' })),
    [['row-twice', 3, null, 2]],
  )
})

test('what a worker or team lacks is said once, and so is that it has two names', async () => {
  const unnamed = { worker_name: null, team_name: null }
  assert.deepEqual(await codes(allocation(unnamed), allocation({ child: 'T2', ...unnamed })), [
    ['worker-without-name', 2, 'worker_name', null],
    ['team-without-name', 2, 'team_name', null],
  ])
  const renamed = { worker_name: 'Ada Fennimore' }
  assert.deepEqual(
    await codes(allocation(), allocation({ child: 'T2', ...renamed }), allocation({ child: 'T3', ...renamed })),
    [['worker-renamed', 3, 'worker_name', 2]],
  )
  assert.deepEqual(await codes(allocation({ worker_id: null, team_id: null })), [
    ['worker-without-id', 2, 'worker_id', null],
    ['team-without-id', 2, 'team_id', null],
  ])
})
