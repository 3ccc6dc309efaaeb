/**
 * What stands in a cell of a published table: a number, or a symbol in its place that says why there is none.
 *
 * Source: published statistics specification, section 2; the department's own keys to its symbols.
 */

export const publishedStatuses = [
  'ok',
  'suppressed',
  'not-applicable',
  'unavailable',
  'rounds-to-zero',
  'unreliable',
] as const

export type PublishedStatus = (typeof publishedStatuses)[number]

/** The number as published, unrounded; null where a symbol stands, which is never zero. */
export type PublishedValue = { readonly value: number | null; readonly status: PublishedStatus }

const symbols: Readonly<Record<string, PublishedStatus>> = {
  c: 'suppressed',
  z: 'not-applicable',
  x: 'unavailable',
  ':': 'unavailable',
  '..': 'unavailable',
  '[x]': 'unavailable',
  '-': 'unavailable',
  '': 'unavailable',
  k: 'rounds-to-zero',
  low: 'rounds-to-zero',
  '~': 'rounds-to-zero',
  u: 'unreliable',
}

const number = /^[+-]?(\d+(\.\d*)?|\.\d+)(e[+-]?\d+)?$/i

/** Reads a cell; null when it is neither a number nor a symbol that is known. */
export function readPublished(cell: string): PublishedValue | null {
  const text = cell.trim()
  // Digits beyond all measure are no number that was published.
  if (number.test(text)) return Number.isFinite(Number(text)) ? { value: Number(text), status: 'ok' } : null
  const status = symbols[text.toLowerCase()]
  return status === undefined ? null : { value: null, status }
}

/** What is shown where a number would stand. */
export const statusWords: Readonly<Record<Exclude<PublishedStatus, 'ok'>, string>> = {
  suppressed: 'withheld by the publisher to protect confidentiality',
  'not-applicable': 'not applicable',
  unavailable: 'not available',
  'rounds-to-zero': 'less than half of one unit',
  unreliable: 'not reliable in the source',
}

/**
 * A number rounded half away from zero. Binary fractions fall just short of the half that was meant: 17.15 is 17.2.
 *
 * @param decimals  digits after the point, 0 or more
 */
export function halfUp(value: number, decimals: number): number {
  const scale = 10 ** decimals
  const rounded = Math.floor(Math.abs(value) * scale * (1 + 4 * Number.EPSILON) + 0.5 + 1e-9) / scale
  return value < 0 && rounded !== 0 ? -rounded : rounded
}
