import type { Actor } from '../practice/actor.ts'
import { didInWords, reasonWithheld, roleInWords } from '../practice/log-words.ts'
import { type KeptLogEntry, logOfPerson, lookersAt } from '../store/access-log.ts'
import { actingAtOnce, log } from './acting.ts'
import { findChild } from './find-child.ts'
import { personMark } from './marks.ts'
import type { Place } from './place.ts'

/** Somebody who did something with a child's record. */
export type Look = {
  readonly at: Date
  readonly name: string
  /** The role as a person calls it. */
  readonly role: string
  /** What was done, in words. */
  readonly did: string
  /** What was typed, or only that something was. */
  readonly reason: string | null
}

/** Those who looked, as far as the newest entries of a child tell. */
export type Looks = {
  /** How many people, each counted once in each role, and how many entries. */
  readonly people: number
  readonly count: number
  /** A page of the entries, newest first. */
  readonly looks: readonly Look[]
}

/** The newest entries shown of one child. */
const most = 5000

/**
 * Who did what with a child's record, newest first; for the child's own request, a manager and the data protection
 * officer. That it was asked is logged too. What was typed as a reason may name the child: to who works with aliases it is
 * only said that there is one.
 *
 * @param child  reference or identifier, within the actor's reach
 * @param start  how many entries are passed over
 * @param shown  how many are given
 */
export async function whoLooked(place: Place, actor: Actor, child: string, start = 0, shown = most): Promise<Looks> {
  const { personId } = await findChild(place, actor, 'see-who-looked', child)
  const { laCode, pseudonymous } = actor
  const mark = personMark(place.markKey, laCode, personId)
  return actingAtOnce(place, actor, 'see-who-looked', 'keep', async (db) => {
    const [lookers, entries] = await Promise.all([
      lookersAt(db, laCode, mark, most),
      logOfPerson(db, laCode, mark, Math.max(0, Math.min(shown, most - start)), start),
      log(db, place, actor, { what: 'child.who-looked', personId }),
    ])
    return {
      people: new Set(lookers.map(({ account_name, role, sign_in }) => `${account_name}|${roleInWords(role, sign_in)}`))
        .size,
      count: lookers.reduce((sum, { entries }) => sum + entries, 0),
      looks: entries.map((entry) => lookOf(pseudonymous ? withoutWords(entry) : entry)),
    }
  })
}

/** An entry of the log as people read it. */
export function lookOf({ at, accountName, role, signIn, what, reason }: KeptLogEntry): Look {
  return { at, name: accountName, role: roleInWords(role, signIn), did: didInWords(what), reason }
}

/**
 * The same entry without what was typed about a child: that there is a reason, and how long it is. The ground of an
 * erasure stays, which says nothing of the child and is all that is left.
 */
export function withoutWords(entry: KeptLogEntry): KeptLogEntry {
  const { personMark, what, reason } = entry
  if (reason === null || personMark === null || what === 'record.erase') return entry
  return { ...entry, reason: reasonWithheld(reason) }
}
