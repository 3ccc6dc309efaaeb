import { mkdir, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Actor } from '../practice/actor.ts'
import { loadPublished } from './load-published.ts'
import { madeUpPublished } from './made-up-published.ts'
import type { Place } from './place.ts'

/**
 * Loads the made-up statistics of Merrowdale and its neighbours, as any published file is loaded. Those that are held
 * already stay as they are.
 */
export async function loadMadeUpPublished(place: Place, actor: Actor): Promise<void> {
  // Always the same folder: what was broken off leaves nothing that is not taken away the next time.
  const folder = join(place.data, 'made-up-published')
  await mkdir(folder, { recursive: true })
  try {
    for (const { name, text } of madeUpPublished()) await writeFile(join(folder, name), text)
    const { files } = await loadPublished(place, actor, [folder])
    const other = files.find(({ state }) => state === 'refused' || state === 'left out')
    if (other !== undefined) {
      throw new Error(`The made-up file ${other.file} was not taken: ${other.findings[0]?.says ?? other.title}`)
    }
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}
