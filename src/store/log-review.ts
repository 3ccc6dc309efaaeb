import type { Database } from './database.ts'
import { statement } from './statement.ts'

/** An entry of the log that somebody should look at again. */
export type ReviewRow = {
  readonly at: Date
  readonly account_name: string
  readonly role: string
  readonly sign_in: string
  readonly what: string
  readonly person_id: string | null
  readonly reason: string | null
  /** Does the asker's account answer for the record, which is shut? */
  readonly answers_for: boolean
  readonly why: 'export' | 'break-glass' | 'restricted'
}

// Each part is found by an index of its own: a week of the log is far more than what in it asks for a second look.
const asking = `with asking as (
     select l.entry from access.log l
     where l.la_code = $1 and l.at >= $2 and l.at < $3
       and (l.what = 'break-glass'
         or (l.what like '%export' and coalesce(substring(l.detail from '^[0-9]+')::bigint, 0) > $4))
     union
     select l.entry from access.restriction r
     cross join lateral (
       select x.entry from access.log x
       where x.la_code = $1 and x.person_id = r.person_id and x.what like 'child.%'
         and x.at >= greatest(r.set_at, $2) and x.at < least(coalesce(r.lifted_at, 'infinity'), $3) offset 0) l
     where r.la_code = $1)`
const review = statement<ReviewRow>(
  `${asking}
   select l.at, l.account_name, l.role, l.sign_in, l.what, l.person_id, l.reason,
     exists (
       select from access.restriction r
       where r.la_code = l.la_code and r.person_id = l.person_id and r.lifted_at is null
         and r.owner_account::text = $6) as answers_for,
     case when l.what = 'break-glass' then 'break-glass'
       when l.what like '%export' then 'export'
       else 'restricted' end as why
   from access.log l join asking a on a.entry = l.entry
   where l.la_code = $1 order by l.entry desc limit $5`,
)
const counted = statement<{ count: number; glass: number }>(
  `${asking}
   select count(*) as count, count(*) filter (where l.what = 'break-glass') as glass
   from access.log l join asking a on a.entry = l.entry where l.la_code = $1`,
)

/**
 * What in a stretch of the log asks for a second look, newest first.
 *
 * @param account   who asks
 * @param moreThan  rows: an export of more asks for one
 */
export function reviewRows(
  db: Database,
  laCode: string,
  account: string,
  {
    from,
    until,
    moreThan,
    limit,
  }: { readonly from: Date; readonly until: Date; readonly moreThan: number; readonly limit: number },
): Promise<readonly ReviewRow[]> {
  return db.rows(review, [laCode, from, until, moreThan, limit, account])
}

/** How many entries of a stretch ask for one, and how many of them are records opened in an emergency. */
export async function reviewCount(db: Database, laCode: string, from: Date, until: Date, moreThan: number) {
  return (await db.row(counted, [laCode, from, until, moreThan])) ?? { count: 0, glass: 0 }
}
