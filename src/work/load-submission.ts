import { isMadeUp } from '../codes/made-up.ts'
import { Refusal } from '../core/refusal.ts'
import type { Claim } from '../ssd/claim.ts'
import type { Database } from '../store/database.ts'
import { erasedMarks } from '../store/erasures.ts'
import { keptFile } from '../store/files.ts'
import { addClaims, beginLoad, loads, peopleOfLoads } from '../store/loads.ts'
import { alone } from '../store/people.ts'
import { gatherStatistics } from '../store/statistics.ts'
import {
  submission as findSubmission,
  keepPostcodesMark,
  type SubmissionRow,
  type SubmissionSummary,
  submissionAsks,
  submissionEnds,
  submissionLoaded,
  submissionMoves,
} from '../store/submissions.ts'
import { byItself, transaction } from '../store/transaction.ts'
import { cutFile } from './cut-file.ts'
import { cutRefused } from './cut-refused.ts'
import { Handover } from './handover.ts'
import { LeaveOutErased } from './leave-out-erased.ts'
import { noteLeftOut } from './left-out.ts'
import { postcodesMark } from './lists.ts'
import { AsksFirst, loadBefore, mustBeWhole } from './load-before.ts'
import type { LoadBegins } from './loading.ts'
import type { Place } from './place.ts'
import { returnById } from './returns.ts'
import { settleAndJoin } from './settle-and-join.ts'
import { tellNoLongerNamed } from './tell-no-longer-named.ts'

/** Children whose records change how much there is: fewer are a small part of any authority. */
const many = 500

/** Told how far a load is, from 0 to 1, and what it does. */
export type Progress = (done: number, doing: string) => void

/**
 * Loads a submission: checks its file, writes its claims, settles every child it touches and joins their journeys, all
 * in one transaction. One that is loaded already is left as it is, so doing it twice does no harm; one that is refused
 * says why and leaves everything as it was. So does one that is far smaller than the file before it, and asks first.
 *
 * @returns the submission as it then is
 */
export async function loadSubmission(
  place: Place,
  laCode: string,
  id: string,
  progress: Progress = () => {},
): Promise<SubmissionRow> {
  const reach = byItself(laCode, place.today())
  const tell = teller(place, laCode, id, progress)
  try {
    await transaction(place.store.pool, 'load', reach, async (db) => {
      await alone(db, `load ${laCode}`)
      const submission = await findSubmission(db, laCode, id)
      if (submission === null) throw new Refusal('not-there', 'The submission is gone: it was taken back or removed.')
      if (['loaded', 'refused', 'asks'].includes(submission.state)) return
      await load(db, place, laCode, submission, tell)
    })
  } catch (error) {
    await tell.settled()
    await transaction(place.store.pool, 'load', reach, (db) => endsBecauseOf(db, place, laCode, id, error))
    if (!(error instanceof AsksFirst || error instanceof Refusal)) throw error
  }
  await tell.settled()
  return transaction(
    place.store.pool,
    'load',
    reach,
    async (db) => (await findSubmission(db, laCode, id)) as SubmissionRow,
  )
}

/**
 * Reads a submission in force again, for a directory of postcodes that has come since: how far a child is placed from home
 * is worked out as a return is read. It stays as it is when a later file has taken its place, its file is no longer kept,
 * or it would be refused today.
 */
export async function loadAgain(place: Place, laCode: string, id: string): Promise<void> {
  const reach = byItself(laCode, place.today())
  const tell = teller(place, laCode, id, () => {})
  try {
    await transaction(place.store.pool, 'load', reach, async (db) => {
      await alone(db, `load ${laCode}`)
      const submission = await findSubmission(db, laCode, id)
      if (submission?.state !== 'loaded') return
      const isInForce = (await loads(db, laCode)).some(({ load_id }) => load_id === submission.load_id)
      if (isInForce) await load(db, place, laCode, submission, tell)
    })
  } catch (error) {
    if (!(error instanceof AsksFirst || error instanceof Refusal)) throw error
    const mark = await postcodesMark(place.data, isMadeUp(laCode))
    if (mark === null) return
    await transaction(place.store.pool, 'load', reach, (db) => keepPostcodesMark(db, laCode, id, mark))
  }
}

/** Says of a submission what became of its load, which was undone. */
async function endsBecauseOf(db: Database, place: Place, laCode: string, id: string, error: unknown): Promise<void> {
  if (error instanceof AsksFirst) {
    await submissionAsks(db, laCode, id, error.question, error.beside)
  } else if (error instanceof Refusal) {
    await submissionEnds(db, laCode, id, 'refused', error.message)
    await cutRefused(db, place, laCode, id)
  } else {
    const answer =
      'Something broke on our side while loading. Nothing was changed, and the file is kept; it is tried again by itself.'
    await submissionEnds(db, laCode, id, 'failed', answer)
  }
}

