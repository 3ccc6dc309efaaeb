import type { Actor } from '../practice/actor.ts'
import type { Database } from '../store/database.ts'
import { explanationsOf } from '../store/explanations.ts'
import { type WaitingRow, waitingFiles } from '../store/last-visit.ts'
import { loads } from '../store/loads.ts'
import { signOffsInForce } from '../store/sign-offs.ts'
import { type SubmissionRow, submissions } from '../store/submissions.ts'
import { acting } from './acting.ts'
import type { Place } from './place.ts'
import { loadableReturns } from './returns.ts'

/** A file sent in, as the first page names it. */
export type FileInHand = {
  readonly id: string
  readonly returnId: string | null
  /** `Children in need census` */
  readonly return: string
  readonly period: string | null
  readonly file: string
  /** Children with an error, and in all; null where the return is not checked child by child. */
  readonly children: { readonly withErrors: number; readonly all: number } | null
  /** Rules that ask whether something is right, and found something to ask about. */
  readonly queries: readonly string[]
}

/** Files that wait for somebody. */
export type WaitingFiles = {
  readonly asks: readonly WaitingFile[]
  readonly failed: readonly WaitingFile[]
}

export type WaitingFile = Pick<FileInHand, 'id' | 'return' | 'period' | 'file'>

/** What of the files sent in is to be put right. */
export type ReturnsFacts = {
  /** Files in force, the newest period first. */
  readonly inForce: readonly FileInHand[]
  /** Files in force that no longer name children whose record is shut or held. */
  readonly fewer: readonly FileInHand[]
  /** Of the newest census in force: which of its queries nobody has explained in any way, and whether it is signed off. */
  readonly newest: { readonly file: FileInHand; readonly unexplained: number; readonly isSignedOff: boolean } | null
}

/** How many of the newest files are looked at. */
const looked = 100

/** The files that wait for an answer, and those that broke on our side. */
export async function waitingHere(db: Database, laCode: string): Promise<WaitingFiles> {
  const rows = await waitingFiles(db, laCode)
  const of = (state: WaitingRow['state']) =>
    rows
      .filter((row) => row.state === state)
      .map((row) => ({ id: row.submission_id, return: nameOf(row.return), period: row.period, file: row.file_name }))
  return { asks: of('asks'), failed: of('failed') }
}

/** The files in force, with what is to be put right in them. */
export function returnsFacts(place: Place, actor: Actor): Promise<ReturnsFacts> {
  return acting(place, actor, 'see-submissions', 'read', async (db, lastly) => {
    const [rows, now] = await Promise.all([submissions(db, actor.laCode, looked, 0), loads(db, actor.laCode)])
    const inForce = new Set(now.map(({ load_id }) => load_id))
    const standing = rows.filter(({ load_id }) => load_id !== null && inForce.has(load_id))
    const inForceNow = standing.sort((a, b) => (b.period ?? '').localeCompare(a.period ?? '')).map(inHand)
    return {
      newest: await lastly(() => newestOf(db, actor.laCode, inForceNow)),
      inForce: inForceNow,
      fewer: standing.filter(({ no_longer_named }) => no_longer_named.length > 0).map(inHand),
    }
  })
}

async function newestOf(db: Database, laCode: string, inForce: readonly FileInHand[]) {
  const file = inForce.find(({ returnId, period }) => returnId === 'cin-census' && period !== null)
  if (file === undefined) return null
  const [rows, signed] = await Promise.all([
    explanationsOf(db, laCode, 'cin-census', file.period ?? ''),
    signOffsInForce(db, laCode, [file.id]),
  ])
  const explained = new Set(rows.map(({ rule }) => rule))
  return {
    file,
    unexplained: file.queries.filter((rule) => !explained.has(rule)).length,
    isSignedOff: signed.length > 0,
  }
}

function inHand({ submission_id, return: id, period, file_name, summary }: SubmissionRow): FileInHand {
  return {
    id: submission_id,
    returnId: id,
    return: nameOf(id),
    ...{ period, file: file_name },
    children: summary === null ? null : { withErrors: summary.childrenWithErrors, all: summary.children },
    queries: (summary?.rules ?? []).filter(({ severity }) => severity === 'query').map(({ code }) => code),
  }
}

const nameOf = (id: string | null) => loadableReturns.find((each) => each.id === id)?.name ?? 'File'
