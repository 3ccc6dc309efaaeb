import { type Day, parseDay } from '../../core/day.ts'
import { readAside } from './aside.ts'
import { endsName, FORBIDDEN, GREATER, LESS_THAN, PLAIN, readDay, SLASH, tagEnd, textClass } from './bytes.ts'
import {
  cutOff,
  deepestNesting,
  doctype,
  longestValue,
  notWellFormed,
  tooDeep,
  tooLong,
  wrongEncoding,
} from './faults.ts'
import { GatheredText } from './gathered-text.ts'
import { checkCharacters } from './grammar.ts'
import { closes, type ElementName, NamePool, sameBytes } from './name-pool.ts'
import { Namespaces, readAttributes } from './namespaces.ts'
import { TextPool } from './text-pool.ts'

/** Told of the elements of a document, in order. Names are local names: a prefix is checked and left off. */
export type XmlHandler = {
  open(name: string, at: XmlScanner): void
  /** Text that is more than white space, once for each stretch between two tags; read it with `at.text()` or `at.day()`. */
  text(at: XmlScanner): void
  close(name: string, at: XmlScanner): void
}

/**
 * Reads UTF-8 XML in pieces, straight from the bytes, and refuses whatever is not well formed, as early as it is seen.
 *
 * Beside XML 1.0 and its namespaces: document types, nesting beyond reason and values beyond reason are refused. Memory
 * stays level. Strictness is compared with `saxes` in a test; why there is a scanner of our own is in docs/decisions.
 */
export class XmlScanner {
  /** Line of the tag being told of, from 1. */
  line = 1
  /** First byte of the tag being told of, and the byte after its last, counted over the whole document. */
  from = 0
  to = 0

  readonly #handler: XmlHandler
  readonly #names = new NamePool()
  readonly #texts = new TextPool(8192)
  readonly #namespaces = new Namespaces()
  readonly #open: ElementName[] = []
  #bytes: Uint8Array = new Uint8Array(0)
  /** How many bytes of the document came before `#bytes`. */
  #before = 0
  #position = 0
  /** The first byte of the present line, counted over the whole document. */
  #lineStart = 0
  #rootSeen = false
  /** The value just told of: its bytes, or its text when references, CDATA or comments interrupt it. */
  #valueFrom = 0
  #valueTo = 0
  #value: string | null = null
  readonly #gathered = new GatheredText()

  constructor(handler: XmlHandler) {
    this.#handler = handler
  }

  /** The text just told of, without the white space round it. */
  text(): string {
    return this.#value ?? this.#texts.read(this.#bytes, this.#valueFrom, this.#valueTo)
  }

  /** The text just told of as a day written `YYYY-MM-DD`; null when it is none. */
  day(): Day | null {
    return this.#value === null ? readDay(this.#bytes, this.#valueFrom, this.#valueTo) : parseDay(this.#value)
  }

