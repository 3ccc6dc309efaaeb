import type { Actor } from '../practice/actor.ts'
import { reasonWithheld, roleInWords } from '../practice/log-words.ts'
import { type KeptLogEntry, type LogFilter, readLog } from '../store/access-log.ts'
import { type ReviewRow, reviewRows } from '../store/log-review.ts'
import { acting, log } from './acting.ts'
import type { Place } from './place.ts'
import { visibleReferences } from './visible-references.ts'
import { type Look, lookOf, withoutWords } from './who-looked.ts'

/** An entry of the log for whoever may see the log. */
export type LogLine = Look & {
  readonly entry: number
  readonly account: string
  readonly what: string
  readonly signIn: string
  /** The child's reference, when the child is within the reader's reach. */
  readonly child: string | null
  readonly object: string | null
  /** May name a child: null for readers who see no children, or see aliases. */
  readonly detail: string | null
}

/** Whose detail says something of accounts or of this copy, and never of a child. */
const isAboutNoChild = /^(account|backup|log)\./

/**
 * What was done by whom, newest first. That it was read is logged too. The words typed as a reason about a child are in
 * no list: they are read where the entry is looked at again, by those who may see the record.
 */
export async function listLog(
  place: Place,
  actor: Actor,
  filter: LogFilter,
  limit: number,
  offset = 0,
): Promise<readonly LogLine[]> {
  const entries = await acting(place, actor, 'see-log', 'keep', async (db) => {
    const found = await readLog(db, actor.laCode, filter, limit, offset)
    await log(db, place, actor, { what: 'log.list' })
    return found
  })
  const people = entries.flatMap(({ personId }) => personId ?? [])
  const references = await visibleReferences(place, actor, people)
  const seesNames = actor.permissions.has('see-children') && !actor.pseudonymous
  const line = (entry: KeptLogEntry): LogLine => ({
    ...lookOf(withoutWords(entry)),
    entry: entry.entry,
    account: entry.account,
    what: entry.what,
    signIn: entry.signIn,
    child: entry.personId === null ? null : (references.get(entry.personId) ?? null),
    object: entry.object,
    detail: seesNames || isAboutNoChild.test(entry.what) ? entry.detail : null,
  })
  return entries.map(line)
}

/** An export of more rows than this is looked at again. Source: front-door specification, section 16. */
export const bulk = 50

/** An entry that somebody should look at again. */
export type ReviewItem = Pick<ReviewRow, 'at' | 'what' | 'why' | 'reason'> & {
  readonly name: string
  /** The role as a person calls it. */
  readonly role: string
}

/**
 * What in the log asks for a second look: large exports (an export's detail begins with the number of its rows), opened
 * glass, and what was done with restricted records. The reason is in the words it was given in to whoever answers for the
 * record, and to those who may see it by name; to anybody else it is only said that there is one.
 */
export async function reviewItems(place: Place, actor: Actor, from: Date, until: Date): Promise<readonly ReviewItem[]> {
  const rows = await acting(place, actor, 'see-log', 'keep', async (db) => {
    await log(db, place, actor, { what: 'log.review' })
    return reviewRows(db, actor.laCode, actor.account, { from, until, moreThan: bulk, limit: 1000 })
  })
  const people = rows.flatMap(({ person_id }) => person_id ?? [])
  const references = await visibleReferences(place, actor, people)
  const readsWords = ({ person_id, answers_for }: ReviewRow) =>
    answers_for || (!actor.pseudonymous && person_id !== null && references.has(person_id))
  return rows.map((row) => ({
    ...{ at: row.at, what: row.what, why: row.why, name: row.account_name },
    role: roleInWords(row.role, row.sign_in),
    reason: row.reason === null || readsWords(row) ? row.reason : reasonWithheld(row.reason),
  }))
}
