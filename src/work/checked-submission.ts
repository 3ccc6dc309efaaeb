import type { ReturnComparison } from '../checking/compare-returns.ts'
import { Refusal } from '../core/refusal.ts'
import type { Actor } from '../practice/actor.ts'
import type { Permission } from '../practice/roles.ts'
import {
  submission as findSubmission,
  type LoadedSubmission,
  loadedSubmissions,
  type SubmissionRow,
} from '../store/submissions.ts'
import { acting } from './acting.ts'
import { comparisonOf, hasRules, type KeptCheck, type KeptFile, keptCheck } from './kept-checks.ts'
import type { Place } from './place.ts'
import { returnById } from './returns.ts'

/** A file that was loaded, with its check at hand. */
export type CheckedSubmission = {
  readonly row: SubmissionRow & { readonly return: string; readonly period: string }
  /** The return as people call it: `Children in need census`. */
  readonly called: string
  readonly check: KeptCheck
  /** Every submission of the return that was loaded, the newest period first, and in it the newest load. */
  readonly all: readonly LoadedSubmission[]
  /** What it is compared with: the one loaded before it for the same period unless another is asked for; null when there is none, or its file is no longer kept. */
  readonly before: CheckedBefore | null
  /** Has no later file taken its place? */
  readonly inForce: boolean
}

type CheckedBefore = {
  readonly row: LoadedSubmission
  readonly check: KeptCheck
  readonly comparison: ReturnComparison
}

/** Is there a result to open: was the file loaded, and are its children checked by rules? */
export function hasResult({ state, return: of, period }: Pick<SubmissionRow, 'state' | 'return' | 'period'>): boolean {
  return state === 'loaded' && hasRules(of, period)
}

/**
 * The check of a submission for somebody who has the permission. Nothing is logged: what is shown of it is, by whoever
 * shows it.
 *
 * @param against  the submission of the same return to compare with; the one before it when null
 * @throws Refusal 'not-there' when there is no such submission, it was not loaded, or its file is no longer kept
 */
export async function checkedSubmission(
  place: Place,
  actor: Actor,
  permission: Permission,
  id: string,
  against: string | null = null,
): Promise<CheckedSubmission> {
  const { laCode } = actor
  const { row, loaded } = await acting(place, actor, permission, 'read', async (db) => {
    const row = isNumber(id) ? await findSubmission(db, laCode, id) : null
    if (row === null || row.return === null || !hasResult(row)) throw noResult()
    return { row: { ...row, return: row.return }, loaded: await loadedSubmissions(db, laCode, row.return) }
  })
  const { period } = row
  const all = loaded.filter((each) => hasRules(row.return, each.period))
  const check = await keptCheck(place, laCode, fileOf(row.return, row.file_hash, period, loaded))
  if (check === null || period === null) throw noResult()
  const earlier =
    against === null
      ? all.find((each) => each.period === period && each.load_id < (row.load_id ?? 0))
      : all.find((each) => each.submission_id === against)
  const before =
    earlier === undefined
      ? null
      : await keptCheck(place, laCode, fileOf(row.return, earlier.file_hash, earlier.period, loaded))
  return {
    row: { ...row, period },
    called: returnById(row.return).name,
    check,
    all,
    before:
      earlier === undefined || before === null
        ? null
        : { row: earlier, check: before, comparison: comparisonOf(check, before) },
    inForce: all.some((each) => each.load_id === row.load_id && each.in_force),
  }
}

/** The file, with last year's in force beside it where the return is checked with it. */
function fileOf(of: string, hash: string, period: string | null, all: readonly LoadedSubmission[]): KeptFile {
  const before = all.find((each) => each.in_force && Number(each.period) === Number(period) - 1)
  return { return: of, hash, year: Number(period), beside: of === 'ssda903' ? (before?.file_hash ?? null) : null }
}

function noResult(): Refusal {
  return new Refusal(
    'not-there',
    'There is no result of that number: the file was not loaded, has no rules of its own, is no longer kept, or is of another authority.',
  )
}

function isNumber(id: string): boolean {
  return /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(id)
}
