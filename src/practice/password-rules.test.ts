import assert from 'node:assert/strict'
import test from 'node:test'
import { passwordFault } from './password-rules.ts'

const known = ['mary.ashe@council.example', 'Mary Ashe']

test('a few words together are a password, with or without digits and signs', () => {
  assert.equal(passwordFault('three rainy harbours', known), null)
  assert.equal(passwordFault('kettle-orbit-19', known), null)
  assert.equal(passwordFault('mary likes wet dogs', known), null)
})

test('eleven characters are too few and 201 too many, counted as a person counts', () => {
  assert.match(String(passwordFault('wet dogs 11', known)), /at least 12/)
  assert.match(String(passwordFault('🐕🐕🐕 wet do', known)), /at least 12/)
  assert.match(String(passwordFault(`wet dogs ${'ab'.repeat(96)}`, known)), /at most 200/)
})

test('what is guessed first is none', () => {
  assert.match(String(passwordFault('Throughline2026!', known)), /guessed/)
  assert.match(String(passwordFault('Passw0rd12345', known)), /guessed/)
  assert.match(String(passwordFault('childrens services 1', known)), /guessed/)
})

test('neither is one piece over and over, nor a run along the alphabet, the digits or the keys', () => {
  assert.match(String(passwordFault('abcabcabcabc', known)), /running/)
  assert.match(String(passwordFault('aaaaaaaaaaaaaaa', known)), /running/)
  assert.match(String(passwordFault('abcdefghijklm', known)), /running/)
  assert.match(String(passwordFault('qwertyuiopasdf', known)), /running/)
  assert.match(String(passwordFault('987654321qwertyuiop', known)), /running/)
})

test('neither is one’s own name with a year', () => {
  assert.match(String(passwordFault('MaryAshe2026!', known)), /your name/)
  assert.match(String(passwordFault('mary.ashe@council.example', known)), /your name/)
})
