import type { Database } from './database.ts'
import { statement } from './statement.ts'

/** How a piece of long work stands, for pages. */
export type JobReportRow = {
  readonly job_key: string
  readonly kind: string
  readonly state: 'working' | 'done' | 'failed'
  /** From 0 to 1. */
  readonly done: number
  readonly doing: string | null
  readonly started_at: Date
  readonly finished_at: Date | null
  readonly result: unknown
}

const begin = statement(
  `insert into work.job_report (la_code, job_key, kind, state, started_at) values ($1, $2, $3, 'working', now())
   on conflict (la_code, job_key) do update set state = 'working', done = 0, doing = null, started_at = now(), finished_at = null, result = null`,
)
const move = statement('update work.job_report set done = $3, doing = $4 where la_code = $1 and job_key = $2')
const finish = statement(
  `update work.job_report set state = $3, done = case when $3 = 'done' then 1 else done end, doing = null, finished_at = now(), result = $4
   where la_code = $1 and job_key = $2`,
)
const newest = statement<JobReportRow>(
  `select job_key, kind, state, done, doing, started_at, finished_at, result
   from work.job_report where la_code = $1 order by started_at desc limit $2`,
)

export const jobBegins = (db: Database, laCode: string, key: string, kind: string) => db.run(begin, [laCode, key, kind])
export const jobMoves = (db: Database, laCode: string, key: string, done: number, doing: string) =>
  db.run(move, [laCode, key, done, doing])
export const jobEnds = (db: Database, laCode: string, key: string, state: 'done' | 'failed', result: unknown) =>
  db.run(finish, [laCode, key, state, JSON.stringify(result ?? null)])
/** The newest reports first. */
export const jobReports = (db: Database, laCode: string, limit: number) => db.rows(newest, [laCode, limit])
