/** How many bytes a short text has at most: they fit a number. */
export const longestCode = 4

const slotBits = 12

/**
 * Turns codes of one to four bytes of ASCII into strings, giving the same string back for a code seen before. The bytes
 * are compared as one number, so that a cell costs next to nothing; most cells of the return are such codes.
 */
export class CodePool {
  readonly #keys = new Int32Array(1 << slotBits)
  readonly #texts: string[] = new Array(1 << slotBits).fill('')

  /** The text of the bytes from `from` up to `to`, none of which is 0. */
  read(bytes: Uint8Array, from: number, to: number): string {
    let key = 0
    for (let at = from; at < to; at++) key = (key << 8) | (bytes[at] as number)
    const slot = Math.imul(key, 0x9e3779b1) >>> (32 - slotBits)
    if (this.#keys[slot] === key) return this.#texts[slot] as string
    const text = String.fromCharCode(...bytes.subarray(from, to))
    this.#keys[slot] = key
    this.#texts[slot] = text
    return text
  }
}
