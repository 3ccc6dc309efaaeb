import { Refusal } from '../../core/refusal.ts'

/** The encodings we read, by the names a declaration may use, in lower case. */
const readable: Readonly<Record<string, string>> = {
  'utf-8': 'utf-8',
  utf8: 'utf-8',
  'us-ascii': 'utf-8',
  ascii: 'utf-8',
  'utf-16': 'utf-16',
  'utf-16le': 'utf-16le',
  'utf-16be': 'utf-16be',
  // Bytes 0x80 to 0x9f mean nothing in ISO-8859-1; files that hold them were written as windows-1252.
  'iso-8859-1': 'windows-1252',
  'iso8859-1': 'windows-1252',
  latin1: 'windows-1252',
  'windows-1252': 'windows-1252',
  cp1252: 'windows-1252',
}

/**
 * The encoding of an XML document: by its first bytes, else by its declaration, else UTF-8.
 *
 * @param start  the first bytes, at least the whole declaration where there is one
 * @throws Refusal 'encoding-unknown' when the declaration names one we do not read, 'encoding-wrong' when it
 *                 contradicts the bytes
 */
export function encodingOf(start: Uint8Array): 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1252' {
  const [first, second, third] = start
  if (first === 0xff && second === 0xfe) return 'utf-16le'
  if (first === 0xfe && second === 0xff) return 'utf-16be'
  if (first === 0x3c && second === 0x00) return 'utf-16le'
  if (first === 0x00 && second === 0x3c) return 'utf-16be'
  const marked = first === 0xef && second === 0xbb && third === 0xbf
  const head = String.fromCharCode(...start.subarray(marked ? 3 : 0, 256))
  const named = /^<\?xml[^>]*?\bencoding\s*=\s*["']([^"']*)["']/.exec(head)?.[1]
  if (named === undefined) return 'utf-8'
  const encoding = readable[named.toLowerCase()]
  if (encoding === undefined) {
    throw new Refusal(
      'encoding-unknown',
      `The first line says the text is written in ${named.slice(0, 40)}. UTF-8, UTF-16, ISO-8859-1 and windows-1252 are read: export the file again in UTF-8.`,
    )
  }
  if (encoding.startsWith('utf-16')) {
    throw new Refusal(
      'encoding-wrong',
      'The first line says UTF-16, but the bytes are not UTF-16. Export the file again, or change the first line to say UTF-8.',
    )
  }
  return marked ? 'utf-8' : (encoding as 'utf-8' | 'windows-1252')
}

/**
 * A document's bytes as UTF-8, in pieces. UTF-8 passes through untouched, so that byte positions stay those of the file.
 *
 * @throws Refusal 'file-empty', 'encoding-unknown' or 'encoding-wrong'
 */
export async function* asUtf8(file: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  let head = new Uint8Array(0)
  let convert: ((piece: Uint8Array, last: boolean) => Uint8Array) | null = null
  let known = false
  for await (const piece of file) {
    let next = piece
    if (!known) {
      next = new Uint8Array(head.length + piece.length)
      next.set(head)
      next.set(piece, head.length)
      // A declaration is short; wait for the whole of it.
      if (next.length < 256 && !next.includes(0x3e, 5)) {
        head = next as Uint8Array<ArrayBuffer>
        continue
      }
      convert = converter(encodingOf(next))
      known = true
    }
    yield convert === null ? next : convert(next, false)
  }
  if (!known) {
    if (head.length === 0) throw new Refusal('file-empty', 'Nothing is in it. Export the return again.')
    convert = converter(encodingOf(head))
    yield convert === null ? head : convert(head, false)
  }
  if (convert !== null) yield convert(new Uint8Array(0), true)
}

function converter(encoding: 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1252') {
  if (encoding === 'utf-8') return null
  const decoder = new TextDecoder(encoding, { fatal: true })
  const encoder = new TextEncoder()
  return (piece: Uint8Array, last: boolean): Uint8Array => {
    try {
      return encoder.encode(decoder.decode(piece, { stream: !last }))
    } catch {
      throw new Refusal(
        'encoding-wrong',
        `The bytes are not ${encoding.toUpperCase()}, as the file says they are. Export it again in UTF-8.`,
      )
    }
  }
}
