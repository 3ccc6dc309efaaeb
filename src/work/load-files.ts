import { isMadeUp } from '../codes/made-up.ts'
import { Refusal } from '../core/refusal.ts'
import { authorities } from '../store/authorities.ts'
import type { SubmissionRow } from '../store/submissions.ts'
import { byItself, transaction } from '../store/transaction.ts'
import { answerLoad } from './answer-load.ts'
import { chosenYear, yearForNone } from './chosen-year.ts'
import { type GatheredFile, GatheredSets } from './gather-sets.ts'
import { loadSubmission, type Progress } from './load-submission.ts'
import { openInputs } from './open-inputs.ts'
import type { Place } from './place.ts'
import { receiveReturn, recognise } from './receive-return.ts'
import { removeSample } from './remove-sample.ts'
import { type StagedFile, stageFile } from './staged-file.ts'
import { terminalActor } from './terminal-actor.ts'

export type LoadOrder = {
  readonly paths: readonly string[]
  /** Its number; what the files say, or the only one held here, when not given. */
  readonly authority: string | undefined
  /** What an authority that is not held yet is to be called. */
  readonly name: string | undefined
  /** The account to act as; the operator of the terminal when not given. */
  readonly as: string | undefined
  /** Removes made-up children that stand in the way of real ones. */
  readonly removeSample: boolean
  /** The collection year of a looked-after return; the year of its newest date when not given. */
  readonly year: string | undefined
  /** Loads a file that is far smaller than the one before it all the same; otherwise it is refused. */
  readonly allTheSame: boolean
}

export type LoadListener = {
  progress(file: string, ...how: Parameters<Progress>): void
  /** A file that has been loaded, or refused while it was. */
  loaded(submission: SubmissionRow): void
  /** A file that was not taken in. */
  refused(file: string, refusal: Refusal): void
}

/**
 * Loads files from a terminal, one after another, and every return of a ZIP. One that is refused does not keep the others
 * out. The tables of a looked-after return that are in one folder are one file together, and come last.
 *
 * @throws Refusal when the year that was chosen cannot be
 */
export async function loadFiles(place: Place, order: LoadOrder, listener: LoadListener): Promise<void> {
  const unlessRefused = async (name: string, load: () => Promise<void>) => {
    try {
      await load()
    } catch (error) {
      if (!(error instanceof Refusal)) throw error
      listener.refused(name, error)
    }
  }
  const year = chosenYear(order.year ?? '', place.today())
  const loadOne = ({ name, bytes }: GatheredFile, chosen: number | null = null) =>
    unlessRefused(name, async () => {
      const file = await stageFile(place, name, bytes)
      try {
        listener.loaded(await loadFile(place, order, file, chosen, (...how) => listener.progress(name, ...how)))
      } finally {
        await file.remove()
      }
    })
  const gathered = new GatheredSets()
  for (const path of order.paths) {
    await unlessRefused(path, async () => {
      for await (const each of gathered.rest(openInputs(path, 'xml and tables'))) await loadOne(each)
    })
  }
  if (year !== null && gathered.count === 0) listener.refused('--year', yearForNone())
  for await (const set of gathered.sets(year)) {
    if ('refusal' in set) listener.refused(set.name, set.refusal)
    else await loadOne(set, set.chosenYear)
  }
}

/** Seconds a job waits before it takes over a load whose terminal was closed. */
const takenOverAfter = 90

async function loadFile(
  place: Place,
  order: LoadOrder,
  file: StagedFile,
  chosen: number | null,
  progress: Progress,
): Promise<SubmissionRow> {
  const { about } = await recognise(file)
  const laCode = order.authority ?? about.authority ?? undefined
  if (laCode !== undefined && !/^\d{3}$/.test(laCode)) {
    throw new Refusal('usage', `An authority is named by DfE's number of three digits, such as 330, not ${laCode}.`)
  }
  if (order.removeSample && laCode !== undefined && !isMadeUp(laCode)) await removeMadeUpFirst(place)
  const actor = await terminalActor(place, laCode, order.as, true)
  const begins = actor.role === 'operator' ? (order.name ?? `Authority ${actor.laCode}`) : undefined
  const { id } = await receiveReturn(place, actor, file, { jobAfter: takenOverAfter, begins, chosenYear: chosen })
  const submission = await loadSubmission(place, actor.laCode, id, progress)
  if (submission.state !== 'asks') return submission
  await answerLoad(place, actor, id, order.allTheSame ? 'load' : 'leave out', takenOverAfter)
  if (order.allTheSame) return loadSubmission(place, actor.laCode, id, progress)
  throw new Refusal('far-smaller', `${submission.answer} Nothing was changed. If it is, load it again and say --yes.`)
}

async function removeMadeUpFirst(place: Place): Promise<void> {
  const held = await transaction(place.store.pool, 'keep', byItself('', place.today()), authorities)
  const madeUp = held.find(({ la_code }) => isMadeUp(la_code))
  if (madeUp !== undefined) await removeSample(place, await terminalActor(place, madeUp.la_code, undefined))
}
