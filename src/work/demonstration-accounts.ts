import { randomUUID } from 'node:crypto'
import type { RoleId } from '../practice/roles.ts'
import { roleOf } from '../practice/roles.ts'
import { accountBySubject, accountsOf, addAccount, addGrant } from '../store/accounts.ts'
import { setPassword } from '../store/passwords.ts'
import { byItself, transaction } from '../store/transaction.ts'
import { localIssuer } from './local-issuer.ts'
import { hashPassword } from './password-hash.ts'
import type { Place } from './place.ts'
import type { HeldAuthority } from './visit.ts'

/** The password of every made-up account, which everybody may know: they reach made-up children only. */
export const demonstrationPassword = 'try-me-first'

/** Somebody made up, who signs in by the name of their role. */
export type MadeUpPerson = {
  readonly role: RoleId
  readonly name: string
  readonly teamId: string | null
  readonly workerId: string | null
}

/** Gives made-up people their accounts. Those that are there already stay as they are. */
export async function addDemonstrationAccounts(
  place: Place,
  laCode: string,
  people: readonly MadeUpPerson[],
): Promise<void> {
  // One hash for all: what it hides is printed on the sign-in page.
  const hash = await hashPassword(demonstrationPassword)
  await transaction(place.store.pool, 'keep', byItself(laCode, place.today()), async (db) => {
    for (const { role, name, teamId, workerId } of people) {
      if ((await accountBySubject(db, localIssuer, role)) !== null) continue
      const id = randomUUID()
      await addAccount(db, { id, issuer: localIssuer, subject: role, name, madeUp: true, pseudonymous: false })
      const grant = { account: id, role, team: teamId, professional: workerId, by: 'the sample' }
      await addGrant(db, laCode, grant)
      await setPassword(db, id, hash, false)
    }
  })
}

/** A made-up account, as the sign-in page lists it. */
export type DemonstrationAccount = { readonly subject: string; readonly name: string; readonly sees: string }

/** The made-up accounts of the authorities held here; none once real children are. */
export async function demonstrationAccounts(
  place: Place,
  held: readonly HeldAuthority[],
): Promise<readonly DemonstrationAccount[]> {
  if (held.some(({ madeUp }) => !madeUp)) return []
  const found: DemonstrationAccount[] = []
  for (const { laCode } of held) {
    const rows = await transaction(place.store.pool, 'keep', byItself(laCode, place.today()), (db) =>
      accountsOf(db, laCode),
    )
    for (const { made_up, closed_at, subject, name, roles } of rows) {
      const sees = (roles ?? []).flatMap((id) => roleOf(id)?.name ?? [])
      if (made_up && closed_at === null && sees.length > 0) found.push({ subject, name, sees: sees.join(', ') })
    }
  }
  return found
}
