import { exponential, logarithm } from '../random.ts'

/**
 * How high something is in the authorities of the made-up nation, and how it moves. Shares move on the scale of their
 * odds, amounts on that of their logarithm, so that neither leaves what it can be.
 */
export type Level = {
  readonly is: 'share' | 'amount'
  /** In the middle of all authorities, 2025: a share of 1, or the amount itself. */
  readonly middle: number
  /** How far authorities lie apart: the standard deviation on its scale. */
  readonly spread: number
  /** What a year adds, on its scale. */
  readonly drift: number
  /** What one year differs from the next by chance. */
  readonly wobble: number
  /** From -1 to 1: how far it goes with poverty. */
  readonly poverty: number
  /** What single years had more or less, everywhere, on its scale. */
  readonly years: Readonly<Record<number, number>>
}

type Moves = Partial<Pick<Level, 'spread' | 'drift' | 'wobble' | 'poverty' | 'years'>>

const usual = { spread: 0.22, drift: 0, wobble: 0.05, poverty: 0, years: {} }

/** @param percent  of a hundred */
export function share(percent: number, moves: Moves = {}): Level {
  return { is: 'share', middle: percent / 100, ...usual, ...moves }
}

export function amount(middle: number, moves: Moves = {}): Level {
  return { is: 'amount', middle, ...usual, ...moves }
}

/** Onto the scale on which it moves, and back. */
export const scales = {
  share: {
    to: (value: number) => logarithm(value / (1 - value)),
    from: (value: number) => 1 / (1 + exponential(-value)),
  },
  amount: { to: logarithm, from: exponential },
}
