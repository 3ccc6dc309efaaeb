/**
 * What is usual and what is more than chance: one test for every page, so that two pages never disagree.
 *
 * A difference counts when it is more than three standard deviations wide, the limit that control charts use: where nothing
 * has changed, about three in a thousand months fall outside it. Counts vary by chance as much as their square root
 * (Poisson), shares as a coin of their size does (binomial).
 */
const limit = 3

/** How many a month of the year usually brings, both ends included, worked out from so many earlier years. */
export type UsualRange = { readonly low: number; readonly high: number; readonly years: number }

/** The fewest earlier years from which a usual range is worked out. */
const fewestYears = 3

/**
 * What is usual for a month: the mean of the same month in the five years before, give or take the wider of two widths:
 *
 * - 2.66 times the mean step from each year to the next (the natural limits of a chart of single values, XmR);
 * - three times the square root of the mean, which chance alone brings, so that five years that happen to be alike do not
 *   make every other number look strange.
 *
 * The ends are whole numbers, the range rounded outwards, and never below zero. Its upper end is 2 at least: what did not
 * happen in five years may still happen once or twice by chance.
 *
 * @param earlier  the month's counts in the years before, oldest first, without unfinished months; the last five are used
 * @returns        null with fewer than three years: too few to say
 * @source         Limits: page design, part 2, chart geometry (control chart); five years: page design, section 3
 */
export function usualRange(earlier: readonly number[]): UsualRange | null {
  const counts = earlier.slice(-5)
  if (counts.length < fewestYears) return null
  const mean = sum(counts) / counts.length
  const steps = counts.slice(1).map((count, at) => Math.abs(count - (counts[at] as number)))
  const wide = Math.max((2.66 * sum(steps)) / steps.length, limit * Math.sqrt(mean))
  return { low: Math.max(0, Math.floor(mean - wide)), high: Math.max(2, Math.ceil(mean + wide)), years: counts.length }
}

/** On which side of the usual range a number lies; null inside it and on its ends. */
export function outside(count: number, { low, high }: UsualRange): 'above' | 'below' | null {
  return count > high ? 'above' : count < low ? 'below' : null
}

/** Whether two counts of equally long times, such as the last 12 months and the 12 before, differ by more than chance. */
export function countsDiffer(now: number, before: number): boolean {
  return Math.abs(now - before) > limit * Math.sqrt(now + before)
}

/** A part and what it is a part of: 23 of 100. */
export type Part = { readonly part: number; readonly of: number }

/** Whether two shares differ by more than chance; never where one of them is of nothing. */
export function sharesDiffer(now: Part, before: Part): boolean {
  if (now.of === 0 || before.of === 0) return false
  const both = (now.part + before.part) / (now.of + before.of)
  const wide = limit * Math.sqrt(both * (1 - both) * (1 / now.of + 1 / before.of))
  return Math.abs(now.part / now.of - before.part / before.of) > wide
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0)
}
