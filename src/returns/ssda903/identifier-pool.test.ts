import assert from 'node:assert/strict'
import test from 'node:test'
import { IdentifierPool } from './identifier-pool.ts'

const bytes = new TextEncoder()

/** Reads each of them from among other bytes. */
function readAll(pool: IdentifierPool, names: readonly string[]): readonly string[] {
  return names.map((name) => pool.read(bytes.encode(`,${name},`), 1, name.length + 1))
}

const names = Array.from({ length: 9_000 }, (_, at) => `T${at}`)

test('nine thousand children keep their names in a second table, whatever its order', () => {
  const pool = new IdentifierPool()
  assert.deepEqual(readAll(pool, names), names)
  assert.deepEqual(readAll(pool, names), names)
  assert.deepEqual(readAll(pool, names.toReversed()), names.toReversed())
})

test('a name that begins another, and one never seen, are names of their own', () => {
  const pool = new IdentifierPool()
  assert.deepEqual(readAll(pool, ['T12', 'T1', 'T123', 'T1', 'U1', 'T12']), ['T12', 'T1', 'T123', 'T1', 'U1', 'T12'])
})

test('names made to look alike to whoever sorts them by their bytes are read as they are', () => {
  const pool = new IdentifierPool()
  // Aa and BB give the same number, and so does every text made of them.
  const alike = Array.from({ length: 65_536 }, (_, at) =>
    Array.from({ length: 16 }, (_, bit) => ((at >> bit) & 1 ? 'Aa' : 'BB')).join(''),
  )
  assert.deepEqual(readAll(pool, alike), alike)
  assert.deepEqual(readAll(pool, alike.toReversed()), alike.toReversed())
})
