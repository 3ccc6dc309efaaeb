import assert from 'node:assert/strict'
import test from 'node:test'
import type { LoadedPublished } from './load-published.ts'
import { loadedText } from './published-text.ts'

const loaded: LoadedPublished = {
  ...{ file: 'referrals.csv', state: 'loaded', title: 'Children in need: referrals', release: 4, rowsRead: 2132 },
  kept: { figures: 8528, neighbours: 0, measures: 0, inspections: 0 },
  ...{ leftOut: [], shared: [], findings: [], unknownAreas: [] },
}

test('a file that was loaded says how many rows were read, what was kept, and what was left out and why', () => {
  const text = loadedText({ ...loaded, leftOut: [{ why: 'no indicator asks for it', rows: 1340 }] })
  assert.equal(
    text,
    'referrals.csv: Children in need: referrals, release 4: 2,132 rows read, 8,528 figures kept\n  1,340 left out: no indicator asks for it\n',
  )
})

test('a file that puts figures right says how many numbers are others now', () => {
  const text = loadedText({ ...loaded, shared: [{ release: 2, figures: 8000, other: 12 }] })
  assert.match(text, /8,000 are in release 2 as well, 12 with another number/)
})

test('a file that is refused says where and what to do, and nothing of it counts as left out', () => {
  const text = loadedText({
    ...loaded,
    ...{ state: 'refused', leftOut: [{ why: 'no indicator asks for it', rows: 3 }] },
    findings: [
      { weight: 'refuses', row: 12, column: 'referral_count', says: '“q” is no number.', doNext: 'Put it right.' },
    ],
  })
  assert.match(
    text,
    /refused .* nothing of it was kept\n {2}row 12, column referral_count: “q” is no number. Put it right.\n$/,
  )
})

test('a name that would move the cursor is shown without doing so', () => {
  assert.equal(loadedText({ ...loaded, file: 'a\u001b[2Jb.csv' }).includes('\u001b'), false)
})

test('a name that would turn the writing round is shown without doing so', () => {
  assert.equal(loadedText({ ...loaded, file: 'a\u202evsc.b' }).includes('\u202e'), false)
})
