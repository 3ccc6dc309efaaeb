import assert from 'node:assert/strict'
import test from 'node:test'
import { type Beside, questionAbout } from './far-smaller.ts'

const beside = (changed: Partial<Beside>): Beside => ({
  ...{ children: 1000, before: 1000, isAgain: true, replaces: true, teams: [] },
  ...changed,
})

test('a file sent in again with fewer than nine children in ten is asked about, and one with nine is not', () => {
  assert.equal(questionAbout(beside({ children: 900 })), null)
  assert.equal(
    questionAbout(beside({ children: 899 })),
    'This file names 899 children; the one it would replace names 1,000. Is it the whole return?',
  )
})

test("next year's file is asked about below seven children in ten", () => {
  const later = { isAgain: false, replaces: false }
  assert.equal(questionAbout(beside({ ...later, children: 700 })), null)
  assert.equal(
    questionAbout(beside({ ...later, children: 699 })),
    'This file names 699 children; the newest one before it names 1,000. Is it the whole return?',
  )
})

test('nineteen children fewer are nothing to ask about, and twenty are', () => {
  assert.equal(questionAbout(beside({ children: 1, before: 20 })), null)
  assert.match(questionAbout(beside({ children: 1, before: 21 })) ?? '', /^This file names 1 child; /)
})

test('a team that is nowhere in new allocations is asked about, though there are more children than before', () => {
  const allocations = beside({ children: 1100, isAgain: false, teams: [{ team: 'Marrow duty', children: 40 }] })
  assert.equal(
    questionAbout(allocations),
    'This file names 1,100 children; the one it would replace names 1,000. A team that held children is nowhere in it: Marrow duty (40). Is it the whole return?',
  )
})

test('of many teams five are named', () => {
  const teams = ['A', 'B', 'C', 'D', 'E', 'F', 'G'].map((team) => ({ team, children: 30 }))
  assert.match(
    questionAbout(beside({ teams })) ?? '',
    /7 teams that held children are nowhere in it: A \(30\), B \(30\), C \(30\), D \(30\), E \(30\) and 2 others\./,
  )
})
