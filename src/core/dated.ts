/** A value that changes with the collection year: a threshold, a code list, a sentence, a function. */
export type Dated<Value> = {
  /** The value in force in that collection year (the year it ends in: 2026 is 2025-26). */
  at(year: number): Value
  /** Every change: the first year it holds in, and the value. Earliest first. */
  readonly changes: readonly (readonly [from: number, value: Value])[]
}

/**
 * A value with its history: `dated({ 2023: 15, 2024: 16 })` is 15 in 2022-23 and 16 from 2023-24.
 * Before its first year it has the first value.
 *
 * @throws Error when no year is given
 */
export function dated<Value>(history: Readonly<Record<number, Value>>): Dated<Value> {
  const changes = Object.entries(history)
    .map(([from, value]) => [Number(from), value] as const)
    .sort(([a], [b]) => a - b)
  const first = changes[0]
  if (first === undefined) throw new Error('A dated value needs at least one year')
  return {
    changes,
    at(year) {
      let inForce = first[1]
      for (const [from, value] of changes) if (from <= year) inForce = value
      return inForce
    },
  }
}
