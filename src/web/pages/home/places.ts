import type { Day } from '../../../core/day.ts'
import { monthNumber } from '../../../work/front-door-period.ts'
import { behindAddress, doorAddress } from '../front-door/asked.ts'
import type { Opening } from './first-page.ts'

/** Pages that first pages lead to. */
export const lateChildren: Opening = { name: 'See them', path: '/children?show=late' }
export const figures: Opening = { name: 'Look', path: '/figures' }
export const myChildren: Opening = { name: 'My children', path: '/my-children' }
export const myTeam: Opening = { name: 'My team', path: '/my-team' }

/** The front door in the month that ends on a day. */
export function doorOf(month: Day, name = 'Look'): Opening {
  const at = monthNumber(month)
  const period = { from: at, to: at }
  return { name, path: doorAddress({ period, source: null, need: null, follow: null, table: null }) }
}

/** Assessments or conferences of the month that were done after their limit, in working days. */
export function lateOnes(
  { of, limit }: { readonly of: 'assessments' | 'conferences'; readonly limit: number },
  month: Day,
  count: number,
): Opening {
  const at = monthNumber(month)
  const path = behindAddress({ of, period: { from: at, to: at }, days: { from: limit + 1, to: null } })
  return { name: count === 1 ? 'See the late one' : `See the ${count} late`, path }
}
