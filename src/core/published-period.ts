/**
 * The periods of published statistics. A period is known by its code: `2025` for a year, `202425` for an academic or
 * financial year, `2020-22` for several years together. What kind of year it is belongs to the series.
 *
 * Source: published statistics specification, sections 1 and 3.
 */

export const yearKinds = [
  'reporting-year',
  'september',
  'january',
  'calendar-year',
  'academic-year',
  'financial-year',
] as const

/** A year to 31 March, the state on 30 September or in January, a calendar, academic or financial year. */
export type YearKind = (typeof yearKinds)[number]

/** What a published figure says of itself beside its number. */
export type PeriodNote = 'provisional' | 'revised' | 'final' | 'outturn'

export type ReadPeriod = { readonly code: string; readonly note: PeriodNote | null }

const notes: Readonly<Record<string, PeriodNote>> = {
  prov: 'provisional',
  provisional: 'provisional',
  rev: 'revised',
  revised: 'revised',
  final: 'final',
  ot: 'outturn',
}

/**
 * Reads a period as a file or a person writes it: `2025`, `202425`, `2024/25`, `2024/2025`, `2024-25 (OT)`, `2025 (prov)`, `2020-22`,
 * `2021/22-23/24`, `31 March 2025`, `September 2025`. Null when it is none.
 */
export function readPeriod(text: string): ReadPeriod | null {
  const found = /^(.*?)\s*(?:\(([a-z]+)\))?$/i.exec(text.trim())
  const body = (found?.[1] ?? '').replace(/^(?:31 March|30 September|September|January)\s+/i, '')
  const note = found?.[2] === undefined ? null : (notes[found[2].toLowerCase()] ?? null)
  if (found?.[2] !== undefined && note === null) return null
  const code = codeOf(body.replace(/^(\d{4}[/-])(?:19|20)(\d\d)$/, '$1$2'))
  return code === null ? null : { code, note }
}

function codeOf(body: string): string | null {
  if (/^(19|20)\d\d$/.test(body)) return body
  const years = /^((?:19|20)\d\d)[/-]?(\d\d)$/.exec(body)
  if (years !== null) {
    const [, from, to] = years as unknown as [string, string, string]
    const apart = (Number(to) - Number(from.slice(2)) + 100) % 100
    return apart === 1 ? `${from}${to}` : apart > 1 && apart <= 10 && body.includes('-') ? `${from}-${to}` : null
  }
  const several = /^((?:19|20)\d\d)\/\d\d-\d\d\/(\d\d)$/.exec(body)
  return several === null ? null : `${several[1]}-${several[2]}`
}

/** The calendar year in which a period ends, by its code: periods are put in order by it. */
export function periodEnd(code: string): number {
  const from = Number(code.slice(0, 4))
  if (code.length === 4) return from
  const to = Number(code.slice(-2))
  return from + ((to - (from % 100) + 100) % 100)
}

/** Before or after, by the end; of two that end together, the shorter comes last. */
export function comparePeriods(a: string, b: string): number {
  return periodEnd(a) - periodEnd(b) || Number(a.slice(0, 4)) - Number(b.slice(0, 4))
}

/** How a period is written: `31 March 2025`, `September 2025`, `2024/25`, `2020 to 2022`. */
export function periodLabel(code: string, kind: YearKind): string {
  if (code.includes('-')) return `${code.slice(0, 4)} to ${periodEnd(code)}`
  if (code.length === 6) return `${code.slice(0, 4)}/${code.slice(4)}`
  if (kind === 'reporting-year') return `31 March ${code}`
  if (kind === 'september') return `September ${code}`
  return kind === 'january' ? `January ${code}` : code
}

/** The same for a narrow column or an axis: `2025`, `2024/25`, `2020-22`. */
export function shortPeriod(code: string): string {
  return code.length === 6 ? `${code.slice(0, 4)}/${code.slice(4)}` : code
}
