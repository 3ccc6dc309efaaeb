import { Refusal } from '../../core/refusal.ts'
import { TextPool } from '../../formats/xml/text-pool.ts'

/** A row of a file of separated values. */
export type SeparatedRow = {
  /** Line on which it begins, from 1. */
  readonly line: number
  /** Its values; no more of them than were asked for. */
  readonly cells: readonly string[]
  /** How many it has in the file. */
  readonly count: number
  /** A value was longer than allowed; it stands empty. */
  readonly tooLong: boolean
  /** It ends with a line end: only the last row of a file may lack one. */
  readonly ended: boolean
}

export type RowLimits = { readonly cells: number; readonly cellBytes: number }

const quote = 0x22
const carriageReturn = 0x0d
const lineFeed = 0x0a

/**
 * Cuts bytes into rows of values: separators, line ends of any kind, and quotation marks as RFC 4180 has them. What
 * stands in a quoted value is never taken for a row, however long it is. Of a value that is too long nothing is kept.
 *
 * Text is UTF-8. A file in which no value is UTF-8 beyond ASCII, and one is not, is Windows-1252, as spreadsheets
 * write it here.
 */
export class SeparatedRows {
  readonly #separator: number
  readonly #limits: RowLimits
  readonly #told: (row: SeparatedRow) => void
  readonly #pool = new TextPool(4096)
  readonly #buffer: Uint8Array
  #encoding: 'utf-8' | 'windows-1252' | null
  #length = 0
  #cells: string[] = []
  #count = 0
  #tooLong = false
  #line: number
  #rowLine: number
  #place: 'start' | 'plain' | 'quoted' | 'after quote' = 'start'
  #quoteLine = 0
  #afterReturn = false
  /** Line of the first value that was read as Windows-1252; null when none was. */
  windowsLine: number | null = null

  /**
   * @param separator  its byte
   * @param line       the line on which the bytes begin
   * @param marked     the file says at its start that it is UTF-8
   */
  constructor(
    separator: string,
    limits: RowLimits,
    told: (row: SeparatedRow) => void,
    { line = 1, marked = false }: { readonly line?: number; readonly marked?: boolean } = {},
  ) {
    this.#separator = separator.charCodeAt(0)
    this.#limits = limits
    this.#told = told
    this.#buffer = new Uint8Array(limits.cellBytes)
    this.#line = line
    this.#rowLine = line
    this.#encoding = marked ? 'utf-8' : null
  }

  /** The line reached. */
  get line(): number {
    return this.#line
  }

  /** @throws Refusal 'encoding-wrong' or 'encoding-unknown' when the text cannot be read */
  write(piece: Uint8Array): void {
    for (let at = 0; at < piece.length; ) {
      const byte = piece[at] as number
      if (this.#place === 'quoted') {
        if (byte !== quote) at = this.#run(piece, at)
        else {
          this.#place = 'after quote'
          this.#afterReturn = false
          at++
        }
      } else if (byte === quote && this.#place !== 'plain') {
        // After a quoted value a second mark stands for one; at the start of a value it opens it.
        if (this.#place === 'after quote') this.#add(piece, at, at + 1)
        else this.#quoteLine = this.#line
        this.#place = 'quoted'
        this.#afterReturn = false
        at++
      } else if (byte === this.#separator) {
        this.#endCell()
        this.#afterReturn = false
        at++
      } else if (byte === lineFeed || byte === carriageReturn) {
        this.#endLine(byte)
        at++
      } else {
        this.#place = 'plain'
        at = this.#run(piece, at)
      }
    }
  }

  /** @throws Refusal 'return-not-recognised' when a quotation mark is never closed: the rest of the file is in it */
  end(): void {
    if (this.#place === 'quoted') {
      throw new Refusal(
        'return-not-recognised',
        `The quotation mark on line ${this.#quoteLine} is never closed, so that all the rest of the file would be one value. Close it there, or export the file again.`,
      )
    }
    if (this.#place !== 'start' || this.#count > 0) this.#endRow(false)
  }

  /** Adds bytes up to the next that has a meaning of its own; gives where that is. */
  #run(piece: Uint8Array, from: number): number {
    const quoted = this.#place === 'quoted'
    let at = from
    for (; at < piece.length; at++) {
      const byte = piece[at] as number
      if (quoted) {
        if (byte === quote) break
        if (byte === carriageReturn || (byte === lineFeed && !this.#afterReturn)) this.#line++
        this.#afterReturn = byte === carriageReturn
      } else if (byte === this.#separator || byte === lineFeed || byte === carriageReturn) break
    }
    if (!quoted) this.#afterReturn = false
    this.#add(piece, from, at)
    return at
  }

  #add(piece: Uint8Array, from: number, to: number): void {
    if (this.#count >= this.#limits.cells) return
    if (this.#length + to - from > this.#limits.cellBytes) {
      this.#tooLong = true
      this.#length = this.#limits.cellBytes + 1
    } else {
      this.#buffer.set(piece.subarray(from, to), this.#length)
      this.#length += to - from
    }
  }

  #endCell(): void {
    if (this.#count < this.#limits.cells) {
      this.#cells.push(this.#length > this.#limits.cellBytes ? '' : this.#text())
    }
    this.#count++
    this.#length = 0
    this.#place = 'start'
  }

  #endLine(byte: number): void {
    const second = byte === lineFeed && this.#afterReturn
    this.#afterReturn = byte === carriageReturn
    if (second) {
      this.#rowLine = this.#line
      return
    }
    this.#line++
    this.#endRow(true)
  }

  #endRow(ended: boolean): void {
    this.#endCell()
    const row = { line: this.#rowLine, cells: this.#cells, count: this.#count, tooLong: this.#tooLong, ended }
    this.#cells = []
    this.#count = 0
    this.#tooLong = false
    this.#rowLine = this.#line
    this.#told(row)
  }

  #text(): string {
    let ascii = true
    for (let at = 0; at < this.#length; at++) {
      const byte = this.#buffer[at] as number
      if (byte >= 0x80) ascii = false
      else if (byte === 0) {
        throw new Refusal(
          'encoding-unknown',
          `Line ${this.#line} holds bytes that are no text, as in a workbook. Save the table as CSV UTF-8.`,
        )
      }
    }
    if (ascii) return this.#pool.read(this.#buffer, 0, this.#length)
    const bytes = this.#buffer.subarray(0, this.#length)
    const read = utf8(bytes)
    const encoding = read === null ? 'windows-1252' : 'utf-8'
    if (this.#encoding !== null && this.#encoding !== encoding) {
      throw new Refusal(
        'encoding-wrong',
        `Up to line ${this.#line} the text is ${this.#encoding === 'utf-8' ? 'UTF-8' : 'Windows-1252'}, and there it is not. Save the table as CSV UTF-8.`,
      )
    }
    this.#encoding = encoding
    if (read !== null) return read
    this.windowsLine ??= this.#line
    return windows.decode(bytes)
  }
}

const strict = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true })
const windows = new TextDecoder('windows-1252')

function utf8(bytes: Uint8Array): string | null {
  try {
    return strict.decode(bytes)
  } catch {
    return null
  }
}