async function load(
  db: Database,
  place: Place,
  laCode: string,
  submission: SubmissionRow,
  tell: ReturnType<typeof teller>,
): Promise<void> {
  const which = returnById(submission.return)
  const erased = new LeaveOutErased(place, laCode, await erasedMarks(db, laCode))
  const postcodes = which.isReadWhole ? await postcodesMark(place.data, submission.made_up) : null
  const read = readFile(place, laCode, submission, which, (share, doing) => tell.say(share * 0.4, doing))
  try {
    const about = await read.begun
    const before = loadBefore(await loads(db, laCode), which.id, about.period)
    const { loadId, superseded } = await beginLoad(db, laCode, {
      return: which.id,
      period: about.period,
      referenceDate: about.referenceDate,
      fileHash: submission.file_hash,
      fileName: submission.file_name,
      madeUp: submission.made_up,
    })
    const { people, aboutNobody, said } = await addClaims(db, laCode, loadId, erased.remaining(read.claims))
    const summary = await read.summary
    const made = before && { which, period: about.period, loadId, children: people.size, before }
    if (made !== null) await mustBeWhole(db, laCode, submission, made)
    const noLongerNamed = made === null ? [] : await tellNoLongerNamed(db, place, laCode, made)
    const touched = new Set<string | null>([...people, ...(aboutNobody ? [null] : [])])
    for (const person of await peopleOfLoads(db, laCode, superseded)) touched.add(person)
    await settleAndJoin(db, place, laCode, touched, { load: loadId, of: said }, (share) =>
      tell.say(0.4 + share * 0.6, 'Joining journeys'),
    )
    if (touched.size >= many) await gatherStatistics(db)
    // An erased child stays erased in what is kept, too.
    const file = { file_hash: submission.file_hash, return: which.id }
    if (erased.count > 0) await cutFile(db, laCode, file, erased.isLeftOut)
    await submissionLoaded(db, laCode, submission.submission_id, {
      return: which.id,
      period: about.period,
      summary: { ...summary, note: erased.noted(summary.note) },
      loadId,
      // One that is read again says what it said: those who answer for the records were told then.
      noLongerNamed: submission.state === 'loaded' ? submission.no_longer_named : noLongerNamed,
      postcodes,
    })
    await noteLeftOut(db, laCode, { return: which.id, period: about.period }, erased.stayedOut)
  } finally {
    read.stop()
  }
}

/** Reads the kept file on a connection of its own while the claims are written on another. */
function readFile(
  place: Place,
  laCode: string,
  submission: SubmissionRow,
  which: ReturnType<typeof returnById>,
  progress: (share: number, doing: string) => void,
) {
  const claims = new Handover<readonly Claim[]>()
  let begin: (about: LoadBegins) => void = () => {}
  let refuse: (error: unknown) => void = () => {}
  const begun = new Promise<LoadBegins>((resolve, reject) => {
    begin = resolve
    refuse = reject
  })
  let stopped = false
  const today = place.today()
  const summary: Promise<SubmissionSummary> = transaction(
    place.store.pool,
    'load',
    byItself(laCode, today),
    async (db) => {
      const file = await keptFile(db, laCode, submission.file_hash)
      if (file === null)
        throw new Refusal('not-there', 'The file is no longer kept, so it cannot be loaded. Send it in again.')
      let read = 0
      async function* bytes(): AsyncGenerator<Uint8Array> {
        for await (const piece of (file as NonNullable<typeof file>).bytes) {
          if (stopped) return
          yield piece
          await claims.taken()
          read += piece.length
          if (!which.isReadWhole) progress(read / Math.max(1, submission.bytes), 'Reading and checking')
        }
      }
      const kept = (period: string) => keptOf(db, laCode, which.id, period)
      return which.read(
        bytes(),
        { laCode, today, data: place.data, chosenYear: submission.chosen_year, kept },
        { begin, claims: (some) => claims.give(some), moves: progress },
      )
    },
  )
  summary.then(
    () => claims.end(),
    (error) => {
      refuse(error)
      claims.end(error)
    },
  )
  begun.catch(() => {})
  return {
    begun,
    claims,
    summary,
    stop() {
      stopped = true
      claims.end()
    },
  }
}

async function keptOf(
  db: Database,
  laCode: string,
  id: string,
  period: string,
): Promise<AsyncIterable<Uint8Array> | null> {
  const loaded = (await loads(db, laCode)).find((load) => load.return === id && load.period === period)
  return loaded === undefined ? null : ((await keptFile(db, laCode, loaded.file_hash))?.bytes ?? null)
}

/** Says how far a load is, at most twice a second, outside its transaction, so that pages can show it. */
function teller(place: Place, laCode: string, id: string, progress: Progress) {
  let last = 0
  let saying: Promise<unknown> = Promise.resolve()
  let busy = false
  return {
    say(done: number, doing: string): void {
      progress(done, doing)
      const now = performance.now()
      if (busy || now - last < 500) return
      last = now
      busy = true
      saying = transaction(place.store.pool, 'load', byItself(laCode, place.today()), (db) =>
        submissionMoves(db, laCode, id, done, doing),
      )
        // Progress that cannot be said is no reason to stop.
        .catch(() => {})
        .finally(() => {
          busy = false
        })
    },
    settled: () => saying,
  }
}
