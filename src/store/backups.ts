import { type Day, isoDay } from '../core/day.ts'
import type { Database } from './database.ts'
import { statement } from './statement.ts'
import type { BackupMade } from './write-backup.ts'

/** A nightly backup, as an authority whose children are in it sees it. */
export type BackupRow = {
  readonly backup_id: string
  readonly made_at: Date
  readonly path: string
  readonly bytes: number
  readonly rows: number
  readonly hash: string
}

const add = statement(
  `insert into work.backup (la_code, backup_id, made_at, path, bytes, rows, hash)
   values ($1, gen_random_uuid(), now(), $2, $3, $4, $5)`,
)
const forget = statement('delete from work.backup where la_code = $1 and (path = $2 or made_at < $3::date)')
const newest = statement<BackupRow>(
  `select backup_id, made_at, path, bytes, rows, hash from work.backup where la_code = $1 order by made_at desc limit $2`,
)

/** Notes a backup; one that it stands in for, and those that are let go, are forgotten. */
export async function noteBackup(db: Database, laCode: string, made: BackupMade, from: Day): Promise<void> {
  await db.run(forget, [laCode, made.path, isoDay(from)])
  await db.run(add, [laCode, made.path, made.bytes, made.rows, made.hash])
}

/** Backups, newest first. */
export const backups = (db: Database, laCode: string, limit: number) => db.rows(newest, [laCode, limit])
