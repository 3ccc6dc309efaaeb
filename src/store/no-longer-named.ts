import { type Day, isoDay } from '../core/day.ts'
import type { Database } from './database.ts'
import { statement } from './statement.ts'

/** A child whose record is shut or held, whom one load names and another does not; a row for each thing set on the record. */
export type NoLongerNamed = {
  readonly reference: string
  readonly kind: 'restricted' | 'sealed' | 'held'
  /** Who answers for the restriction or seal, or set the hold; null when they have no role here, or never had an account. */
  readonly account_id: string | null
}

/** A reference the transaction may see. */
export type VisibleReference = {
  readonly reference: string
  /** Does a file in force still speak of the child? If not, there is no page. */
  readonly is_in_force: boolean
}

// Few records are shut or held: it begins with them, and looks each up among the claims by the child's key.
const missing = statement<NoLongerNamed>(
  `select n.reference, s.kind,
     case when exists (
       select from access.role_grant g
       where g.la_code = s.la_code and g.account_id = s.account_id and g.ended_at is null) then s.account_id end as account_id
   from (
     select r.la_code, r.person_id, r.kind, r.owner_account as account_id
     from access.restriction r where r.la_code = $1 and r.lifted_at is null
     union all
     select h.la_code, h.person_id, 'held', h.set_account
     from access.legal_hold h where h.la_code = $1 and h.lifted_at is null
   ) s
   join access.child_reference n on n.la_code = s.la_code and n.person_id = s.person_id
   where exists (
       select from landing.claim c where c.la_code = s.la_code and c.person_id = s.person_id and c.load_id = $2)
     and not exists (
       select from landing.claim c where c.la_code = s.la_code and c.person_id = s.person_id and c.load_id = $3)
     and ($4::boolean
       or exists (
         select from journey.standing j where j.la_code = s.la_code and j.person_id = s.person_id and j.kind is not null
           and (j.open_until is null or j.open_until > $5::date))
       or exists (
         select from ssd.ssd_involvements i
         where i.la_code = s.la_code and i.invo_person_id = s.person_id and i.invo_involvement_end_date is null))
   order by n.reference, s.kind`,
)
const ofPeople = `select r.reference from access.child_reference r where r.la_code = $1 and r.person_id = any ($2)`
const forget = statement(
  `update work.submission set no_longer_named = array(select unnest(no_longer_named) except ${ofPeople})
   where la_code = $1 and no_longer_named && array(${ofPeople})`,
)
const visible = statement<VisibleReference>(
  `select c.reference,
     exists (select from ssd.ssd_person p where p.la_code = c.la_code and p.pers_person_id = c.person_id) as is_in_force
   from access.child_reference c where c.la_code = $1 and c.reference = any ($2) order by c.reference`,
)

/**
 * Children whose record is shut or held, and whom a load names no longer. For a loader, before the load is settled.
 *
 * @param closedToo  also those of whom nothing is open: no spell without an end, and no allocation without one
 */
export const noLongerNamed = (
  db: Database,
  laCode: string,
  {
    before,
    now,
    closedToo,
    today,
  }: { readonly before: number; readonly now: number; readonly closedToo: boolean; readonly today: Day },
) => db.rows(missing, [laCode, before, now, closedToo, isoDay(today)])

/** Takes the references of people who are erased out of what is kept with submissions. Before the references go. */
export const forgetNoLongerNamed = (db: Database, laCode: string, people: readonly string[]) =>
  db.run(forget, [laCode, people])

/** Those of some references that the transaction may see. */
export const visibleOf = async (db: Database, laCode: string, references: readonly string[]) =>
  references.length === 0 ? [] : db.rows(visible, [laCode, references])
