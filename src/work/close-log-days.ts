import { createHash } from 'node:crypto'
import { type Day, plusDays } from '../core/day.ts'
import { authorities } from '../store/authorities.ts'
import type { Database } from '../store/database.ts'
import {
  type ChainedEntry,
  closeDay,
  closedDays,
  entriesOfDay,
  firstLogDay,
  lastFinishedDay,
} from '../store/log-chain.ts'
import { alone } from '../store/people.ts'
import { byItself, transaction } from '../store/transaction.ts'
import type { Place } from './place.ts'

/** What stands before the first day of a chain. */
export const beforeTheFirst = '0'.repeat(64)
/** Entries read at a time. */
const batch = 10_000

/**
 * Closes every finished day of an authority's log, also those on which nothing was done: from then on, whatever is
 * changed in them shows. Doing it twice does no harm.
 *
 * @returns how many days were closed
 */
export function closeLogDays(place: Place, laCode: string): Promise<number> {
  return transaction(place.store.pool, 'keep', byItself(laCode, place.today()), async (db) => {
    await alone(db, `log days ${laCode}`)
    const closed = (await closedDays(db, laCode)).at(-1)
    const first = closed === undefined ? await firstLogDay(db, laCode) : plusDays(closed.day, 1)
    if (first === null) return 0
    const last = await lastFinishedDay(db)
    let root = closed?.root ?? beforeTheFirst
    let lastEntry = closed?.last_entry ?? 0
    for (let day = first; day <= last; day = plusDays(day, 1)) {
      const found = await digestOfDay(db, laCode, day)
      lastEntry = found.lastEntry ?? lastEntry
      root = rootOfDay(root, { day, entries: found.entries, lastEntry, digest: found.digest })
      await closeDay(db, laCode, { day, entries: found.entries, last_entry: lastEntry, root })
    }
    return Math.max(0, last - first + 1)
  })
}

/** Does it for every authority that is held here. */
export async function closeEveryLog(place: Place): Promise<void> {
  const held = await transaction(place.store.pool, 'keep', byItself('', place.today()), authorities)
  for (const { la_code: laCode } of held) await closeLogDays(place, laCode)
}

/** The entries of a day: how many, the number of the last, and one hash of them all. */
export type DayDigest = { readonly entries: number; readonly lastEntry: number | null; readonly digest: string }

export async function digestOfDay(db: Database, laCode: string, day: Day): Promise<DayDigest> {
  const hash = createHash('sha256')
  let entries = 0
  let lastEntry: number | null = null
  for (;;) {
    const some = await entriesOfDay(db, laCode, day, lastEntry ?? -1, batch)
    for (const entry of some) hash.update(asHashed(entry))
    entries += some.length
    lastEntry = some.at(-1)?.entry ?? lastEntry
    if (some.length < batch) return { entries, lastEntry, digest: hash.digest('hex') }
  }
}

/** One line for each entry. JSON keeps fields apart whatever stands in them. */
function asHashed(entry: ChainedEntry): string {
  const { at_microseconds: at, account_id: account, account_name: name, sign_in: signIn } = entry
  const {
    role,
    what,
    person_mark: mark,
    object_hash: object,
    detail_hash: detail,
    reason_hash: reason,
    request,
  } = entry
  return `${JSON.stringify([entry.entry, at, account, name, role, signIn, what, mark, object, detail, reason, request])}\n`
}

/** The hash that stands for a day and all days before it. */
export function rootOfDay(
  before: string,
  about: { readonly day: Day; readonly entries: number; readonly lastEntry: number; readonly digest: string },
): string {
  const { day, entries, lastEntry, digest } = about
  return createHash('sha256')
    .update(JSON.stringify([before, day, entries, lastEntry, digest]))
    .digest('hex')
}
