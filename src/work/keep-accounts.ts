import { randomBytes, randomUUID } from 'node:crypto'
import { Refusal } from '../core/refusal.ts'
import type { Actor } from '../practice/actor.ts'
import { passwordFault } from '../practice/password-rules.ts'
import { roleOf, roles } from '../practice/roles.ts'
import {
  type AccountRow,
  accountBySubject,
  accountsOf,
  addAccount,
  addGrant,
  closeAccount,
  endGrant,
  grantsOf,
  reopenAccount,
} from '../store/accounts.ts'
import type { Database } from '../store/database.ts'
import { setPassword } from '../store/passwords.ts'
import { alone } from '../store/people.ts'
import { dropSecondFactor } from '../store/second-factors.ts'
import { dropOtherSessions } from '../store/sessions.ts'
import { byItself, transaction } from '../store/transaction.ts'
import { mustBeAnothers, mustLeaveAdministrator, rolesInWords } from './account-guards.ts'
import { acting, log, mustBeAllowed } from './acting.ts'
import { localIssuer, localSubject } from './local-issuer.ts'
import { hashPassword } from './password-hash.ts'
import type { Place } from './place.ts'

/** Which account: what it signs in with, and whose word for that counts; ours when not given. */
export type WhichAccount = { readonly subject: string; readonly issuer?: string | undefined }

export type NewRole = WhichAccount & {
  readonly name?: string | undefined
  readonly role: string
  readonly team?: string | undefined
  readonly worker?: string | undefined
  /** Of a new account: are aliases shown in place of names and identifiers, whatever the role? */
  readonly pseudonymous?: boolean | undefined
}

/** Every account with a role in the actor's authority, now or before. */
export function listAccounts(place: Place, actor: Actor) {
  return acting(place, actor, 'manage-people', 'keep', (db) => accountsOf(db, actor.laCode))
}

/**
 * Gives somebody a role in the actor's authority, and an account when they have none.
 *
 * @returns the account, and whether it is new, and then has no password yet
 * @throws Refusal when there is no such role, or it lacks what it needs, or somebody would give it to themselves
 */
export async function giveRole(
  place: Place,
  actor: Actor,
  given: NewRole,
): Promise<{ readonly account: string; readonly isNew: boolean }> {
  const role = roleOf(given.role)
  if (role === null) {
    throw new Refusal('usage', `There is no role ${given.role}. The roles: ${roles.map(({ id }) => id).join(', ')}.`)
  }
  const team = given.team ?? null
  const professional = given.worker ?? null
  if (role.scope === 'team' && team === null)
    throw new Refusal('usage', `A ${role.name.toLowerCase()} needs a team: the number the allocations have for it.`)
  if (role.scope === 'own' && professional === null)
    throw new Refusal('usage', `A ${role.name.toLowerCase()} needs the number by which the allocations know them.`)
  const { issuer, subject } = named(given)
  return acting(place, actor, 'manage-people', 'keep', async (db) => {
    const before = await accountBySubject(db, issuer, subject)
    const id = before?.account_id ?? randomUUID()
    mustBeAnothers(actor, id)
    if (before === null) {
      if (given.name === undefined) throw new Refusal('usage', 'A new account needs a name, to be shown and logged.')
      const { name, pseudonymous = false } = given
      await addAccount(db, { id, issuer, subject, name, madeUp: false, pseudonymous })
    } else if (before.closed_at !== null) await reopenAccount(db, id)
    const held = await grantsOf(db, id)
    const has = held.some(
      (grant) => grant.role === role.id && grant.team_id === team && grant.professional_id === professional,
    )
    if (!has) await addGrant(db, actor.laCode, { account: id, role: role.id, team, professional, by: actor.name })
    const detail = `${subject}: before ${rolesInWords(held)}; after ${rolesInWords(await grantsOf(db, id))}`
    await log(db, place, actor, { what: 'account.give-role', object: id, detail })
    return { account: id, isNew: before === null }
  })
}

