/**
 * Chance that can be repeated: a stream of numbers for every (seed, process, family, child, n). One process never
 * reads another's stream, so adding one changes no draw of the others, and a family is the same in a sample of any size.
 *
 * Generator: xoshiro128** (Blackman and Vigna), seeded from the key by splitmix32. Logarithms and exponentials are our
 * own, so that every engine gives the same bytes; a test compares the hash of a whole census.
 */
export class Chance {
  #a: number
  #b: number
  #c: number
  #d: number

  constructor(seed: number, process: string, family: number, child = 0, n = 0) {
    let key = 0x9e3779b9 ^ seed
    for (let at = 0; at < process.length; at++) key = mix(key + process.charCodeAt(at))
    key = mix(mix(mix(key ^ mix(family)) + child) + n)
    this.#a = mix(key + 1)
    this.#b = mix(key + 2)
    this.#c = mix(key + 3)
    this.#d = mix(key + 4) | 1
  }

  /** A number from 0 up to 1, 1 not included. */
  next(): number {
    const shown = Math.imul(rotate(Math.imul(this.#b, 5), 7), 9)
    const shifted = this.#b << 9
    this.#c ^= this.#a
    this.#d ^= this.#b
    this.#b ^= this.#c
    this.#a ^= this.#d
    this.#c ^= shifted
    this.#d = rotate(this.#d, 11)
    return (shown >>> 0) / 4294967296
  }

  /** True with that chance. */
  happens(chance: number): boolean {
    return this.next() < chance
  }

  /** A whole number from `from` to `to`, both included. */
  whole(from: number, to: number): number {
    return from + Math.floor(this.next() * (to - from + 1))
  }

  /** One of the values, each with its weight. */
  pick<Value>(weighted: readonly (readonly [value: Value, weight: number])[]): Value {
    let total = 0
    for (const [, weight] of weighted) total += weight
    let left = this.next() * total
    for (const [value, weight] of weighted) {
      left -= weight
      if (left < 0) return value
    }
    return (weighted.at(-1) as readonly [Value, number])[0]
  }

  /** An exponential wait with that mean. */
  wait(mean: number): number {
    return -mean * logarithm(1 - this.next())
  }

  /** A normal deviate: mean 0, standard deviation 1 (polar method). */
  normal(): number {
    for (;;) {
      const x = 2 * this.next() - 1
      const y = 2 * this.next() - 1
      const square = x * x + y * y
      if (square > 0 && square < 1) return x * Math.sqrt((-2 * logarithm(square)) / square)
    }
  }

  /** A gamma deviate by its mean and shape (Marsaglia and Tsang). */
  gamma(mean: number, shape: number): number {
    if (shape < 1)
      return this.gamma(1, shape + 1) * (shape + 1) * exponential(logarithm(1 - this.next()) / shape) * (mean / shape)
    const d = shape - 1 / 3
    const c = 1 / Math.sqrt(9 * d)
    for (;;) {
      const x = this.normal()
      const root = 1 + c * x
      const v = root * root * root
      if (v > 0 && logarithm(1 - this.next()) < 0.5 * x * x + d - d * v + d * logarithm(v))
        return (d * v * mean) / shape
    }
  }

  /** A length in days by its mean and standard deviation, gamma, at least 1. */
  length([mean, deviation]: readonly [mean: number, deviation: number]): number {
    return Math.max(1, Math.round(this.gamma(mean, (mean / deviation) ** 2)))
  }

  /** How many of a rare thing happen when that many are expected. */
  count(expected: number): number {
    const limit = exponential(-expected)
    let count = 0
    for (let product = this.next(); product > limit; product *= this.next()) count++
    return count
  }
}

function rotate(value: number, by: number): number {
  return (value << by) | (value >>> (32 - by))
}

/** splitmix32: every bit of the input moves about half of the output's. */
function mix(value: number): number {
  let z = (value + 0x9e3779b9) | 0
  z = Math.imul(z ^ (z >>> 16), 0x85ebca6b)
  z = Math.imul(z ^ (z >>> 13), 0xc2b2ae35)
  return (z ^ (z >>> 16)) | 0
}

/** The natural logarithm of a number above 0, by exact steps only: halving and doubling, and a series that is summed. */
export function logarithm(number: number): number {
  let mantissa = number
  let exponent = 0
  while (mantissa > 1.5) {
    mantissa /= 2
    exponent++
  }
  while (mantissa < 0.75) {
    mantissa *= 2
    exponent--
  }
  const ratio = (mantissa - 1) / (mantissa + 1)
  const square = ratio * ratio
  let sum = 0
  for (let odd = 21; odd > 0; odd -= 2) sum = sum * square + 1 / odd
  return 2 * ratio * sum + exponent * Math.LN2
}

/** e to the power of a number, by the same means. */
export function exponential(number: number): number {
  const halvings = Math.max(0, Math.ceil(Math.abs(number)))
  let part = number
  for (let times = 0; times < halvings; times++) part /= 2
  let sum = 1
  for (let n = 18; n > 0; n--) sum = 1 + (part * sum) / n
  for (let times = 0; times < halvings; times++) sum *= sum
  return sum
}
