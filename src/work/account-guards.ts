import { Refusal } from '../core/refusal.ts'
import type { Actor } from '../practice/actor.ts'
import { holders } from '../store/accounts.ts'
import type { Database } from '../store/database.ts'
import { alone } from '../store/people.ts'

/**
 * Refuses to change the account of whoever asks. Nobody gives themselves a role, nor takes their own second factor away
 * with a session that may be stolen.
 */
export function mustBeAnothers(actor: Actor, account: string): void {
  if (actor.account !== account) return
  throw new Refusal(
    'not-permitted',
    'Nobody changes their own account. Ask another administrator, or whoever runs this copy at a terminal.',
  )
}

/**
 * Refuses what would leave an authority without an administrator, also when two of them end each other at once. Whoever
 * runs the copy may, and can make another.
 *
 * @param db  the transaction that ends it
 */
export async function mustLeaveAdministrator(db: Database, actor: Actor, account: string): Promise<void> {
  if (actor.role === 'operator') return
  await alone(db, `administrators ${actor.laCode}`)
  const left = (await holders(db, actor.laCode, 'administrator')).filter((holder) => holder !== account)
  if (left.length > 0) return
  throw new Refusal(
    'not-permitted',
    'That is the last administrator of this authority. Give somebody else the role first.',
  )
}

/** Roles in one line, for the log: `analyst, team-manager of T1`; `none`. */
export function rolesInWords(
  roles: readonly { readonly role: string; readonly team_id: string | null; readonly professional_id: string | null }[],
): string {
  const one = ({ role, team_id, professional_id }: (typeof roles)[number]) =>
    `${role}${team_id === null ? '' : ` of team ${team_id}`}${professional_id === null ? '' : ` as worker ${professional_id}`}`
  return roles.length === 0 ? 'none' : roles.map(one).join(', ')
}
