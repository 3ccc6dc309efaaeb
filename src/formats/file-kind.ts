/** What a file is by its first bytes, whatever its name says. */
export type FileKind = 'xml' | 'zip' | 'empty' | { readonly other: string }

/** What a file of rows and columns in text is called. */
export const tableOfValues = 'a table of values (CSV)'

const signatures: readonly (readonly [bytes: readonly number[], name: string])[] = [
  [[0x25, 0x50, 0x44, 0x46], 'a PDF document'],
  [[0x1f, 0x8b], 'a gzip file'],
  [[0x89, 0x50, 0x4e, 0x47], 'a PNG picture'],
  [[0xff, 0xd8, 0xff], 'a JPEG picture'],
  [[0xd0, 0xcf, 0x11, 0xe0], 'an old Word or Excel file'],
  [[0x37, 0x7a, 0xbc, 0xaf], 'a 7-Zip file'],
  [[0x52, 0x61, 0x72, 0x21], 'a RAR file'],
  [[0x7b], 'a JSON or RTF file'],
]

/** Tells the kind from the first bytes; give at least 512 of them, or the whole file. */
export function fileKind(start: Uint8Array): FileKind {
  if (start.length === 0) return 'empty'
  if (starts(start, [0x50, 0x4b, 0x03, 0x04]) || starts(start, [0x50, 0x4b, 0x05, 0x06])) return 'zip'
  for (const [bytes, name] of signatures) if (starts(start, bytes)) return { other: name }
  let at = starts(start, [0xef, 0xbb, 0xbf]) ? 3 : 0
  if (starts(start, [0xff, 0xfe]) || starts(start, [0xfe, 0xff])) return 'xml'
  if (starts(start, [0x3c, 0x00]) || starts(start, [0x00, 0x3c])) return 'xml'
  while (at < start.length && [0x20, 0x09, 0x0a, 0x0d].includes(start[at] as number)) at++
  if (at === start.length || start[at] === 0x3c) return 'xml'
  const firstLine = String.fromCharCode(...start.subarray(at, at + 400)).split(/[\r\n]/)[0] as string
  if (/^[\x20-\x7e\t]*$/.test(firstLine)) {
    return { other: /[,;\t]/.test(firstLine) ? tableOfValues : 'a text file' }
  }
  return { other: 'neither text nor a kind of file we know' }
}

function starts(bytes: Uint8Array, signature: readonly number[]): boolean {
  return signature.every((byte, at) => bytes[at] === byte)
}
