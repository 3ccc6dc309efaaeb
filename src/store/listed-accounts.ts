import type { AccountRow } from './accounts.ts'
import type { Database } from './database.ts'
import { statement } from './statement.ts'

/** A role somebody has in the authority. */
export type HeldRole = { readonly role: string; readonly team: string | null; readonly worker: string | null }

/** An account as those who look after accounts see it. */
export type ListedAccount = AccountRow & {
  /** Those in force in the authority; none for an account that is closed there. */
  readonly roles: readonly HeldRole[]
  readonly has_password: boolean
  /** Is the password good for one time, and not used yet? */
  readonly must_change: boolean
  readonly has_second_factor: boolean
  /** As far back as the log reaches; null for never. */
  readonly last_sign_in: Date | null
}

/** Which accounts are listed: those whose name or sign-in has a text, and of them the open ones, all, or those long away. */
export type AccountFilter = { readonly find: string; readonly which: 'open' | 'all' | 'away' }

/** How accounts are sorted: by name, the longest away first, or the newest first. */
export type AccountOrder = 'name' | 'away' | 'added'

const columns = `a.account_id, a.issuer, a.subject, a.name, a.made_up, a.pseudonymous, a.created_at, a.closed_at,
  coalesce((select json_agg(json_build_object('role', g.role, 'team', g.team_id, 'worker', g.professional_id)
     order by g.granted_at, g.grant_id)
    from access.role_grant g where g.la_code = $1 and g.account_id = a.account_id and g.ended_at is null), '[]') as roles,
  exists (select from access.password p where p.account_id = a.account_id) as has_password,
  exists (select from access.password p where p.account_id = a.account_id and p.must_change) as must_change,
  exists (select from access.second_factor f where f.account_id = a.account_id and f.confirmed_at is not null) as has_second_factor,
  (select max(l.at) from access.log l
   where l.la_code = $1 and l.account_id = a.account_id::text and l.what = 'sign-in') as last_sign_in`
const isHere = 'exists (select from access.role_grant g where g.la_code = $1 and g.account_id = a.account_id)'
const isOpen = `a.closed_at is null
  and exists (select from access.role_grant g where g.la_code = $1 and g.account_id = a.account_id and g.ended_at is null)`
const lastSeen = `(select max(l.at) from access.log l
  where l.la_code = $1 and l.account_id = a.account_id::text and l.what = 'sign-in')`
const chosen = `${isHere} and position(lower($2::text) in lower(a.name || ' ' || a.subject)) > 0
  and ($3::text = 'all' or (${isOpen}))
  and ($3::text <> 'away'
    or (not a.made_up and a.created_at < now() - interval '90 days' and ${lastSeen} < now() - interval '90 days'))`

const list = (order: string) =>
  statement<ListedAccount>(
    `select ${columns} from access.account a where ${chosen} order by ${order}, lower(a.name), a.account_id limit $4 offset $5`,
  )
const lists: Readonly<Record<AccountOrder, ReturnType<typeof list>>> = {
  name: list('lower(a.name)'),
  away: list('last_sign_in nulls first'),
  added: list('a.created_at desc'),
}
const counted = statement<{ count: number }>(`select count(*) as count from access.account a where ${chosen}`)
const one = statement<ListedAccount>(
  `select ${columns} from access.account a where ${isHere} and a.account_id = $2::uuid`,
)
const bySubject = statement<{ account_id: string }>(
  `select a.account_id from access.account a where ${isHere} and a.issuer = $2 and a.subject = $3`,
)
const issuers = statement<{ issuer: string }>(
  `select a.issuer from access.account a where ${isHere} group by a.issuer order by count(*) desc, a.issuer`,
)
const withRole = statement<{ account_id: string; name: string; subject: string }>(
  `select a.account_id, a.name, a.subject from access.account a
   where a.closed_at is null and position(lower($3::text) in lower(a.name || ' ' || a.subject)) > 0
     and exists (select from access.role_grant g
       where g.la_code = $1 and g.account_id = a.account_id and g.ended_at is null and g.role = any ($2::text[]))
   order by lower(a.name), a.account_id limit $4`,
)

/** Accounts that have or had something in the authority. */
export const listOfAccounts = (
  db: Database,
  laCode: string,
  { find, which }: AccountFilter,
  order: AccountOrder,
  limit: number,
  offset: number,
) => db.rows(lists[order], [laCode, find, which, limit, offset])

export const countOfAccounts = async (db: Database, laCode: string, { find, which }: AccountFilter) =>
  (await db.row(counted, [laCode, find, which]))?.count ?? 0

/** One of them; null when it has and had nothing in the authority. */
export const listedAccount = (db: Database, laCode: string, account: string) => db.row(one, [laCode, account])

/** Has an account that signs in so something in the authority, or had it? */
export const isListed = async (db: Database, laCode: string, issuer: string, subject: string) =>
  (await db.row(bySubject, [laCode, issuer, subject])) !== null

/** Whose word for who somebody is counts here; the most used first. */
export const issuersUsed = async (db: Database, laCode: string) =>
  (await db.rows(issuers, [laCode])).map(({ issuer }) => issuer)

/** Open accounts with one of these roles, by name. */
export const accountsWithRole = (db: Database, laCode: string, roles: readonly string[], find: string, limit: number) =>
  db.rows(withRole, [laCode, roles, find, limit])
