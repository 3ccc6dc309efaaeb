import { cutPoints } from './bands.ts'
import type { Comparison } from './comparison.ts'

/** Where a number stands beside those of similar authorities. */
export type Standing = {
  /** Beyond the usual spread of similar authorities to the one side or the other, or among them. */
  readonly is: 'better' | 'worse' | 'among'
  /** How far from the middle of similar authorities, as so many times the width of their middle half; better is above 0. */
  readonly times: number
  /** Of those with a number, how many it is better than, and how many it is worse than. */
  readonly betterThan: number
  readonly worseThan: number
  readonly of: number
}

/** Similar authorities that must have a number. */
const fewest = 6
/** How many widths of the middle half away from the middle is beyond the usual spread. */
const apart = 1

/** Units of numbers that grow with the authority: among large ones and small ones they say nothing of better. */
const sizes = ['children', 'people', 'referrals', 'plans', 'places', 'staff', 'requests', 'count', 'grade']

/** Is it the unit of a number that grows with the authority? */
export function isSize(unit: string): boolean {
  return sizes.includes(unit)
}

/** Is any of the similar authorities at least somewhat close? */
export function isClose(members: Comparison['chosen']['neighbours']['members']): boolean {
  return members.some(({ closeness }) => !/^not close$/i.test(closeness.trim()))
}

/**
 * Whether the newest number stands apart from those of similar authorities: further from their middle than their own middle
 * half is wide. One unit as published is always within the spread.
 *
 * @returns null where nothing is better, of numbers that grow with the authority, of too few similar authorities with a
 *          number, and of those that are not close
 */
export function standingOf({ chosen, better, decimals, unit }: Comparison): Standing | null {
  const own = chosen.own.cell?.value ?? null
  const { members, median } = chosen.neighbours
  if (own === null || median === null || better === 'neither' || isSize(unit) || !isClose(members)) return null
  const numbers = members.flatMap(({ cell }) => cell?.value ?? []).sort((a, b) => a - b)
  const cuts = cutPoints(numbers)
  if (numbers.length < fewest || cuts === null) return null
  const width = Math.max(cuts[2] - cuts[0], 10 ** -decimals)
  const towards = better === 'higher' ? 1 : -1
  const times = (towards * (own - median)) / width
  return {
    is: times > apart ? 'better' : times < -apart ? 'worse' : 'among',
    times,
    betterThan: numbers.filter((each) => towards * (own - each) > 0).length,
    worseThan: numbers.filter((each) => towards * (own - each) < 0).length,
    of: numbers.length,
  }
}
