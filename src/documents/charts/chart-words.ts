import type { ShownCount } from '../../core/suppress.ts'
import { spoken } from '../../core/words.ts'

/** What is counted: `{ one: 'contact', many: 'contacts' }`. */
export type Counted = { readonly one: string; readonly many: string }

/** What stands in place of a number that is withheld: a small one, or a larger one that would give a small one away. */
export const withheldText = 'withheld'

/** The same where there is room for a number only. */
export const withheldSign = 'c'

/** Below this a percentage says more than the children behind it can bear, so the count is shown. */
const leastBase = 30

/** A count, or a sum that is not known because several of its parts, or larger ones, are withheld. */
export type Sum = ShownCount | null

/** A count as it is shown: `1,048`, `withheld` where it may not be told, and `not shown` for a sum with withheld parts. */
export function countText(count: Sum): string {
  return count === null ? 'not shown' : count === 'c' ? withheldText : spoken(count)
}

/** The sum of counts. With a withheld one among others it is not known, and must not be called small. */
export function sumOf(counts: readonly Sum[]): Sum {
  const there = counts.filter((count) => count !== 0)
  if (there.length === 1) return there[0] as Sum
  return there.reduce<number | null>(
    (sum, count) => (sum === null || typeof count !== 'number' ? null : sum + count),
    0,
  )
}

/** The counts that are known. */
export function known(counts: readonly Sum[]): readonly number[] {
  return counts.filter((count) => typeof count === 'number')
}

/**
 * A part in percent: whole, but to one place below 10 of a base over 1,000.
 *
 * @returns null where it is not to be shown: of fewer than 30, or where a number is withheld
 */
export function percent(part: Sum, of: Sum): string | null {
  if (typeof part !== 'number' || typeof of !== 'number' || of < leastBase) return null
  const share = (100 * part) / of
  return `${share < 10 && of > 1000 ? Math.round(share * 10) / 10 : Math.round(share)}%`
}

/** A part of something in words: `68% of police contacts`, or `4 of 20 police contacts` where they are few. */
export function partOf(part: number, of: number, things: string): string {
  const share = percent(part, of)
  return share === null ? `${spoken(part)} of ${spoken(of)} ${things}` : `${share} of ${things}`
}

const words = 'no one two three four five six seven eight nine ten eleven twelve'.split(' ')

/** A number in words up to twelve: `six`; larger ones as `13`. */
export function inWords(number: number): string {
  return words[number] ?? spoken(number)
}

/** The text with a capital at its start. */
export function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}

/** `May`, `May and June`, `May, June and July`. */
export function joined(names: readonly string[]): string {
  return names.length < 2 ? (names[0] ?? '') : `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`
}

/**
 * The sentence in place of a picture that would hold nothing, or one thing, or one number that is withheld; null where there
 * is a picture to draw.
 *
 * @param counts  the parts of the picture, which add up to all there is
 */
export function inPlaceOfPicture(counts: readonly Sum[], { one, many }: Counted): string | null {
  const total = sumOf(counts)
  if (total === 'c') return `How many ${many} there were in this period is ${withheldText}`
  if (total === null || total > 1) return null
  return `${capital(inWords(total))} ${total === 1 ? one : many} in this period`
}

/** A part of 1; 0 where a number is not known, so that nothing is said of it. */
export function shareOf(part: Sum, of: Sum): number {
  return typeof part !== 'number' || typeof of !== 'number' || of === 0 ? 0 : part / of
}

/** One thing a heading may say: when it holds, and the sentence. */
export type Finding<Data> = readonly [when: (data: Data) => boolean, says: (data: Data) => string]

/** The sentence of the first finding that holds, else the plain subject. */
export function firstFinding<Data>(findings: readonly Finding<Data>[], data: Data, plain: string): string {
  return findings.find(([when]) => when(data))?.[1](data) ?? plain
}
