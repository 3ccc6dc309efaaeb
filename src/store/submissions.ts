import type { Database } from './database.ts'
import { statement } from './statement.ts'

/** A file sent in, and what has become of it. */
export type SubmissionRow = {
  readonly submission_id: string
  readonly return: string | null
  readonly period: string | null
  readonly file_name: string
  readonly file_hash: string
  readonly bytes: number
  readonly made_up: boolean
  readonly received_at: Date
  readonly received_by: string
  readonly state: SubmissionState
  /** How much of the work is done, from 0 to 1. */
  readonly done: number
  readonly doing: string | null
  /** Of a refusal or a fault: what happened and what to do next. Of one that asks: the question. */
  readonly answer: string | null
  readonly summary: SubmissionSummary | null
  readonly load_id: number | null
  readonly finished_at: Date | null
  /** The load beside which it is so small that somebody was asked about it; null when nobody was. */
  readonly asked_beside: number | null
  /** Did somebody say that it is to be loaded all the same, in place of that load or after it? */
  readonly load_all_the_same: boolean
  /** References of children whose record is shut or held, whom the load before named and this one does not. */
  readonly no_longer_named: readonly string[]
  /** Of a looked-after return: the collection year somebody chose for it; null when its newest date tells it. */
  readonly chosen_year: number | null
}

/** One that asks has changed nothing: somebody says whether the file is whole, and only then it is loaded. */
export type SubmissionState = 'received' | 'working' | 'asks' | 'loaded' | 'refused' | 'failed'

/** What a check found, in numbers: enough for a list and a page without reading the file again. */
export type SubmissionSummary = {
  readonly children: number
  readonly errors: number
  readonly queries: number
  readonly childrenWithErrors: number
  readonly rules: readonly {
    readonly code: string
    readonly title: string
    readonly severity: string
    readonly issues: number
    readonly children: number
  }[]
  readonly findings: readonly { readonly message: string; readonly line: number | null }[]
  readonly note: string | null
}

type PeriodOf = { readonly return: string; readonly period: string }

/** A submission that was loaded, as far as telling it from others needs. */
export type LoadedSubmission = {
  readonly submission_id: string
  readonly period: string
  readonly file_name: string
  readonly file_hash: string
  readonly load_id: number
  readonly finished_at: Date
  /** Has no later file taken its place? */
  readonly in_force: boolean
}

const columns = `submission_id, return, period, file_name, file_hash, bytes, made_up, received_at, received_by, state, done, doing,
  answer, summary, load_id, finished_at, asked_beside, load_all_the_same, no_longer_named, chosen_year`
const insert = statement(
  `insert into work.submission (la_code, submission_id, return, period, file_name, file_hash, bytes, made_up, received_at, received_by,
     chosen_year, state)
   values ($1, $2, $3, $4, $5, $6, $7, $8, now(), $9, $10, 'received')`,
)
const one = statement<SubmissionRow>(`select ${columns} from work.submission where la_code = $1 and submission_id = $2`)
const list = statement<SubmissionRow>(
  `select ${columns} from work.submission
   where la_code = $1 and ($4::text is null or (return = $4 and period = $5))
   order by received_at desc, submission_id limit $2 offset $3`,
)
const countAll = statement<{ count: number }>(
  'select count(*) from work.submission where la_code = $1 and ($2::text is null or (return = $2 and period = $3))',
)
const periodsOf = statement<{ return: string; period: string }>(
  `select return, period from work.submission
   where la_code = $1 and return is not null and period is not null group by return, period order by return desc, period desc`,
)
const moving = statement(
  `update work.submission set state = 'working', done = $3, doing = $4
   where la_code = $1 and submission_id = $2 and state in ('received', 'working', 'failed')`,
)
const finish = statement(
  `update work.submission set state = 'loaded', done = 1, doing = null, answer = null, return = $3, period = $4, summary = $5,
     load_id = $6, no_longer_named = $7, postcodes = $8,
     finished_at = case when state = 'loaded' then finished_at else clock_timestamp() end where la_code = $1 and submission_id = $2`,
)
const end = statement(
  `update work.submission set state = $3, answer = $4, doing = null, finished_at = clock_timestamp()
   where la_code = $1 and submission_id = $2 and state <> 'loaded'`,
)
const ask = statement(
  `update work.submission set state = 'asks', answer = $3, doing = null, asked_beside = $4, load_all_the_same = false
   where la_code = $1 and submission_id = $2 and state in ('received', 'working', 'failed')
     and not (load_all_the_same and asked_beside = $4)`,
)
const loadAllTheSame = statement(
  `update work.submission set state = 'received', answer = null, done = 0, load_all_the_same = true
   where la_code = $1 and submission_id = $2 and state = 'asks'`,
)
const leaveOut = statement(
  `update work.submission set state = 'refused', answer = $3, finished_at = clock_timestamp()
   where la_code = $1 and submission_id = $2 and state = 'asks'`,
)
const unfinished = statement<{ submission_id: string }>(
  `select submission_id from work.submission
   where la_code = $1 and state in ('received', 'working', 'failed') and received_at <= now() - make_interval(secs => $2)`,
)
const named = statement<{ submission_id: string; state: SubmissionState }>(
  `select submission_id, state from work.submission
   where la_code = $1 and file_name = $2 and received_by = $3 order by received_at desc`,
)
const loadedOf = statement<LoadedSubmission>(
  `select s.submission_id, s.period, s.file_name, s.file_hash, s.load_id, s.finished_at, l.superseded_at is null as in_force
   from work.submission s
   join landing.load l on l.la_code = s.la_code and l.load_id = s.load_id
   where s.la_code = $1 and s.return = $2 and s.state = 'loaded' order by s.period desc, s.load_id desc limit 200`,
)
const lookedUpWithOthers = statement<{ submission_id: string }>(
  `select s.submission_id from work.submission s
   join landing.load l on l.la_code = s.la_code and l.load_id = s.load_id
   where s.la_code = $1 and s.return = $2 and s.state = 'loaded' and l.superseded_at is null and s.postcodes is distinct from $3
   order by s.period`,
)
const lookUp = statement('update work.submission set postcodes = $3 where la_code = $1 and submission_id = $2')
const sameFile = statement<{ submission_id: string }>(
  `select submission_id from work.submission
   where la_code = $1 and file_hash = $2 and received_at > now() - interval '1 minute' and received_by = $3 and state <> 'refused'
     and chosen_year is not distinct from $4
   order by received_at desc limit 1`,
)

