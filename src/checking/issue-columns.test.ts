import assert from 'node:assert/strict'
import test from 'node:test'
import { IssueColumns } from './issue-columns.ts'

const cell = (table: string, row: number, field: string) => [{ table, row, line: row * 2 }, field] as const

test('issues are given back as they were put in, with their cells, however many there are', () => {
  const issues = new IssueColumns()
  for (let n = 0; n < 50_000; n++)
    issues.add(n % 109, n - 1, n % 3 === 0 ? [] : [cell('Reviews', n, 'CPPreviewDate'), cell('Header', 0, 'Year')])
  assert.equal(issues.count, 50_000)
  assert.deepEqual([issues.rule(40_001), issues.child(40_001), issues.child(0)], [40_001 % 109, 40_000, -1])
  assert.deepEqual(issues.cells(40_001), [
    { table: 'Reviews', row: 40_001, line: 80_002, field: 'CPPreviewDate' },
    { table: 'Header', row: 0, line: 0, field: 'Year' },
  ])
  assert.deepEqual(issues.cells(49_998), [])
  assert.equal(issues.cells(49_999).length, 2)
})
