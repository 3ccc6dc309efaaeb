import { Refusal } from '../core/refusal.ts'

/** What a text was written in. */
export type TextEncoding = 'utf-8' | 'utf-16' | 'windows-1252'

const strict = new TextDecoder('utf-8', { fatal: true })

/**
 * The text of a file without a mark of byte order, and without a second one that a program has put before it: UTF-16 where it begins with the mark of it or where every second byte
 * is nought, else UTF-8, else Windows-1252, as spreadsheets write it here.
 *
 * @throws Refusal when it is no text: there are bytes of value nought in it
 */
export function decodeText(bytes: Uint8Array): { readonly text: string; readonly readAs: TextEncoding } {
  const [first, second, third, fourth] = bytes
  const isLittle = first !== 0 && second === 0 && third !== 0 && fourth === 0
  const isBig = first === 0 && second !== 0 && third === 0 && fourth !== 0
  if ((first === 0xff && second === 0xfe) || isLittle) return { text: utf16('utf-16le', bytes), readAs: 'utf-16' }
  if ((first === 0xfe && second === 0xff) || isBig) return { text: utf16('utf-16be', bytes), readAs: 'utf-16' }
  if (bytes.includes(0)) throw noText()
  try {
    return { text: unmarked(strict.decode(bytes)), readAs: 'utf-8' }
  } catch {
    return { text: new TextDecoder('windows-1252').decode(bytes), readAs: 'windows-1252' }
  }
}

function utf16(encoding: string, bytes: Uint8Array): string {
  const text = unmarked(new TextDecoder(encoding).decode(bytes))
  if (text.includes('\0')) throw noText()
  return text
}

const unmarked = (text: string) => text.replace(/^\ufeff+/, '')

function noText(): Refusal {
  return new Refusal('encoding-wrong', 'There are bytes in it that are no text. Save it again as CSV in UTF-8.')
}
