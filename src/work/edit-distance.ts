/**
 * How many letters have to be put in, left out, changed or swapped with the next one to make one word of another; more than
 * `atMost` is told as `atMost + 1`.
 */
export function editDistance(from: string, to: string, atMost: number): number {
  if (Math.abs(from.length - to.length) > atMost) return atMost + 1
  let before: readonly number[] = []
  let above = Array.from({ length: to.length + 1 }, (_, at) => at)
  for (let row = 1; row <= from.length; row += 1) {
    const here = [row]
    for (let at = 1; at <= to.length; at += 1) {
      const isSame = from[row - 1] === to[at - 1]
      const isSwapped = row > 1 && at > 1 && from[row - 1] === to[at - 2] && from[row - 2] === to[at - 1]
      const changed = number(above, at - 1) + (isSame ? 0 : 1)
      const least = Math.min(changed, number(above, at) + 1, number(here, at - 1) + 1)
      here.push(isSwapped ? Math.min(least, number(before, at - 2) + 1) : least)
    }
    if (Math.min(...here) > atMost) return atMost + 1
    before = above
    above = here
  }
  return Math.min(number(above, to.length), atMost + 1)
}

const number = (row: readonly number[], at: number) => row[at] ?? Number.POSITIVE_INFINITY

/** How far a word of so many letters may be from the one that was meant. */
export const farthest = (letters: number): number => (letters < 5 ? 0 : letters < 8 ? 1 : 2)
