import type { Actor } from '../practice/actor.ts'
import { type JobReportRow, jobReports } from '../store/job-reports.ts'
import { type SubmissionRow, submissions } from '../store/submissions.ts'
import { acting } from './acting.ts'
import type { Place } from './place.ts'

/** Long work of an authority, as it stands. */
export type LongWork = {
  readonly jobs: readonly JobReportRow[]
  /** Files that wait, are being loaded, or broke. */
  readonly files: readonly SubmissionRow[]
}

/** How many of each are looked at. */
const most = 100

/** The newest long work: what goes on, what broke, and what has been done. */
export function listJobs(place: Place, actor: Actor): Promise<LongWork> {
  return acting(place, actor, 'manage-system', 'keep', async (db) => ({
    jobs: await jobReports(db, actor.laCode, most),
    files: (await submissions(db, actor.laCode, most, 0)).filter(
      ({ state }) => state === 'received' || state === 'working' || state === 'failed',
    ),
  }))
}
