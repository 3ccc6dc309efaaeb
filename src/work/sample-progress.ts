import { authorities } from '../store/authorities.ts'
import { jobReports } from '../store/job-reports.ts'
import { submissions } from '../store/submissions.ts'
import { byItself, transaction } from '../store/transaction.ts'
import type { Place } from './place.ts'

/** A made-up authority that is still being made up and loaded. */
export type SampleProgress = {
  readonly authority: string
  /** From 0 to 1; null where the job has not begun or broke. */
  readonly done: number | null
  readonly doing: string | null
  /** Files that are loaded already, the newest period first. */
  readonly there: readonly { readonly return: string | null; readonly period: string | null }[]
  readonly isBroken: boolean
}

const key = 'load-sample'

/** How long it is believed that all is there, in milliseconds: the first page does not ask each time. */
const believedFor = 30_000

const allThere = new WeakMap<Place['store'], number>()

/** How far the made-up authority has come; null when none is held here, or it is all there. */
export async function sampleProgress(place: Place): Promise<SampleProgress | null> {
  if (performance.now() - (allThere.get(place.store) ?? Number.NEGATIVE_INFINITY) < believedFor) return null
  const progress = await progressNow(place)
  if (progress === null) allThere.set(place.store, performance.now())
  return progress
}

async function progressNow(place: Place): Promise<SampleProgress | null> {
  const today = place.today()
  const held = await transaction(place.store.pool, 'keep', byItself('', today), authorities)
  const madeUp = held.find(({ made_up }) => made_up)
  if (madeUp === undefined) return null
  return transaction(place.store.pool, 'keep', byItself(madeUp.la_code, today), async (db) => {
    const report = (await jobReports(db, madeUp.la_code, 20)).find(({ job_key }) => job_key === key)
    const files = await submissions(db, madeUp.la_code, 20, 0)
    // An authority that came by itself has no such job, and one whose job is over is there.
    if (report?.state === 'done' || (report === undefined && files.length > 0)) return null
    const loading = files.find(({ state }) => state === 'working')
    const part = loading === undefined ? 0 : loading.done / filesInAll
    return {
      authority: madeUp.name,
      done: report?.state === 'working' ? Math.min(1, report.done + part) : null,
      doing: report?.doing ?? null,
      there: files
        .filter(({ state }) => state === 'loaded')
        .map(({ return: id, period }) => ({ return: id, period }))
        .sort((a, b) => (b.period ?? '').localeCompare(a.period ?? '')),
      isBroken: report?.state === 'failed',
    }
  })
}

/** Six censuses and the allocations. */
const filesInAll = 7
