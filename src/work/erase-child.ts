import type { Actor } from '../practice/actor.ts'
import type { Database } from '../store/database.ts'
import { type ErasedMark, erasedMarks, everyPerson, rememberErasure } from '../store/erasures.ts'
import { alone } from '../store/people.ts'
import { byItself, transaction } from '../store/transaction.ts'
import { acting } from './acting.ts'
import { type Erased, erasePeople } from './erase-people.ts'
import { addToLedger, type LedgerEntry, lastEntries, readLedger } from './erasure-ledger.ts'
import { findHeld } from './find-held.ts'
import { stated } from './legal-hold.ts'
import { personMark } from './marks.ts'
import type { Place } from './place.ts'

/**
 * Erases one child, in one transaction: all of it is done or nothing.
 *
 * @param child   reference or identifier, within the actor's reach
 * @param ground  why, in words of law or policy; it is what is left, so it says nothing of the child
 * @throws Refusal 'record-held' under a legal hold
 */
export async function eraseChild(place: Place, actor: Actor, child: string, ground: string): Promise<Erased> {
  const why = stated(ground, 'on what ground the record is erased')
  const { personId } = await findHeld(place, actor, child)
  const erased = await acting(place, actor, 'manage-records', 'load', async (db) => {
    await alone(db, `load ${actor.laCode}`)
    return erasePeople(db, place, actor, [personId], { says: why, comesBack: false })
  })
  noteErased(place, actor.laCode, erased)
  return erased
}

/** Adds what was erased to the ledger. */
export function noteErased(place: Place, laCode: string, { marks, comesBack }: Erased): void {
  addToLedger(
    place.data,
    marks.map(({ mark, erasedAt }) => ({ laCode, mark, erasedAt: erasedAt.toISOString(), comesBack })),
  )
}

const again = 'Erased before; taken out again after a backup of an earlier day was restored'
const backAgain = 'Let back before; again after a backup of an earlier day was restored'

/**
 * Erases again the children whose marks are in the ledger of the data folder and who are here: after a backup older than
 * their erasure was restored. The database remembers every one of them, as of when it was, so that a file sent in again
 * does not bring back who is not here either; whoever was let back since is let back again. An erasure that the backup
 * knows of is passed over, so doing it twice does no harm.
 *
 * @returns how many children were taken out
 */
export async function applyErasures(place: Place): Promise<number> {
  const entries = [...lastEntries(readLedger(place.data)).values()]
  let people = 0
  for (const laCode of new Set(entries.map((entry) => entry.laCode))) {
    people += await transaction(place.store.pool, 'load', byItself(laCode, place.today()), async (db) => {
      await alone(db, `load ${laCode}`)
      const ofHere = entries.filter((entry) => entry.laCode === laCode)
      return applyHere(db, place, laCode, ofHere)
    })
  }
  return people
}

async function applyHere(db: Database, place: Place, laCode: string, entries: readonly LedgerEntry[]): Promise<number> {
  const known = await erasedMarks(db, laCode)
  const unknown = new Map(entries.filter((entry) => !isKnown(entry, known)).map((entry) => [entry.mark, entry]))
  const stay: string[] = []
  const comeBack: string[] = []
  if (unknown.size > 0) {
    for (const person of await everyPerson(db, laCode)) {
      const entry = unknown.get(personMark(place.markKey, laCode, person))
      if (entry !== undefined) (entry.comesBack ? comeBack : stay).push(person)
    }
  }
  const us = ourselves(laCode)
  if (stay.length > 0) await erasePeople(db, place, us, stay, { says: again, comesBack: false })
  if (comeBack.length > 0) await erasePeople(db, place, us, comeBack, { says: again, comesBack: true })
  for (const entry of entries.filter((entry) => !isKnown(entry, known) || isNewlyBack(entry, known))) {
    const { mark, comesBack, letBackAt } = entry
    await rememberErasure(db, laCode, {
      ...{ mark, comesBack, ground: again, by: us.name, erasedAt: new Date(entry.erasedAt) },
      letBack: letBackAt === undefined ? null : { at: new Date(letBackAt), reason: backAgain },
    })
  }
  return stay.length + comeBack.length
}

/** Does the database know of this erasure, or of a later one of the same child? */
function isKnown({ mark, erasedAt }: LedgerEntry, known: ReadonlyMap<string, ErasedMark>): boolean {
  return (known.get(mark)?.erased_at.getTime() ?? 0) >= Date.parse(erasedAt)
}

/** Was the child let back after this erasure, which the database knows of, and it does not know that? */
function isNewlyBack({ mark, erasedAt, letBackAt }: LedgerEntry, known: ReadonlyMap<string, ErasedMark>): boolean {
  const row = known.get(mark)
  const isSame = row?.erased_at.getTime() === Date.parse(erasedAt)
  return isSame && letBackAt !== undefined && row?.let_back_at === null
}

/** The program itself, in the log. */
export function ourselves(laCode: string): Actor {
  return {
    ...{ account: 'throughline', name: 'Throughline', laCode, role: 'operator', scope: 'all', teams: [] },
    ...{ professional: null, pseudonymous: false, suppressed: false, signIn: 'by itself', request: null },
    permissions: new Set(),
  }
}
