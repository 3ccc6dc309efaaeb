import { calendarDay, plusDays } from '../core/day.ts'
import type { InCare } from './care-ending.ts'
import { Chance } from './random.ts'

/** The lasting arrangement a child had before coming into care, as the return says it. */
export type PreviousPermanence = {
  readonly PREV_PERM: string
  readonly LA_PERM: string | null
  /** With `zz` for what is not known. */
  readonly DATE_PERM: string | null
}

/** Parameters. Source: specification of the made-up authority, `process.previous_permanence`. */
const arrangements = [
  ['Z1', 0.955],
  ['P2', 0.025],
  ['P1', 0.008],
  ['P3', 0.01],
  ['P4', 0.002],
] as const
/** The code of an authority that is not known. */
const elsewhere = '999'
const oldEnough = 600

export function previousPermanence(
  seed: number,
  { child, start }: Pick<InCare, 'child' | 'start'>,
): PreviousPermanence {
  const chance = new Chance(seed, 'permanence', child.family, child.place, start)
  const PREV_PERM = chance.pick(arrangements)
  const isWhole = chance.happens(0.5)
  const share = chance.next()
  if (PREV_PERM === 'Z1' || start - child.born < oldEnough) return { PREV_PERM: 'Z1', LA_PERM: null, DATE_PERM: null }
  const made = plusDays(child.born, 200 + Math.floor(share * (start - child.born - 400)))
  const { year, month, dayOfMonth } = calendarDay(made)
  const two = (value: number) => String(value).padStart(2, '0')
  return {
    PREV_PERM,
    LA_PERM: elsewhere,
    DATE_PERM: isWhole ? `${two(dayOfMonth)}/${two(month)}/${year}` : `zz/${two(month)}/${year}`,
  }
}
