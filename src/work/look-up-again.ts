import { isMadeUp } from '../codes/made-up.ts'
import { authorities } from '../store/authorities.ts'
import { askForJob } from '../store/jobs.ts'
import { readWithOtherPostcodes } from '../store/submissions.ts'
import { byItself, transaction } from '../store/transaction.ts'
import { every, type Ongoing } from './every.ts'
import { listsState, postcodesMark } from './lists.ts'
import { lookedAfter } from './load-looked-after.ts'
import type { Place } from './place.ts'

/**
 * Asks for every looked-after return in force to be read again that was not read with the directory of postcodes that is
 * there now. Where there is none, what was looked up before stays.
 */
export async function lookUpAgain(place: Place): Promise<void> {
  const today = place.today()
  const held = await transaction(place.store.pool, 'keep', byItself('', today), authorities)
  for (const { la_code: laCode } of held) {
    const mark = await postcodesMark(place.data, isMadeUp(laCode))
    if (mark === null) continue
    await transaction(place.store.pool, 'load', byItself(laCode, today), async (db) => {
      for (const id of await readWithOtherPostcodes(db, laCode, lookedAfter.id, mark)) {
        const about = { task: 'load-again', about: { laCode, id } }
        await askForJob(db, { ...about, key: `load-again ${id}`, queue: `load ${laCode}` })
      }
    })
  }
}

/** Seconds between one look at the lists and the next. */
const seconds = 15

/**
 * Looks now and every few seconds whether other lists were loaded, from a terminal or by hand, and has what was looked up
 * in them looked up again.
 *
 * @param failed  told of what was thrown; it is tried again the next time
 */
export function keepLookedUp(place: Place, failed: (error: unknown) => void): Ongoing {
  let known: string | null = null
  const look = async () => {
    const state = await listsState(place.data)
    if (state === known) return
    await lookUpAgain(place)
    known = state
  }
  return every(seconds, look, failed)
}
