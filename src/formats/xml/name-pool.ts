import { checkCharacters, isName } from './grammar.ts'
import { TextPool } from './text-pool.ts'

/** The name of an element, with and without its prefix. */
export type ElementName = { readonly name: string; readonly local: string }

/**
 * Finds the names of elements by their bytes. A return has some sixty; each is made and checked once, and is then
 * found by a hash that the caller has worked out on the way.
 */
export class NamePool {
  readonly #slots: (ElementName | undefined)[] = new Array(1024)
  readonly #texts = new TextPool(64)

  /** The name in the bytes from `from` up to `to`; a text says what is wrong with it. */
  find(bytes: Uint8Array, from: number, to: number, hash: number): ElementName | string {
    const slot = (hash ^ (hash >>> 13)) & 1023
    const known = this.#slots[slot]
    if (known !== undefined && sameBytes(known.name, bytes, from, to)) return known
    const name = this.#texts.read(bytes, from, to)
    if (!isName(name)) return 'A tag has no proper name'
    const colon = name.indexOf(':')
    const local = name.slice(colon + 1)
    if (colon === 0 || (colon > 0 && (local.includes(':') || !isName(local)))) {
      return 'A tag has more than one prefix, or an empty one'
    }
    const made = { name, local }
    this.#slots[slot] = made
    return made
  }
}

/** Are these bytes the text? Beyond ASCII they never are: such names take the slow road each time. */
export function sameBytes(text: string, bytes: Uint8Array, from: number, to: number): boolean {
  const length = to - from
  if (text.length !== length) return false
  for (let i = 0; i < length; i++) if (text.charCodeAt(i) !== bytes[from + i]) return false
  return true
}

/** Does a closing tag that is not simply the name close it all the same? White space may follow, and names may be beyond ASCII. */
export function closes(name: string, bytes: Uint8Array, from: number, to: number): boolean {
  return checkCharacters(bytes, from, to)?.replace(/[ \t\r\n]+$/, '') === name
}
