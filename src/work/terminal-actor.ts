import { userInfo } from 'node:os'
import { Refusal } from '../core/refusal.ts'
import { type Actor, actorOf, operatorActor } from '../practice/actor.ts'
import { roleOf } from '../practice/roles.ts'
import { accountBySubject, grantsOf } from '../store/accounts.ts'
import { authorities } from '../store/authorities.ts'
import { byItself, transaction } from '../store/transaction.ts'
import { localIssuer } from './local-issuer.ts'
import type { Place } from './place.ts'

/**
 * Who acts in a terminal. Whoever may read the data folder is the operator, who is named in the log by the user's name on
 * the computer; with `--as` it is an account, and nothing more than what that account may do.
 *
 * @param authority  its number; when not given the one that is held here
 * @param begins     the authority may be one that is not held yet
 * @param as         the subject of a local account, and after a colon one of its roles: `mary`, `mary:director`
 */
export async function terminalActor(
  place: Place,
  authority: string | undefined,
  as: string | undefined,
  begins = false,
): Promise<Actor> {
  const laCode = authority !== undefined && begins ? authority : await theAuthority(place, authority)
  if (as === undefined) {
    const { username } = userInfo()
    return operatorActor(laCode, {
      account: `terminal:${username}`,
      name: `${username} at a terminal`,
      signIn: 'terminal',
    })
  }
  const [subject, wanted] = as.split(':') as [string, string | undefined]
  const { account, grants } = await transaction(place.store.pool, 'keep', byItself('', place.today()), async (db) => {
    const account = await accountBySubject(db, localIssuer, subject)
    return { account, grants: account === null ? [] : await grantsOf(db, account.account_id) }
  })
  const here = grants.filter(({ la_code }) => la_code === laCode)
  const role = wanted ?? here[0]?.role
  const actor =
    account === null || account.closed_at !== null || role === undefined
      ? null
      : actorOf(
          { id: account.account_id, name: account.name, pseudonymous: account.pseudonymous },
          here.map((grant) => ({
            laCode: grant.la_code,
            role: grant.role,
            teamId: grant.team_id,
            professionalId: grant.professional_id,
          })),
          { laCode, role },
          { signIn: 'terminal', request: null },
        )
  if (actor === null) {
    throw new Refusal(
      'not-permitted',
      `There is no account ${subject}${wanted === undefined ? '' : ` with the role ${roleOf(wanted)?.name ?? wanted}`} in authority ${laCode}. See throughline account list.`,
    )
  }
  return actor
}

/**
 * The same for what is of no authority's children, such as published figures: where no authority is held, or several are,
 * the operator need not name one.
 */
export async function terminalActorOfAny(
  place: Place,
  authority: string | undefined,
  as: string | undefined,
): Promise<Actor> {
  if (authority !== undefined || as !== undefined) return terminalActor(place, authority, as)
  const [held] = await transaction(place.store.pool, 'keep', byItself('', place.today()), authorities)
  return terminalActor(place, held?.la_code ?? '', undefined, true)
}

/** The authority asked for, or the only one there is. */
async function theAuthority(place: Place, asked: string | undefined): Promise<string> {
  const held = await transaction(place.store.pool, 'keep', byItself('', place.today()), authorities)
  const codes = held.map(({ la_code }) => la_code)
  const [only, ...others] = codes
  if (asked !== undefined) {
    if (codes.includes(asked)) return asked
    throw new Refusal(
      'not-there',
      `No children of authority ${asked} are held here${only === undefined ? '' : `, only of ${codes.join(', ')}`}. Load a return of it first.`,
    )
  }
  if (only !== undefined && others.length === 0) return only
  throw new Refusal(
    'usage',
    only === undefined
      ? 'No authority is held here yet. Load a return first, or name its number with --authority.'
      : `More than one authority is held here. Say which with --authority: ${codes.join(', ')}.`,
  )
}