export async function addSubmission(
  db: Database,
  laCode: string,
  submission: {
    readonly id: string
    readonly return: string
    readonly period: string | null
    readonly fileName: string
    readonly fileHash: string
    readonly bytes: number
    readonly madeUp: boolean
    readonly by: string
    readonly chosenYear: number | null
  },
): Promise<void> {
  const { id, fileName, fileHash, bytes, madeUp, by, period, chosenYear } = submission
  await db.run(insert, [laCode, id, submission.return, period, fileName, fileHash, bytes, madeUp, by, chosenYear])
}

export const submission = (db: Database, laCode: string, id: string) => db.row(one, [laCode, id])
export const submissions = (db: Database, laCode: string, limit: number, offset: number, of: PeriodOf | null = null) =>
  db.rows(list, [laCode, limit, offset, of?.return ?? null, of?.period ?? null])
export const submissionCount = async (db: Database, laCode: string, of: PeriodOf | null) =>
  (await db.row(countAll, [laCode, of?.return ?? null, of?.period ?? null]))?.count ?? 0
/** The returns and periods of which files were sent in. */
export const submissionPeriods = (db: Database, laCode: string) => db.rows(periodsOf, [laCode])
/** Those that came so many seconds ago or earlier and have neither been loaded nor refused. */
export const unfinishedSubmissions = async (db: Database, laCode: string, ago: number) =>
  (await db.rows(unfinished, [laCode, ago])).map(({ submission_id }) => submission_id)

/** The same file for the same year from the same person within a minute is the same submission: a button pressed twice. */
export const justSent = async (db: Database, laCode: string, hash: string, by: string, chosenYear: number | null) =>
  (await db.row(sameFile, [laCode, hash, by, chosenYear]))?.submission_id ?? null

export const submissionMoves = (db: Database, laCode: string, id: string, done: number, doing: string) =>
  db.run(moving, [laCode, id, done, doing])

export const submissionLoaded = (
  db: Database,
  laCode: string,
  id: string,
  loaded: {
    readonly return: string
    readonly period: string
    readonly summary: SubmissionSummary
    readonly loadId: number
    readonly noLongerNamed: readonly string[]
    /** The directory of postcodes it was read with, by its hash. */
    readonly postcodes: string | null
  },
) =>
  db.run(finish, [
    ...[laCode, id, loaded.return, loaded.period, JSON.stringify(loaded.summary), loaded.loadId],
    ...[loaded.noLongerNamed, loaded.postcodes],
  ])

export const submissionEnds = (db: Database, laCode: string, id: string, state: 'refused' | 'failed', answer: string) =>
  db.run(end, [laCode, id, state, answer])

/** Makes a submission ask a question. One that was answered meanwhile for the same load stays as it is. */
export const submissionAsks = (db: Database, laCode: string, id: string, question: string, beside: number) =>
  db.run(ask, [laCode, id, question, beside])
/** Answers it: false when it asks nothing, or no longer. */
export const answeredLoad = async (db: Database, laCode: string, id: string) =>
  (await db.run(loadAllTheSame, [laCode, id])) === 1
export const answeredLeaveOut = async (db: Database, laCode: string, id: string, says: string) =>
  (await db.run(leaveOut, [laCode, id, says])) === 1

/** Submissions of a return in force that were not read with that directory of postcodes, the earliest period first. */
export const readWithOtherPostcodes = async (db: Database, laCode: string, of: string, postcodes: string) =>
  (await db.rows(lookedUpWithOthers, [laCode, of, postcodes])).map(({ submission_id }) => submission_id)
/** Says with which directory of postcodes it was read, where that changed nothing. */
export const keepPostcodesMark = (db: Database, laCode: string, id: string, postcodes: string) =>
  db.run(lookUp, [laCode, id, postcodes])

/** What one account has sent in under one name, newest first. */
export const submissionsNamed = (db: Database, laCode: string, name: string, by: string) =>
  db.rows(named, [laCode, name, by])

/** Every submission of a return that was loaded, the newest period first, and in it the newest load. */
export const loadedSubmissions = (db: Database, laCode: string, of: string) => db.rows(loadedOf, [laCode, of])
