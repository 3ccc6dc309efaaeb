/** A field of a form as a page has it. */
export type Field = { readonly name: string; readonly value: string; readonly kind: string }

/** A form of a page, as a browser would send it. */
export type PageForm = {
  readonly action: string
  readonly method: 'GET' | 'POST'
  /** Does it send files? */
  readonly files: boolean
  readonly fields: readonly Field[]
}

/** The forms of a page. */
export function formsOf(page: string, at: string): readonly PageForm[] {
  return [...page.matchAll(/<form\b([^>]*)>([\s\S]*?)<\/form>/g)].map(([, about = '', inside = '']) => ({
    action: new URL(attribute(about, 'action') ?? at, `http://here${at}`).pathname,
    method: attribute(about, 'method')?.toUpperCase() === 'POST' ? 'POST' : 'GET',
    files: attribute(about, 'enctype') === 'multipart/form-data',
    fields: fieldsOf(inside),
  }))
}

/** Addresses of this site that a page leads to. */
export function linksOf(page: string, at: string): readonly string[] {
  return [...page.matchAll(/<a\b([^>]*)>/g)].flatMap(([, about = '']) => {
    const to = attribute(about, 'href')
    if (to === null) return []
    const url = new URL(to, `http://here${at}`)
    return url.host === 'here' ? [url.pathname + url.search] : []
  })
}

function fieldsOf(inside: string): readonly Field[] {
  const inputs = [...inside.matchAll(/<(input|textarea)\b([^>]*)>/g)].flatMap(([, kind = '', about = '']) => {
    const name = attribute(about, 'name')
    const type = attribute(about, 'type') ?? kind
    return name === null || type === 'submit' ? [] : [{ name, value: attribute(about, 'value') ?? '', kind: type }]
  })
  const selects = [...inside.matchAll(/<select\b([^>]*)>([\s\S]*?)<\/select>/g)].map(
    ([, about = '', options = '']) => ({
      name: attribute(about, 'name') ?? '',
      value: attribute(/<option\b([^>]*)>/.exec(options)?.[1] ?? '', 'value') ?? '',
      kind: 'select',
    }),
  )
  const buttons = [...inside.matchAll(/<button\b([^>]*)>/g)].flatMap(([, about = '']) => {
    const name = attribute(about, 'name')
    return name === null ? [] : [{ name, value: attribute(about, 'value') ?? '', kind: 'button' }]
  })
  return [...inputs, ...selects, ...buttons]
}

function attribute(about: string, name: string): string | null {
  const found = new RegExp(`\\b${name}="([^"]*)"`).exec(about)?.[1]
  return found === undefined ? null : found.replaceAll('&amp;', '&').replaceAll('&quot;', '"').replaceAll('&#39;', "'")
}
