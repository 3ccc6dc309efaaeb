import type { Database } from './database.ts'
import { statement } from './statement.ts'

export type HoldRow = {
  readonly hold_id: string
  readonly person_id: string
  readonly reason: string
  readonly set_by: string
  readonly set_at: Date
}

/** How holds are sorted: the newest first, the oldest first, or by who set them. */
export type HoldOrder = 'newest' | 'oldest' | 'by'

const add = statement(
  `insert into access.legal_hold (la_code, hold_id, person_id, reason, set_by, set_account, set_at)
   values ($1, gen_random_uuid(), $2, $3, $4, $5, now())`,
)
const lift = statement(
  `update access.legal_hold set lifted_by = $3, lifted_at = now()
   where la_code = $1 and person_id = $2 and lifted_at is null`,
)
const inForce = statement<HoldRow>(
  `select hold_id, person_id, reason, set_by, set_at from access.legal_hold
   where la_code = $1 and lifted_at is null order by set_at, hold_id`,
)
const some = (order: string) =>
  statement<HoldRow>(
    `select hold_id, person_id, reason, set_by, set_at from access.legal_hold
     where la_code = $1 and lifted_at is null order by ${order}, hold_id limit $2 offset $3`,
  )
const lists: Readonly<Record<HoldOrder, ReturnType<typeof some>>> = {
  newest: some('set_at desc'),
  oldest: some('set_at'),
  by: some('lower(set_by), set_at desc'),
}
const ofPeople = statement<HoldRow>(
  `select hold_id, person_id, reason, set_by, set_at from access.legal_hold
   where la_code = $1 and person_id = any ($2) and lifted_at is null order by set_at, hold_id`,
)

/** @param by  the name of who sets it, and the account; null for none, at a terminal */
export const addHold = (
  db: Database,
  laCode: string,
  personId: string,
  reason: string,
  by: { readonly name: string; readonly account: string | null },
) => db.run(add, [laCode, personId, reason, by.name, by.account])
/** Lifts every hold on a child; says how many there were. */
export const liftHolds = (db: Database, laCode: string, personId: string, by: string) =>
  db.run(lift, [laCode, personId, by])
export const holdsInForce = (db: Database, laCode: string) => db.rows(inForce, [laCode])
/** Some of them, in an order. */
export const holdsSorted = (db: Database, laCode: string, order: HoldOrder, limit: number, offset: number) =>
  db.rows(lists[order], [laCode, limit, offset])
export const holdsOn = (db: Database, laCode: string, people: readonly string[]) => db.rows(ofPeople, [laCode, people])
