import type { Database } from './database.ts'
import { statement } from './statement.ts'

export type AccountRow = {
  readonly account_id: string
  readonly issuer: string
  readonly subject: string
  readonly name: string
  readonly made_up: boolean
  readonly pseudonymous: boolean
  readonly created_at: Date
  readonly closed_at: Date | null
}

export type GrantRow = {
  readonly la_code: string
  readonly grant_id: string
  readonly account_id: string
  readonly role: string
  readonly team_id: string | null
  readonly professional_id: string | null
  readonly granted_by: string
  readonly granted_at: Date
  readonly ended_at: Date | null
}

const accountColumns = 'account_id, issuer, subject, name, made_up, pseudonymous, created_at, closed_at'
const bySubject = statement<AccountRow>(
  `select ${accountColumns} from access.account where issuer = $1 and subject = $2`,
)
const byId = statement<AccountRow>(`select ${accountColumns} from access.account where account_id = $1`)
const insertAccount = statement(
  `insert into access.account (account_id, issuer, subject, name, made_up, pseudonymous, created_at)
   values ($1, $2, $3, $4, $5, $6, now())`,
)
const changeAccount = statement('update access.account set name = $2, pseudonymous = $3 where account_id = $1')
const closeAccountRow = statement(
  'update access.account set closed_at = now() where account_id = $1 and closed_at is null',
)
const reopenAccountRow = statement('update access.account set closed_at = null where account_id = $1')
const setLetterKeys = statement('update access.account set letter_keys = $2 where account_id = $1')
const endWalk = statement('update access.account set walk_over = true where account_id = $1')
const ofAuthority = statement<AccountRow & { readonly roles: readonly string[] }>(
  `select a.account_id, a.issuer, a.subject, a.name, a.made_up, a.pseudonymous, a.created_at, a.closed_at,
     array_agg(g.role order by g.role) filter (where g.ended_at is null) as roles
   from access.account a
   join access.role_grant g on g.account_id = a.account_id
   where g.la_code = $1
   group by a.account_id order by a.name`,
)
const grantsOfAccount = statement<GrantRow>(
  `select la_code, grant_id, account_id, role, team_id, professional_id, granted_by, granted_at, ended_at
   from access.role_grant where account_id = $1 and ended_at is null order by granted_at`,
)
const insertGrant = statement(
  `insert into access.role_grant (la_code, grant_id, account_id, role, team_id, professional_id, granted_by, granted_at)
   values ($1, gen_random_uuid(), $2, $3, $4, $5, $6, now())`,
)
const endGrantRow = statement(
  'update access.role_grant set ended_at = now() where la_code = $1 and grant_id = $2 and ended_at is null',
)
const holdersOf = statement<{ account_id: string }>(
  `select g.account_id from access.role_grant g join access.account a on a.account_id = g.account_id
   where g.la_code = $1 and g.role = $2 and g.ended_at is null and a.closed_at is null`,
)

export const accountBySubject = (db: Database, issuer: string, subject: string) => db.row(bySubject, [issuer, subject])
export const accountById = (db: Database, id: string) => db.row(byId, [id])
export const accountsOf = (db: Database, laCode: string) => db.rows(ofAuthority, [laCode])
export const grantsOf = (db: Database, account: string) => db.rows(grantsOfAccount, [account])
export const endGrant = (db: Database, laCode: string, grant: string) => db.run(endGrantRow, [laCode, grant])
export const closeAccount = (db: Database, account: string) => db.run(closeAccountRow, [account])
export const reopenAccount = (db: Database, account: string) => db.run(reopenAccountRow, [account])
export const holders = async (db: Database, laCode: string, role: string) =>
  (await db.rows(holdersOf, [laCode, role])).map(({ account_id }) => account_id)

/** Adds an account. Who it is, is the issuer and the subject; the name is only shown. */
export async function addAccount(
  db: Database,
  account: {
    readonly id: string
    readonly issuer: string
    readonly subject: string
    readonly name: string
    readonly madeUp: boolean
    readonly pseudonymous: boolean
  },
): Promise<void> {
  const { id, issuer, subject, name, madeUp, pseudonymous } = account
  await db.run(insertAccount, [id, issuer, subject, name, madeUp, pseudonymous])
}

/** Whether single letters work as keys for an account. */
export const changeLetterKeys = (db: Database, id: string, on: boolean) => db.run(setLetterKeys, [id, on])
/** An account has been shown round. */
export const endWalkOf = (db: Database, id: string) => db.run(endWalk, [id])

export const renameAccount = (db: Database, id: string, name: string, pseudonymous: boolean) =>
  db.run(changeAccount, [id, name, pseudonymous])

export const addGrant = (
  db: Database,
  laCode: string,
  grant: {
    readonly account: string
    readonly role: string
    readonly team: string | null
    readonly professional: string | null
    readonly by: string
  },
) => db.run(insertGrant, [laCode, grant.account, grant.role, grant.team, grant.professional, grant.by])
