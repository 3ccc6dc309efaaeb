/** What is told of an event or a spell besides its days: codes, short machine words, keys. Never free text. */
export type Detail = Readonly<Record<string, string>>

/**
 * A detail as it is stored: `source=1A need=N1 again=yes`.
 *
 * Pairs of name and value, in the order given, parted by a space. True is `yes`; what is null or false is left out; a
 * value that is a key, and so may hold anything, is percent-encoded.
 *
 * @returns null when nothing is left
 */
export function detailText(said: Readonly<Record<string, string | boolean | null>>): string | null {
  let text = ''
  for (const name in said) {
    const value = said[name]
    if (value === null || value === undefined || value === false) continue
    text += `${text === '' ? '' : ' '}${name}=${value === true ? 'yes' : encodeURIComponent(value)}`
  }
  return text === '' ? null : text
}

/** A stored detail, read back. */
export function readDetail(text: string | null): Detail {
  const detail: Record<string, string> = {}
  for (const pair of text?.split(' ') ?? []) {
    const at = pair.indexOf('=')
    const value = pair.slice(at + 1)
    detail[pair.slice(0, at)] = value.includes('%') ? decodeURIComponent(value) : value
  }
  return detail
}

/** A code, if the text looks like one; null for words, which some authorities' extracts have in place of codes. */
export function codeIn(text: string | null): string | null {
  return text !== null && /^[A-Za-z0-9]{1,8}$/.test(text) ? text : null
}
