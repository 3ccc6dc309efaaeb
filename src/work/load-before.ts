import type { Database } from '../store/database.ts'
import type { LoadRow } from '../store/loads.ts'
import type { SubmissionRow } from '../store/submissions.ts'
import { teamsMissing } from '../store/teams-missing.ts'
import { questionAbout, teamAtLeast } from './far-smaller.ts'
import type { LoadableReturn } from './loading.ts'

/** A new load beside the one it is measured against. */
export type NewLoad = {
  readonly which: LoadableReturn
  readonly period: string
  readonly loadId: number
  /** How many children it names. */
  readonly children: number
  readonly before: LoadRow
}

/**
 * The load a new one is measured against: the one it takes the place of, or else the newest of an earlier period. Null
 * when there is neither, as for last year's file loaded after this year's.
 *
 * @param inForce  every load in force, before the new one begins
 */
export function loadBefore(inForce: readonly LoadRow[], returnId: string, period: string): LoadRow | null {
  const upTo = inForce.filter((load) => load.return === returnId && load.period <= period)
  return upTo.sort((a, b) => b.period.localeCompare(a.period))[0] ?? null
}

/** Thrown within a load, so that it is undone as a whole: somebody has to say first whether the file is whole. */
export class AsksFirst extends Error {
  readonly question: string
  /** The number of the load it is so small beside. */
  readonly beside: number

  constructor(question: string, beside: number) {
    super(question)
    this.question = question
    this.beside = beside
  }
}

/**
 * Stops a load whose file is far smaller than the one before it, unless somebody said of this very file, beside that very
 * load, that it is to be loaded all the same.
 *
 * @throws AsksFirst
 */
export async function mustBeWhole(
  db: Database,
  laCode: string,
  submission: SubmissionRow,
  { which, period, loadId, children, before }: NewLoad,
): Promise<void> {
  if (submission.load_all_the_same && submission.asked_beside === before.load_id) return
  const beside = { before: before.load_id, now: loadId }
  const question = questionAbout({
    ...{ children, before: before.children },
    isAgain: which.isOfPeriod && before.period === period,
    replaces: before.period === period,
    teams: which.namesTeams ? await teamsMissing(db, laCode, beside, teamAtLeast) : [],
  })
  if (question !== null) throw new AsksFirst(question, before.load_id)
}
