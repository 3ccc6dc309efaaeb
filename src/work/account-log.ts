import { addToLog } from '../store/access-log.ts'
import { grantsOf } from '../store/accounts.ts'
import { byItself, transaction } from '../store/transaction.ts'
import type { Place } from './place.ts'

/** What an account did on the way in or out. */
export type AtTheDoor = {
  readonly account: string
  readonly name: string
  readonly signIn: string
  readonly what:
    | 'sign-in'
    | 'sign-in.failed'
    | 'sign-in.code'
    | 'sign-in.code-failed'
    | 'sign-out'
    | 'password.change'
    | 'second-factor.begin'
  readonly request: string
}

/**
 * Writes it to the log of every authority the account has a role in: at the door it is not known yet for which of them
 * somebody comes.
 */
export async function logAtTheDoor(place: Place, { account, name, signIn, what, request }: AtTheDoor): Promise<void> {
  const today = place.today()
  const grants = await transaction(place.store.pool, 'keep', byItself('', today), (db) => grantsOf(db, account))
  for (const laCode of new Set(grants.map(({ la_code }) => la_code))) {
    const roles = grants.filter(({ la_code }) => la_code === laCode).map(({ role }) => role)
    await transaction(place.store.pool, 'keep', byItself(laCode, today), (db) =>
      addToLog(db, laCode, {
        account,
        accountName: name,
        role: [...new Set(roles)].join(', '),
        signIn,
        what,
        personId: null,
        personMark: null,
        object: null,
        detail: null,
        detailHash: null,
        reason: null,
        request,
      }),
    )
  }
}
