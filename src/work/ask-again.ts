import { authorities } from '../store/authorities.ts'
import { askForJob } from '../store/jobs.ts'
import { unfinishedSubmissions } from '../store/submissions.ts'
import { byItself, transaction } from '../store/transaction.ts'
import type { Place } from './place.ts'

/**
 * Asks again for loads that came so many seconds ago or earlier and have not ended: a job that broke off too often is
 * given up by the queue, and a file that was taken in is not.
 */
export async function askAgain(place: Place, ago: number): Promise<void> {
  const today = place.today()
  const held = await transaction(place.store.pool, 'keep', byItself('', today), authorities)
  for (const { la_code: laCode } of held) {
    await transaction(place.store.pool, 'load', byItself(laCode, today), async (db) => {
      for (const id of await unfinishedSubmissions(db, laCode, ago)) {
        await askForJob(db, {
          task: 'load-submission',
          about: { laCode, id },
          key: `load ${id}`,
          queue: `load ${laCode}`,
        })
      }
    })
  }
}
