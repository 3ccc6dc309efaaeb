import { decodeReferences, isName } from './grammar.ts'

export type Attribute = { readonly name: string; readonly value: string }

const attribute = /^[ \t\r\n]+([^ \t\r\n=<>"'/&]+)[ \t\r\n]*=[ \t\r\n]*(?:"([^"<]*)"|'([^'<]*)')/

/** Reads what stands in a tag after its name; a text says what is wrong with it. */
export function readAttributes(text: string): readonly Attribute[] | string {
  const attributes: Attribute[] = []
  let rest = text
  for (;;) {
    if (/^[ \t\r\n]*$/.test(rest)) return attributes
    const found = attribute.exec(rest)
    if (found === null) return 'An attribute is not written name="value"'
    const name = found[1] as string
    const value = decodeReferences((found[2] ?? found[3]) as string)
    if (!isName(name)) return 'An attribute has no proper name'
    if (value === null) return 'An attribute holds an & that stands for nothing'
    if (attributes.some((other) => other.name === name)) return `The attribute ${name} is given twice`
    attributes.push({ name, value })
    rest = rest.slice(found[0].length)
  }
}

const xmlNamespace = 'http://www.w3.org/XML/1998/namespace'
const xmlnsNamespace = 'http://www.w3.org/2000/xmlns/'

/** Which prefixes stand for something, as elements open and close. */
export class Namespaces {
  readonly #bound: { readonly depth: number; readonly prefix: string; readonly means: string }[] = []

  /** True while any prefix beside the two built in is declared. */
  get declared(): boolean {
    return this.#bound.length > 0
  }

  /** Takes in the attributes of the element at that depth; a text says what is wrong with them. */
  enter(depth: number, attributes: readonly Attribute[]): string | null {
    for (const { name, value: written } of attributes) {
      const value = written.trim()
      if (name !== 'xmlns' && !name.startsWith('xmlns:')) continue
      const prefix = name.slice(6)
      if (name !== 'xmlns' && (prefix === '' || prefix.includes(':') || !isName(prefix)))
        return 'A namespace prefix has no proper name'
      if (prefix === 'xmlns' || value === xmlnsNamespace) return 'The prefix xmlns may not be declared'
      if ((prefix === 'xml') !== (value === xmlNamespace)) return 'The prefix xml and its namespace may not be changed'
      if (name !== 'xmlns' && value === '') return 'A namespace prefix is declared as nothing'
      this.#bound.push({ depth, prefix, means: value })
    }
    const seen = new Set<string>()
    for (const { name } of attributes) {
      const colon = name.indexOf(':')
      if (colon < 0 || name.startsWith('xmlns:')) continue
      if (colon === 0 || colon === name.length - 1 || name.includes(':', colon + 1) || !isName(name.slice(colon + 1))) {
        return 'An attribute has more than one prefix, or an empty one'
      }
      const means = this.#meaning(name.slice(0, colon))
      if (means === undefined) return `The prefix of ${name} is not declared`
      const expanded = `${means} ${name.slice(colon + 1)}`
      if (seen.has(expanded)) return `The attribute ${name} is given twice`
      seen.add(expanded)
    }
    return null
  }

  /** Forgets what the element at that depth declared. */
  leave(depth: number): void {
    while ((this.#bound.at(-1)?.depth ?? 0) >= depth && this.#bound.length > 0) this.#bound.pop()
  }

  /** Is the prefix of this element name declared? */
  knows(name: string): boolean {
    const colon = name.indexOf(':')
    return colon < 0 || this.#meaning(name.slice(0, colon)) !== undefined
  }

  #meaning(prefix: string): string | undefined {
    if (prefix === 'xml') return xmlNamespace
    if (prefix === 'xmlns') return undefined
    for (let i = this.#bound.length - 1; i >= 0; i--) {
      const bound = this.#bound[i]
      if (bound?.prefix === prefix) return bound.means
    }
    return undefined
  }
}
