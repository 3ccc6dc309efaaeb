/** Bytes to be read as UTF-8, from `at`, and what they were before. */
export type AsUtf8 = {
  readonly bytes: Uint8Array
  /** The first byte after a mark of byte order. */
  readonly at: number
  readonly was: 'utf-8' | 'utf-16'
}

/** Takes a file for UTF-16 where it begins with the mark of it; all else stays as it is. Nothing is copied then. */
export function bytesAsUtf8(bytes: Uint8Array): AsUtf8 {
  const [first, second, third] = bytes
  if (first === 0xff && second === 0xfe) return converted(bytes, 'utf-16le')
  if (first === 0xfe && second === 0xff) return converted(bytes, 'utf-16be')
  const isMarked = first === 0xef && second === 0xbb && third === 0xbf
  return { bytes: plain(bytes), at: isMarked ? 3 : 0, was: 'utf-8' }
}

function converted(bytes: Uint8Array, encoding: string): AsUtf8 {
  return { bytes: new TextEncoder().encode(new TextDecoder(encoding).decode(bytes)), at: 0, was: 'utf-16' }
}

/** A plain view always: reading from two kinds of array in one loop halves its speed. */
function plain(bytes: Uint8Array): Uint8Array {
  return new Uint8Array(bytes.buffer, bytes.byteOffset, bytes.length)
}

const strict = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true })
const windows = new TextDecoder('windows-1252')

/** The text of some bytes: UTF-8, or else Windows-1252, as spreadsheets write it here. */
export function textOf(bytes: Uint8Array): { readonly text: string; readonly isUtf8: boolean } {
  try {
    return { text: strict.decode(bytes), isUtf8: true }
  } catch {
    return { text: windows.decode(bytes), isUtf8: false }
  }
}
