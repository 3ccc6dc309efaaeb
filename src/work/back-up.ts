import { existsSync, mkdirSync, readdirSync, rmSync, statSync } from 'node:fs'
import { basename, join, resolve } from 'node:path'
import { type Day, isoDay } from '../core/day.ts'
import { Refusal } from '../core/refusal.ts'
import type { Actor } from '../practice/actor.ts'
import { authorities } from '../store/authorities.ts'
import { type BackupRow, backups, noteBackup } from '../store/backups.ts'
import { schemaSteps } from '../store/migrate.ts'
import { schemaFolder } from '../store/open.ts'
import { checkBackup } from '../store/read-backup.ts'
import { byItself, transaction } from '../store/transaction.ts'
import { backupsIn } from '../store/upgrade-schema.ts'
import { type BackupMade, type BackupProgress, writeBackup } from '../store/write-backup.ts'
import { acting, log, mustBeAllowed } from './acting.ts'
import { ourselves } from './erase-child.ts'
import { backupsCsv } from './lists-text.ts'
import { dayInEngland, type Place } from './place.ts'
import { localPolicy } from './retention-facts.ts'
import { keptFrom, ruleOf } from './retention-plan.ts'
import { terminalActor } from './terminal-actor.ts'

/**
 * Writes everything held here, of every authority, to a file.
 *
 * @throws Refusal 'output-not-written' when it cannot be written, or is there and not to be written over
 */
export async function backUp(
  place: Place,
  actor: Actor,
  file: { readonly path: string; readonly overwrite: boolean },
  progress: BackupProgress = () => {},
): Promise<BackupMade> {
  mustBeAllowed(actor, 'manage-system')
  // First, so that no copy of the records is anywhere of which the log does not know.
  await logEverywhere(place, actor, 'backup.make', basename(file.path))
  return written(place, file, progress)
}

/** Who backs up from a terminal: the operator, or whom `--as` names in the authority given, or in the first that is held. */
export async function whoBacksUp(place: Place, authority: string | undefined, as: string | undefined): Promise<Actor> {
  const [first] = await held(place)
  if (first === undefined) {
    throw new Refusal('not-there', 'Nothing is held here yet, so there is nothing to back up. Load a return first.')
  }
  return terminalActor(place, authority ?? first, as)
}

/** The nightly backups that are kept, newest first. */
export const listBackups = (place: Place, actor: Actor): Promise<readonly BackupRow[]> =>
  acting(place, actor, 'manage-system', 'keep', (db) => backups(db, actor.laCode, 100))

/** The same list to take away; that it was is logged, with how many. */
export function exportBackups(place: Place, actor: Actor, order: BackupOrder): Promise<string> {
  return acting(place, actor, 'manage-system', 'keep', async (db) => {
    const rows = sortedBackups(await backups(db, actor.laCode, 100), order)
    await log(db, place, actor, { what: 'export', detail: `${rows.length} rows of backups` })
    return backupsCsv(rows)
  })
}

export type BackupOrder = 'newest' | 'oldest' | 'largest'

/** Backups, of which the newest come first as they are, in another order. */
export function sortedBackups(rows: readonly BackupRow[], order: BackupOrder): readonly BackupRow[] {
  if (order === 'oldest') return [...rows].reverse()
  return order === 'largest' ? [...rows].sort((a, b) => b.bytes - a.bytes) : rows
}

/** Where backups go that nobody names a file for. */
export function backupsFolder(place: Place): string {
  const chosen = process.env.THROUGHLINE_BACKUPS
  return chosen === undefined || chosen === '' ? backupsIn(place.data) : resolve(chosen)
}

/**
 * The backup of a day, by itself: written, read again from beginning to end, noted and logged; then older ones go that the
 * retention schedule no longer keeps. A backup is let go only when a newer one has just been read. Doing it twice leaves
 * one backup of the day.
 */
export async function backUpNightly(place: Place): Promise<void> {
  const codes = await held(place)
  if (codes.length === 0) return
  const folder = backupsFolder(place)
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  const path = join(folder, `throughline-${isoDay(place.today())}.backup`)
  const made = await written(place, { path, overwrite: true })
  const { hash } = await checkBackup(path)
  if (hash !== made.hash) throw new Error('The backup that is read is not the one that was written')
  const from = await keptSince(place, codes)
  for (const laCode of codes) {
    await transaction(place.store.pool, 'keep', byItself(laCode, place.today()), async (db) => {
      await noteBackup(db, laCode, made, from)
      await log(db, place, ourselves(laCode), { what: 'backup.make', object: basename(path), detail: hash })
    })
  }
  for (const each of new Set([folder, backupsIn(place.data)])) dropOlder(each, from)
}

async function written(
  place: Place,
  file: { readonly path: string; readonly overwrite: boolean },
  progress?: BackupProgress,
): Promise<BackupMade> {
  const client = await place.store.owner.connect()
  try {
    const made = await writeBackup(client, schemaSteps(schemaFolder(place.root)), file, progress)
    client.release()
    return made
  } catch (error) {
    // Its transaction is broken off with it.
    client.release(true)
    throw error
  }
}

const held = (place: Place): Promise<readonly string[]> =>
  transaction(place.store.pool, 'keep', byItself('', place.today()), async (db) =>
    (await authorities(db)).map(({ la_code }) => la_code),
  )

/** An entry in the log of every authority whose children it concerns, which is all of them. */
export async function logEverywhere(place: Place, actor: Actor, what: string, object: string): Promise<void> {
  for (const laCode of await held(place)) {
    await transaction(place.store.pool, 'keep', byItself(laCode, place.today()), (db) =>
      log(db, place, { ...actor, laCode }, { what, object }),
    )
  }
}

/** The first day whose backup is kept; where authorities differ, by the shortest: what was erased is to be gone. */
async function keptSince(place: Place, codes: readonly string[]): Promise<Day> {
  const days = await Promise.all(
    codes.map((laCode) =>
      transaction(place.store.pool, 'keep', byItself(laCode, place.today()), async (db) =>
        keptFrom(ruleOf('backup'), place.today(), await localPolicy(db, laCode)),
      ),
    ),
  )
  return Math.max(...days) as Day
}

/** Lets backups of earlier days go: of the nights, and those made before an upgrade. Files of other names are somebody's. */
function dropOlder(folder: string, from: Day): void {
  if (!existsSync(folder)) return
  const ours = readdirSync(folder).filter((name) =>
    /^(throughline-\d{4}-\d\d-\d\d|before-[a-z]+-\d+)\.backup$/.test(name),
  )
  for (const path of ours.map((name) => join(folder, name))) {
    const [night] = /\d{4}-\d\d-\d\d/.exec(basename(path)) ?? []
    const day = night ?? isoDay(dayInEngland(statSync(path).mtime))
    if (day < isoDay(from)) rmSync(path, { force: true })
  }
}
