import type { Permission, Role, RoleId, Scope } from './roles.ts'
import { operator, roleOf } from './roles.ts'

/** Somebody who asks for something, in the one role they act in. */
export type Actor = {
  readonly account: string
  readonly name: string
  readonly laCode: string
  readonly role: RoleId
  readonly scope: Scope
  readonly teams: readonly string[]
  readonly professional: string | null
  readonly pseudonymous: boolean
  readonly suppressed: boolean
  /** How they signed in: `password`, `password and code`, `sign-in service`, `terminal`. */
  readonly signIn: string
  /** The request, for the log; null when there is none. */
  readonly request: string | null
  readonly permissions: ReadonlySet<Permission>
}

/** What an account has been given in an authority. */
export type RoleGrant = {
  readonly laCode: string
  readonly role: string
  readonly teamId: string | null
  readonly professionalId: string | null
}

/** The actor an account is in one of its roles; null when the role is not known. */
export function actorOf(
  account: { readonly id: string; readonly name: string; readonly pseudonymous: boolean },
  grants: readonly RoleGrant[],
  acting: { readonly laCode: string; readonly role: string },
  session: { readonly signIn: string; readonly request: string | null },
): Actor | null {
  const mine = grants.filter(({ laCode, role }) => laCode === acting.laCode && role === acting.role)
  const role: Role | null = roleOf(acting.role)
  if (role === null || mine.length === 0) return null
  return {
    account: account.id,
    name: account.name,
    laCode: acting.laCode,
    role: role.id,
    scope: role.scope,
    teams: mine.flatMap(({ teamId }) => teamId ?? []),
    professional: mine.find(({ professionalId }) => professionalId !== null)?.professionalId ?? null,
    pseudonymous: account.pseudonymous || role.pseudonymous,
    suppressed: role.suppressed,
    signIn: session.signIn,
    request: session.request,
    permissions: new Set<Permission>(['anyone', 'signed-in', ...role.may]),
  }
}

/** Whoever acts with the operator's rights: somebody at a terminal, or the program by itself. */
export function operatorActor(
  laCode: string,
  who: { readonly account: string; readonly name: string; readonly signIn: string },
): Actor {
  return {
    ...who,
    laCode,
    role: operator.id,
    scope: operator.scope,
    teams: [],
    professional: null,
    pseudonymous: false,
    suppressed: false,
    request: null,
    permissions: new Set<Permission>(['anyone', 'signed-in', ...operator.may]),
  }
}
