import type { Database } from '../store/database.ts'
import { type Seen, seenNow } from '../store/newest-change.ts'
import type { Lastly } from '../store/transaction.ts'
import type { Place } from './place.ts'

/** Something that is kept, and when it was read. */
type Kept = { readonly readAt: number; readonly what: unknown }

/** What is kept of one authority by its keys, and what was held when it was read. */
type Since = { readonly change: string; readonly kept: Map<string, Kept> }

/** By running copy, so that one database never answers for another; and there by authority. */
const keptHere = new WeakMap<Place['store'], Map<string, Since>>()

/** How long anything is kept, in milliseconds: it may name children, and is read again for whoever still works with it. */
const longest = 600_000

/** The most that is kept of one authority. */
const atMost = 50

/** Who asks, in which transaction. */
export type Asking = {
  readonly place: Place
  /** A reader of the authority. */
  readonly db: Database
  /** Asks for what is asked last. */
  readonly lastly: Lastly
  readonly laCode: string
  /** As `seenNow` found it in this transaction. */
  readonly seen: Seen
}

/**
 * What was read of the children that somebody sees, kept by this process from one time they ask to the next: to ask the
 * database about the children of a team costs more than all the rest of its page.
 *
 * The contract:
 * - It is given only to whoever sees exactly the same. The key says which children they are and how they are seen: within
 *   which reach, by name or by alias, judged by which days. Whose record is shut to whoever asks is in `seen`. Whether they
 *   may ask is for the caller to know, every time.
 * - It depends on nothing but that and the children as the loads have them. After a load or an erasure nothing of it is
 *   given any more, and within a minute nothing of it is held (`letSeenGo`).
 * - What is returned is shared by everybody who asks: it is not changed.
 *
 * @param read  asks for all it needs, and for the last of it by what it is given
 */
export async function keptSeen<Found>(
  { place, db, lastly, laCode, seen }: Asking,
  key: string,
  read: (lastly: Lastly) => Promise<Found>,
): Promise<Found> {
  const { change, shut } = seen
  const named = `${shut} ${key}`
  const there = keptSince(place, laCode, change).get(named)
  if (there !== undefined && !isOver(there)) return there.what as Found
  let after: Promise<Seen> | undefined
  const found = await read((asks) =>
    lastly(() => {
      const asked = asks()
      after = seenNow(db, laCode)
      // Thrown where it is awaited; until then it is nobody's.
      after.catch(() => {})
      return asked
    }),
  )
  // Where a record was shut or opened meanwhile, it is not known of which moment that is.
  const still = await after
  if (still?.change === change && still.shut === shut) keep(keptSince(place, laCode, change), named, found)
  return found
}

function keep(kept: Since['kept'], key: string, what: unknown): void {
  kept.delete(key)
  kept.set(key, { readAt: performance.now(), what })
  if (kept.size > atMost) kept.delete(kept.keys().next().value as string)
}

/** Lets go what is over, and all that was read before the newest change. */
export function letSeenGo(place: Place, laCode: string, change: string): void {
  const kept = keptSince(place, laCode, change)
  for (const [key, each] of kept) if (isOver(each)) kept.delete(key)
}

const isOver = ({ readAt }: Kept) => performance.now() - readAt > longest

/** What is kept of an authority since its newest change. */
function keptSince(place: Place, laCode: string, change: string): Since['kept'] {
  const authorities = keptHere.get(place.store) ?? new Map<string, Since>()
  keptHere.set(place.store, authorities)
  const before = authorities.get(laCode)
  if (before?.change === change) return before.kept
  const since = { change, kept: new Map<string, Kept>() }
  authorities.set(laCode, since)
  return since.kept
}
