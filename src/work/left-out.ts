import { countOf, spoken } from '../core/words.ts'
import type { Actor } from '../practice/actor.ts'
import { roles } from '../practice/roles.ts'
import type { Database } from '../store/database.ts'
import {
  accountsToTell,
  addLeftOut,
  type LeftOutRow,
  leftOutCount,
  leftOutOf,
  leftOut as rowsOf,
} from '../store/left-out.ts'
import { addNotice } from '../store/restrictions.ts'
import { acting, log } from './acting.ts'
import type { Place } from './place.ts'
import { loadableReturns, returnById } from './returns.ts'

/** How many stand on one page. */
export const leftOutShown = 50

/** An erased child whom a return named again: what the erasure kept, and which return it was. */
export type LeftOut = LeftOutRow & {
  /** The return as a person calls it. */
  readonly returnName: string
  /** Its period in words: `2025-26`. */
  readonly periodName: string
}

/**
 * Notes, in the transaction of a load, that its file names children who were erased by hand, and tells those who manage
 * records: a new referral must not vanish. Of what the file says of them only this is kept, whether it is of a later day.
 * A file that says no more than the one before it is not told of again.
 *
 * @param stayedOut  their marks, and whether the file tells of a day after the erasure
 */
export async function noteLeftOut(
  db: Database,
  laCode: string,
  about: { readonly return: string; readonly period: string },
  stayedOut: ReadonlyMap<string, boolean>,
): Promise<void> {
  if (stayedOut.size === 0) return
  const known = await leftOutOf(db, laCode, about)
  const news = [...stayedOut].filter(([mark, isLater]) => !known.has(mark) || (isLater && known.get(mark) === false))
  for (const [mark, isLater] of stayedOut) {
    await addLeftOut(db, laCode, { person_mark: mark, return: about.return, period: about.period }, isLater)
  }
  if (news.length === 0) return
  const says = inWords(returnById(about.return).name, news.length, news.filter(([, isLater]) => isLater).length)
  const whoManage = roles.filter(({ may }) => may.includes('manage-records')).map(({ id }) => id)
  for (const account of await accountsToTell(db, laCode, whoManage)) {
    await addNotice(db, laCode, { account, kind: 'left-out', reference: null, says })
  }
}

function inWords(name: string, count: number, later: number): string {
  const [who, them] =
    count === 1
      ? ['a child whose record was erased', 'the child']
      : [`${countOf(count, 'child', 'children')} whose records were erased`, 'them']
  const each = later === count ? 'each' : spoken(later)
  const news = count === 1 ? 'Something' : `Of ${each} of them something`
  const isLater = later === 0 ? '' : ` ${news} in it is of a day after the erasure.`
  return `A file sent in (${name.toLowerCase()}) names ${who}. What it says of ${them} was left out.${isLater} Decide whether to let ${them} back: Administration, Retention, Left out.`
}

/** Erased children whom files named again, and who were not let back: those of whom something later is told first. */
export function listLeftOut(
  place: Place,
  actor: Actor,
  page: number | 'all',
): Promise<{ readonly rows: readonly LeftOut[]; readonly count: number }> {
  return acting(place, actor, 'manage-records', 'keep', async (db) => {
    await log(db, place, actor, { what: 'left-out.list' })
    const count = await leftOutCount(db, actor.laCode)
    const [most, from] = page === 'all' ? [count, 0] : [leftOutShown, (page - 1) * leftOutShown]
    const rows = await rowsOf(db, actor.laCode, most, from)
    return { count, rows: rows.map((row) => ({ ...row, ...namesOfReturn(row) })) }
  })
}

/** A return and its period as people call them; what this release does not load, as it stands. */
export function namesOfReturn(about: { readonly return: string; readonly period: string }) {
  const { period } = about
  const year = /^\d{4}$/.test(period) ? `${Number(period) - 1}-${period.slice(2)}` : period
  return {
    returnName: loadableReturns.find(({ id }) => id === about.return)?.name ?? about.return,
    periodName: period === 'all' ? 'as it stands' : year,
  }
}
