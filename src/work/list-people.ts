import { Refusal } from '../core/refusal.ts'
import type { Actor } from '../practice/actor.ts'
import { type GrantRow, grantsOf } from '../store/accounts.ts'
import {
  type AccountFilter,
  type AccountOrder,
  countOfAccounts,
  isListed,
  issuersUsed,
  type ListedAccount,
  listedAccount,
  listOfAccounts,
} from '../store/listed-accounts.ts'
import { accountCounts } from '../store/overview.ts'
import { acting, log } from './acting.ts'
import { peopleCsv } from './lists-text.ts'
import { localIssuer, localSubject } from './local-issuer.ts'
import type { Place } from './place.ts'

/** How many people stand on one page. */
export const peopleShown = 50

/** The most that go into one file. */
const peopleExported = 10_000

/** The people with an account in an authority, and how many there are. */
export function listPeople(
  place: Place,
  actor: Actor,
  filter: AccountFilter,
  order: AccountOrder,
  page: number,
): Promise<{ readonly rows: readonly ListedAccount[]; readonly count: number; readonly away: number }> {
  return acting(place, actor, 'manage-people', 'keep', async (db) => {
    const { laCode } = actor
    const [rows, count, { away }] = await Promise.all([
      listOfAccounts(db, laCode, filter, order, peopleShown, (page - 1) * peopleShown),
      countOfAccounts(db, laCode, filter),
      accountCounts(db, laCode),
    ])
    return { rows, count, away }
  })
}

/** The same list to take away; that it was is logged, with how many. */
export function exportPeople(place: Place, actor: Actor, filter: AccountFilter, order: AccountOrder): Promise<string> {
  return acting(place, actor, 'manage-people', 'keep', async (db) => {
    const rows = await listOfAccounts(db, actor.laCode, filter, order, peopleExported, 0)
    await log(db, place, actor, { what: 'export', detail: `${rows.length} rows of people` })
    return peopleCsv(rows)
  })
}

/** One person with an account: how they sign in, and the roles they have in the authority. */
export type Person = {
  readonly account: ListedAccount
  readonly grants: readonly GrantRow[]
  /** Is the password kept here, and not with a sign-in service? */
  readonly isLocal: boolean
  /** Has the person neither been closed nor lost every role here? */
  readonly isOpen: boolean
  /** Nobody changes their own account. */
  readonly isOneself: boolean
}

const uuid = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/

/**
 * One person with an account in the authority, open or closed.
 *
 * @throws Refusal 'not-there' when there is none of that number
 */
export function openPerson(place: Place, actor: Actor, id: string): Promise<Person> {
  return acting(place, actor, 'manage-people', 'keep', async (db) => {
    const account = uuid.test(id) ? await listedAccount(db, actor.laCode, id) : null
    if (account === null) throw new Refusal('not-there', 'There is no such account in this authority.')
    return {
      account,
      grants: await grantsOf(db, id),
      isLocal: account.issuer === localIssuer,
      isOpen: account.closed_at === null && account.roles.length > 0,
      isOneself: id === actor.account,
    }
  })
}

/** Does somebody who has or had an account in the authority sign in so? */
export function isKnown(place: Place, actor: Actor, issuer: string, typed: string): Promise<boolean> {
  const subject = issuer === localIssuer ? localSubject(typed) : typed
  return acting(place, actor, 'manage-people', 'keep', (db) => isListed(db, actor.laCode, issuer, subject))
}

/** The sign-in services whose word counts here, the most used first. */
export function servicesUsed(place: Place, actor: Actor): Promise<readonly string[]> {
  return acting(place, actor, 'manage-people', 'keep', async (db) =>
    (await issuersUsed(db, actor.laCode)).filter((issuer) => issuer !== localIssuer),
  )
}
