import assert from 'node:assert/strict'
import { readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import test from 'node:test'
import { operatorHere, placeWith } from '../../test/loaded-place.ts'
import { child } from '../returns/cin-census/example.ts'
import { completeLedger } from './complete-ledger.ts'
import { eraseChild } from './erase-child.ts'
import { letBack } from './let-back.ts'
import type { Place } from './place.ts'

const ann = child({ LAchildID: 'ANN1' })
const ben = child({ LAchildID: 'BEN2', UPN: null })
const ledgerOf = (place: Place) => join(place.data, 'erasures.log')

test('a ledger that lacks a line gets it, once, and keeps those it has', async () => {
  const place = await placeWith([ann, ben])
  await eraseChild(place, operatorHere, 'ANN1', 'Held unlawfully')
  await eraseChild(place, operatorHere, 'BEN2', 'Held unlawfully')
  const whole = readFileSync(ledgerOf(place), 'utf8')
  const [first, second] = whole.split('\n')
  // As when the first was erased through another computer.
  writeFileSync(ledgerOf(place), `${second}\n`)
  assert.equal(await completeLedger(place), 1)
  assert.equal(readFileSync(ledgerOf(place), 'utf8'), `${second}\n${first}\n`)
  assert.equal(await completeLedger(place), 0)
  assert.equal(readFileSync(ledgerOf(place), 'utf8'), `${second}\n${first}\n`)
})

test('a ledger that is gone is written anew, with who was let back since', async () => {
  const place = await placeWith([ann, ben])
  await eraseChild(place, operatorHere, 'ANN1', 'Held unlawfully')
  await letBack(place, operatorHere, 'ANN1', 'Erased by mistake')
  const [, back] = readFileSync(ledgerOf(place), 'utf8').split('\n')
  rmSync(ledgerOf(place))
  assert.equal(await completeLedger(place), 1)
  assert.equal(readFileSync(ledgerOf(place), 'utf8'), `${back}\n`)
})

test('a line that was cut off costs no other', async () => {
  const place = await placeWith([ann, ben])
  await eraseChild(place, operatorHere, 'ANN1', 'Held unlawfully')
  const whole = readFileSync(ledgerOf(place), 'utf8')
  writeFileSync(ledgerOf(place), whole.slice(0, 40))
  assert.equal(await completeLedger(place), 1)
  assert.equal(await completeLedger(place), 0)
})