  /** Reads the next piece. The bytes must not change before the piece after it is read. */
  write(piece: Uint8Array): void {
    const left = this.#bytes.length - this.#position
    this.#before += this.#position
    // A plain view always: reading from two kinds of array in one loop halves its speed.
    if (left === 0) this.#bytes = new Uint8Array(piece.buffer, piece.byteOffset, piece.length)
    else {
      const joined = new Uint8Array(left + piece.length)
      joined.set(this.#bytes.subarray(this.#position))
      joined.set(piece, left)
      this.#bytes = joined
    }
    this.#position = 0
    while (this.#position < this.#bytes.length && this.#next(false)) {}
    if (this.#bytes.length - this.#position > longestValue) throw tooLong(this.line)
  }

  /** Says that there is no more. */
  end(): void {
    while (this.#position < this.#bytes.length) {
      if (!this.#next(true)) throw cutOff(`in the middle of a tag, after line ${this.line}`)
    }
    const inside = this.#open.at(-1)
    if (inside !== undefined) throw cutOff(`at line ${this.line}, inside the element ${inside.name}`)
    if (!this.#rootSeen) throw notWellFormed('There is no element in it', { line: this.line, column: 1 })
  }

  /** Reads one stretch of text and what ends it. False when it is not all there yet: nothing has then been read. */
  #next(final: boolean): boolean {
    const bytes = this.#bytes
    const limit = bytes.length
    const start = this.#position
    let line = this.line
    let lineStart = this.#lineStart
    let at = start
    if (start === 0 && this.#before === 0 && bytes[0] === 0xef) {
      if (limit < 3 && !final) return false
      if (bytes[1] === 0xbb && bytes[2] === 0xbf) at = 3
    }
    for (; at < limit; at++) {
      const byte = bytes[at]
      if (byte === 0x0a) {
        line++
        lineStart = this.#before + at + 1
      } else if (byte === 0x0d) {
        if (bytes[at + 1] !== 0x0a) line++
      } else if (byte !== 0x20 && byte !== 0x09) break
    }
    const first = at
    const firstLine = line
    let special = false
    for (; at < limit; at++) {
      const kind = textClass[bytes[at] as number]
      if (kind === PLAIN) continue
      if (kind === LESS_THAN) break
      if (kind === FORBIDDEN) throw notWellFormed('A control character is not allowed', this.#spot(line, lineStart, at))
      const byte = bytes[at]
      if (byte === 0x0a || (byte === 0x0d && bytes[at + 1] !== 0x0a)) {
        line++
        lineStart = this.#before + at + 1
      }
      special = true
    }
    if (at - first > longestValue) throw tooLong(firstLine)
    // White space alone need not wait for its tag; but a return at the end may be half of a line end.
    const blank = first === limit && this.#gathered.isEmpty && bytes[limit - 1] !== 0x0d
    if (blank && !final) this.#stand(limit, line, lineStart)
    if (at + 1 >= limit && !final) return false
    if (at > first && this.#open.length === 0) {
      const where = this.#rootSeen ? 'There is text after the end of the document' : 'It does not begin with an element'
      throw notWellFormed(where, this.#spot(firstLine, lineStart, first))
    }
    if (at === limit) {
      this.#stand(at, line, lineStart)
      return true
    }
    if (at + 1 === limit) return false
    const next = bytes[at + 1] as number
    if (next === 0x21 || next === 0x3f) return this.#aside(start, first, at, line, lineStart, special)
    return this.#tag(start, first, at, line, lineStart, special)
  }

  #tag(start: number, first: number, at: number, line: number, lineStart: number, special: boolean): boolean {
    const bytes = this.#bytes
    const limit = bytes.length
    const closing = bytes[at + 1] === SLASH
    let name: ElementName | undefined
    let end: number
    let hash = 0
    let i = closing ? at + 2 : at + 1
    const nameFrom = i
    if (closing) {
      name = this.#open.at(-1)
      if (name !== undefined) i += name.name.length
      end =
        i < limit && bytes[i] === GREATER && name !== undefined && sameBytes(name.name, bytes, nameFrom, i) ? i + 1 : 0
    } else {
      while (i < limit && endsName[bytes[i] as number] === 0) hash = (Math.imul(hash, 31) + (bytes[i++] as number)) | 0
      end = bytes[i] === GREATER ? i + 1 : bytes[i] === SLASH && bytes[i + 1] === GREATER ? i + 2 : 0
    }
    const plain = end !== 0
    if (!plain) {
      end = tagEnd(bytes, at, closing)
      if (end === 0) return false
      if (end < 0) throw notWellFormed('A tag is not closed before the next begins', this.#spot(line, lineStart, -end))
      if (end - at > longestValue) throw tooLong(line)
    }
    this.#stand(at, line, lineStart)
    this.from = this.#before + at
    this.to = this.#before + end
    if (special || (!this.#gathered.isEmpty && at > start)) this.#gather(start, at, special)
    if (!this.#gathered.isEmpty) this.#tellGathered()
    else if (at > first && !special) {
      let last = at
      while (bytes[last - 1] === 0x20 || bytes[last - 1] === 0x09) last--
      this.#valueFrom = first
      this.#valueTo = last
      this.#handler.text(this)
    }
    if (closing) {
      if (name === undefined) throw this.#fault('A closing tag has no element to close')
      if (!plain && !closes(name.name, bytes, nameFrom, end - 1)) {
        throw this.#fault(`The element ${name.name} is not closed by its own tag`)
      }
      this.#close()
    } else {
      const found = this.#names.find(bytes, nameFrom, i, hash)
      if (typeof found === 'string') throw this.#fault(found)
      const empty = bytes[end - 2] === SLASH
      this.#begin(found, i, empty ? end - 2 : end - 1)
      this.#handler.open(found.local, this)
      if (empty) this.#close()
    }
    if (!plain) this.#countLines(at, end)
    this.#position = end
    return true
  }

  #begin(name: ElementName, from: number, to: number): void {
    const open = this.#open
    if (open.length === 0) {
      if (this.#rootSeen) throw this.#fault('There is a second root element')
      this.#rootSeen = true
    } else if (open.length === deepestNesting) throw tooDeep(this.line)
    open.push(name)
    if (from < to) {
      const text = checkCharacters(this.#bytes, from, to)
      const attributes = text === null ? 'A tag holds a character that is not allowed' : readAttributes(text)
      if (typeof attributes === 'string') throw this.#fault(attributes)
      const fault = this.#namespaces.enter(open.length, attributes)
      if (fault !== null) throw this.#fault(fault)
    }
    if (name.name !== name.local && !this.#namespaces.knows(name.name)) {
      throw this.#fault(`The prefix of ${name.name} is not declared`)
    }
  }

  #close(): void {
    if (this.#namespaces.declared) this.#namespaces.leave(this.#open.length)
    const { local } = this.#open.pop() as ElementName
    this.#handler.close(local, this)
  }

  #tellGathered(): void {
    const value = this.#gathered.take()
    if (value === '') return
    this.#value = value
    this.#handler.text(this)
    this.#value = null
  }

  /** Gathers the stretch before a tag or a comment: special ones by the exact road. */
  #gather(from: number, to: number, special: boolean): void {
    if (!special) this.#gathered.add(this.#texts.read(this.#bytes, from, to), this.line)
    else {
      const fault = this.#gathered.addStretch(this.#bytes, from, to, this.line)
      if (fault !== null) throw this.#fault(fault)
    }
  }

  /** A comment, CDATA, instruction or declaration. */
  #aside(start: number, first: number, at: number, line: number, lineStart: number, special: boolean): boolean {
    const aside = readAside(
      this.#bytes,
      at,
      this.#before === 0 && first === at && (at === 0 || (at === 3 && start === 0)),
    )
    if (aside === null) return false
    if (aside.end - aside.from > longestValue) throw tooLong(line)
    if (aside.fault !== null) throw notWellFormed(aside.fault, this.#spot(line, lineStart, at))
    if (aside.kind === 'doctype') throw doctype(line)
    if (aside.text === null) throw wrongEncoding(line)
    this.#stand(at, line, lineStart)
    this.from = this.#before + at
    if (this.#open.length > 0 && at > start) this.#gather(start, at, special)
    if (aside.kind === 'cdata') {
      if (this.#open.length === 0) throw this.#fault('There is text outside the root element')
      this.#gathered.add(aside.text, line)
    }
    this.#countLines(at, aside.end)
    this.#position = aside.end
    return true
  }

  #stand(at: number, line: number, lineStart: number): void {
    this.#position = at
    this.line = line
    this.#lineStart = lineStart
  }

  #countLines(from: number, to: number): void {
    const bytes = this.#bytes
    for (let i = from; i < to; i++) {
      if (bytes[i] === 0x0a || (bytes[i] === 0x0d && bytes[i + 1] !== 0x0a)) {
        this.line++
        this.#lineStart = this.#before + i + 1
      }
    }
  }

  #spot(line: number, lineStart: number, at: number) {
    return { line, column: Math.max(1, this.#before + at - lineStart + 1) }
  }

  #fault(what: string) {
    return notWellFormed(what, this.#spot(this.line, this.#lineStart, this.from - this.#before))
  }
}
