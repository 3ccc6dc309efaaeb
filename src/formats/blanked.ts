/** What is to go from a file: stretches of its bytes as UTF-8 (the end not included), or whole lines, from 1, both included. */
export type Going = {
  readonly by: 'bytes' | 'lines'
  /** In order, none touching another. */
  readonly stretches: readonly (readonly [from: number, to: number])[]
}

/** How a file is encoded, as far as cutting asks. */
export type Encoded = 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1252'

const lineFeed = 0x0a
const carriageReturn = 0x0d

/**
 * A file without some of what it holds, in the encoding it came in. Line ends inside of what goes stay, so that every
 * other line keeps its number; all else is the same to the byte.
 *
 * @param marked  a UTF-16 file begins with its mark, which is no part of the text
 */
export async function* blanked(
  file: AsyncIterable<Uint8Array>,
  going: Going,
  encoded: Encoded,
  marked: boolean,
): AsyncGenerator<Uint8Array> {
  const width = encoded.startsWith('utf-16') ? 2 : 1
  const high = encoded === 'utf-16be' ? 0 : 1
  const { by, stretches } = going
  let at = 0
  let line = 1
  let next = 0
  let afterReturn = false
  let skip = width === 2 && marked ? 2 : 0
  let left = new Uint8Array(0)
  for await (const part of file) {
    const piece = left.length === 0 ? part : joined(left, part)
    const whole = piece.length - (piece.length % width)
    const kept = new Uint8Array(whole)
    let length = 0
    for (let from = 0; from < whole; from += width) {
      if (skip > 0) {
        skip -= width
        for (let nth = 0; nth < width; nth++) kept[length++] = piece[from + nth] as number
        continue
      }
      const unit = width === 1 ? (piece[from] as number) : unitOf(piece, from, high)
      const isEnd = unit === lineFeed || unit === carriageReturn
      if (unit === lineFeed && afterReturn) line--
      const place = by === 'bytes' ? at : line
      while (next < stretches.length && isPast(stretches[next] as readonly [number, number], place, by)) next++
      const stretch = stretches[next]
      const goes = stretch !== undefined && place >= stretch[0]
      if (!goes || isEnd) for (let nth = 0; nth < width; nth++) kept[length++] = piece[from + nth] as number
      at += bytesAsUtf8(unit, encoded)
      if (isEnd) line++
      afterReturn = unit === carriageReturn
    }
    left = piece.slice(whole)
    if (length > 0) yield kept.subarray(0, length)
  }
  if (left.length > 0) yield left
}

function isPast([, to]: readonly [number, number], place: number, by: Going['by']): boolean {
  return by === 'bytes' ? place >= to : place > to
}

function unitOf(piece: Uint8Array, from: number, high: number): number {
  return ((piece[from + high] as number) << 8) | (piece[from + 1 - high] as number)
}

/** How many bytes a unit of a file is when the file is read as UTF-8. */
function bytesAsUtf8(unit: number, encoded: Encoded): number {
  if (encoded === 'utf-8') return 1
  if (encoded === 'windows-1252') return unit < 0x80 ? 1 : threeBytes.has(unit) ? 3 : 2
  if (unit < 0x80) return 1
  if (unit < 0x800) return 2
  // Half of a character of four bytes.
  return unit >= 0xd800 && unit < 0xe000 ? 2 : 3
}

/** Bytes of windows-1252 that stand for characters beyond U+07FF. */
const threeBytes = new Set([
  ...[0x80, 0x82, 0x84, 0x85, 0x86, 0x87, 0x89, 0x8b, 0x91, 0x92, 0x93, 0x94],
  ...[0x95, 0x96, 0x97, 0x99, 0x9b],
])

function joined(one: Uint8Array, other: Uint8Array): Uint8Array {
  const both = new Uint8Array(one.length + other.length)
  both.set(one)
  both.set(other, one.length)
  return both
}
