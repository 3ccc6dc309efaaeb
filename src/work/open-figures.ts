import type { Actor } from '../practice/actor.ts'
import type { Database } from '../store/database.ts'
import { setSetting, setting } from '../store/settings.ts'
import { acting, actingAtOnce, log } from './acting.ts'
import type { Place } from './place.ts'

const key = 'compare-is-open'

/**
 * May everybody open the pages of published figures, without signing in? Until an administrator says so they may not. What
 * came with the made-up authority is open, and is shut again when that is removed.
 */
export async function figuresAreOpen(db: Database): Promise<boolean> {
  const value = await setting(db, key)
  return value === 'open' || value === 'open with the sample'
}

/** Opens them in a copy that shows made-up figures only. */
export async function openWithSample(db: Database): Promise<void> {
  await setSetting(db, key, 'open with the sample')
}

/** Shuts them where the made-up authority had opened them; what an administrator opened stays open. */
export async function shutWithSample(db: Database): Promise<void> {
  if ((await setting(db, key)) === 'open with the sample') await setSetting(db, key, 'shut')
}

/** The same, for whoever may say so. */
export function howFiguresStand(place: Place, actor: Actor): Promise<boolean> {
  return actingAtOnce(place, actor, 'manage-system', 'keep', figuresAreOpen)
}

/** Opens the pages of published figures to everybody, or shuts them to all who have not signed in. */
export function openFigures(place: Place, actor: Actor, isOpen: boolean): Promise<void> {
  return acting(place, actor, 'manage-system', 'keep', async (db) => {
    await setSetting(db, key, isOpen ? 'open' : 'shut')
    await log(db, place, actor, { what: isOpen ? 'figures.open-to-all' : 'figures.shut' })
  })
}

/** Writes to the log that somebody who has signed in looked at published figures. */
export function noteFiguresSeen(place: Place, actor: Actor, what: string, object: string): Promise<void> {
  return actingAtOnce(place, actor, 'signed-in', 'keep', (db) => log(db, place, actor, { what, object }))
}

/** Writes to the log that somebody took published figures away; nothing is known of whoever has not signed in. */
export async function noteFiguresTaken(place: Place, actor: Actor | null, rows: number, of: string): Promise<void> {
  if (actor === null) return
  // The log's review reads the number at the beginning.
  const detail = `${rows} rows of ${of}`
  await actingAtOnce(place, actor, 'signed-in', 'keep', (db) => log(db, place, actor, { what: 'export', detail }))
}
