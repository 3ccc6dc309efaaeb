import { lineFeeds } from './bytes.ts'
import { longestValue, tooLong, wrongEncoding } from './faults.ts'
import { checkCharacters, decodeReferences } from './grammar.ts'

/** A value put together from several stretches, exactly: references, CDATA, line ends, and characters beyond ASCII. */
export class GatheredText {
  #text = ''

  get isEmpty(): boolean {
    return this.#text === ''
  }

  /** Adds text that stands for itself, such as CDATA. */
  add(text: string, line: number): void {
    this.#text += lineFeeds(text)
    if (this.#text.length > longestValue) throw tooLong(line)
  }

  /**
   * Adds a stretch between tags.
   *
   * @returns what is wrong with it; null when nothing is
   */
  addStretch(bytes: Uint8Array, from: number, to: number, line: number): string | null {
    const text = checkCharacters(bytes, from, to)
    if (text === null) throw wrongEncoding(line)
    if (text.includes(']]>')) return 'The characters ]]> are not allowed in text'
    const decoded = decodeReferences(lineFeeds(text))
    if (decoded === null)
      return 'An & is not followed by one of the five names or by a number that stands for a character'
    this.#text += decoded
    if (this.#text.length > longestValue) throw tooLong(line)
    return null
  }

  /** What was gathered, without the white space round it; nothing is left. */
  take(): string {
    const text = this.#text.trim()
    this.#text = ''
    return text
  }
}
