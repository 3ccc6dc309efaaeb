/** What a cell holds beside capitals, digits and signs; several may be true at once. */
export const lowerCase = 1
export const beyondAscii = 2
/** Quotation marks stand in it that are no part of the text. */
export const quotesInside = 4
const nul = 8
const ends = 16

/** Why a row cannot be cut into cells, or cannot be trusted. */
export type RowFault = 'quote' | 'nul' | 'long cell'

/** The longest cell, in bytes; no column of the return holds a tenth of it. */
export const longestCell = 1_000
/** Cells beyond this many are counted and not kept. */
export const mostCells = 256

/** The text of a cell without the quotation marks that stand round it, or double one within it. */
export function unquoted(text: string): string {
  return text.startsWith('"') ? text.slice(1).replace(/"("?)/g, '$1') : text
}

const quote = 0x22
const lineFeed = 0x0a
const carriageReturn = 0x0d

/**
 * Cuts the bytes of a table of values into rows and cells, in one pass, and makes no text of them.
 *
 * Line ends of any kind; quotation marks as RFC 4180 has them. One that is never closed, or closed in the middle of
 * another row, spoils its own row only: reading goes on at the line after it.
 */
export class CellScanner {
  /** Where the cells of the row begin and end, and what they hold. */
  readonly from = new Int32Array(mostCells)
  readonly to = new Int32Array(mostCells)
  readonly holds = new Uint8Array(mostCells)
  /** How many cells the row has. */
  count = 0
  /** Line on which the row begins, from 1. */
  line = 0
  fault: RowFault | null = null
  /** A cell of the row has a line break within it. */
  hasLineBreak = false

  readonly bytes: Uint8Array
  readonly #kinds = new Uint8Array(256)
  #at: number
  #nextLine = 1
  #seen = 0

  /** @param at  the first byte of the first line */
  constructor(bytes: Uint8Array, separator: string, at: number) {
    this.bytes = bytes
    this.#at = at
    this.#kinds.fill(lowerCase, 0x61, 0x7b)
    this.#kinds.fill(beyondAscii, 0x80)
    this.#kinds[0] = nul
    for (const end of [lineFeed, carriageReturn, separator.charCodeAt(0)]) this.#kinds[end] = ends
  }

  /** Goes to the next row that is more than a blank line; false when there is none. */
  next(): boolean {
    do {
      if (this.#at >= this.bytes.length) return false
      this.#readRow()
    } while (this.#isBlank())
    return true
  }

  #isBlank(): boolean {
    if (this.count > 1 || this.fault !== null) return false
    for (let at = this.from[0] as number; at < (this.to[0] as number); at++) {
      if (this.bytes[at] !== 0x20 && this.bytes[at] !== 0x09) return false
    }
    return true
  }

  #readRow(): void {
    const { bytes } = this
    const kinds = this.#kinds
    const limit = bytes.length
    let at = this.#at
    this.line = this.#nextLine
    this.count = 0
    this.fault = null
    this.hasLineBreak = false
    for (;;) {
      const start = at
      if (bytes[at] === quote) {
        at = this.#readQuoted(at)
        if (at < 0) {
          this.#leaveRow(start)
          return
        }
      } else {
        let seen = 0
        for (; at < limit; at++) {
          const kind = kinds[bytes[at] as number] as number
          if (kind === ends) break
          seen |= kind
        }
        this.#add(start, at, seen)
      }
      if (at >= limit) break
      const end = bytes[at++]
      if (end === lineFeed) break
      if (end === carriageReturn) {
        if (bytes[at] === lineFeed) at++
        break
      }
    }
    this.#nextLine++
    this.#at = at
  }

  /** Reads a cell that opens with a quotation mark; gives the byte after it, or -1 when it does not close as it should. */
  #readQuoted(open: number): number {
    const { bytes } = this
    const limit = Math.min(bytes.length, open + longestCell)
    let breaks = 0
    let doubled = 0
    let at = open + 1
    this.#seen = 0
    for (; ; at++) {
      if (at >= limit) return -1
      const byte = bytes[at] as number
      if (byte === quote) {
        if (bytes[at + 1] !== quote) break
        doubled++
        at++
      } else if (byte === carriageReturn || (byte === lineFeed && bytes[at - 1] !== carriageReturn)) breaks++
      this.#seen |= (this.#kinds[byte] as number) & ~ends
    }
    const close = at++
    while (at < bytes.length && this.#kinds[bytes[at] as number] !== ends) {
      // What follows a closing mark belongs to the cell, unless the mark was the opening one of another row.
      if (breaks > 0) return -1
      this.#seen |= this.#kinds[bytes[at] as number] as number
      at++
    }
    this.#nextLine += breaks
    if (breaks > 0) this.hasLineBreak = true
    const isPlain = doubled === 0 && at === close + 1
    if (isPlain) this.#add(open + 1, close, this.#seen)
    else this.#add(open, at, this.#seen | quotesInside)
    return at
  }

  #add(from: number, to: number, seen: number): void {
    const { count } = this
    if (count < mostCells) {
      this.from[count] = from
      this.to[count] = to
      this.holds[count] = seen
    }
    this.count = count + 1
    if (to - from > longestCell) this.fault = 'long cell'
    else if ((seen & nul) !== 0) this.fault ??= 'nul'
  }

  /** Leaves the rest of the line on which a quotation mark opens. */
  #leaveRow(open: number): void {
    const { bytes } = this
    let at = open
    while (at < bytes.length && bytes[at] !== lineFeed && bytes[at] !== carriageReturn) at++
    if (bytes[at] === carriageReturn && bytes[at + 1] === lineFeed) at++
    this.fault = 'quote'
    this.#at = at + 1
    this.#nextLine++
  }
}
