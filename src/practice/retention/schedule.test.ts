import assert from 'node:assert/strict'
import test from 'node:test'
import { day, isoDay } from '../../core/day.ts'
import { retentionRules } from './rules.ts'
import { keepInWords, keptUntil, type LocalPolicy, mayGo, type RetentionFacts, retentionOf } from './schedule.ts'

/** A child of whom only this is known; born on 2 June 2005, everything closed on 3 May 2019. */
const child = (known: Partial<RetentionFacts>): RetentionFacts => ({
  bornOn: day('2005-06-02'),
  diedOn: null,
  isOpen: false,
  lastClosedOn: day('2019-05-03'),
  wasLookedAfter: false,
  wasAdopted: false,
  adoptedOn: null,
  hadSpecialGuardian: false,
  hadProtectionPlan: false,
  hadNeedPlan: false,
  hadEarlyHelp: false,
  onlyNoFurtherAction: false,
  ...known,
})

/** The rules that fall on the child, each with its last day. */
const kept = (known: Partial<RetentionFacts>, localPolicy?: LocalPolicy) =>
  retentionOf(child(known), localPolicy).map(({ rule, keepUntil }) => [
    rule.id,
    keepUntil === null ? null : isoDay(keepUntil),
  ])

test('the record of a looked-after child is kept to the 75th birthday', () => {
  assert.deepEqual(kept({ wasLookedAfter: true }), [['looked-after', '2080-06-02']])
})

test('of a looked-after child who died at 17 it is kept 15 years from the death', () => {
  assert.deepEqual(kept({ wasLookedAfter: true, diedOn: day('2023-06-01') }), [['looked-after-died', '2038-06-01']])
})

test('of somebody who died on the 18th birthday or later it is kept to the 75th birthday all the same', () => {
  assert.deepEqual(kept({ wasLookedAfter: true, diedOn: day('2023-06-02') }), [['looked-after', '2080-06-02']])
  assert.deepEqual(kept({ wasLookedAfter: true, diedOn: day('2024-01-01') }), [['looked-after', '2080-06-02']])
})

test('the 75th birthday of a child born on 29 February is 1 March, and the 80th is 29 February', () => {
  assert.deepEqual(kept({ wasLookedAfter: true, bornOn: day('2004-02-29') }), [['looked-after', '2079-03-01']])
  const longer = { 'looked-after': { years: 80, from: 'birth' } } as const
  assert.deepEqual(kept({ wasLookedAfter: true, bornOn: day('2004-02-29') }, longer), [['looked-after', '2084-02-29']])
})

test('a child born on 29 February who died on 28 February 18 years later is not taken to have died before 18', () => {
  const born = { wasLookedAfter: true, bornOn: day('2004-02-29') }
  assert.deepEqual(kept({ ...born, diedOn: day('2022-02-28') }), [['looked-after', '2079-03-01']])
  assert.deepEqual(kept({ ...born, diedOn: day('2022-02-27') }), [['looked-after-died', '2037-02-27']])
})

test('an adoption is kept 100 years from the order, whatever came before it', () => {
  assert.deepEqual(kept({ wasAdopted: true, adoptedOn: day('2008-02-29'), wasLookedAfter: true }), [
    ['looked-after', '2080-06-02'],
    ['adoption', '2108-02-29'],
  ])
})

test('an order made before the Act of 2002 began is kept as long, by policy and not by that law', () => {
  const [only] = retentionOf(child({ bornOn: day('2004-01-01'), adoptedOn: day('2005-12-29') }))
  assert.deepEqual([only?.rule.id, only?.rule.basis], ['adoption-before-2005', 'local policy'])
  assert.deepEqual(kept({ adoptedOn: day('2005-12-30') }), [['adoption', '2105-12-30']])
})

test('a child who died before 18 after an adoption is kept for the adoption', () => {
  const retentions = kept({ wasLookedAfter: true, adoptedOn: day('2007-01-10'), diedOn: day('2015-03-01') })
  assert.deepEqual(retentions, [
    ['looked-after-died', '2030-03-01'],
    ['adoption', '2107-01-10'],
  ])
})

test('nothing goes while a case is open, however old', () => {
  const retentions = retentionOf(child({ bornOn: day('1920-01-01'), wasLookedAfter: true, isOpen: true }))
  assert.deepEqual([retentions[0]?.keepUntil, retentions[0]?.waitsFor], [null, 'case to close'])
  assert.equal(mayGo(retentions, day('2100-01-01')), false)
})

test('a child whose date of birth is not recorded is kept', () => {
  const retentions = retentionOf(child({ bornOn: null, hadNeedPlan: true }))
  assert.deepEqual([retentions[0]?.keepUntil, retentions[0]?.waitsFor], [null, 'day to be recorded'])
  assert.equal(mayGo(retentions, day('2100-01-01')), false)
})

