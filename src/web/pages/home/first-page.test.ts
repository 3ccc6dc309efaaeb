import assert from 'node:assert/strict'
import test from 'node:test'
import { type Thing, thingsHeading, worstFirst } from './first-page.ts'

const thing = (mark: Thing['mark'], what = 'Something'): Thing => ({ mark, what, says: '', opens: null })

test('seven things of which two are past a limit: the heading says both', () => {
  const things = [...Array.from({ length: 2 }, () => thing('now')), ...Array.from({ length: 5 }, () => thing('due'))]
  assert.equal(thingsHeading(things), 'Seven things need you, two of them now')
})

test('one thing that is past a limit needs you now', () => {
  assert.equal(thingsHeading([thing('now')]), 'One thing needs you now')
})

test('one thing that is only to be done needs you, and not now', () => {
  assert.equal(thingsHeading([thing('due')]), 'One thing needs you')
})

test('with nothing to do the page says so', () => {
  assert.equal(thingsHeading([]), 'Nothing needs you today')
})

test('what is past a limit comes before what is due, and that before what has changed; the eighth is left out', () => {
  const things = [
    thing('change'),
    thing('due', 'due first'),
    thing('now'),
    ...Array.from({ length: 6 }, () => thing('due')),
  ]
  const shown = worstFirst(things)
  assert.deepEqual([shown.length, shown[0]?.mark, shown[1]?.what, shown.at(-1)?.mark], [7, 'now', 'due first', 'due'])
})
