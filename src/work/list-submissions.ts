import { Refusal } from '../core/refusal.ts'
import type { Actor } from '../practice/actor.ts'
import { loads } from '../store/loads.ts'
import { type VisibleReference, visibleOf } from '../store/no-longer-named.ts'
import {
  submission as findSubmission,
  submissions as listed,
  type SubmissionRow,
  submissionCount,
} from '../store/submissions.ts'
import { acting, log } from './acting.ts'
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
}

/** One of them, opened. */
export type OpenedSubmission = ShownSubmission & {
  /** Children whose record is shut or held, whom the load before named and this one does not. */
  readonly noLongerNamed: {
    readonly count: number
    /** The references of those the actor may see. */
    readonly references: readonly VisibleReference[]
  }
}

/** The files sent in to an authority, newest first, and how many there are. */
export function listSubmissions(
  place: Place,
  actor: Actor,
  page: number,
): Promise<{ readonly rows: readonly ShownSubmission[]; readonly count: number }> {
  return acting(place, actor, 'see-submissions', 'read', async (db) => {
    const rows = await listed(db, actor.laCode, submissionsShown, (page - 1) * submissionsShown)
    const inForce = new Set((await loads(db, actor.laCode)).map(({ load_id }) => load_id))
    await log(db, place, actor, { what: 'returns.list' })
    return { rows: rows.map((row) => shown(row, inForce)), count: await submissionCount(db, actor.laCode) }
  })
}

/**
 * One file sent in, and what became of it.
 *
 * @throws Refusal 'not-there' when the authority has none of that number
 */
export function openSubmission(place: Place, actor: Actor, id: string): Promise<OpenedSubmission> {
  return acting(place, actor, 'see-submissions', 'read', async (db) => {
    const row = isNumber(id) ? await findSubmission(db, actor.laCode, id) : null
    if (row === null) throw new Refusal('not-there', 'There is no such submission, or it is of another authority.')
    const inForce = new Set((await loads(db, actor.laCode)).map(({ load_id }) => load_id))
    await log(db, place, actor, { what: 'returns.open', object: id })
    const { no_longer_named: all } = row
    const references = actor.permissions.has('see-children') ? await visibleOf(db, actor.laCode, all) : []
    return { ...shown(row, inForce), noLongerNamed: { count: all.length, references } }
  })
}

function isNumber(id: string): boolean {
  return /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(id)
}

function shown({ no_longer_named: _, ...row }: SubmissionRow, inForce: ReadonlySet<number>): ShownSubmission {
  return {
    ...row,
    returnName: loadableReturns.find(({ id }) => id === row.return)?.name ?? 'Not known',
    inForce: row.load_id !== null && inForce.has(row.load_id),
  }
}
