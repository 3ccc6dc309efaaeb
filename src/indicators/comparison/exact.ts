/** A result without the dust that binary fractions leave: 24.1 - 22.7 is 1.4. Nothing of a published number is lost. */
export function exact(value: number): number {
  return Number(value.toPrecision(12))
}

/** The middle of numbers, between two of them when they are even; null of none. Not rounded. */
export function medianOf(values: readonly number[]): number | null {
  if (values.length === 0) return null
  const sorted = [...values].sort((a, b) => a - b)
  const half = sorted.length >> 1
  const upper = sorted[half] as number
  return sorted.length % 2 === 1 ? upper : exact(((sorted[half - 1] as number) + upper) / 2)
}

/** The simple mean, unrounded; null of none. */
export function meanOf(values: readonly number[]): number | null {
  return values.length === 0 ? null : exact(values.reduce((sum, value) => sum + value, 0) / values.length)
}
