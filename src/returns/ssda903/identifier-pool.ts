import { makeText } from '../../formats/xml/text-pool.ts'

/** Slots that are looked at for one: a file of identifiers made to share them is read no slower than any other. */
const mostTries = 64

/**
 * Turns identifiers of ASCII into strings, giving the same string back for one seen before, however many there are: every
 * table names the same children, and rows are joined by their names in a third of the time when these are the same strings.
 */
export class IdentifierPool {
  /** In order of first sight. */
  readonly #texts: string[] = []
  /** Where the one read before stands among them. */
  #at = -1
  /** Each is the place of a text and 1 more, in the first free slot from where its bytes say; 0 is free, as half of them are. */
  #slots = new Int32Array(4096)

  /** The text of the bytes from `from` up to `to`. */
  read(bytes: Uint8Array, from: number, to: number): string {
    // Tables mostly name the children in one order: it is the same as before, or the one that came after it.
    const before = this.#texts[this.#at]
    if (before !== undefined && isWritten(before, bytes, from, to)) return before
    const next = this.#texts[this.#at + 1]
    if (next !== undefined && isWritten(next, bytes, from, to)) {
      this.#at++
      return next
    }
    return this.#find(bytes, from, to)
  }

  #find(bytes: Uint8Array, from: number, to: number): string {
    const slots = this.#slots
    const last = slots.length - 1
    let hash = 0
    for (let at = from; at < to; at++) hash = (Math.imul(hash, 31) + (bytes[at] as number)) | 0
    let slot = spread(hash) & last
    for (let tries = 0; tries < mostTries; tries++) {
      this.#at = (slots[slot] as number) - 1
      if (this.#at < 0) return this.#add(makeText(bytes, from, to), slot)
      const known = this.#texts[this.#at] as string
      if (isWritten(known, bytes, from, to)) return known
      slot = (slot + 1) & last
    }
    return makeText(bytes, from, to)
  }

  #add(text: string, slot: number): string {
    this.#at = this.#texts.push(text) - 1
    this.#slots[slot] = this.#texts.length
    if (this.#texts.length * 2 > this.#slots.length) this.#grow()
    return text
  }

  #grow(): void {
    const slots = new Int32Array(this.#slots.length * 4)
    const last = slots.length - 1
    for (const [place, text] of this.#texts.entries()) {
      let hash = 0
      for (let at = 0; at < text.length; at++) hash = (Math.imul(hash, 31) + text.charCodeAt(at)) | 0
      let slot = spread(hash) & last
      while (slots[slot] !== 0) slot = (slot + 1) & last
      slots[slot] = place + 1
    }
    this.#slots = slots
  }
}

const spread = (hash: number) => hash ^ (hash >>> 15)

/** Is it the text of these bytes? From the last, in which identifiers differ most. */
function isWritten(text: string, bytes: Uint8Array, from: number, to: number): boolean {
  if (text.length !== to - from) return false
  for (let at = to - 1; at >= from; at--) if (text.charCodeAt(at - from) !== bytes[at]) return false
  return true
}
