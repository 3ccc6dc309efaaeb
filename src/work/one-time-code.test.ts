import assert from 'node:assert/strict'
import test from 'node:test'
import { base32, codeOf, stepAt, stepOfCode } from './one-time-code.ts'

// RFC 6238, appendix B: the secret of its examples, and the last six digits of its codes for SHA-1.
const secret = new TextEncoder().encode('12345678901234567890')

test('codes are those of the examples of RFC 6238', () => {
  const codes = [59, 1111111109, 1111111111, 1234567890, 2000000000, 20000000000].map((at) =>
    codeOf(secret, stepAt(at * 1000)),
  )
  assert.deepEqual(codes, ['287082', '081804', '050471', '005924', '279037', '353130'])
})

test('a clock half a minute early or late is forgiven, a minute is not', () => {
  const now = 1_111_111_109_000
  const step = 37_037_036
  assert.equal(stepOfCode(secret, '081 804', now), step)
  assert.equal(stepOfCode(secret, '081804', now + 30_000), step)
  assert.equal(stepOfCode(secret, '081804', now - 30_000), step)
  assert.equal(stepOfCode(secret, '081804', now + 61_000), null)
  assert.equal(stepOfCode(secret, '', now), null)
})

test('a secret is written as in RFC 4648', () => {
  assert.equal(base32(new TextEncoder().encode('foobar')), 'MZXW6YTBOI')
})
