import assert from 'node:assert/strict'
import test from 'node:test'
import { strToU8, zipSync } from 'fflate'
import type { Refusal } from '../core/refusal.ts'
import { type ZipLimits, zipEntries } from './zip.ts'

async function* inPieces(bytes: Uint8Array, length: number): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += length) yield bytes.subarray(at, at + length)
}

async function unzipped(bytes: Uint8Array, pieceLength: number, limits?: ZipLimits): Promise<[string, string][]> {
  const files: [string, string][] = []
  for await (const { name, bytes: inside } of zipEntries(inPieces(bytes, pieceLength), limits)) {
    let text = ''
    for await (const piece of inside) text += new TextDecoder().decode(piece)
    files.push([name, text])
  }
  return files
}

const files = { 'a.xml': 'first '.repeat(5000), 'b/c.xml': '', 'd.txt': 'last' }
const zip = zipSync(Object.fromEntries(Object.entries(files).map(([name, text]) => [name, strToU8(text)])))
const wide: ZipLimits = { files: 10, bytes: 1e6, freeBytes: 1e6, timesPacked: 10 }
const reason = (expected: string) => (error: unknown) => (error as Refusal).reason === expected

test('the files of a ZIP come out whole, however the bytes come in', async () => {
  const expected = Object.entries(files)
  assert.deepEqual(await unzipped(zip, 1_000_000), expected)
  assert.deepEqual(await unzipped(zip, 7), expected)
})

test('a file that is left unread does not keep the next from being read', async () => {
  const names: string[] = []
  for await (const { name } of zipEntries(inPieces(zip, 50))) names.push(name)
  assert.deepEqual(names, Object.keys(files))
})

test('who has seen enough of a ZIP lets its file go', async () => {
  let isOpen = true
  async function* file() {
    try {
      yield* inPieces(zip, 7)
    } finally {
      isOpen = false
    }
  }
  for await (const { name } of zipEntries(file())) {
    assert.equal(name, 'a.xml')
    break
  }
  assert.equal(isOpen, false)
})

test('folders and what macOS adds are left out', async () => {
  const mixed = zipSync({
    'in/': new Uint8Array(),
    '__MACOSX/._a.xml': strToU8('x'),
    'a.xml': strToU8('y'),
    '.DS_Store': strToU8('z'),
  })
  assert.deepEqual(await unzipped(mixed, 100), [['a.xml', 'y']])
})

test('more files, more bytes, or bytes from less than the limits allow are refused', async () => {
  await assert.rejects(unzipped(zip, 100, { ...wide, files: 2 }), reason('zip-too-large'))
  await assert.rejects(unzipped(zip, 100, { ...wide, bytes: 20_000 }), reason('zip-too-large'))
  await assert.rejects(unzipped(zip, 100, { ...wide, freeBytes: 100 }), reason('zip-too-large'))
  assert.equal((await unzipped(zip, 100, wide)).length, 3)
})

test('a ZIP that stops in the middle is refused', async () => {
  await assert.rejects(unzipped(zip.subarray(0, 60), 100), reason('zip-broken'))
})

test('a ZIP of nothing is refused', async () => {
  await assert.rejects(unzipped(zipSync({}), 100), reason('zip-broken'))
})
