import assert from 'node:assert/strict'
import test from 'node:test'
import { linesOf, noteUnder } from './note-lines.ts'

test('a note is cut between words, and a word is never cut', () => {
  assert.deepEqual(linesOf('Three authorities have no number', 15, 110), ['Three authorities', 'have no number'])
  assert.deepEqual(linesOf('Incomprehensibilities', 15, 20), ['Incomprehensibilities'])
})

test('no note takes no room', () => {
  assert.deepEqual(noteUnder('', { y: 0, size: 15, width: 300 }), { svg: '', high: 0 })
})
