/** What the page shows, as it stands in the part of the address after `#`. Never anything about a child but its place in the file. */
export type Place = {
  readonly view: 'rules' | 'children' | 'tables' | 'child' | 'findings' | 'fixed' | 'missing'
  /** Which kinds of issue. */
  readonly kind: 'all' | 'error' | 'query' | 'new' | 'still'
  /** Only children with an issue of this rule, or in this table. */
  readonly rule: string | null
  readonly table: string | null
  readonly page: number
  /** The child's place in the file, from 0. */
  readonly child: number | null
}

export const startPlace: Place = { view: 'rules', kind: 'all', rule: null, table: null, page: 1, child: null }

/** The address of a place: what differs from the start, in a fixed order. */
export function addressOf(place: Place): string {
  const parts: string[] = []
  for (const key of ['view', 'kind', 'rule', 'table', 'page', 'child'] as const) {
    const value = place[key]
    if (value !== null && value !== startPlace[key]) parts.push(`${key}=${encodeURIComponent(String(value))}`)
  }
  return `#${parts.join('&')}`
}

/** The place an address names; whatever it does not understand is left out. */
export function placeOf(address: string): Place {
  const given = new Map(
    address
      .replace(/^#/, '')
      .split('&')
      .map((part) => {
        const [key = '', value = ''] = part.split('=')
        return [key, safely(value)] as const
      }),
  )
  const whole = (text: string | undefined, least: number) =>
    text !== undefined && /^\d{1,9}$/.test(text) && Number(text) >= least ? Number(text) : null
  const view =
    (['children', 'tables', 'child', 'findings', 'fixed', 'missing'] as const).find(
      (each) => each === given.get('view'),
    ) ?? 'rules'
  const child = whole(given.get('child'), 0)
  return {
    view: view === 'child' && child === null ? 'rules' : view,
    kind: (['error', 'query', 'new', 'still'] as const).find((each) => each === given.get('kind')) ?? 'all',
    rule: /^[A-Za-z0-9]{1,10}$/.test(given.get('rule') ?? '') ? (given.get('rule') as string) : null,
    table: /^[A-Za-z0-9_]{1,40}$/.test(given.get('table') ?? '') ? (given.get('table') as string) : null,
    page: whole(given.get('page'), 1) ?? 1,
    child,
  }
}

function safely(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    return ''
  }
}
