import { Refusal } from '../core/refusal.ts'
import { type Actor, operatorActor } from '../practice/actor.ts'
import type { DemonstrationPeople } from '../sample/people.ts'
import { addAuthority, authorities } from '../store/authorities.ts'
import { jobBegins, jobEnds, jobMoves } from '../store/job-reports.ts'
import { askForJob } from '../store/jobs.ts'
import { setSetting, setting } from '../store/settings.ts'
import { submissionsNamed } from '../store/submissions.ts'
import { byItself, transaction } from '../store/transaction.ts'
import { addDemonstrationAccounts } from './demonstration-accounts.ts'
import { keepMadeUpLists } from './lists.ts'
import { loadMadeUpPublished } from './load-made-up-published.ts'
import { loadSubmission } from './load-submission.ts'
import { openWithSample } from './open-figures.ts'
import type { Place } from './place.ts'
import { receiveReturn } from './receive-return.ts'
import { restrictRecord } from './restrict-record.ts'
import { demonstration, type SampleFile, sampleFiles } from './sample-files.ts'
import { sealRecord } from './seal-record.ts'
import { stageFile } from './staged-file.ts'

const laCode = demonstration.number
const key = 'sample'
/** Seconds after which a job of its own takes over a file whose loading was broken off; the sample's job does so first. */
const takenOverAfter = 3600

/** The made-up authority as it stands in the settings: how large, and whether it is to be there at all. */
type SampleSetting = 'removed' | { readonly children: number }

/**
 * Begins the made-up authority in a copy that holds nothing, and asks for the job that loads it. A copy that holds an
 * authority, or from which the sample was removed, stays as it is.
 *
 * @param children  how large the made-up authority is
 * @returns         has it been begun now?
 */
export function beginSample(place: Place, children: number = demonstration.children): Promise<boolean> {
  return transaction(place.store.pool, 'keep', byItself(laCode, place.today()), async (db) => {
    if ((await setting(db, key)) !== null || (await authorities(db)).length > 0) return false
    await setSetting(db, key, { children } satisfies SampleSetting)
    await addAuthority(db, laCode, demonstration.name, true)
    await openWithSample(db)
    await askForJob(db, { task: 'load-sample', about: {}, key: 'load-sample' })
    return true
  })
}

/**
 * Loads the made-up authority: its lists, what is published of it and its neighbours, its accounts, its allocations and its newest census, a restricted child and a
 * sealed one, the newest looked-after return, then the files of earlier years. What is there already is left as it is, so a job that was broken off goes on.
 */
export async function loadSample(place: Place): Promise<void> {
  const size = await transaction(place.store.pool, 'keep', byItself(laCode, place.today()), (db) => setting(db, key))
  if (size === null || size === 'removed') return
  const { children } = size as { children: number }
  const actor = operatorActor(laCode, { account: 'sample', name: 'The sample', signIn: 'the program' })
  const report = reporter(place)
  await report.begins()
  try {
    await keepMadeUpLists(place.data)
    await report.moves(0, 'Making up published statistics')
    await loadMadeUpPublished(place, actor)
    const { files, people } = sampleFiles({ children, seed: demonstration.seed })
    const special = await people()
    await addDemonstrationAccounts(place, laCode, special.people)
    // The newest year first: it is what people look at.
    const order = [...files].sort((a, b) => b.period.localeCompare(a.period))
    for (const [at, file] of order.entries()) {
      await report.moves(at / order.length, `Making up and loading ${file.name}`)
      if (!(await file.isEmpty())) await loadOnce(place, actor, file)
      if (at === 1) await shutRecords(place, actor, special)
    }
    await report.ends('done')
  } catch (error) {
    if (await isRemoved(place)) return
    await report.ends('failed')
    throw error
  }
}

async function loadOnce(place: Place, actor: Actor, file: SampleFile): Promise<void> {
  const there = await transaction(place.store.pool, 'load', byItself(laCode, place.today()), (db) =>
    submissionsNamed(db, laCode, file.name, actor.account),
  )
  if (there.some(({ state }) => state === 'loaded')) return
  const waiting = there.find(({ state }) => state !== 'refused')?.submission_id
  const id = waiting ?? (await receiveOnce(place, actor, file))
  await loadSubmission(place, laCode, id)
}

async function receiveOnce(place: Place, actor: Actor, file: SampleFile): Promise<string> {
  const staged = await stageFile(place, file.name, file.bytes())
  try {
    return (await receiveReturn(place, actor, staged, { jobAfter: takenOverAfter })).id
  } finally {
    await staged.remove()
  }
}

/** One record is restricted and one is sealed, so that both can be seen. */
async function shutRecords(place: Place, actor: Actor, { children }: DemonstrationPeople): Promise<void> {
  const reasons = {
    restricted: 'Made up: the child of a member of staff',
    adopted: 'Made up: the child was adopted',
  }
  await unlessShut(children.restricted, (child) =>
    restrictRecord(place, actor, child, { reason: reasons.restricted, owner: 'director' }),
  )
  await unlessShut(children.adopted, (child) =>
    sealRecord(place, actor, child, { reason: reasons.adopted, owner: 'records-officer' }),
  )
}

/** A record that is shut already is not found, nor is one that a small sample does not have. */
async function unlessShut(child: string | null, shut: (child: string) => Promise<void>): Promise<void> {
  if (child === null) return
  try {
    await shut(child)
  } catch (error) {
    if (!(error instanceof Refusal) || error.reason !== 'not-there') throw error
  }
}

async function isRemoved(place: Place): Promise<boolean> {
  const now = await transaction(place.store.pool, 'keep', byItself(laCode, place.today()), (db) => setting(db, key))
  return now === 'removed'
}

function reporter(place: Place) {
  const keep = (does: (db: Parameters<typeof jobBegins>[0]) => Promise<unknown>) =>
    transaction(place.store.pool, 'keep', byItself(laCode, place.today()), does)
  return {
    begins: () => keep((db) => jobBegins(db, laCode, 'load-sample', 'Making up Merrowdale')),
    moves: (done: number, doing: string) => keep((db) => jobMoves(db, laCode, 'load-sample', done, doing)),
    ends: (state: 'done' | 'failed') => keep((db) => jobEnds(db, laCode, 'load-sample', state, null)),
  }
}
