import { readdir, rm, stat } from 'node:fs/promises'
import { join } from 'node:path'
import type { Place } from './place.ts'
import { incomingFolder } from './staged-file.ts'

/** No file takes a day to come in, in milliseconds. */
const longest = 86_400_000

/** Takes away what processes that were killed left among the files that come in: it names children, and nobody reads it. */
export async function sweep(place: Place, now: number = Date.now()): Promise<void> {
  const folder = incomingFolder(place)
  for (const name of await readdir(folder).catch(() => [])) {
    const path = join(folder, name)
    // One that has come in meanwhile is gone by itself.
    const about = await stat(path).catch(() => null)
    if (about !== null && about.mtimeMs < now - longest) await rm(path, { force: true })
  }
}
