import assert from 'node:assert/strict'
import test from 'node:test'
import { gzipSync } from 'node:zlib'
import { Refusal } from '../core/refusal.ts'
import { gunzip, isGzip } from './gunzip.ts'

const packed = (text: string) => gzipSync(new TextEncoder().encode(text))
const says = (reason: string) => (error: unknown) => error instanceof Refusal && error.reason === reason

test('what was packed is there again', () => {
  const text = 'measure_short,period_label,la_number,value\n'.repeat(5_000)
  assert.equal(isGzip(packed(text)), true)
  assert.equal(new TextDecoder().decode(gunzip(packed(text))), text)
})

test('several parts in one file are read one after another', () => {
  const parts = [packed('2025,335\n'), packed('2024,335\n')]
  const file = new Uint8Array(parts.flatMap((part) => [...part]))
  assert.equal(new TextDecoder().decode(gunzip(file)), '2025,335\n2024,335\n')
})

test('a file that stops before its end is refused, wherever it stops', () => {
  const whole = packed(Array.from({ length: 3_000 }, (_, at) => `2025,${at * 7919}`).join('\n'))
  assert.throws(() => gunzip(whole.subarray(0, whole.length - 4)), says('file-unreadable'))
  assert.throws(() => gunzip(whole.subarray(0, whole.length >> 1)), says('file-unreadable'))
  assert.throws(() => gunzip(whole.subarray(0, 12)), says('file-unreadable'))
})

test('a damaged file is refused', () => {
  const whole = packed('2025,335\n'.repeat(100))
  assert.throws(() => gunzip(whole.map((byte, at) => (at > 12 && at < 20 ? 255 : byte))), says('file-unreadable'))
})

test('a small file that becomes 100 MB is given up before it is unpacked', () => {
  const bomb = gzipSync(new Uint8Array(100e6))
  assert.ok(bomb.length < 200_000)
  assert.throws(() => gunzip(bomb), says('unpacks-to-too-much'))
})

test('a digit that was changed on the way is noticed by the sum at the end', () => {
  const whole = gzipSync(new TextEncoder().encode('2025,335,22.6\n'), { level: 0 })
  const place = whole.indexOf('22.6')
  assert.ok(place > 0)
  assert.throws(() => gunzip(whole.map((byte, at) => (at === place ? 0x33 : byte))), says('file-unreadable'))
})

test('of several parts each is held to its own sum', () => {
  const first = gzipSync(new TextEncoder().encode('2025,335,22.6\n'), { level: 0 })
  const changed = first.map((byte, at) => (at === first.indexOf('22.6') ? 0x33 : byte))
  assert.throws(() => gunzip(new Uint8Array([...changed, ...packed('2024,335\n')])), says('file-unreadable'))
})