test('an adopted child whose order has no date is kept, and that rule stands last', () => {
  assert.deepEqual(kept({ wasAdopted: true, wasLookedAfter: true }), [
    ['looked-after', '2080-06-02'],
    ['adoption', null],
  ])
})

test('of a looked-after child who died, but whose birth is not recorded, nobody can say whether it was before 18', () => {
  assert.deepEqual(kept({ wasLookedAfter: true, bornOn: null, diedOn: day('2001-01-01') }), [['looked-after', null]])
})

test('a protection plan outlasts a need plan, and early help ends first', () => {
  assert.deepEqual(kept({ hadProtectionPlan: true, hadNeedPlan: true, hadEarlyHelp: true }), [
    ['early-help', '2025-05-03'],
    ['child-in-need', '2030-06-02'],
    ['child-protection', '2040-06-02'],
  ])
})

test('where no day can be named for any of them, the longest still stands last', () => {
  assert.deepEqual(kept({ bornOn: null, wasLookedAfter: true, hadNeedPlan: true }), [
    ['child-in-need', null],
    ['looked-after', null],
  ])
})

test('a referral without further action is kept six years from the day it came', () => {
  assert.deepEqual(kept({ onlyNoFurtherAction: true }), [['no-further-action', '2025-05-03']])
})

test('an unborn child who was referred and left alone needs no date of birth', () => {
  assert.deepEqual(kept({ bornOn: null, onlyNoFurtherAction: true }), [['no-further-action', '2025-05-03']])
})

test('a child of whom nothing is recorded falls under a rule too', () => {
  assert.deepEqual(kept({}), [['other-child', '2025-05-03']])
})

test('the record may go on the day after its last day', () => {
  const retentions = retentionOf(child({ onlyNoFurtherAction: true }))
  assert.equal(mayGo(retentions, day('2025-05-03')), false)
  assert.equal(mayGo(retentions, day('2025-05-04')), true)
})

test('with no rule at all nothing goes', () => {
  assert.equal(mayGo([], day('2100-01-01')), false)
})

test('a wrong date of birth cannot take a record away within a year of the last work', () => {
  assert.deepEqual(kept({ bornOn: day('1994-01-01'), hadNeedPlan: true }), [['child-in-need', '2020-05-03']])
})

test('an authority sets its own period where there is no law', () => {
  const localPolicy = { 'child-protection': { years: 35, from: 'last-closure' } } as const
  assert.deepEqual(kept({ hadProtectionPlan: true }, localPolicy), [['child-protection', '2054-05-03']])
})

test('an authority may keep longer than the law asks and never shorter', () => {
  const shorter = { 'looked-after': { years: 25, from: 'birth' } } as const
  const longer = { 'looked-after': { years: 125, from: 'birth' } } as const
  assert.deepEqual(kept({ wasLookedAfter: true }, shorter), [['looked-after', '2080-06-02']])
  assert.deepEqual(kept({ wasLookedAfter: true }, longer), [['looked-after', '2130-06-02']])
})

test('of an adoption before the Act of 2002 began an authority may keep less than we do, but 75 years', () => {
  const policy = { 'adoption-before-2005': { years: 50, from: 'order' } } as const
  assert.deepEqual(kept({ adoptedOn: day('2005-11-01') }, policy), [['adoption-before-2005', '2080-11-01']])
})

test('a backup is kept five weeks, and as long as the authority says', () => {
  const backup = retentionRules.find(({ id }) => id === 'backup')
  assert.ok(backup)
  assert.equal(keptUntil(backup, day('2026-01-01')), day('2026-02-05'))
  assert.equal(keptUntil(backup, day('2026-01-01'), { backup: { days: 7, from: 'making' } }), day('2026-01-08'))
})

test('periods are said as people say them', () => {
  assert.equal(keepInWords({ years: 75, from: 'birth' }), 'until the 75th birthday')
  assert.equal(keepInWords({ years: 21, from: 'birth' }), 'until the 21st birthday')
  assert.equal(keepInWords({ years: 100, from: 'order' }), '100 years from the adoption order')
  assert.equal(keepInWords({ days: 1, from: 'end' }), '1 day from its end')
})

test('every rule of law names its regulation, and each rule stands once', () => {
  assert.equal(new Set(retentionRules.map(({ id }) => id)).size, retentionRules.length)
  const unnamed = retentionRules.filter(
    ({ basis, source }) => basis === 'law' && !/Regulations \d{4}, regulation \d/.test(source),
  )
  assert.deepEqual(unnamed, [])
})

test('a day of birth that makes a child older than anybody is helped is wrong, and the record is kept', () => {
  assert.deepEqual(kept({ hadNeedPlan: true, bornOn: day('1905-06-02') }), [['child-in-need', null]])
})
