import type { Database } from './database.ts'
import type { RestrictionKind } from './restrictions.ts'
import { statement } from './statement.ts'

/** A shut record as those who look after restrictions see it: nothing of the child but the reference and the alias. */
export type ShutRow = {
  readonly person_id: string
  readonly reference: string
  readonly alias: string
  readonly kind: RestrictionKind
  readonly reason: string
  readonly owner_account: string
  /** Null when the account is gone. */
  readonly owner_name: string | null
  /** Is there nobody who is told, because the owner's account is closed or gone? */
  readonly without_owner: boolean
  readonly set_by: string
  readonly set_at: Date
  /** How many grants hold just now. */
  readonly grants: number
}

/** A grant that holds just now. */
export type OpenGrant = {
  readonly grant_id: string
  readonly account_id: string
  readonly name: string | null
  readonly kind: 'grant' | 'break-glass'
  readonly reason: string
  readonly granted_by: string
  readonly granted_at: Date
  readonly until: Date
}

/** How shut records are sorted: the newest first, by who answers for them (nobody first), or the most grants first. */
export type ShutOrder = 'since' | 'owner' | 'grants'

/** Who asks for shut records: that one is sealed is seen by whoever manages records, and by the account that answers for it. */
export type ShutReader = { readonly account: string; readonly seesSealed: boolean }

const columns = `x.person_id, r.reference, r.alias, x.kind, x.reason, x.owner_account, o.name as owner_name,
  o.account_id is null or o.closed_at is not null as without_owner, x.set_by, x.set_at,
  (select count(*) from access.restriction_grant g
   where g.la_code = x.la_code and g.person_id = x.person_id and g.until > now()) as grants`
const from = `from access.restriction x
  join access.child_reference r on r.la_code = x.la_code and r.person_id = x.person_id
  left join access.account o on o.account_id = x.owner_account`
const seen = `x.lifted_at is null and (x.kind <> 'sealed' or $3::boolean or x.owner_account::text = $2)`
const list = (order: string) =>
  statement<ShutRow>(
    `select ${columns} ${from} where x.la_code = $1 and ${seen}
     order by ${order}, x.set_at desc, x.restriction_id limit $4 offset $5`,
  )
const lists: Readonly<Record<ShutOrder, ReturnType<typeof list>>> = {
  since: list('x.set_at desc'),
  owner: list('without_owner desc, lower(o.name)'),
  grants: list('grants desc'),
}
const one = statement<ShutRow>(`select ${columns} ${from} where x.la_code = $1 and ${seen} and r.reference = $4`)
const counts = statement<{ count: number; without_owner: number }>(
  `select count(*) as count, count(*) filter (where o.account_id is null or o.closed_at is not null) as without_owner
   ${from} where x.la_code = $1 and ${seen}`,
)
const grants = statement<OpenGrant>(
  `select g.grant_id, g.account_id, a.name, g.kind, g.reason, g.granted_by, g.granted_at, g.until
   from access.restriction_grant g left join access.account a on a.account_id = g.account_id
   where g.la_code = $1 and g.person_id = $2 and g.until > now() order by g.until, g.grant_id`,
)
const end = statement(
  `update access.restriction_grant set until = now()
   where la_code = $1 and person_id = $2 and grant_id = $3 and until > now()`,
)

/** Records that are shut. For a keeper. */
export const shutRows = (
  db: Database,
  laCode: string,
  reader: ShutReader,
  order: ShutOrder,
  limit: number,
  offset: number,
) => db.rows(lists[order], [laCode, reader.account, reader.seesSealed, limit, offset])
/** One of them by the child's reference; null when it is not shut, or not the reader's to know. For a keeper. */
export const shutRow = (db: Database, laCode: string, reader: ShutReader, reference: string) =>
  db.row(one, [laCode, reader.account, reader.seesSealed, reference])
/** How many there are, and how many of them nobody answers for. */
export const shutCounts = async (db: Database, laCode: string, reader: ShutReader) =>
  (await db.row(counts, [laCode, reader.account, reader.seesSealed])) ?? { count: 0, without_owner: 0 }
/** The grants on a record that hold just now, the one that ends first before the others. */
export const openGrants = (db: Database, laCode: string, personId: string) => db.rows(grants, [laCode, personId])
/** Ends one of them; false when it has ended already. */
export const endOpenGrant = async (db: Database, laCode: string, personId: string, grant: string) =>
  (await db.run(end, [laCode, personId, grant])) === 1
