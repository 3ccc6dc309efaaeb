import assert from 'node:assert/strict'
import test from 'node:test'
import { compareReturns } from '../../checking/compare-returns.ts'
import { CheckedCensus } from './checked-census.ts'

import { child, header } from './example.ts'
import { recordMark } from './record-mark.ts'
import type { CinChild } from './shape.ts'
import { CinWriter } from './write.ts'

async function checked(children: readonly CinChild[]): Promise<{ census: CheckedCensus; marks: number[] }> {
  const writer = new CinWriter()
  const text = writer.start(header(2026)) + children.map((each) => writer.child(each)).join('') + writer.end()
  const census = new CheckedCensus()
  const marks: number[] = []
  async function* bytes() {
    yield new TextEncoder().encode(text)
  }
  await census.read(bytes(), null, (each) => marks.push(recordMark(each)))
  return { census, marks }
}

/** Without an ethnicity rule 4220 speaks. */
const withoutEthnicity = (LAchildID: string): CinChild => {
  const whole = child({ LAchildID })
  return { ...whole, characteristics: { ...whole.characteristics, Ethnicity: null } }
}

test('an issue is fixed, still there or new by child, rule and values', async () => {
  const earlier = (await checked([withoutEthnicity('ANN1'), withoutEthnicity('BEN2'), child({ LAchildID: 'CAT3' })]))
    .census
  const later = (await checked([child({ LAchildID: 'ANN1' }), withoutEthnicity('BEN2'), withoutEthnicity('CAT3')]))
    .census
  const { byRule, fresh, fixed } = compareReturns(later, earlier)
  assert.deepEqual(byRule.get('4220'), { fixed: 1, still: 1, fresh: 1 })
  assert.deepEqual(
    fixed.map((issue) => earlier.ids[earlier.issues.child(issue)]),
    ['ANN1'],
  )
  const list = later.childrenMatching(
    { kind: 'new', rule: '4220', table: null },
    { byRule, fresh, fixed, all: { fixed: 1, still: 1, fresh: 1 } },
  )
  assert.deepEqual(
    list.map((row) => later.ids[row]),
    ['CAT3'],
  )
})

test('a record that stands elsewhere in the file is the same, and one with another value is not', async () => {
  const before = await checked([child({ LAchildID: 'ANN1' }), child({ LAchildID: 'BEN2' })])
  const after = await checked([child({ LAchildID: 'NEW0' }), child({ LAchildID: 'ANN1' }), withoutEthnicity('BEN2')])
  assert.equal(after.marks[1], before.marks[0])
  assert.notEqual(after.marks[2], before.marks[1])
})
