import type { Actor } from '../practice/actor.ts'
import type { Database } from '../store/database.ts'
import { erasedMarks, everyPerson } from '../store/erasures.ts'
import { alone } from '../store/people.ts'
import { byItself, transaction } from '../store/transaction.ts'
import { acting } from './acting.ts'
import { type Erased, erasePeople } from './erase-people.ts'
import { addToLedger, type LedgerEntry, readLedger } from './erasure-ledger.ts'
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

/**
 * Erases again the children whose marks are in the ledger of the data folder and who are here: after a backup older than
 * their erasure was restored. An erasure that the backup knows of is passed over, so doing it twice does no harm.
 *
 * @returns how many children were taken out
 */
export async function applyErasures(place: Place): Promise<number> {
  const entries = readLedger(place.data)
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
  const isKnown = ({ mark, erasedAt }: LedgerEntry) =>
    (known.get(mark)?.erased_at.getTime() ?? 0) >= new Date(erasedAt).getTime()
  // The last entry of a mark is the one that holds.
  const unknown = new Map(entries.filter((entry) => !isKnown(entry)).map((entry) => [entry.mark, entry]))
  if (unknown.size === 0) return 0
  const stay: string[] = []
  const comeBack: string[] = []
  for (const person of await everyPerson(db, laCode)) {
    const entry = unknown.get(personMark(place.markKey, laCode, person))
    if (entry !== undefined) (entry.comesBack ? comeBack : stay).push(person)
  }
  const us = ourselves(laCode)
  if (stay.length > 0) await erasePeople(db, place, us, stay, { says: again, comesBack: false })
  if (comeBack.length > 0) await erasePeople(db, place, us, comeBack, { says: again, comesBack: true })
  return stay.length + comeBack.length
}

/** The program itself, in the log. */
export function ourselves(laCode: string): Actor {
  return {
    ...{ account: 'throughline', name: 'Throughline', laCode, role: 'operator', scope: 'all', teams: [] },
    ...{ professional: null, pseudonymous: false, suppressed: false, signIn: 'by itself', request: null },
    permissions: new Set(),
  }
}
