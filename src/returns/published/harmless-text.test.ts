import assert from 'node:assert/strict'
import test from 'node:test'
import { harmlessText } from './harmless-text.ts'

test('what would move a cursor or turn the writing round is taken out, and lines stay lines', () => {
  assert.equal(harmlessText(' Plans\u001b[2J,\r\nof two \u202elines'), 'Plans[2J,\r\nof two lines')
})
