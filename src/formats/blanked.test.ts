import assert from 'node:assert/strict'
import test from 'node:test'
import { blanked, type Encoded, type Going } from './blanked.ts'

async function* inPieces(bytes: Uint8Array, length: number): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += length) yield bytes.subarray(at, at + length)
}

async function left(bytes: Uint8Array, going: Going, encoded: Encoded, marked = false): Promise<Buffer> {
  const pieces: Uint8Array[] = []
  for await (const piece of blanked(inPieces(bytes, 3), going, encoded, marked)) pieces.push(piece)
  return Buffer.concat(pieces)
}

/** Where a part stands in a text, in bytes as UTF-8. */
function stretch(text: string, part: string): Going {
  const from = Buffer.byteLength(text.slice(0, text.indexOf(part)))
  return { by: 'bytes', stretches: [[from, from + Buffer.byteLength(part)]] }
}

test('line ends inside of what goes stay, so that later lines keep their numbers', async () => {
  const text = '<a>\n<b>\r\n x\n</b><c/>\n</a>'
  assert.equal(
    (await left(Buffer.from(text), stretch(text, '<b>\r\n x\n</b>'), 'utf-8')).toString(),
    '<a>\n\r\n\n<c/>\n</a>',
  )
})

test('letters of two, three and four bytes before it move nothing', async () => {
  const text = 'é€😀<b>ñ😀</b>ü'
  const going = stretch(text, '<b>ñ😀</b>')
  assert.equal((await left(Buffer.from(text), going, 'utf-8')).toString(), 'é€😀ü')
  assert.equal((await left(Buffer.from(text, 'utf16le'), going, 'utf-16le')).toString('utf16le'), 'é€😀ü')
})

test('a UTF-16 file keeps its mark, which is no part of the text', async () => {
  const file = Buffer.from('\ufeffa<b/>c', 'utf16le')
  const kept = await left(file, { by: 'bytes', stretches: [[1, 5]] }, 'utf-16le', true)
  assert.equal(kept.toString('utf16le'), '\ufeffac')
})

test('in windows-1252 a euro sign is one byte and counts as three', async () => {
  const file = Buffer.from([0x80, 0xe9, 0x3c, 0x62, 0x3e, 0x2e])
  const kept = await left(file, { by: 'bytes', stretches: [[5, 8]] }, 'windows-1252')
  assert.deepEqual([...kept], [0x80, 0xe9, 0x2e])
})

test('whole lines go, whatever ends them', async () => {
  const going: Going = { by: 'lines', stretches: [[2, 3]] }
  assert.equal((await left(Buffer.from('1\r\n2\r\n3\r\n4'), going, 'utf-8')).toString(), '1\r\n\r\n\r\n4')
  assert.equal((await left(Buffer.from('1\r2\r3\r4'), going, 'utf-8')).toString(), '1\r\r\r4')
})
