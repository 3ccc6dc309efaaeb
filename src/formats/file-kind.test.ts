import assert from 'node:assert/strict'
import test from 'node:test'
import { fileKind } from './file-kind.ts'

const kindOf = (start: string | number[]) =>
  fileKind(typeof start === 'string' ? new TextEncoder().encode(start) : new Uint8Array(start))

test('XML is told with and without a declaration, a mark or blanks before it', () => {
  assert.equal(kindOf('<?xml version="1.0"?>'), 'xml')
  assert.equal(kindOf('\ufeff<Message>'), 'xml')
  assert.equal(kindOf('\r\n  <Message>'), 'xml')
})

test('XML in UTF-16 is told by its mark or by the first sign', () => {
  assert.equal(kindOf([0xff, 0xfe, 0x3c, 0x00]), 'xml')
  assert.equal(kindOf([0x00, 0x3c, 0x00, 0x4d]), 'xml')
})

test('a ZIP is told by its first bytes, also when it is empty', () => {
  assert.equal(kindOf([0x50, 0x4b, 0x03, 0x04, 0x14]), 'zip')
  assert.equal(kindOf([0x50, 0x4b, 0x05, 0x06, 0x00]), 'zip')
})

test('what people name .xml by mistake is told by its own name', () => {
  assert.deepEqual(kindOf('%PDF-1.7'), { other: 'a PDF document' })
  assert.deepEqual(kindOf([0x1f, 0x8b, 0x08]), { other: 'a gzip file' })
  assert.deepEqual(kindOf([0x89, 0x50, 0x4e, 0x47]), { other: 'a PNG picture' })
  assert.deepEqual(kindOf([0xd0, 0xcf, 0x11, 0xe0]), { other: 'an old Word or Excel file' })
  assert.deepEqual(kindOf('CHILD,DOB\n1,2'), { other: 'a table of values (CSV)' })
  assert.deepEqual(kindOf('Dear all'), { other: 'a text file' })
  assert.deepEqual(kindOf([0x7f, 0x45, 0x4c, 0x46]), { other: 'neither text nor a kind of file we know' })
})

test('nothing is nothing', () => {
  assert.equal(kindOf(''), 'empty')
})
