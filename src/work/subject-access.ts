import { mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { isMadeUp } from '../codes/made-up.ts'
import { longDay } from '../core/day.ts'
import { Refusal } from '../core/refusal.ts'
import { countOf } from '../core/words.ts'
import type { Actor } from '../practice/actor.ts'
import { logOfPerson } from '../store/access-log.ts'
import { acting, log } from './acting.ts'
import { findHeld } from './find-held.ts'
import { stated } from './legal-hold.ts'
import { personMark } from './marks.ts'
import type { Place } from './place.ts'
import { recordHtml } from './subject-html.ts'
import { recordJson, type SubjectRecord, subjectRecord } from './subject-record.ts'
import { type ReviewItem, reviewCsv, reviewOf, whereFromCsv, whoLookedCsv } from './subject-review.ts'
import { lookOf } from './who-looked.ts'

/** What was written out. */
export type SubjectFolder = { readonly folder: string; readonly files: readonly string[]; readonly toReview: number }

/**
 * Writes everything held on a child into a folder: a page to read, a file for programs, where each thing is from, who
 * looked, and a list of what must be reviewed before it is given out, because it may be about somebody else.
 *
 * @param folder  a new or empty one; only its owner may read what is written
 * @param reason  the request it answers; kept in the log
 * @throws Refusal 'place-not-empty'
 */
export async function subjectAccess(
  place: Place,
  actor: Actor,
  child: string,
  { folder, reason }: { readonly folder: string; readonly reason: string },
): Promise<SubjectFolder> {
  const why = stated(reason, 'which request is answered')
  const found = await findHeld(place, actor, child)
  mustBeEmpty(folder)
  const { record, looks } = await acting(place, actor, 'manage-records', 'load', async (db) => {
    await log(db, place, actor, { what: 'subject-access', personId: found.personId, reason: why })
    const record = await subjectRecord(db, place, actor, found)
    const mark = personMark(place.markKey, actor.laCode, found.personId)
    return { record, looks: (await logOfPerson(db, actor.laCode, mark, 1_000_000)).map(lookOf) }
  })
  const review = reviewOf(record)
  const files: Readonly<Record<string, string>> = {
    'record.html': recordHtml(record, looks, review),
    'record.json': recordJson(record),
    'where-from.csv': whereFromCsv(record),
    'who-looked.csv': whoLookedCsv(looks),
    'review.csv': reviewCsv(review, looks),
    'read-me.txt': readMe(record, review),
  }
  writeFolder(folder, files)
  return { folder, files: Object.keys(files), toReview: review.length }
}

function mustBeEmpty(folder: string): void {
  try {
    if (readdirSync(folder).length === 0) return
  } catch (error) {
    if ((error as { code?: string }).code === 'ENOENT') return
    throw new Refusal('output-not-written', `${folder} is no folder that can be read. Name a new or empty one.`)
  }
  throw new Refusal('place-not-empty', `${folder} holds something already. Name a new or empty folder.`)
}

/** All of them or none: half a record is not given to anybody. */
function writeFolder(folder: string, files: Readonly<Record<string, string>>): void {
  const written: string[] = []
  try {
    mkdirSync(folder, { recursive: true, mode: 0o700 })
    for (const [name, text] of Object.entries(files)) {
      const path = join(folder, name)
      written.push(path)
      writeFileSync(path, text, { mode: 0o600, flag: 'wx' })
    }
  } catch (error) {
    for (const path of written) rmSync(path, { force: true })
    const { code } = error as { code?: string }
    if (code === undefined) throw error
    throw new Refusal('output-not-written', `${folder} cannot be written to (${code}). Nothing was left behind.`)
  }
}

function readMe({ child, laCode, madeOn, tables }: SubjectRecord, review: readonly ReviewItem[]): string {
  return `Everything held on one child
Authority ${laCode}, reference ${child.reference}, made on ${longDay(madeOn)}.${isMadeUp(laCode) ? ' Sample data: nobody in it is real.' : ''}

What is in this folder
  record.html     the record to read or print: what happened, in order, then everything recorded, in words
  record.json     the same and more for a program: rows as stored, what every file said, also files since replaced
  where-from.csv  the file and line each row is from
  who-looked.csv  who did what with this record, and when
  review.csv      what may be about somebody else: ${countOf(review.length, 'item', 'items')} in the record, and the names and reasons of who looked

Before it is given out
  1. Go through review.csv. Decide for each line whether it is given or held back, and write it in the last column.
     The record may be about others too: relatives, other children, people who told us something.
  2. What is held back is taken out of record.html, where it is highlighted with its number. record.json and the CSV
     files hold everything: give them out only after the same has been done there.
  3. Look at the free text with care: it says things no list can find.
  4. Nothing in this folder is kept by the system. Delete it when it has been given out.

What is held and was read: ${tables.map(({ heading }) => heading.toLowerCase()).join('; ')}.
Files as they were sent in are kept apart; of them, what was said of this child is in record.json under "claims".
`
}
