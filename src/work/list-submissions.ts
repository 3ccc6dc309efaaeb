import { Refusal } from '../core/refusal.ts'
import type { Actor } from '../practice/actor.ts'
import { loads } from '../store/loads.ts'
import { type VisibleReference, visibleOf } from '../store/no-longer-named.ts'
import { type SignOffRow, signOffsInForce } from '../store/sign-offs.ts'
import {
  submission as findSubmission,
  submissions as listed,
  type SubmissionRow,
  submissionCount,
  submissionPeriods,
} from '../store/submissions.ts'
import { acting, log } from './acting.ts'
import { hasResult } from './checked-submission.ts'
import type { Place } from './place.ts'
import { loadableReturns } from './returns.ts'

/** How many submissions stand on one page. */
export const submissionsShown = 50

/** A file sent in, as a list or page shows it. */
export type ShownSubmission = Omit<SubmissionRow, 'no_longer_named'> & {
  /** The return as a person calls it. */
  readonly returnName: string
  /** Is what it says in force, or has a later file of the same return and period taken its place? */
  readonly inForce: boolean
  /** Has it a result of its own to open: a check by rules? */
  readonly hasResult: boolean
  /** Who answers for it as the return; null when nobody signed it off. */
  readonly signedOff: SignOffRow | null
}

/** A return and period of which files were sent in. */
export type SubmissionPeriod = { readonly return: string; readonly period: string; readonly returnName: string }

/** One of them, opened. */
export type OpenedSubmission = ShownSubmission & {
  /** Children whose record is shut or held, whom the load before named and this one does not. */
  readonly noLongerNamed: {
    readonly count: number
    /** The references of those the actor may see. */
    readonly references: readonly VisibleReference[]
  }
}

/**
 * The files sent in to an authority, newest first, and how many there are.
 *
 * @param of  only those of this return and period
 */
export function listSubmissions(
  place: Place,
  actor: Actor,
  page: number,
  of: { readonly return: string; readonly period: string } | null = null,
): Promise<{
  readonly rows: readonly ShownSubmission[]
  readonly count: number
  readonly periods: readonly SubmissionPeriod[]
}> {
  return acting(place, actor, 'see-submissions', 'read', async (db, lastly) => {
    const [, rows, now, count, periods] = await Promise.all([
      log(db, place, actor, { what: 'returns.list' }),
      listed(db, actor.laCode, submissionsShown, (page - 1) * submissionsShown, of),
      loads(db, actor.laCode),
      submissionCount(db, actor.laCode, of),
      submissionPeriods(db, actor.laCode),
    ])
    const ids = rows.map(({ submission_id }) => submission_id)
    const signed = await lastly(() => signOffsInForce(db, actor.laCode, ids))
    const inForce = new Set(now.map(({ load_id }) => load_id))
    return {
      count,
      rows: rows.map((row) => shown(row, inForce, signed)),
      periods: periods.map((each) => ({ ...each, returnName: nameOfReturn(each.return) })),
    }
  })
}

/**
 * One file sent in, and what became of it.
 *
 * @throws Refusal 'not-there' when the authority has none of that number
 */
export function openSubmission(place: Place, actor: Actor, id: string): Promise<OpenedSubmission> {
  return acting(place, actor, 'see-submissions', 'read', async (db, lastly) => {
    if (!isNumber(id)) throw noSuchSubmission()
    const [row, now, signed] = await Promise.all([
      findSubmission(db, actor.laCode, id),
      loads(db, actor.laCode),
      signOffsInForce(db, actor.laCode, [id]),
    ])
    if (row === null) throw noSuchSubmission()
    const { no_longer_named: all } = row
    const [, references] = await lastly(() =>
      Promise.all([
        log(db, place, actor, { what: 'returns.open', object: id }),
        actor.permissions.has('see-children') ? visibleOf(db, actor.laCode, all) : [],
      ]),
    )
    const inForce = new Set(now.map(({ load_id }) => load_id))
    return { ...shown(row, inForce, signed), noLongerNamed: { count: all.length, references } }
  })
}

function noSuchSubmission(): Refusal {
  return new Refusal('not-there', 'There is no such submission, or it is of another authority.')
}

function nameOfReturn(of: string | null): string {
  return loadableReturns.find(({ id }) => id === of)?.name ?? 'Not known'
}

function isNumber(id: string): boolean {
  return /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(id)
}

function shown(
  { no_longer_named: _, ...row }: SubmissionRow,
  inForce: ReadonlySet<number>,
  signed: readonly SignOffRow[],
): ShownSubmission {
  return {
    ...row,
    returnName: nameOfReturn(row.return),
    inForce: row.load_id !== null && inForce.has(row.load_id),
    hasResult: hasResult(row),
    signedOff: signed.find(({ submission_id }) => submission_id === row.submission_id) ?? null,
  }
}
