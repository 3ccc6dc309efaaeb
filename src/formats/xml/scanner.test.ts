import assert from 'node:assert/strict'
import test from 'node:test'
import { SaxesParser } from 'saxes'
import { Refusal } from '../../core/refusal.ts'
import { readXml, XmlScanner } from './index.ts'
import { documents } from './scanner-documents.ts'

/** What a document says: its elements and the texts between tags, or why it was refused. */
type Said = { readonly events: string[]; readonly refused: string | null }

function oursOf(document: string, pieceLength: number): Said {
  const events: string[] = []
  const scanner = new XmlScanner({
    open: (name) => events.push(`<${name}`),
    text: (at) => events.push(at.text()),
    close: (name) => events.push(`>${name}`),
  })
  const bytes = new TextEncoder().encode(document)
  try {
    for (let at = 0; at < bytes.length; at += pieceLength) scanner.write(bytes.slice(at, at + pieceLength))
    scanner.end()
    return { events, refused: null }
  } catch (error) {
    assert.ok(error instanceof Refusal, String(error))
    return { events, refused: error.message }
  }
}

function saxesOf(document: string): Said {
  const events: string[] = []
  let text = ''
  const flush = () => {
    const value = text.trim()
    if (value !== '') events.push(value)
    text = ''
  }
  const parser = new SaxesParser({ xmlns: true })
  parser.on('opentag', (tag) => {
    flush()
    events.push(`<${tag.local}`)
  })
  parser.on('text', (more) => {
    text += more
  })
  parser.on('cdata', (more) => {
    text += more
  })
  parser.on('closetag', (tag) => {
    flush()
    events.push(`>${tag.local}`)
  })
  parser.on('doctype', () => {
    throw new Error('a document type declaration')
  })
  parser.on('error', (error) => {
    throw error
  })
  try {
    parser.write(document.replace(/^\ufeff/, '')).close()
    return { events, refused: null }
  } catch (error) {
    return { events, refused: String(error) }
  }
}

/** A small generator of repeatable numbers below a limit. */
function dice(seed: number): (limit: number) => number {
  let state = seed
  return (limit) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0
    return Math.floor((state / 2 ** 32) * limit)
  }
}

const splinters = [
  '<',
  '>',
  '&',
  ';',
  '"',
  "'",
  '/',
  ']]>',
  '<!--',
  '-->',
  '--',
  '<![CDATA[',
  '<?',
  '?>',
  '&amp;',
  '&#1;',
  '&#x41;',
  '&lt',
  ' ',
  '\n',
  '\r',
  '=',
  ':',
  'a',
  '-',
  'é',
  '\u0001',
  '\ufffe',
  '😀',
  'xmlns:q="u"',
  ' q:b="1"',
  '</a>',
  '<a>',
  '<b/>',
  '<!DOCTYPE a>',
  '\t',
]

function mutate(document: string, roll: (limit: number) => number): string {
  let text = document
  for (let times = 1 + roll(2); times > 0; times--) {
    const at = roll(text.length + 1)
    const to = Math.min(text.length, at + roll(4))
    const put = roll(3) === 0 ? '' : (splinters[roll(splinters.length)] as string)
    text = text.slice(0, at) + put + text.slice(to)
  }
  return text
}

for (const { name, text } of documents) {
  test(`reads ${name} as saxes does, in pieces of every size`, () => {
    const expected = saxesOf(text)
    for (const pieceLength of [1, 2, 3, 7, 64, 1_000_000]) {
      const ours = oursOf(text, pieceLength)
      assert.equal(ours.refused === null, expected.refused === null, `${ours.refused} / ${expected.refused}`)
      if (expected.refused === null) assert.deepEqual(ours.events, expected.events)
    }
  })
}

test('accepts and refuses 40,000 damaged documents exactly as saxes does', () => {
  const roll = dice(26)
  let refused = 0
  for (let round = 0; round < 40_000; round++) {
    const whole = documents[roll(documents.length)]?.text as string
    const text = mutate(whole, roll)
    // A lone half of a character cannot be written as bytes.
    if (/\p{Surrogate}/u.test(text)) continue
    const expected = saxesOf(text)
    const ours = oursOf(text, 1 + roll(40))
    assert.equal(
      ours.refused === null,
      expected.refused === null,
      `${JSON.stringify(text)}\n${ours.refused} / ${expected.refused}`,
    )
    if (expected.refused === null) assert.deepEqual(ours.events, expected.events, JSON.stringify(text))
    else refused++
  }
  assert.ok(refused > 10_000 && refused < 39_000, `${refused} refused: the damage is neither too mild nor too hard`)
})

async function* pieces(...parts: (string | Uint8Array)[]): AsyncGenerator<Uint8Array> {
  for (const part of parts) yield typeof part === 'string' ? new TextEncoder().encode(part) : part
}

