/** With what a number is compared: the middle or the mean of the ten of a model. */
export const comparedWith = ['median-2025', 'mean-2025', 'median-2021', 'mean-2021'] as const

export type ComparedWith = (typeof comparedWith)[number]

/** The drawings of the page that can be taken away. */
export const drawingNames = ['line', 'ranked', 'strip'] as const

export type DrawingName = (typeof drawingNames)[number]

/** What the page of an indicator is asked for. Null is not chosen: the page then takes what is nearest. */
export type IndicatorAsked = {
  readonly indicator: string
  readonly authority: string | null
  readonly period: string | null
  readonly with: ComparedWith
  readonly source: 'release' | 'lait' | null
  /** Every authority in the table, or ours and those like it. */
  readonly rows: 'all' | null
  /** Each of those like it as a line of its own, or the range of them alone. */
  readonly lines: 'each' | null
  /** The number of a release: what was known when it had been loaded; the newest otherwise. */
  readonly release: number | null
}

type Query = Readonly<Record<string, string>>

/** Reads the choices of an address. What is none of them is left out. */
export function readIndicator(indicator: string, query: Query): IndicatorAsked {
  return {
    indicator,
    authority: /^\d{3}$/.test(query.authority ?? '') ? (query.authority as string) : null,
    period: /^[\d-]{4,7}$/.test(query.period ?? '') ? (query.period as string) : null,
    with: comparedWith.find((each) => each === query.with) ?? 'median-2025',
    source: query.source === 'release' || query.source === 'lait' ? query.source : null,
    rows: query.rows === 'all' ? 'all' : null,
    lines: query.lines === 'each' ? 'each' : null,
    release: /^[1-9]\d{0,8}$/.test(query.release ?? '') ? Number(query.release) : null,
  }
}

/** The page with these choices, all of them in the address, so that a copy of it shows the same to somebody else. */
export function indicatorAddress(asked: IndicatorAsked, more: Query = {}): string {
  const { indicator, authority, period, source, rows, lines, release } = asked
  const parts: readonly (readonly [string, string | null])[] = [
    ['authority', authority],
    ['period', period],
    ['with', asked.with],
    ['source', source],
    ['rows', rows],
    ['lines', lines],
    ['release', release === null ? null : String(release)],
    ...Object.entries(more),
  ]
  const query = parts.flatMap(([name, value]) => (value === null ? [] : [`${name}=${encodeURIComponent(value)}`]))
  return `/compare/indicators/${encodeURIComponent(indicator)}?${query.join('&')}`
}
