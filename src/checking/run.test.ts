import assert from 'node:assert/strict'
import test from 'node:test'
import type { ChildRule } from './rule.ts'
import { startRun } from './run.ts'

type Child = { readonly name: string; readonly age: number }
type AnyRule = ChildRule<Child, { readonly year: number }, string, string, never>

const words = { severity: 'error', title: '', fields: [], explains: '', because: '', putRight: '', source: '' } as const

const rule = (code: string, isWrong: (child: Child) => boolean): AnyRule => ({
  ...{ ...words, code, scope: 'child', from: 2023, examples: () => [] },
  check: () => (child, wrong) => {
    if (isWrong(child)) wrong('age')
  },
})

const [Ada, Ben, Cat] = [
  { name: 'Ada', age: 19 },
  { name: 'Ben', age: 3 },
  { name: 'Cat', age: 20 },
] as const

/** What is told when these rules look at three children together. */
function told(rules: readonly AnyRule[]): readonly string[] {
  const said: string[] = []
  const run = startRun(
    rules,
    { year: 2026 },
    {
      breach: ({ code }, child) => said.push(`${code} finds ${child?.name}`),
      fault: ({ code }, child) => said.push(`${code} breaks down on ${child?.name}`),
    },
  )
  run.children([Ada, Ben, Cat], ({ name }) => said.push(`over with ${name}`))
  return said
}

test('what rules find in children they look at together is told child by child, in order of the rules', () => {
  const isGrown = rule('1', ({ age }) => age >= 18)
  const isOdd = rule('2', ({ age }) => age % 2 === 1)
  assert.deepEqual(told([isGrown, isOdd]), [
    ...['1 finds Ada', '2 finds Ada', 'over with Ada'],
    ...['2 finds Ben', 'over with Ben'],
    ...['1 finds Cat', 'over with Cat'],
  ])
})

test('a rule that breaks down on one child still looks at the next, and so do the other rules', () => {
  const breaks = rule('1', ({ name }) => {
    if (name === 'Ada') throw new Error('it cannot be told')
    return true
  })
  const isGrown = rule('2', ({ age }) => age >= 18)
  assert.deepEqual(told([breaks, isGrown]), [
    ...['1 breaks down on Ada', '2 finds Ada', 'over with Ada'],
    ...['1 finds Ben', 'over with Ben'],
    ...['1 finds Cat', '2 finds Cat', 'over with Cat'],
  ])
})