async function textsOf(file: AsyncIterable<Uint8Array>): Promise<string[]> {
  const texts: string[] = []
  await readXml(file, { open() {}, close() {}, text: (at) => texts.push(at.text()) })
  return texts
}

function refuses(reason: string, file: AsyncIterable<Uint8Array>): Promise<void> {
  return assert.rejects(textsOf(file), (error) => error instanceof Refusal && error.reason === reason)
}

function utf16(text: string, big: boolean, mark = true): Uint8Array {
  const units = [...(mark ? '\ufeff' : ''), ...text].join('')
  const bytes = new Uint8Array(units.length * 2)
  new Uint16Array(bytes.buffer).forEach((_, at, all) => {
    all[at] = units.charCodeAt(at)
  })
  if (big) for (let at = 0; at < bytes.length; at += 2) bytes.subarray(at, at + 2).reverse()
  return bytes
}

test('reads the encodings a declaration may name', async () => {
  const latin = (encoding: string) =>
    Uint8Array.from([...`<?xml version="1.0" encoding="${encoding}"?><a>caf\u00e9</a>`].map((c) => c.charCodeAt(0)))
  assert.deepEqual(await textsOf(pieces(latin('ISO-8859-1'))), ['café'])
  assert.deepEqual(await textsOf(pieces(latin('Windows-1252'))), ['café'])
  assert.deepEqual(await textsOf(pieces('<?xml version="1.0" encoding="UTF-8"?><a>café</a>')), ['café'])
  assert.deepEqual(await textsOf(pieces('\ufeff<a>café</a>')), ['café'])
  assert.deepEqual(await textsOf(pieces(utf16('<?xml version="1.0" encoding="UTF-16"?><a>café</a>', false))), ['café'])
  assert.deepEqual(await textsOf(pieces(utf16('<?xml version="1.0" encoding="UTF-16"?><a>café</a>', true))), ['café'])
  assert.deepEqual(await textsOf(pieces(utf16('<a>café</a>', false, false))), ['café'])
})

test('says so when the bytes are not in the encoding they claim', async () => {
  await refuses('encoding-wrong', pieces('<a>caf', Uint8Array.of(0xe9), '</a>'))
  await refuses('encoding-wrong', pieces('<?xml version="1.0" encoding="UTF-16"?><a/>'))
  await refuses('encoding-unknown', pieces('<?xml version="1.0" encoding="EBCDIC-GB"?><a/>'))
})

test('refuses what no return has, before it can do harm', async () => {
  await refuses('file-empty', pieces())
  await refuses('xml-doctype', pieces('<!DOCTYPE a [<!ENTITY b "', 'b'.repeat(1000)))
  await refuses('xml-too-deep', pieces('<a>'.repeat(65)))
  await refuses('xml-value-too-long', pieces('<a>', 'x'.repeat(70_000), '</a>'))
  await refuses('xml-value-too-long', pieces(`<a b="${'x'.repeat(70_000)}"/>`))
  await refuses('xml-value-too-long', pieces(`<!--${'x'.repeat(70_000)}`))
  await refuses('xml-cut-off', pieces('<a><b>1</b>'))
  await refuses('xml-cut-off', pieces('<a><b>1</'))
})

test('white space between elements may be as long as it likes', async () => {
  const blank = '\n   '.repeat(40_000)
  const file = `<a>${blank}<b>1</b>${blank}<c>2</c>${blank}</a>`
  assert.deepEqual(await textsOf(pieces(...(file.match(/[\s\S]{1,50000}/g) ?? []))), ['1', '2'])
})

test('names line and column of the fault', async () => {
  await assert.rejects(textsOf(pieces('<a>\n  <b>1</c>\n</a>')), /line 2, column 7/)
  await assert.rejects(textsOf(pieces('<a>\r\n\r\n  x & y</a>')), /line 3/)
})

test('gives each tag its line and its place in bytes', async () => {
  const seen: [string, number, number, number][] = []
  await readXml(pieces('<a>\n<b>', 'é</b>\r\n', '<c/></a>'), {
    open: (name, at) => seen.push([name, at.line, at.from, at.to]),
    text() {},
    close() {},
  })
  assert.deepEqual(seen, [
    ['a', 1, 0, 3],
    ['b', 2, 4, 7],
    ['c', 3, 15, 19],
  ])
})

test('reads a day from its digits, and nothing else as a day', async () => {
  const days: (number | null)[] = []
  await readXml(pieces('<a><b> 1970-01-02 </b><b>2023-02-29</b><b>1970-1-02</b><b>19700102</b><b>197x-01-02</b></a>'), {
    open() {},
    close() {},
    text: (at) => days.push(at.day()),
  })
  assert.deepEqual(days, [1, null, null, null, null])
})
