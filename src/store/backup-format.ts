import { gunzipSync, gzipSync } from 'node:zlib'
import { Refusal } from '../core/refusal.ts'
import type { SequenceAt, TableTally } from './held-tables.ts'

/**
 * A backup is a gzip file of text, which `zcat` shows: a line of JSON with what it is; for each table a line of JSON with
 * its name and columns, its rows in the text form of COPY, and `\.`; a line of JSON with what stood in each table. The
 * seal comes after, a gzip member of its own: the SHA-256 of every byte before it. Why so: docs/decisions/0016.
 */

export type BackupHeader = {
  readonly format: typeof formatName
  readonly version: number
  readonly release: string
  readonly madeAt: string
  /** The server's version. */
  readonly postgresql: string
  readonly authorities: readonly string[]
  readonly steps: readonly { readonly step: number; readonly name: string; readonly hash: string }[]
}

export type BackupTable = { readonly table: string; readonly columns: readonly string[] }

export type BackupTrailer = {
  readonly sequences: readonly SequenceAt[]
  readonly tables: readonly (TableTally & { readonly table: string })[]
}

export const formatName = 'throughline backup'
export const formatVersion = 1
/** What ends the rows of a table. No row is written so: COPY doubles a backslash. */
export const endOfRows = '\\.\n'

/** A value as a line of the file. */
export const jsonLine = (value: BackupHeader | BackupTable | BackupTrailer) => `${JSON.stringify(value)}\n`

/** Is this what the first line, the line of a table or the last line holds? A file made to harm is asked too. */
export const isHeader = (value: unknown): value is BackupHeader => {
  const { release, authorities, steps } = value as Partial<BackupHeader>
  const isStep = ({ step, name, hash }: Partial<BackupHeader['steps'][number]>) =>
    Number.isInteger(step) && typeof name === 'string' && typeof hash === 'string'
  return typeof release === 'string' && Array.isArray(authorities) && Array.isArray(steps) && steps.every(isStep)
}
export const isTable = (value: unknown): value is BackupTable => {
  const { table, columns } = value as Partial<BackupTable>
  return typeof table === 'string' && Array.isArray(columns)
}
export const isTrailer = (value: unknown): value is BackupTrailer => {
  const { sequences, tables } = value as Partial<BackupTrailer>
  const isTally = ({ table, rows, hash }: Partial<BackupTrailer['tables'][number]>) =>
    typeof table === 'string' && Number.isInteger(rows) && typeof hash === 'string'
  const isSequence = ({ sequence, value, called }: Partial<SequenceAt>) =>
    typeof sequence === 'string' && Number.isInteger(value) && typeof called === 'boolean'
  return Array.isArray(sequences) && sequences.every(isSequence) && Array.isArray(tables) && tables.every(isTally)
}

/** The last member of the file. Not packed, so that it is always as long. */
export const sealMember = (hash: string) => gzipSync(`{"sealed":"${hash}"}\n`, { level: 0 })
export const sealLength = sealMember('0'.repeat(64)).length

/** The hash that a seal holds; null when these bytes are no seal. */
export function sealedHash(member: Uint8Array): string | null {
  try {
    const text = gunzipSync(member, { maxOutputLength: 1024 }).toString('utf8')
    return /^\{"sealed":"([0-9a-f]{64})"\}\n$/.exec(text)?.[1] ?? null
  } catch {
    return null
  }
}

/** Refuses a file that is no whole backup. */
export const damaged = (path: string, how: string) =>
  new Refusal('backup-damaged', `${path} ${how}. Nothing was changed. Take another backup, or copy this one again.`)
