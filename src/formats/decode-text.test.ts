import assert from 'node:assert/strict'
import test from 'node:test'
import { Refusal } from '../core/refusal.ts'
import { decodeText } from './decode-text.ts'

const utf16 = (text: string) => new Uint8Array([...text].flatMap((letter) => [letter.charCodeAt(0), 0]))

test('a mark of byte order before the first heading is taken away', () => {
  const bytes = new TextEncoder().encode('\ufefftime_period,value')
  assert.deepEqual(decodeText(bytes), { text: 'time_period,value', readAs: 'utf-8' })
})

test('a spreadsheet’s UTF-16 is read, with its mark and without', () => {
  assert.deepEqual(decodeText(new Uint8Array([0xff, 0xfe, ...utf16('a,b')])), { text: 'a,b', readAs: 'utf-16' })
  assert.deepEqual(decodeText(utf16('a,b')), { text: 'a,b', readAs: 'utf-16' })
  assert.equal(decodeText(new Uint8Array([0xfe, 0xff, 0, 0x61])).text, 'a')
})

test('what is not UTF-8 is read as Windows-1252', () => {
  assert.deepEqual(decodeText(new Uint8Array([0x63, 0x61, 0x66, 0xe9])), { text: 'café', readAs: 'windows-1252' })
})

test('bytes of value nought within a text are no text', () => {
  const bytes = new Uint8Array([0x61, 0x2c, 0x62, 0x0a, 0, 0x31])
  assert.throws(
    () => decodeText(bytes),
    (error) => error instanceof Refusal && error.reason === 'encoding-wrong',
  )
})

test('a second mark of byte order, which a program has put before the first, is taken away as well', () => {
  const bytes = new TextEncoder().encode('\ufeff\ufeff"time_period",value')
  assert.equal(decodeText(bytes).text, '"time_period",value')
})

test('nought is no letter in UTF-16 either', () => {
  assert.throws(
    () => decodeText(new Uint8Array([0xff, 0xfe, ...utf16('a,\0b')])),
    (error) => error instanceof Refusal && error.reason === 'encoding-wrong',
  )
})
