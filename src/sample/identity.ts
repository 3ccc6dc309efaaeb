import { type Day, dayOf } from '../core/day.ts'
import { type Child, furnitureFirst } from './families.ts'
import { Chance } from './random.ts'

/** Where the numbers of unaccompanied children begin: beyond any family's, and short enough for a UPN. */
export const arrivalsFrom = 12_000_000

const childrenPerFamily = 8
const checkLetters = 'ABCDEFGHJKLMNPQRTUVWXYZ'

/** A number of its own for every child, the same in a sample of any size. */
function serialOf({ family, place }: Child): number {
  return (family - furnitureFirst) * childrenPerFamily + place
}

/** The authority's own number for a child: T and at least seven digits. */
export function childID(child: Child): string {
  return `T${1_000_001 + serialOf(child)}`
}

/**
 * A UPN that fits every rule and was never issued: pseudo-authority 005 and an establishment number that begins with 0.
 * Source: specification of the made-up authority, `identifiers.upn`.
 */
export function upnOf(child: Child): string {
  const digits = `0050${String(serialOf(child) % 100_000_000).padStart(8, '0')}`
  return checkLetter(digits) + digits
}

/** The letter that belongs before twelve digits. */
export function checkLetter(digits: string): string {
  let sum = 0
  for (let at = 0; at < digits.length; at++) sum += Number(digits[at]) * (at + 2)
  return checkLetters[sum % 23] as string
}

/** What a census of a year end says of a child's UPN. Children in school have one; of the rest most are too young. */
export function schoolNumbers(
  seed: number,
  child: Child,
  yearEnd: Day,
  everTakenFurther: boolean,
): { readonly upn: string | null; readonly former: string | null; readonly unknown: string | null } {
  const chance = new Chance(seed, 'upn', child.family, child.place)
  const inSchool = child.born <= (dayOf(Number(yearOf(yearEnd)) - 5, 8, 31) as Day)
  const none = chance.pick([
    [null, 0.99],
    ['UN2', 0.004],
    ['UN3', 0.004],
    ['UN5', 0.002],
  ] as const)
  const former = chance.happens(0.03)
  if (!everTakenFurther && chance.happens(0.15)) return { upn: null, former: null, unknown: 'UN7' }
  if (!inSchool) return { upn: null, former: null, unknown: 'UN1' }
  if (none !== null) return { upn: null, former: null, unknown: none }
  const digits = `0059${String(serialOf(child) % 100_000_000).padStart(8, '0')}`
  return { upn: upnOf(child), former: former ? checkLetter(digits) + digits : null, unknown: null }
}

function yearOf(at: Day): number {
  let year = 1970 + Math.floor(at / 365.25)
  while ((dayOf(year + 1, 1, 1) as Day) <= at) year++
  return year
}
