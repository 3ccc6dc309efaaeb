import assert from 'node:assert/strict'
import test from 'node:test'
import { crc32 } from './crc-32.ts'

const bytes = (text: string) => new TextEncoder().encode(text)

test('the sum of the digits 1 to 9 is the one that every table of check sums gives', () => {
  assert.equal(crc32(bytes('123456789')), 0xcbf43926)
})

test('the sum of a text is the same in one piece and in two', () => {
  assert.equal(crc32(bytes('456789'), crc32(bytes('123'))), crc32(bytes('123456789')))
})
