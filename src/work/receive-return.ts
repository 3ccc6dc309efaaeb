import { randomUUID } from 'node:crypto'
import { isMadeUp } from '../codes/made-up.ts'
import { period } from '../core/period.ts'
import { Refusal } from '../core/refusal.ts'
import type { Actor } from '../practice/actor.ts'
import { addAuthority, authorities } from '../store/authorities.ts'
import type { Database } from '../store/database.ts'
import { keepFile } from '../store/files.ts'
import { askForJob } from '../store/jobs.ts'
import { addSubmission, justSent } from '../store/submissions.ts'
import { byItself, transaction } from '../store/transaction.ts'
import { log, mustBeAllowed } from './acting.ts'
import type { LoadableReturn, Recognised } from './loading.ts'
import type { Place } from './place.ts'
import { loadableReturns } from './returns.ts'
import type { StagedFile } from './staged-file.ts'

/** A file that has been taken in: it is kept, and a job will load it. */
export type Received = { readonly id: string; readonly laCode: string; readonly again: boolean }

export type ReceiveOptions = {
  /** Seconds before a job takes it: time for whoever sent it to load it themselves. */
  readonly jobAfter?: number
  /** An authority that is not held here yet may be begun with this file, under this name. */
  readonly begins?: string | undefined
  /** Of a looked-after return: the collection year somebody chose for it. */
  readonly chosenYear?: number | null
}

/**
 * Takes in a file: keeps it unchanged under its hash, says which return of which authority it is, and asks for it to be
 * loaded. All of that or nothing. The same file from the same person within a minute is the same submission.
 *
 * @throws Refusal when it is no return we load, is of another authority, or would mix real and made-up children
 */
export async function receiveReturn(
  place: Place,
  actor: Actor,
  file: StagedFile,
  { jobAfter = 0, begins, chosenYear = null }: ReceiveOptions = {},
): Promise<Received> {
  mustBeAllowed(actor, 'load-returns')
  const { laCode } = actor
  const { which, about } = await recognise(file)
  if (about.authority !== null && about.authority !== laCode) {
    throw new Refusal(
      'authority-mixed',
      `The file says that it is of authority ${about.authority}, and here it would go to ${laCode}. Nothing of it was kept. Send it in for ${about.authority}, or correct its header.`,
    )
  }
  return transaction(place.store.pool, 'load', byItself(laCode, place.today()), async (db) => {
    await mayBeHeld(db, laCode, begins)
    const sentBefore = (hash: string) => justSent(db, laCode, hash, actor.account, chosenYear)
    const { hash, length } = await keepFile(db, laCode, file.bytes(), async (hash) => (await sentBefore(hash)) === null)
    const sent = await sentBefore(hash)
    if (sent !== null) return { id: sent, laCode, again: true }
    const id = randomUUID()
    await addSubmission(db, laCode, {
      id,
      return: which.id,
      period: chosenYear === null ? about.period : String(chosenYear),
      fileName: lastPart(file.name),
      fileHash: hash,
      bytes: length,
      madeUp: isMadeUp(laCode),
      by: actor.account,
      chosenYear,
    })
    await askForJob(db, {
      task: 'load-submission',
      about: { laCode, id },
      key: `load ${id}`,
      queue: `load ${laCode}`,
      after: jobAfter,
    })
    await log(db, place, actor, { what: 'return.receive', object: id, detail: detailOf(which, file, chosenYear) })
    return { id, laCode, again: false }
  })
}

function detailOf({ name }: LoadableReturn, file: StagedFile, chosenYear: number | null): string {
  const chosen = chosenYear === null ? '' : `, sent in as that of ${period(chosenYear)}`
  return `${name}, ${lastPart(file.name)}${chosen}`
}

/** Real and made-up children never share a database. */
async function mayBeHeld(db: Database, laCode: string, begins: string | undefined): Promise<void> {
  const held = await authorities(db)
  const others = held.filter(({ made_up }) => made_up !== isMadeUp(laCode))
  if (others.length > 0) {
    throw new Refusal(
      'made-up-and-real',
      isMadeUp(laCode)
        ? 'Real children are held here, so a made-up authority cannot be loaded beside them. Try it in a data folder of its own: THROUGHLINE_DATA=/another/folder.'
        : `Made-up children (${others.map(({ name }) => name).join(', ')}) are held here. Remove them first: throughline sample remove, or the same under Administration. Then send the file in again.`,
    )
  }
  if (held.some(({ la_code }) => la_code === laCode)) return
  if (begins === undefined) {
    throw new Refusal(
      'not-there',
      `Authority ${laCode} is not held here. Begin it at a terminal with throughline load.`,
    )
  }
  await addAuthority(db, laCode, begins, isMadeUp(laCode))
}

/**
 * Which return a file is, and of whom, by its beginning.
 *
 * @throws Refusal 'return-not-recognised' when it is none that we load
 */
export async function recognise(
  file: StagedFile,
): Promise<{ readonly which: LoadableReturn; readonly about: Recognised }> {
  const start = await firstPiece(file.bytes())
  for (const which of loadableReturns) {
    const about = await which.recognise(start, () => file.bytes())
    if (about !== null) return { which, about }
  }
  throw new Refusal(
    'return-not-recognised',
    `It is none of the returns that are loaded here: ${loadableReturns.map(({ name }) => name.toLowerCase()).join(', ')}. Nothing of it was kept.`,
  )
}

async function firstPiece(bytes: AsyncIterable<Uint8Array>): Promise<Uint8Array> {
  for await (const piece of bytes) return piece
  return new Uint8Array(0)
}

/** The name without its folders: a path says who somebody is and where they keep things. */
function lastPart(name: string): string {
  return (name.split(/[/\\]/).at(-1) ?? name).replace(/\p{Cc}/gu, '?').slice(0, 200)
}
