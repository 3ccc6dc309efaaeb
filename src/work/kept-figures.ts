import type { Database } from '../store/database.ts'
import { newestChange } from '../store/newest-change.ts'
import type { Place } from './place.ts'

/** What is kept of one authority, and what was held when it was worked out. */
type Kept = { readonly change: string; readonly figures: Map<string, Promise<unknown>> }

/** By running copy, so that one database never answers for another; and there by authority. */
const keptHere = new WeakMap<Place['store'], Map<string, Kept>>()

/** What a transaction found when it first asked: one page shows figures of one moment. */
const changeOf = new WeakMap<Database, Promise<string>>()

/** The most that is kept of one authority: the page as most people ask for it, and some of the filters. */
const atMost = 200

/**
 * Figures of a whole authority, worked out once after each load or erasure and kept by this process until the next.
 *
 * The contract:
 * - What is worked out depends on nothing but the authority's children as the loads have them, and on `key`. The key
 *   holds everything else: the name of the figures, the period, each filter, and the day where that matters.
 * - It is worked out over all children, in a transaction of the purpose `count`, and has no row of anybody in it. Numbers
 *   are kept as they are, and withheld afterwards from those who may not see small ones; where withholding takes long and
 *   is kept too, the key says so (`small numbers withheld`) and only they are given it.
 * - What is returned is shared by everybody who asks: it is not changed.
 * - What changes without a load (accounts, restrictions, what people decide here) is not kept here.
 *
 * What is held is asked for before the figures are worked out, so they are never those of before a load or an erasure
 * that was committed when the page asked. Of several who ask at once one works it out and the others wait for it; when it
 * fails, it fails for them too and the next to ask tries again.
 *
 * @param db   the transaction that asks: it acts for `laCode`
 * @param key  for example `front-door 2025-04-01 2026-03-31 source=3A`
 */
export async function kept<Figures>(
  place: Place,
  db: Database,
  laCode: string,
  key: string,
  compute: () => Promise<Figures>,
): Promise<Figures> {
  const { figures } = await keptSince(place, db, laCode)
  const there = figures.get(key) as Promise<Figures> | undefined
  // Asked for last, let go last.
  if (there !== undefined) figures.delete(key)
  const worked = there ?? compute()
  figures.set(key, worked)
  if (figures.size > atMost) figures.delete(figures.keys().next().value as string)
  if (there === undefined) worked.catch(() => figures.delete(key))
  return worked
}

/** What is kept of an authority since its newest change. */
async function keptSince(place: Place, db: Database, laCode: string): Promise<Kept> {
  const asked = changeOf.get(db) ?? newestChange(db)
  changeOf.set(db, asked)
  const change = await asked
  const authorities = keptHere.get(place.store) ?? new Map<string, Kept>()
  keptHere.set(place.store, authorities)
  const before = authorities.get(laCode)
  if (before?.change === change) return before
  const since = { change, figures: new Map<string, Promise<unknown>>() }
  authorities.set(laCode, since)
  return since
}
