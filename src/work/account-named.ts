import { Refusal } from '../core/refusal.ts'
import { type AccountRow, accountById, accountBySubject, grantsOf } from '../store/accounts.ts'
import type { Database } from '../store/database.ts'
import { localIssuer } from './local-issuer.ts'

const uuid = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/

/**
 * The open account that a text names, by its number or as a local account signs in; one with a role in the authority.
 *
 * @param db  a keeper's transaction
 * @throws Refusal 'not-there'
 */
export async function accountNamed(db: Database, laCode: string, text: string): Promise<AccountRow> {
  const found = uuid.test(text) ? await accountById(db, text) : await accountBySubject(db, localIssuer, text)
  const roles = found === null || found.closed_at !== null ? [] : await grantsOf(db, found.account_id)
  if (found === null || !roles.some(({ la_code }) => la_code === laCode)) {
    throw new Refusal('not-there', `There is no open account ${text} with a role in authority ${laCode}.`)
  }
  return found
}
