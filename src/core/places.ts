/** Texts by the order in which they came: a text that comes again keeps its place. */
export class Places {
  readonly texts: string[] = []
  readonly #places = new Map<string, number>()

  of(text: string): number {
    const known = this.#places.get(text)
    if (known !== undefined) return known
    this.#places.set(text, this.texts.length)
    return this.texts.push(text) - 1
  }

  /** Undefined for one that has not come. */
  find(text: string): number | undefined {
    return this.#places.get(text)
  }
}
