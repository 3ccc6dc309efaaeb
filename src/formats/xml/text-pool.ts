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
    const text = length > 64 ? decoder.decode(bytes.subarray(from, to)) : makeText(bytes, from, to)
    this.#slots[slot] = text
    return text
  }
}

const decoder = new TextDecoder('utf-8', { ignoreBOM: true })

function makeText(bytes: Uint8Array, from: number, to: number): string {
  for (let i = from; i < to; i++) if ((bytes[i] as number) >= 0x80) return decoder.decode(bytes.subarray(from, to))
  return String.fromCharCode.apply(null, bytes.subarray(from, to) as unknown as number[])
}
