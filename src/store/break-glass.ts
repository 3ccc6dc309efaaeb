import type { Database } from './database.ts'
import { statement } from './statement.ts'

/** Something somebody is to be told, on their first page. */
export type NoticeRow = {
  readonly notice_id: string
  readonly at: Date
  readonly kind: string
  readonly reference: string | null
  readonly says: string
}

const shut = statement<{ person_id: string; kind: string | null; owner_account: string | null }>(
  `select c.person_id, r.kind, r.owner_account
   from access.child_reference c
   left join access.restriction r on r.la_code = c.la_code and r.person_id = c.person_id and r.lifted_at is null
   where c.la_code = $1 and c.reference = $2`,
)
const grant = statement<{ until: Date }>(
  `insert into access.restriction_grant (la_code, grant_id, person_id, account_id, kind, reason, granted_by, granted_at, until)
   values ($1, gen_random_uuid(), $2, $3, 'break-glass', $4, $5, now(), now() + make_interval(hours => $6))
   returning until`,
)
const managers = statement<{ account_id: string }>(
  `select distinct g.account_id from access.role_grant g join access.account a on a.account_id = g.account_id
   where g.la_code = $1 and g.ended_at is null and a.closed_at is null
     and ((g.role = 'team-manager' and g.team_id = any ($2::text[])) or g.role = 'front-door-manager')`,
)
const unread = statement<NoticeRow>(
  `select notice_id, at, kind, reference, says from access.notice
   where la_code = $1 and account_id = $2 and read_at is null order by at desc, notice_id limit $3 offset $4`,
)
const unreadAll = statement<{ count: number }>(
  'select count(*) as count from access.notice where la_code = $1 and account_id = $2 and read_at is null',
)
const read = statement(
  `update access.notice set read_at = now() where la_code = $1 and account_id = $2 and notice_id = $3 and read_at is null`,
)

/** Whom a reference stands for, and how the record is restricted. For a keeper, who may know that, and not what it holds. */
export const recordBehind = (db: Database, laCode: string, reference: string) => db.row(shut, [laCode, reference])

/** Opens a record to an account for some hours; says until when. */
export async function breakGlass(
  db: Database,
  laCode: string,
  given: {
    readonly personId: string
    readonly account: string
    readonly reason: string
    readonly by: string
    readonly hours: number
  },
): Promise<Date> {
  const { personId, account, reason, by, hours } = given
  return ((await db.row(grant, [laCode, personId, account, reason, by, hours])) as { until: Date }).until
}

/** Accounts that answer for the children of these teams, and for the front door. */
export const managersOf = async (db: Database, laCode: string, teams: readonly string[]) =>
  (await db.rows(managers, [laCode, teams])).map(({ account_id }) => account_id)

export const unreadNotices = (db: Database, laCode: string, account: string, limit: number, offset: number) =>
  db.rows(unread, [laCode, account, limit, offset])
export const unreadCount = async (db: Database, laCode: string, account: string) =>
  (await db.row(unreadAll, [laCode, account]))?.count ?? 0
export const noticeRead = (db: Database, laCode: string, account: string, notice: string) =>
  db.run(read, [laCode, account, notice])
