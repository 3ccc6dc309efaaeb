import type { Database } from '../store/database.ts'
import { erasedMarks } from '../store/erasures.ts'
import { keptFile } from '../store/files.ts'
import { submission as findSubmission } from '../store/submissions.ts'
import { cutFile } from './cut-file.ts'
import { LeaveOutErased } from './leave-out-erased.ts'
import type { Place } from './place.ts'

/**
 * Takes erased children out of a file that is refused, in the transaction that refuses it: it is kept as long as one that
 * was loaded. Nothing of it comes in, so that also those go of whom a later day is told. One that cannot be read may name
 * any of them, and is dropped.
 */
export async function cutRefused(db: Database, place: Place, laCode: string, id: string): Promise<void> {
  const erased = new LeaveOutErased(place, laCode, await erasedMarks(db, laCode))
  if (!erased.isAnybody) return
  const submission = await findSubmission(db, laCode, id)
  if (submission === null || (await keptFile(db, laCode, submission.file_hash)) === null) return
  await cutFile(db, laCode, submission, erased.isErased)
}
