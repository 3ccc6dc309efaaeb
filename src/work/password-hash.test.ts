import assert from 'node:assert/strict'
import { scryptSync } from 'node:crypto'
import test from 'node:test'
import { hashPassword, isOldHash, isPassword } from './password-hash.ts'

test('a password is known again, another is not, and two of the same have different hashes', async () => {
  const hash = await hashPassword('three rainy harbours')
  assert.match(hash, /^scrypt\$17\$8\$1\$[\w-]{22}\$[\w-]{43}$/)
  assert.equal(await isPassword('three rainy harbours', hash), true)
  assert.equal(await isPassword('three rainy harbour', hash), false)
  assert.notEqual(await hashPassword('three rainy harbours'), hash)
  assert.equal(isOldHash(hash), false)
})

test('a hash of earlier, cheaper days still counts, and is told as such', async () => {
  const salt = Buffer.from('salt of tests')
  const key = scryptSync('three rainy harbours', salt, 32, { N: 2 ** 14, r: 8, p: 1 })
  const old = `scrypt$14$8$1$${salt.toString('base64url')}$${key.toString('base64url')}`
  assert.equal(await isPassword('three rainy harbours', old), true)
  assert.equal(isOldHash(old), true)
})

test('the same letters typed another way are the same password', async () => {
  assert.equal(await isPassword('cafe\u0301 by the sea', await hashPassword('caf\u00e9 by the sea')), true)
})

test('without an account nothing is right, and it takes as long', async () => {
  const started = performance.now()
  assert.equal(await isPassword('three rainy harbours', null), false)
  assert.ok(performance.now() - started > 50)
})
