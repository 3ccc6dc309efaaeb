import { Refusal } from '../core/refusal.ts'
import type { Actor } from '../practice/actor.ts'
import { putSavedSet, removeSavedSet, renameSavedSet, savedSets } from '../store/saved-sets.ts'
import { acting, actingAtOnce } from './acting.ts'
import type { Place } from './place.ts'

/** A choice of published figures that somebody keeps under a name. */
export type SavedSet = { readonly name: string; readonly path: string; readonly savedAt: Date }

/** The most that somebody keeps. */
const most = 200

/** What somebody has kept, by name. Nobody else sees it. */
export async function listSavedSets(place: Place, actor: Actor): Promise<readonly SavedSet[]> {
  const rows = await actingAtOnce(place, actor, 'signed-in', 'keep', (db) => savedSets(db, actor.account))
  return rows.map(({ name, path, saved_at }) => ({ name, path, savedAt: saved_at }))
}

/**
 * Keeps a choice under a name. One that has the name already is replaced.
 *
 * @param path  the address of a page of published figures
 * @throws Refusal 'usage' when it is none, 'too-many' when too many are kept
 */
export function saveSet(place: Place, actor: Actor, name: string, path: string): Promise<void> {
  if (!isFiguresPath(path)) throw new Refusal('usage', 'Only a page under Compare can be kept.')
  return acting(place, actor, 'signed-in', 'keep', async (db) => {
    const there = await savedSets(db, actor.account)
    if (there.length >= most && !there.some((each) => each.name === name)) {
      throw new Refusal('too-many', `You keep ${most} choices. Remove some of them first.`)
    }
    await putSavedSet(db, actor.account, name, path)
  })
}

/** Gives what is kept another name, which nothing else may have. */
export function renameSet(place: Place, actor: Actor, name: string, to: string): Promise<void> {
  return acting(place, actor, 'signed-in', 'keep', async (db) => {
    const there = await savedSets(db, actor.account)
    if (name !== to && there.some((each) => each.name === to)) {
      throw new Refusal('usage', 'Another choice has that name already.')
    }
    if ((await renameSavedSet(db, actor.account, name, to)) === 0) throw gone()
  })
}

/** Removes what is kept. */
export function removeSet(place: Place, actor: Actor, name: string): Promise<void> {
  return acting(place, actor, 'signed-in', 'keep', async (db) => {
    if ((await removeSavedSet(db, actor.account, name)) === 0) throw gone()
  })
}

const gone = () => new Refusal('not-there', 'You have kept nothing under that name.')

/** Is it the address of a page of published figures? It is followed as it stands. */
export function isFiguresPath(path: string): boolean {
  const [place = ''] = path.split('?')
  // A browser takes `..` in an address for a step up, also where it is escaped.
  if (/\/(\.|%2e){1,2}(\/|$)/i.test(place)) return false
  return path.length <= 2000 && /^\/compare(\/[\w%.:~()-]+)*(\?[\w%.:~()=&,+-]*)?$/.test(path)
}
