/**
 * Turns short stretches of ASCII bytes into strings, giving the same string back for bytes seen before: most values of
 * a return are one of a few hundred codes. A new text replaces the older one in its slot, so the pool never grows.
 *
 * Strings are made whole, never cut from a larger one: a cut string would keep the whole piece of file in memory.
 */
export class TextPool {
  readonly #slots: (string | undefined)[]
  readonly #mask: number

  /** @param size  how many texts to hold; a power of two */
  constructor(size: number) {
    this.#slots = new Array(size)
    this.#mask = size - 1
  }

  /** The text of the bytes from `from` up to `to`, read one byte a character up to 0x7f, and as UTF-8 beyond. */
  read(bytes: Uint8Array, from: number, to: number): string {
    const length = to - from
    let hash = length
    for (let i = from; i < to; i++) hash = (Math.imul(hash, 31) + (bytes[i] as number)) | 0
    const slot = (hash ^ (hash >>> 15)) & this.#mask
    const known = this.#slots[slot]
    if (known !== undefined && known.length === length) {
      let i = 0
      while (i < length && known.charCodeAt(i) === bytes[from + i]) i++
      if (i === length) return known
    }
    const text = makeText(bytes, from, to)
    this.#slots[slot] = text
    return text
  }
}

const decoder = new TextDecoder('utf-8', { ignoreBOM: true })

/** By length: lists to gather the characters of a text in, for a text is made of a plain list in half the time. */
const gathered: readonly number[][] = Array.from({ length: 65 }, (_, length) => new Array(length).fill(0))

/** A text of its own, of the bytes from `from` up to `to`, as UTF-8. */
export function makeText(bytes: Uint8Array, from: number, to: number): string {
  const characters = gathered[to - from]
  if (characters === undefined) return decoder.decode(bytes.subarray(from, to))
  for (let at = from; at < to; at++) {
    const byte = bytes[at] as number
    if (byte >= 0x80) return decoder.decode(bytes.subarray(from, to))
    characters[at - from] = byte
  }
  return String.fromCharCode.apply(null, characters)
}
