import type { Database } from './database.ts'
import { statement } from './statement.ts'

/** Restricted: counted, and neither listed, found nor opened without a grant. Sealed: the same, and no glass to break. */
export type RestrictionKind = 'restricted' | 'sealed'

export type RestrictionRow = {
  readonly restriction_id: string
  readonly person_id: string
  readonly reference: string | null
  readonly kind: RestrictionKind
  readonly reason: string
  readonly owner_account: string
  readonly set_by: string
  readonly set_at: Date
}

const add = statement(
  `insert into access.restriction (la_code, restriction_id, person_id, kind, reason, owner_account, set_by, set_at)
   values ($1, gen_random_uuid(), $2, $3, $4, $5, $6, now())`,
)
const lift = statement(
  `update access.restriction set lifted_by = $3, lifted_at = now()
   where la_code = $1 and person_id = $2 and lifted_at is null`,
)
const columns = `x.restriction_id, x.person_id, r.reference, x.kind, x.reason, x.owner_account, x.set_by, x.set_at`
const from = `from access.restriction x
   left join access.child_reference r on r.la_code = x.la_code and r.person_id = x.person_id`
const one = statement<RestrictionRow>(
  `select ${columns} ${from} where x.la_code = $1 and x.person_id = $2 and x.lifted_at is null`,
)
const all = statement<RestrictionRow>(
  `select ${columns} ${from} where x.la_code = $1 and x.lifted_at is null order by x.set_at, x.restriction_id`,
)
const grant = statement(
  `insert into access.restriction_grant (la_code, grant_id, person_id, account_id, kind, reason, granted_by, granted_at, until)
   values ($1, gen_random_uuid(), $2, $3, 'grant', $4, $5, now(), ($6::date + 1)::timestamp at time zone 'Europe/London')`,
)
const endGrants = statement(
  'update access.restriction_grant set until = now() where la_code = $1 and person_id = $2 and until > now()',
)
const notice = statement(
  `insert into access.notice (la_code, notice_id, account_id, at, kind, reference, says)
   values ($1, gen_random_uuid(), $2, now(), $3, $4, $5)`,
)

export const addRestriction = (
  db: Database,
  laCode: string,
  restriction: {
    readonly personId: string
    readonly kind: RestrictionKind
    readonly reason: string
    readonly owner: string
    readonly by: string
  },
) => {
  const { personId, kind, reason, owner, by } = restriction
  return db.run(add, [laCode, personId, kind, reason, owner, by])
}

export const liftRestrictionOf = (db: Database, laCode: string, personId: string, by: string) =>
  db.run(lift, [laCode, personId, by])
/** The restriction in force on a child; null when there is none. For a keeper. */
export const restrictionOf = (db: Database, laCode: string, personId: string) => db.row(one, [laCode, personId])
/** Every restriction in force. For a keeper. */
export const restrictionsInForce = (db: Database, laCode: string) => db.rows(all, [laCode])

/** Opens a restricted record to an account up to the end of a day in England. */
export const addRestrictionGrant = (
  db: Database,
  laCode: string,
  given: {
    readonly personId: string
    readonly account: string
    readonly reason: string
    readonly by: string
    /** Written `YYYY-MM-DD`. */
    readonly until: string
  },
) => db.run(grant, [laCode, given.personId, given.account, given.reason, given.by, given.until])
/** Ends every grant on a child's record. */
export const endGrantsOn = (db: Database, laCode: string, personId: string) => db.run(endGrants, [laCode, personId])

/** Tells an account something, on its next page. */
export const addNotice = (
  db: Database,
  laCode: string,
  told: { readonly account: string; readonly kind: string; readonly reference: string | null; readonly says: string },
) => db.run(notice, [laCode, told.account, told.kind, told.reference, told.says])
