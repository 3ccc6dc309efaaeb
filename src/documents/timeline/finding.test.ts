import assert from 'node:assert/strict'
import test from 'node:test'
import { allLives } from '../../../test/example-authority/lives.ts'
import { child, contact, met, missed, placed, spell, visits } from '../../../test/example-authority/made.ts'
import { lifeFinding, titleOfLife, yearFinding } from './finding.ts'
import type { Life } from './life.ts'

function example(key: string): Life {
  const found = allLives.find((each) => each.key === key)
  if (found === undefined) throw new Error(`no example child ${key}`)
  return found.life
}

function known(rest: Partial<Life>): Life {
  return child('made', '', 'Kit', '2015-01-01', '2022-09-03', rest).life
}

test('a life with plans and care is headed by both, how long it is known, and its placements', () => {
  assert.equal(
    lifeFinding(example('fourteen-placements')),
    'Two protection plans and two periods in care in six years, with 14 placements',
  )
})

test('a life in care now, once and without a plan, is headed by since when', () => {
  assert.equal(lifeFinding(example('miles-unknown')), 'Looked after since February 2025, with two placements')
})

test('care that ended is counted', () => {
  assert.equal(lifeFinding(example('respite')), 'Six periods in care in 20 months, with six placements')
})

test('a first plan that is open is headed by since when', () => {
  assert.equal(lifeFinding(example('first-plan')), 'On a protection plan since June 2026')
})

test('plans are counted where there were several', () => {
  assert.equal(lifeFinding(example('three-plans')), 'Three protection plans in nine years')
})

test('nobody who died is said to be on a plan', () => {
  assert.equal(lifeFinding(example('died-open')), 'One protection plan in seven months')
})

test('periods of need are counted, one is told by how long it was', () => {
  assert.equal(lifeFinding(example('re-referred')), 'Four periods as a child in need in three years')
  assert.equal(lifeFinding(example('moved-away')), 'Child in need for 20 months')
  assert.equal(lifeFinding(example('need-open')), 'Child in need since March 2026')
})

test('early help is said where there was nothing more', () => {
  assert.equal(lifeFinding(example('early-help')), 'Early help since January 2026')
})

test('a care leaver of whom nothing earlier is known is one', () => {
  const life = known({ spells: [spell('leaving', '2026-03-01')] })
  assert.equal(lifeFinding(life), 'Care leaver since March 2026')
})

test('contacts alone are counted, and whether any led to more', () => {
  assert.equal(lifeFinding(example('one-contact')), 'One contact, nothing else yet')
  assert.equal(lifeFinding(example('only-closed')), 'Four contacts in four years, no further action after any')
  const life = known({ contacts: [contact('2022-09-03', 'School', 'advice'), contact('2023-01-01', 'GP', 'closed')] })
  assert.equal(lifeFinding(life), 'Two contacts in four years, nothing else yet')
})

test('with nothing to say the heading is the plain subject', () => {
  assert.equal(lifeFinding(example('nothing')), 'The journey so far')
  assert.equal(yearFinding(example('nothing')), 'The last year')
})

test('a year in which nothing began or was due is headed by what went on, or by its end', () => {
  const both = [spell('need', '2021-05-01'), spell('protection', '2021-09-24')]
  assert.equal(yearFinding(known({ spells: both })), 'The last year: on a protection plan throughout')
  const ended = known({ spells: [spell('need', '2023-05-01', '2026-02-03')] })
  assert.equal(yearFinding(ended), 'The last year: closed 3 February 2026')
})

test('the title of the picture says how long the child is known, without what stands out', () => {
  assert.equal(titleOfLife(example('fourteen-placements')), 'Six years of Ellis Larkspur')
})

test('the year is headed by moves and a visit that is overdue', () => {
  assert.equal(yearFinding(example('fourteen-placements')), 'The last year: six moves, and no visit since 21 July')
})

test('a visit that is overdue heads the year alone where the child did not move', () => {
  assert.equal(yearFinding(example('miles-unknown')), 'The last year: no visit yet')
})

test('moves head the year where visits are in time; coming into care is not a move', () => {
  const life = known({
    spells: [spell('care', '2026-01-05')],
    placements: [placed(1, 'foster', 4, '2026-01-05', '2026-02-01'), placed(2, 'foster', 6, '2026-02-01')],
  })
  assert.equal(yearFinding(life), 'The last year: one move')
})

test('times missing, deadlines missed and contacts head the year in this order', () => {
  assert.equal(yearFinding(example('before-proceedings')), 'The last year: missing twice')
  assert.equal(yearFinding(example('first-plan')), 'The last year: one deadline missed')
  assert.equal(yearFinding(example('sixty-contacts')), 'The last year: nine contacts')
})

test('a year in which all was in time says so', () => {
  assert.equal(yearFinding(example('steady')), 'The last year: all eight deadlines met')
  const one = known({ clocks: met('Assessment', '2026-05-01') })
  assert.equal(yearFinding(one), 'The last year: its deadline met')
})

test('a visit done late is not overdue', () => {
  const life = known({ clocks: visits([missed('Visit', '8 days late', '2026-02-11', '2026-02-19')]) })
  assert.equal(yearFinding(life), 'The last year: one deadline missed')
})

test('what is known of is called a referral where only referrals are', () => {
  const life = example('one-contact')
  const referred = { ...life, contacts: life.contacts.map((each) => ({ ...each, isReferral: true })) }
  assert.equal(lifeFinding(referred), 'One referral, nothing else yet')
})
