import type { Database } from './database.ts'
import { statement } from './statement.ts'

/** What one rule found that was left in a file, and how much of it is explained. */
export type LeftIn = {
  readonly code: string
  readonly severity: string
  readonly title: string
  readonly children: number
  readonly issues: number
  /** How many of the issues somebody explained. */
  readonly explained: number
}

export type SignOffRow = {
  readonly submission_id: string
  readonly signed_name: string
  readonly signed_role: string
  readonly signed_at: Date
  readonly left_in: readonly LeftIn[]
  readonly reason: string | null
  readonly replaced_at: Date | null
  readonly replaced_because: string | null
}

const columns = 'submission_id, signed_name, signed_role, signed_at, left_in, reason, replaced_at, replaced_because'
const ofSubmission = statement<SignOffRow>(
  `select ${columns} from work.sign_off where la_code = $1 and submission_id = $2 order by signed_at desc`,
)
const inForce = statement<SignOffRow>(
  `select ${columns} from work.sign_off where la_code = $1 and submission_id = any ($2) and replaced_at is null`,
)
const lock = statement<{ state: string }>(
  'select state from work.submission where la_code = $1 and submission_id = $2 for update',
)
const replace = statement(
  `update work.sign_off set replaced_at = now(), replaced_because = $3
   where la_code = $1 and submission_id = $2 and replaced_at is null`,
)
const add = statement(
  `insert into work.sign_off (la_code, sign_off_id, submission_id, signed_by, signed_name, signed_role, signed_at, left_in, reason)
   values ($1, gen_random_uuid(), $2, $3, $4, $5, now(), $6, $7)`,
)

/** Every sign-off of a submission, the newest first. */
export const signOffsOf = (db: Database, laCode: string, submission: string) =>
  db.rows(ofSubmission, [laCode, submission])

/** The sign-offs in force of some submissions. */
export const signOffsInForce = (db: Database, laCode: string, submissions: readonly string[]) =>
  submissions.length === 0 ? Promise.resolve([]) : db.rows(inForce, [laCode, submissions])

/** Waits until nobody else signs or loads this submission; its state then, or null when it is gone. */
export const holdSubmission = async (db: Database, laCode: string, submission: string) =>
  (await db.row(lock, [laCode, submission]))?.state ?? null

/** Signs a submission off. One in force is replaced, with why; the database holds to one in force. */
export async function addSignOff(
  db: Database,
  laCode: string,
  submission: string,
  signed: {
    readonly by: { readonly account: string; readonly name: string; readonly role: string }
    readonly leftIn: readonly LeftIn[]
    readonly reason: string | null
    readonly anewBecause: string | null
  },
): Promise<void> {
  const { by, leftIn, reason, anewBecause } = signed
  if (anewBecause !== null) await db.run(replace, [laCode, submission, anewBecause])
  await db.run(add, [laCode, submission, by.account, by.name, by.role, JSON.stringify(leftIn), reason])
}
