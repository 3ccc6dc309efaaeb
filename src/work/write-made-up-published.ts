import { mkdirSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { Refusal } from '../core/refusal.ts'
import { madeUpPublished } from './made-up-published.ts'
import { fileOutput } from './open-output.ts'

/**
 * Writes the made-up statistics of Merrowdale and its neighbours into a folder, to be loaded as any others are.
 *
 * @param force  write into a folder that already holds something
 * @returns      the names of the files, and how many bytes each has
 * @throws Refusal 'output-not-written' when the folder cannot be made, or holds something already and `force` is not set
 */
export function writeMadeUpPublished(
  folder: string,
  force: boolean,
): readonly { readonly name: string; readonly bytes: number }[] {
  try {
    mkdirSync(folder, { recursive: true })
    if (readdirSync(folder).length > 0 && !force) {
      throw new Refusal(
        'output-not-written',
        `${folder} is not empty. Name a new folder, or add --force to write into this one.`,
      )
    }
  } catch (error) {
    if (error instanceof Refusal) throw error
    throw new Refusal('output-not-written', `${folder} cannot be made or read. Choose a folder of yours.`)
  }
  return madeUpPublished().map(({ name, text }) => {
    const bytes = Buffer.from(text)
    const output = fileOutput(join(folder, name))
    output.write(bytes)
    output.finish()
    return { name, bytes: bytes.length }
  })
}
