import type { Database } from './database.ts'
import { statement } from './statement.ts'

const change = statement<{ change: string }>('select access.newest_change() as change')

/**
 * Names what is held of the children of the authority that the transaction acts for: another text after every load that
 * was committed and every child that was erased, whichever way. For a reader or a counter.
 */
export async function newestChange(db: Database): Promise<string> {
  return ((await db.row(change)) as { change: string }).change
}
