import type { Day } from '../core/day.ts'
import type { Database } from './database.ts'
import { statement } from './statement.ts'

/** A file whose load is in force. */
export type FileInForce = {
  readonly load_id: number
  readonly return: string
  readonly period: string
  readonly reference_date: Day
  readonly file_name: string
  readonly loaded_at: Date
  /** The submission it came with; null where that is not held any more. */
  readonly submission_id: string | null
}

const inForce = statement<FileInForce>(
  `select l.load_id, l.return, l.period, l.reference_date, l.file_name, l.loaded_at, s.submission_id
   from landing.load l
   left join work.submission s on s.la_code = l.la_code and s.load_id = l.load_id
   where l.la_code = $1 and l.superseded_at is null
   order by l.reference_date, l.load_id`,
)

/** The files that an authority's record is made of, the oldest first. */
export const filesInForce = (db: Database, laCode: string) => db.rows(inForce, [laCode])
