import assert from 'node:assert/strict'
import test from 'node:test'
import { sentWords } from './sent-words.ts'

test('a census of 59 MB is told of in whole megabytes, and the last of it not before it has gone', () => {
  assert.equal(sentWords(0, 59_200_000), '0 of 59 MB sent')
  assert.equal(sentWords(12_999_999, 59_200_000), '12 of 59 MB sent')
  assert.equal(sentWords(59_199_999, 59_200_000), '59 of 59 MB sent')
  assert.equal(sentWords(58_800_000, 58_800_000), '59 of 59 MB sent')
})

test('a small file is told of in thousands of bytes', () => {
  assert.equal(sentWords(300_000, 640_400), '300 of 640 kB sent')
  assert.equal(sentWords(200, 200), '1 of 1 kB sent')
})
