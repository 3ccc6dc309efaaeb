import { authorities } from '../store/authorities.ts'
import { erasedMarks } from '../store/erasures.ts'
import { alone } from '../store/people.ts'
import { byItself, transaction } from '../store/transaction.ts'
import { addLacking, type LedgerEntry } from './erasure-ledger.ts'
import { every, type Ongoing } from './every.ts'
import type { Place } from './place.ts'

/**
 * Adds to the ledger of this data folder the erasures it lacks. Several computers may share a database, and each writes
 * what is erased through itself; so does a process that is killed between the erasure and the ledger.
 *
 * @returns how many it lacked
 */
export async function completeLedger(place: Place): Promise<number> {
  const today = place.today()
  const held = await transaction(place.store.pool, 'keep', byItself('', today), authorities)
  let added = 0
  for (const { la_code: laCode } of held) {
    added += await transaction(place.store.pool, 'keep', byItself(laCode, today), async (db) => {
      // Of two processes on one folder the second finds what the first has added.
      await alone(db, `erasure ledger ${laCode}`)
      const marks = [...(await erasedMarks(db, laCode)).values()]
      return addLacking(
        place.data,
        marks.map((row): LedgerEntry => {
          const { person_mark: mark, erased_at: at, comes_back: comesBack, let_back_at: back } = row
          const entry = { laCode, mark, erasedAt: at.toISOString(), comesBack }
          return back === null ? entry : { ...entry, letBackAt: back.toISOString() }
        }),
      )
    })
  }
  return added
}

/** Hours between one look and the next. */
const hours = 6

/**
 * Completes the ledger now and every few hours. Each process does it for itself: a job would be done by one of them, in one
 * data folder.
 *
 * @param failed  told of what was thrown; it is tried again the next time
 */
export const keepLedgerComplete = (place: Place, failed: (error: unknown) => void): Ongoing =>
  every(hours * 3600, () => completeLedger(place), failed)
