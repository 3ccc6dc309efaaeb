import type { Actor } from '../practice/actor.ts'
import { type JobReportRow, jobReports } from '../store/job-reports.ts'
import { type UnfinishedFile, unfinishedFiles } from '../store/overview.ts'
import { acting, log } from './acting.ts'
import { jobsCsv } from './lists-text.ts'
import type { Place } from './place.ts'

/** Long work of an authority, as it stands. */
export type LongWork = {
  readonly jobs: readonly JobReportRow[]
  /** Files that wait, are being loaded, or broke. */
  readonly files: readonly UnfinishedFile[]
}

/** How many of each are looked at. */
const most = 1000

/** The newest long work: what goes on, what broke, and what has been done. */
export function listJobs(place: Place, actor: Actor): Promise<LongWork> {
  return acting(place, actor, 'manage-system', 'keep', async (db) => {
    const [jobs, files] = await Promise.all([
      jobReports(db, actor.laCode, most),
      unfinishedFiles(db, actor.laCode, most),
    ])
    return { jobs, files }
  })
}

/** The same to take away; that it was is logged, with how many rows. */
export async function exportJobs(place: Place, actor: Actor): Promise<string> {
  const found = await listJobs(place, actor)
  const detail = `${found.jobs.length + found.files.length} rows of long work`
  await acting(place, actor, 'manage-system', 'keep', (db) => log(db, place, actor, { what: 'export', detail }))
  return jobsCsv(found)
}
