import { dropSession } from '../store/sessions.ts'
import { byItself, transaction } from '../store/transaction.ts'
import { logAtTheDoor } from './account-log.ts'
import type { Place } from './place.ts'
import type { Visitor } from './visit.ts'

/** Ends a session: its token counts for nothing from now on, wherever it was copied to. */
export async function signOut(place: Place, { session, account, signIn }: Visitor, request: string): Promise<void> {
  await logAtTheDoor(place, { account: account.id, name: account.name, signIn, what: 'sign-out', request })
  await transaction(place.store.pool, 'keep', byItself('', place.today()), (db) => dropSession(db, session))
}
