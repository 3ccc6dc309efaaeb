/** Markup that may be put in a page as it is. Only {@link html} makes it. */
export class Markup {
  readonly text: string
  constructor(text: string) {
    this.text = text
  }
}

type Part = string | number | Markup | null | undefined | false | readonly Part[]

/** Builds markup. Whatever is put in is escaped, unless it is markup itself; lists are joined; null and false are nothing. */
export function html(parts: TemplateStringsArray, ...values: readonly Part[]): Markup {
  let text = parts[0] as string
  values.forEach((value, at) => {
    text += shown(value) + parts[at + 1]
  })
  return new Markup(text)
}

/** Markup that our own drawings made, such as SVG. Never use it for text from a file. */
export function drawn(svg: string): Markup {
  return new Markup(svg)
}

function shown(value: Part): string {
  if (value === null || value === undefined || value === false) return ''
  if (value instanceof Markup) return value.text
  if (Array.isArray(value)) return value.map(shown).join('')
  return String(value)
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll("'", '&#39;')
}
