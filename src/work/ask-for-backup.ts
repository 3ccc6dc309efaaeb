import type { Actor } from '../practice/actor.ts'
import { askForJob } from '../store/jobs.ts'
import { acting, log } from './acting.ts'
import type { Place } from './place.ts'

/** Asks for a backup of everything held here, as the nights make one. Asked for twice, it is made once. */
export function askForBackup(place: Place, actor: Actor): Promise<void> {
  return acting(place, actor, 'manage-system', 'keep', async (db) => {
    await askForJob(db, { task: 'back-up', about: {}, key: 'back-up', queue: 'back-up' })
    await log(db, place, actor, { what: 'backup.ask' })
  })
}
