import { Refusal } from '../core/refusal.ts'
import { addToLog } from '../store/access-log.ts'
import { actInSession } from '../store/sessions.ts'
import { byItself, transaction } from '../store/transaction.ts'
import type { Place } from './place.ts'
import type { Visitor } from './visit.ts'

/**
 * Goes on in one of the roles an account has, until another is chosen or the session ends.
 *
 * @throws Refusal when the account does not have it
 */
export async function chooseRole(
  place: Place,
  { session, account, roles, signIn }: Visitor,
  wanted: { readonly laCode: string; readonly role: string },
  request: string,
): Promise<void> {
  const found = roles.find(({ laCode, role }) => laCode === wanted.laCode && role.id === wanted.role)
  if (found === undefined) throw new Refusal('not-permitted', 'Your account does not have that role. Choose another.')
  const { laCode, role } = found
  await transaction(place.store.pool, 'keep', byItself(laCode, place.today()), async (db) => {
    await actInSession(db, session, { laCode, role: role.id })
    await addToLog(db, laCode, {
      account: account.id,
      accountName: account.name,
      role: role.id,
      signIn,
      what: 'role.choose',
      personId: null,
      personMark: null,
      object: null,
      detail: null,
      detailHash: null,
      reason: null,
      request,
    })
  })
}
