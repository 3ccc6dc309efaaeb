/** The parts of XML 1.0 that texts seldom need and that must be exact: characters, names, references, declarations. */

const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true })

/** Every character that XML 1.0 does not allow. */
const forbidden = /[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/u

/** The text of some bytes of UTF-8, or null when they are not UTF-8 or hold a character XML does not allow. */
export function checkCharacters(bytes: Uint8Array, from: number, to: number): string | null {
  let text: string
  try {
    text = decoder.decode(bytes.subarray(from, to))
  } catch {
    return null
  }
  return forbidden.test(text) ? null : text
}

const nameStart =
  ':A-Z_a-z\\u00c0-\\u00d6\\u00d8-\\u00f6\\u00f8-\\u02ff\\u0370-\\u037d\\u037f-\\u1fff\\u200c-\\u200d\\u2070-\\u218f\\u2c00-\\u2fef\\u3001-\\ud7ff\\uf900-\\ufdcf\\ufdf0-\\ufffd\\u{10000}-\\u{effff}'
const namePattern = new RegExp(`^[${nameStart}][${nameStart}\\-.0-9\\u00b7\\u0300-\\u036f\\u203f-\\u2040]*$`, 'u')

/** Is the text a name by XML 1.0, fifth edition? */
export function isName(text: string): boolean {
  return namePattern.test(text)
}

const named: Readonly<Record<string, string>> = { lt: '<', gt: '>', amp: '&', quot: '"', apos: "'" }

/** Puts in what `&amp;`, `&#233;` and the like stand for; null when one of them stands for nothing. */
export function decodeReferences(text: string): string | null {
  let sound = true
  const decoded = text.replace(/&([^;&<]*)(;?)/g, (_, name: string, semicolon: string) => {
    const meant = semicolon === '' ? undefined : (named[name] ?? numbered(name))
    if (meant === undefined) sound = false
    return meant ?? ''
  })
  return sound ? decoded : null
}

function numbered(name: string): string | undefined {
  const decimal = /^#(\d+)$/.exec(name)
  const hexadecimal = /^#x([0-9a-fA-F]+)$/.exec(name)
  const point = decimal
    ? Number.parseInt(decimal[1] as string, 10)
    : hexadecimal
      ? Number.parseInt(hexadecimal[1] as string, 16)
      : -1
  if (point < 0 || point > 0x10ffff) return undefined
  const character = String.fromCodePoint(point)
  return forbidden.test(character) ? undefined : character
}

const declaration =
  /^xml[ \t\r\n]+version[ \t\r\n]*=[ \t\r\n]*(?:"1\.[01]"|'1\.[01]')(?:[ \t\r\n]+encoding[ \t\r\n]*=[ \t\r\n]*(?:"[A-Za-z][\w.-]*"|'[A-Za-z][\w.-]*'))?(?:[ \t\r\n]+standalone[ \t\r\n]*=[ \t\r\n]*(?:"(?:yes|no)"|'(?:yes|no)'))?[ \t\r\n]*$/

/** What is wrong with the XML declaration, given without `<?` and `?>`; null when nothing is. */
export function checkDeclaration(text: string): string | null {
  return declaration.test(text) ? null : 'The XML declaration is not a proper one'
}

/** What is wrong with a processing instruction, given without `<?` and `?>`; null when nothing is. */
export function checkInstruction(text: string): string | null {
  const target = /^[^ \t\r\n?]*/.exec(text)?.[0] ?? ''
  if (target.toLowerCase() === 'xml') return 'The XML declaration does not stand at the very beginning'
  return isName(target) && !target.includes(':') ? null : 'A processing instruction has no proper name'
}
