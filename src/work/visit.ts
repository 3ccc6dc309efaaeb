import { type Actor, actorOf } from '../practice/actor.ts'
import { type Role, roleOf } from '../practice/roles.ts'
import { authorities } from '../store/authorities.ts'
import { openSession, type SessionRow, seeSession } from '../store/sessions.ts'
import { atOnce, byItself } from '../store/transaction.ts'
import { figuresAreOpen } from './open-figures.ts'
import type { Place } from './place.ts'
import { hashOfToken, isToken } from './tokens.ts'

/** An authority held here. */
export type HeldAuthority = { readonly laCode: string; readonly name: string; readonly madeUp: boolean }

/** A role an account has in an authority. */
export type RoleHere = { readonly laCode: string; readonly authority: string; readonly role: Role }

/** Somebody who has begun to sign in, and how far they have come. */
export type Visitor = {
  /** The session, by the hash of its token. */
  readonly session: string
  readonly account: {
    readonly id: string
    readonly issuer: string
    readonly subject: string
    readonly name: string
    readonly madeUp: boolean
    /** Do single letters work as keys for them? */
    readonly letterKeys: boolean
    /** Have they been shown round? */
    readonly walkOver: boolean
  }
  /** What the forms of this session carry. */
  readonly csrf: string
  readonly signIn: string
  /** What stands between them and the pages; null when nothing does. */
  readonly needs: 'second-factor' | 'new-password' | 'role' | 'grant' | null
  /** Have they a second factor, confirmed with a code? */
  readonly enrolled: boolean
  readonly roles: readonly RoleHere[]
  /** Notices not yet read, in the authority they act in. */
  readonly notices: number
  /** Who they act as; null until nothing stands in between. */
  readonly actor: Actor | null
}

/** What is known of whoever asks, and of the place. */
export type Visit = {
  readonly authorities: readonly HeldAuthority[]
  readonly visitor: Visitor | null
  /** May published figures be opened without signing in? */
  readonly figuresAreOpen: boolean
}

/**
 * Looks up who asks. Nothing is remembered between requests: an account that was closed and a role that was ended count
 * from the next request on.
 *
 * @param token    what the browser keeps; null when it has nothing
 * @param request  the request, for the log
 */
export async function visit(place: Place, token: string | null, request: string): Promise<Visit> {
  const session = token === null || !isToken(token) ? null : hashOfToken(token)
  const reach = byItself('', place.today())
  const [known, isOpen, row] = await atOnce(place.store.pool, 'keep', reach, (db) =>
    Promise.all([authorities(db), figuresAreOpen(db), session === null ? null : openSession(db, session)]),
  )
  const held = known.map(({ la_code, name, made_up }) => ({ laCode: la_code, name, madeUp: made_up }))
  if (session === null || row === null) return { authorities: held, visitor: null, figuresAreOpen: isOpen }
  // Written once a minute, not with every request.
  if (row.not_seen_for > 60) await atOnce(place.store.pool, 'keep', reach, (db) => seeSession(db, session))
  return { authorities: held, visitor: visitorOf(row, held, session, request), figuresAreOpen: isOpen }
}

function visitorOf(row: SessionRow, held: readonly HeldAuthority[], session: string, request: string): Visitor {
  const grants = grantsThatCount(row, held)
  const roles = rolesIn(grants, held)
  const only = roles.length === 1 ? roles[0] : undefined
  const acting = roles.find(({ laCode, role }) => laCode === row.acting?.laCode && role.id === row.acting.role) ?? only
  const needs = whatIsMissing(row, roles, acting)
  const signIn = row.second_factor && row.enrolled ? `${row.signed_in_by} and code` : row.signed_in_by
  const account = { id: row.account_id, name: row.name, pseudonymous: row.pseudonymous }
  return {
    session,
    account: {
      ...{ id: row.account_id, issuer: row.issuer, subject: row.subject, name: row.name, madeUp: row.made_up },
      ...{ letterKeys: row.letter_keys, walkOver: row.walk_over },
    },
    csrf: row.csrf,
    signIn,
    needs,
    enrolled: row.enrolled,
    roles,
    notices: acting === undefined ? 0 : (row.notices[acting.laCode] ?? 0),
    actor:
      needs !== null || acting === undefined
        ? null
        : actorOf(account, grants, { laCode: acting.laCode, role: acting.role.id }, { signIn, request }),
  }
}

/** A made-up account reaches made-up authorities only, whatever it was given. */
function grantsThatCount(row: SessionRow, held: readonly HeldAuthority[]) {
  const isMadeUp = (laCode: string) => held.some((each) => each.laCode === laCode && each.madeUp)
  return row.made_up ? row.grants.filter(({ laCode }) => isMadeUp(laCode)) : row.grants
}

function rolesIn(grants: SessionRow['grants'], held: readonly HeldAuthority[]): readonly RoleHere[] {
  const found = new Map<string, RoleHere>()
  for (const { laCode, role: id } of grants) {
    const role = roleOf(id)
    const authority = held.find((each) => each.laCode === laCode)?.name ?? `Authority ${laCode}`
    if (role !== null) found.set(`${laCode} ${id}`, { laCode, authority, role })
  }
  return [...found.values()]
}

/**
 * What stands between somebody and the pages. A second factor is asked of every account that has one and of every account
 * with a role that needs one; not of made-up accounts, which everybody may try and which reach only made-up children.
 */
function whatIsMissing(row: SessionRow, roles: readonly RoleHere[], acting: RoleHere | undefined): Visitor['needs'] {
  const withCode = !row.made_up && (row.enrolled || roles.some(({ role }) => role.secondFactor))
  if (withCode && !row.second_factor) return 'second-factor'
  if (row.must_change && row.signed_in_by === 'password') return 'new-password'
  if (roles.length === 0) return 'grant'
  return acting === undefined ? 'role' : null
}

/** The authorities held here, for pages that are shown to nobody in particular. */
export function heldAuthorities(place: Place): Promise<readonly HeldAuthority[]> {
  return visit(place, null, '').then(({ authorities }) => authorities)
}
