import assert from 'node:assert/strict'
import test from 'node:test'
import type { ShownCount } from '../../../core/suppress.ts'
import {
  adoptionFinding,
  agesFinding,
  atHomeFinding,
  homesFinding,
  leaversFinding,
  leaversHomesFinding,
  legalFinding,
  missingFinding,
  movesFinding,
  needFinding,
  reasonsFinding,
} from './findings.ts'

const split = (counts: Readonly<Record<string, ShownCount>>) =>
  Object.entries(counts).map(([key, count]) => ({ key, count }))

test('where they live: in families, and in children’s homes', () => {
  assert.equal(
    homesFinding(split({ 'foster-own': 50, parents: 20, adopters: 5, 'childrens-home': 15, supported: 10 })),
    '75% live in families, 15% in children’s homes',
  )
  assert.equal(homesFinding(split({ 'foster-own': 5, 'childrens-home': 1 })), 'Where they live')
  assert.equal(homesFinding(split({ 'foster-own': 50, family: 'c', supported: 'c' })), 'Where they live')
})

test('legal status: on a full care order, and here by agreement', () => {
  assert.equal(legalFinding(split({ C2: 60, C1: 15, V2: 25 })), '60% are on a full care order, 25% here by agreement')
  assert.equal(legalFinding(split({ C2: 3 })), 'Legal status')
})

test('with parents on a care order, and for how long', () => {
  assert.equal(
    atHomeFinding({ home: 31, year: 12 }),
    '31 children live with parents on a care order, twelve for a year or more',
  )
  assert.equal(atHomeFinding({ home: 1, year: 1 }), 'One child lives with parents on a care order, for a year or more')
  assert.equal(atHomeFinding({ home: 3, year: 0 }), 'Three children live with parents on a care order')
  assert.equal(atHomeFinding({ home: 0, year: 0 }), 'No child lives with parents on a care order')
  assert.equal(atHomeFinding({ home: 'c', year: 'c' }), 'With parents on a care order')
})

test('ages: 10 or older, and under 5', () => {
  assert.equal(
    agesFinding(split({ 0: 5, '1-4': 15, '5-9': 30, '10-15': 40, '16-17': 10 })),
    '50% are 10 or older, 20% under 5',
  )
})

test('need: the one most are in care for', () => {
  assert.equal(needFinding(split({ N5: 20, N1: 60, 'not-known': 20 })), '60% are in care for abuse or neglect')
  assert.equal(needFinding(split({ N1: 3 })), 'Why children are in care')
})

test('those who left: to their family, and to a lasting new home', () => {
  assert.equal(
    reasonsFinding(split({ E4A: 100, E13: 5, E11: 20, E45: 30, E5: 45 })),
    'Of 200 children who left 105 went to their family and 50 to a lasting new home',
  )
  assert.equal(reasonsFinding(split({})), 'No child left care in the 12 months')
  assert.equal(reasonsFinding(split({ E4A: 'c', E13: 'c', E11: 20 })), 'Why children left care')
})

test('adoption: on the way, and with the adopters', () => {
  assert.equal(
    adoptionFinding(split({ no: 600, decided: 10, ordered: 7, placed: 20 })),
    '37 children are on the way to adoption, 20 with the adopters',
  )
  assert.equal(adoptionFinding(split({ no: 600, placed: 1 })), 'One child is on the way to adoption')
  assert.equal(adoptionFinding(split({ no: 600 })), 'No child is on the way to adoption')
  assert.equal(adoptionFinding(split({ no: 600, decided: 'c', placed: 'c' })), 'On the way to adoption')
})

test('missing: children, and times', () => {
  assert.equal(
    missingFinding(split({ no: 600, once: 20, more: 27 }), 130),
    '47 children went missing, 130 times in all',
  )
  assert.equal(missingFinding(split({ no: 600, once: 1 }), 1), 'One child went missing, once in all')
  assert.equal(missingFinding(split({ no: 600, once: 20 }), null), '20 children went missing in 12 months')
  assert.equal(missingFinding(split({ no: 600 }), 0), 'No child went missing in 12 months')
})

test('care leavers: in touch, and in work or study', () => {
  assert.equal(
    leaversFinding(split({ education: 60, work: 30, G5: 74 }), split({ YES: 150, NO: 14 })),
    '164 care leavers: 91% in touch, 55% in work or study',
  )
  assert.equal(leaversFinding(split({ work: 2 }), split({ YES: 2 })), '2 care leavers')
  assert.equal(leaversFinding([], []), 'No care leavers are recorded')
})

test('care leavers’ homes: whether they are suitable, and how many are their own or the family’s', () => {
  const suitable = split({ yes: 45, no: 5, 'not-known': 0 })
  assert.equal(
    leaversHomesFinding(split({ U: 20, B: 5, Z: 5, D: 20 }), suitable),
    '90% of care leavers live somewhere suitable, 60% on their own or with family',
  )
  assert.equal(
    leaversHomesFinding(split({ U: 48, D: 'c', X: 'c' }), suitable),
    '90% of care leavers live somewhere suitable',
  )
  assert.equal(leaversHomesFinding(split({ U: 2 }), split({ yes: 2 })), 'Where care leavers live')
})

test('those who moved often: how many as the care plan said', () => {
  assert.equal(
    movesFinding(split({ CARPL: 13, CREQB: 9 }), 21),
    '13 of the 21 children with three or more placements moved as the care plan said',
  )
  assert.equal(
    movesFinding(split({ CREQB: 1 }), 1),
    'None of the 1 child with three or more placements moved as the care plan said',
  )
  assert.equal(movesFinding(split({ CARPL: 'c' }), 21), 'Why they moved')
})
