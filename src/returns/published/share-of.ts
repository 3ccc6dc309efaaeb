import type { PublishedValue } from '../../core/published-value.ts'

/** A share of a whole in percent, unrounded, and the counts it is made of; without a number where one of them has none. */
export type Share = PublishedValue & {
  readonly of: { readonly numerator: number; readonly denominator: number } | null
}

export function shareOf(part: PublishedValue, whole: PublishedValue): Share {
  if (part.value === null) return { ...part, of: null }
  if (whole.value === null) return { ...whole, of: null }
  if (whole.value === 0) return { value: null, status: 'not-applicable', of: null }
  const of = { numerator: part.value, denominator: whole.value }
  return { value: (100 * part.value) / whole.value, status: 'ok', of }
}

/** The share of what is left of the whole when the part is taken away. */
export function restOf(part: PublishedValue, whole: PublishedValue): Share {
  if (part.value === null || whole.value === null) return shareOf(part, whole)
  return shareOf({ value: whole.value - part.value, status: 'ok' }, whole)
}
