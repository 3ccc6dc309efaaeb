import type { Database } from './database.ts'
import { statement } from './statement.ts'

const gather = statement('select landing.gather_statistics()')

/** Lets the database look how much there is now, for a loader at the end of a load of many. */
export async function gatherStatistics(db: Database): Promise<void> {
  await db.run(gather)
}
