import { type Day, dayOf } from '../../core/day.ts'

export const GREATER = 0x3e
export const SLASH = 0x2f

/** What each byte means in text. Bytes beyond ASCII, `&`, `]` and line ends inside a value send it down the exact road. */
export const PLAIN = 0
export const LESS_THAN = 1
const SPECIAL = 2
export const FORBIDDEN = 3
export const textClass = new Uint8Array(256).map((_, byte) => {
  if (byte === 0x3c) return LESS_THAN
  if (byte === 0x0a || byte === 0x0d || byte === 0x26 || byte === 0x5d || byte >= 0x80) return SPECIAL
  return byte < 0x20 && byte !== 0x09 ? FORBIDDEN : PLAIN
})

/** 1 for bytes that end a name inside a tag, rightly or wrongly. */
export const endsName = new Uint8Array(256)
for (const byte of [0x20, 0x09, 0x0a, 0x0d, SLASH, GREATER, 0x3c, 0x3d, 0x22, 0x27, 0x26]) endsName[byte] = 1

/** The number in two bytes; far below nothing when they are not digits. */
function twoDigits(bytes: Uint8Array, at: number): number {
  const tens = (bytes[at] as number) - 48
  const ones = (bytes[at + 1] as number) - 48
  return tens >= 0 && tens <= 9 && ones >= 0 && ones <= 9 ? tens * 10 + ones : -10_000
}

/** Line ends as XML gives them to a reader, however they were written. */
export function lineFeeds(text: string): string {
  return text.includes('\r') ? text.replace(/\r\n?/g, '\n') : text
}

/** The bytes from `from` up to `to` as a day written `YYYY-MM-DD`; null when they are none. */
export function readDay(bytes: Uint8Array, from: number, to: number): Day | null {
  if (to - from !== 10 || bytes[from + 4] !== 0x2d || bytes[from + 7] !== 0x2d) return null
  const year = twoDigits(bytes, from) * 100 + twoDigits(bytes, from + 2)
  const month = twoDigits(bytes, from + 5)
  const dayOfMonth = twoDigits(bytes, from + 8)
  return year > 0 && month > 0 && dayOfMonth > 0 ? dayOf(year, month, dayOfMonth) : null
}

/**
 * The byte after the `>` that ends the tag beginning at `at`. 0 when it is not all there yet; less than 0 when another
 * tag begins before it ends, which is then at that place below zero.
 */
export function tagEnd(bytes: Uint8Array, at: number, closing: boolean): number {
  let quote = 0
  for (let i = at + 1; i < bytes.length; i++) {
    const byte = bytes[i] as number
    if (quote !== 0) {
      if (byte === quote) quote = 0
    } else if (byte === GREATER) return i + 1
    else if ((byte === 0x22 || byte === 0x27) && !closing) quote = byte
    else if (byte === 0x3c) return -i
  }
  return 0
}
