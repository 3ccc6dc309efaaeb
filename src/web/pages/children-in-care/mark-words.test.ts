import assert from 'node:assert/strict'
import test from 'node:test'
import { markWords } from './mark-words.ts'

test('a mark is said in the words of the page', () => {
  assert.deepEqual(markWords('legal.C2'), { title: 'Legal status', words: 'Full care order' })
})

test('words of an address that no mark has say nothing, and break nothing', () => {
  assert.equal(markWords('constructor.C2'), null)
  assert.deepEqual(markWords('legal.constructor'), { title: 'Legal status', words: 'Code constructor' })
})
