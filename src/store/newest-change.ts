import type { Database } from './database.ts'
import { statement } from './statement.ts'

const change = statement<{ change: string }>('select access.newest_change() as change')
const seen = statement<Seen>(
  `select access.newest_change() as change,
     (select encode(sha256(convert_to(coalesce(string_agg(h.person_id, ' ' order by h.person_id), ''), 'UTF8')), 'hex')
      from access.hidden() h where access.acts_for() = $1) as shut`,
)

/** What decides, beside the reach and the day, what a reader finds of the children. */
export type Seen = {
  /** As {@link newestChange} names it. */
  readonly change: string
  /** Stands for the children whose record is shut to the account: the same text for the same children. */
  readonly shut: string
}

/**
 * Names what is held of the children of the authority that the transaction acts for: another text after every load that
 * was committed and every child that was erased, whichever way. For a reader or a counter.
 */
export async function newestChange(db: Database): Promise<string> {
  return ((await db.row(change)) as { change: string }).change
}

/** The same, and for whom it is read. For a reader. */
export const seenNow = async (db: Database, laCode: string) => (await db.row(seen, [laCode])) as Seen
