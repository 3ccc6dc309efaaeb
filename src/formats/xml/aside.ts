import { checkCharacters, checkDeclaration, checkInstruction } from './grammar.ts'

/** What begins with `<!` or `<?`: its text, the byte after it, and what is wrong with it, if anything is. */
export type Aside = {
  readonly kind: 'comment' | 'cdata' | 'instruction' | 'doctype'
  /** Null when its characters are not allowed. */
  readonly text: string | null
  readonly from: number
  readonly end: number
  readonly fault: string | null
}

/**
 * Reads a comment, CDATA, processing instruction or XML declaration.
 *
 * @param at            the byte of its `<`
 * @param atVeryStart   may it be the XML declaration?
 * @returns             null when it is not all there yet
 */
export function readAside(bytes: Uint8Array, at: number, atVeryStart: boolean): Aside | null {
  const kind = kindOf(bytes, at)
  if (kind === null) return null
  if (kind === 'doctype' || kind === 'unknown') {
    const fault = kind === 'unknown' ? 'A <! is followed by something that is neither a comment nor CDATA' : null
    return { kind: 'doctype', text: '', from: at, end: at, fault }
  }
  const from = at + { comment: 4, cdata: 9, instruction: 2 }[kind]
  const closing = { comment: '-->', cdata: ']]>', instruction: '?>' }[kind]
  const to = indexOf(bytes, closing, from)
  if (to < 0) return null
  const text = checkCharacters(bytes, from, to)
  return { kind, text, from, end: to + closing.length, fault: text === null ? null : faultOf(kind, text, atVeryStart) }
}

function kindOf(bytes: Uint8Array, at: number): Aside['kind'] | 'unknown' | null {
  if (bytes[at + 1] === 0x3f) return 'instruction'
  let unfinished = false
  for (const [start, kind] of [
    ['<!--', 'comment'],
    ['<![CDATA[', 'cdata'],
    ['<!DOCTYPE', 'doctype'],
  ] as const) {
    const there = startsWith(bytes, at, start)
    if (there) return kind
    if (there === null) unfinished = true
  }
  return unfinished ? null : 'unknown'
}

function faultOf(kind: 'comment' | 'cdata' | 'instruction', text: string, atVeryStart: boolean): string | null {
  if (kind === 'cdata') return null
  if (kind === 'comment') return text.includes('--') || text.endsWith('-') ? 'A comment holds two hyphens' : null
  return atVeryStart && /^xml(?:[ \t\r\n]|$)/.test(text) ? checkDeclaration(text) : checkInstruction(text)
}

/** Does the text stand there? Null when the bytes end before that can be told. */
function startsWith(bytes: Uint8Array, at: number, text: string): boolean | null {
  for (let i = 0; i < text.length; i++) {
    if (at + i >= bytes.length) return null
    if (bytes[at + i] !== text.charCodeAt(i)) return false
  }
  return true
}

function indexOf(bytes: Uint8Array, text: string, from: number): number {
  const first = text.charCodeAt(0)
  for (let at = bytes.indexOf(first, from); at >= 0; at = bytes.indexOf(first, at + 1)) {
    if (startsWith(bytes, at, text)) return at
  }
  return -1
}
