import { halfUp } from '../../core/published-value.ts'
import { type Area, authorities } from './areas.ts'

/** Up to so many children are not published of an authority. */
const withheldUpTo = 5

function isAuthority(area: Area): boolean {
  return authorities.includes(area)
}

/** A count as it is published: a small one of an authority is withheld, those of a region or nation are to the nearest ten. */
export function countCell(area: Area, count: number): string {
  if (!isAuthority(area)) return String(halfUp(count / 10, 0) * 10)
  return count > 0 && count <= withheldUpTo ? 'c' : String(count)
}

/**
 * A percentage of counts as it is published: withheld with its count, `z` of nobody, and `k` where it would round to 0
 * and is none.
 *
 * @param withheld  counts up to this one are
 */
export function shareCell(area: Area, part: number, whole: number, decimals: number, withheld = withheldUpTo): string {
  if (whole === 0) return 'z'
  if (isAuthority(area) && part > 0 && part <= withheld) return 'c'
  const percent = halfUp((100 * part) / whole, decimals)
  return percent === 0 && part > 0 ? 'k' : String(percent)
}

/** A number with so many decimals at most. */
export function numberCell(value: number, decimals: number): string {
  return String(halfUp(value, decimals))
}

/** A part of a breakdown: a count, and its percentage of the whole. */
export type Part = { readonly name: string; readonly count: string; readonly percent: string }

/**
 * The parts of a breakdown as they are published: where exactly one is withheld, so is the next smallest, since the
 * total would give it away.
 */
export function partCells(area: Area, parts: Readonly<Record<string, number>>, decimals: number): readonly Part[] {
  const whole = Object.values(parts).reduce((sum, part) => sum + part, 0)
  const named = Object.entries(parts)
  const small = named.filter(([, part]) => part > 0 && part <= withheldUpTo)
  const next = named.filter(([, part]) => part > withheldUpTo).sort(([, a], [, b]) => a - b)[0]
  const also = isAuthority(area) && small.length === 1 ? next?.[0] : undefined
  return named.map(([name, part]) =>
    name === also
      ? { name, count: 'c', percent: 'c' }
      : { name, count: countCell(area, part), percent: shareCell(area, part, whole, decimals) },
  )
}
