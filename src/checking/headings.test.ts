import assert from 'node:assert/strict'
import test from 'node:test'
import { childHeading, oneCause, resultHeading, rulesHeading, shareHeading } from './headings.ts'

const totals = (children: number, withError: number, withQueryOnly: number) => ({ children, withError, withQueryOnly })

test('the heading says how many children need a fix', () => {
  assert.equal(resultHeading(totals(4936, 96, 99), 0), '96 children need a fix before you send')
  assert.equal(resultHeading(totals(10, 1, 0), 0), '1 child needs a fix before you send')
})

test('a wrong header is a fix even when every child is right', () => {
  assert.equal(resultHeading(totals(10, 0, 3), 1), 'The return as a whole needs a fix before you send')
})

test('queries alone are to be explained', () => {
  assert.equal(resultHeading(totals(10, 0, 3), 0), 'Nothing to fix, and 3 children to explain')
  assert.equal(resultHeading(totals(10, 0, 0), 0), 'Nothing to fix')
})

test('the share without an issue is never rounded to all or none', () => {
  assert.equal(shareHeading(totals(4936, 96, 99)), '96% of 4,936 children have no issue')
  assert.equal(shareHeading(totals(4936, 1, 0)), '4,935 of 4,936 children have no issue')
  assert.equal(shareHeading(totals(332, 331, 0)), '1 of 332 children have no issue')
  assert.equal(shareHeading(totals(300, 300, 0)), 'No child of 300 is without an issue')
  assert.equal(shareHeading(totals(300, 0, 0)), 'All 300 children have no issue')
})

test('the rules heading names how few rules cause most of it', () => {
  const error = (children: number) => ({ children, isError: true })
  assert.equal(rulesHeading([]), 'No rule found anything')
  assert.equal(rulesHeading([error(3)]), 'One rule causes all errors')
  assert.equal(
    rulesHeading([error(31), error(28), error(19), error(11), error(6)]),
    'Two rules cause six in ten of the errors',
  )
  assert.equal(rulesHeading([error(90), error(5), error(5)]), 'One rule causes nine in ten of the errors')
  assert.equal(rulesHeading([{ children: 4, isError: false }]), 'One rule causes all queries')
  assert.equal(rulesHeading([error(5), error(5), error(5), error(5), error(5)]), '5 rules found something')
})

test('a child with two errors and a query', () => {
  assert.equal(childHeading('Child T1', 2, 1), 'Child T1: two errors, one query')
  assert.equal(childHeading('Child T1', 0, 0), 'Child T1: no issue')
})

test('one cause is named when nearly every child breaks a rule', () => {
  assert.match(oneCause('4180', 300, 300) as string, /^All 300 children break rule 4180/)
  assert.equal(oneCause('4180', 20, 300), null)
  assert.equal(oneCause('4180', 3, 3), null)
})
