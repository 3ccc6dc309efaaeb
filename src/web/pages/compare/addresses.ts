/** Where pages of published figures are. Every choice is in the address, so that a copy of it shows the same to somebody else. */

/** Where a page stands that is led to from Compare. */
export const trailToCompare = [{ name: 'Compare', path: '/compare' }] as const

/** An indicator, of an authority where one is chosen. */
export function indicatorPath(id: string, authority: string | null, period: string | null = null): string {
  return withQuery(`/compare/indicators/${encodeURIComponent(id)}`, { authority, period })
}

/** An authority in all indicators. */
export function authorityPath(code: string): string {
  return `/compare/authorities/${code}`
}

/** Any authorities in any indicators. */
export function gridPath(authorities: readonly string[], indicators: readonly string[]): string {
  return withQuery('/compare/grid', {
    authorities: authorities.length === 0 ? null : authorities.join(','),
    indicators: indicators.length === 0 ? null : indicators.map(encodeURIComponent).join(','),
  })
}

/** Where a choice is saved: the address of the page that shows it goes with it. */
export function setsPath(path: string): string {
  return `/compare/sets?add=${encodeURIComponent(path)}`
}

function withQuery(path: string, parts: Readonly<Record<string, string | null>>): string {
  const query = Object.entries(parts).flatMap(([name, value]) => (value === null ? [] : [`${name}=${value}`]))
  return query.length === 0 ? path : `${path}?${query.join('&')}`
}
