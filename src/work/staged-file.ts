import { randomUUID } from 'node:crypto'
import { createReadStream, createWriteStream } from 'node:fs'
import { mkdir, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { Refusal } from '../core/refusal.ts'
import type { Place } from './place.ts'

/** A file on its way in: on disk for a moment, so that no transaction waits for a slow sender. */
export type StagedFile = {
  readonly name: string
  bytes(): AsyncIterable<Uint8Array>
  remove(): Promise<void>
}

/** Where files are while they come in. What a killed process left there is of no use and may be deleted. */
export const incomingFolder = (place: Place) => join(place.data, 'incoming')

/**
 * Puts a file aside while it comes in. Nobody but us may read it.
 *
 * @throws Refusal 'output-not-written' when the disk is full
 */
export async function stageFile(place: Place, name: string, bytes: AsyncIterable<Uint8Array>): Promise<StagedFile> {
  const folder = incomingFolder(place)
  await mkdir(folder, { recursive: true, mode: 0o700 })
  const path = join(folder, randomUUID())
  const remove = () => rm(path, { force: true })
  try {
    await pipeline(Readable.from(bytes), createWriteStream(path, { mode: 0o600, flags: 'wx' }))
  } catch (error) {
    await remove()
    const { code } = error as { code?: string }
    if (code === 'ENOSPC' || code === 'EDQUOT') {
      throw new Refusal(
        'output-not-written',
        'The disk of this copy is full, so the file could not be taken in. Nothing of it was kept. Make room, then send it in again.',
      )
    }
    throw error
  }
  return { name, bytes: () => createReadStream(path, { highWaterMark: 262_144 }), remove }
}
