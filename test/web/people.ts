import type { Actor } from '../../src/practice/actor.ts'
import { accountBySubject } from '../../src/store/accounts.ts'
import { setPassword } from '../../src/store/passwords.ts'
import { byItself, transaction } from '../../src/store/transaction.ts'
import { giveRole } from '../../src/work/keep-accounts.ts'
import { hashPassword } from '../../src/work/password-hash.ts'
import type { Place } from '../../src/work/place.ts'
import { terminalActor } from '../../src/work/terminal-actor.ts'

/** The password of everybody in tests. */
export const password = 'three rainy harbours'
let hash: Promise<string> | null = null

/** Whoever runs the copy, for an authority that need not be held. */
export const operatorOf = (place: Place, laCode = '330'): Promise<Actor> =>
  terminalActor(place, laCode, undefined, true)

/** Gives somebody a role, and an account with the password of tests when they have none. */
export async function person(
  place: Place,
  subject: string,
  role: string,
  { laCode = '330', mustChange = false }: { readonly laCode?: string; readonly mustChange?: boolean } = {},
): Promise<void> {
  hash ??= hashPassword(password)
  const kept = await hash
  const name = `Made-up ${subject}`
  await giveRole(place, await operatorOf(place, laCode), { subject, role, name, team: 'T1', worker: 'W1' })
  await transaction(place.store.pool, 'keep', byItself('', place.today()), async (db) => {
    const account = await accountBySubject(db, 'local', subject)
    if (account !== null) await setPassword(db, account.account_id, kept, mustChange)
  })
}