/** Ends what somebody has in the actor's authority, at once; and closes the account when nothing is left anywhere. */
export async function closeAccountHere(place: Place, actor: Actor, which: WhichAccount): Promise<void> {
  const { account, elsewhere } = await ofThisAuthority(place, actor, which)
  mustBeAnothers(actor, account.account_id)
  await acting(place, actor, 'manage-people', 'keep', async (db) => {
    // Of two who close it at once, the second finds it closed.
    await alone(db, `account ${account.account_id}`)
    const held = await grantsOf(db, account.account_id)
    if (held.some(({ role }) => role === 'administrator')) await mustLeaveAdministrator(db, actor, account.account_id)
    for (const grant of held) await endGrant(db, actor.laCode, grant.grant_id)
    const isClosed = !elsewhere && (await closeForGood(db, account.account_id))
    if (held.length === 0 && !isClosed) throw new Refusal('not-there', 'The account is closed already.')
    const detail = `${account.subject}: before ${rolesInWords(held)}; after closed`
    await log(db, place, actor, { what: 'account.close', object: account.account_id, detail })
  })
}

async function closeForGood(db: Database, account: string): Promise<boolean> {
  const closed = await closeAccount(db, account)
  await dropOtherSessions(db, account, '')
  return closed > 0
}

/**
 * Gives a local account a password for one time: it must be changed when it has been used. Ends its sessions.
 *
 * @param password  as somebody typed it; made up when not given
 * @returns the password, which is kept nowhere
 */
export async function giveOneTimePassword(
  place: Place,
  actor: Actor,
  which: WhichAccount,
  password: string = randomPassword(),
): Promise<string> {
  const { account } = await mineAlone(place, actor, which)
  if (account.issuer !== localIssuer)
    throw new Refusal('usage', 'That account signs in with the sign-in service, and has no password here.')
  const fault = passwordFault(password, [account.subject, account.name])
  if (fault !== null) throw new Refusal('usage', `${fault}.`)
  const hash = await hashPassword(password)
  await acting(place, actor, 'manage-people', 'keep', async (db) => {
    await setPassword(db, account.account_id, hash, true)
    await dropOtherSessions(db, account.account_id, '')
    await log(db, place, actor, { what: 'account.password', object: account.account_id, detail: account.subject })
  })
  return password
}

/** Takes away a second factor: whoever has lost their phone sets up another when they sign in next. */
export async function resetSecondFactor(place: Place, actor: Actor, which: WhichAccount): Promise<void> {
  const { account } = await mineAlone(place, actor, which)
  await acting(place, actor, 'manage-people', 'keep', async (db) => {
    await dropSecondFactor(db, account.account_id)
    await dropOtherSessions(db, account.account_id, '')
    await log(db, place, actor, { what: 'account.second-factor', object: account.account_id, detail: account.subject })
  })
}

const letters = '23456789abcdefghjkmnpqrstuvwxyz'

/** Sixteen letters and digits that cannot be mistaken for one another, in groups. */
function randomPassword(): string {
  // 248 is the largest multiple of 31 in a byte: beyond it the first letters would come more often.
  const picked = [...randomBytes(64)].filter((byte) => byte < 248).map((byte) => letters[byte % letters.length])
  const groups = picked.slice(0, 16).join('').match(/.{4}/g) ?? []
  return groups.join('-')
}

function named({ subject, issuer = localIssuer }: WhichAccount) {
  const kept = issuer === localIssuer ? localSubject(subject) : subject.trim()
  if (kept === '') throw new Refusal('usage', 'Say which account: what it signs in with.')
  return { issuer, subject: kept }
}

/** An account that has, or had, something in the actor's authority. */
async function ofThisAuthority(
  place: Place,
  actor: Actor,
  which: WhichAccount,
): Promise<{ readonly account: AccountRow; readonly elsewhere: boolean }> {
  mustBeAllowed(actor, 'manage-people')
  const { issuer, subject } = named(which)
  const account = (await listAccounts(place, actor)).find((row) => row.issuer === issuer && row.subject === subject)
  if (account === undefined)
    throw new Refusal('not-there', `There is no account ${subject} in authority ${actor.laCode}.`)
  const all = await transaction(place.store.pool, 'keep', byItself('', place.today()), (db) =>
    grantsOf(db, account.account_id),
  )
  return { account, elsewhere: all.some(({ la_code }) => la_code !== actor.laCode) }
}

/** The same, and nothing elsewhere: one authority's administrator must not open the way into another's records. */
export async function mineAlone(place: Place, actor: Actor, which: WhichAccount) {
  const found = await ofThisAuthority(place, actor, which)
  mustBeAnothers(actor, found.account.account_id)
  if (found.elsewhere && actor.role !== 'operator') {
    throw new Refusal(
      'not-permitted',
      'That account has roles in another authority too. Whoever runs this copy can do it at a terminal.',
    )
  }
  return found
}
