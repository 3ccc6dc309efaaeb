import assert from 'node:assert/strict'
import test from 'node:test'
import { nearest, printable, wrap } from './terminal.ts'

test('the nearest names come first, and far ones not at all', () => {
  assert.deepEqual(nearest('chekc', ['rules', 'check', 'sample']), ['check'])
  assert.deepEqual(nearest('ASSESMENTS', ['Assessments', 'Section47']), ['Assessments'])
  assert.deepEqual(nearest('xyz', ['check', 'rules']), [])
})

test('a part of a name finds it', () => {
  assert.deepEqual(nearest('referral', ['ReferralSource', 'Sex']), ['ReferralSource'])
})

test('text is broken between words and never within one', () => {
  assert.equal(wrap('one two three', 9, '  '), '  one two\n  three')
  assert.equal(wrap('incomprehensibilities', 5), 'incomprehensibilities')
})

test('a line for the terminal is one line, with nothing in it that a terminal would obey', () => {
  assert.equal(printable('a\nb\u001b[31m\u009bc'), 'a b?[31m?c')
})
