import { Refusal } from '../core/refusal.ts'
import type { Actor } from '../practice/actor.ts'
import { mustBeAllowed } from './acting.ts'
import { inputsIn } from './open-inputs.ts'
import type { Place } from './place.ts'
import { receiveReturn } from './receive-return.ts'
import { stageFile } from './staged-file.ts'

/** A file as it arrives. */
export type ArrivingFile = { readonly name: string; readonly bytes: AsyncIterable<Uint8Array> }

/** What became of what was sent: the submissions, and what was refused with its reason. */
export type SentFiles = {
  readonly submissions: readonly string[]
  readonly refused: readonly { readonly name: string; readonly why: string }[]
}

/**
 * Takes in files sent together, and every return of a ZIP among them. One that is refused does not keep the others out.
 *
 * @throws Refusal when nothing at all was sent
 */
export async function sendFiles(place: Place, actor: Actor, files: AsyncIterable<ArrivingFile>): Promise<SentFiles> {
  mustBeAllowed(actor, 'load-returns')
  const submissions: string[] = []
  const refused: { name: string; why: string }[] = []
  let some = false
  for await (const file of files) {
    some = true
    try {
      for await (const input of inputsIn(file.name, null, file.bytes, 'xml and tables')) {
        const staged = await stageFile(place, input.name, input.bytes)
        try {
          submissions.push((await receiveReturn(place, actor, staged)).id)
        } catch (error) {
          if (!(error instanceof Refusal)) throw error
          refused.push({ name: input.name, why: error.message })
        } finally {
          await staged.remove()
        }
      }
    } catch (error) {
      if (!(error instanceof Refusal)) throw error
      refused.push({ name: file.name, why: error.message })
    }
  }
  if (!some) throw new Refusal('usage', 'No file was chosen. Choose one, then send it.')
  return { submissions: [...new Set(submissions)], refused }
}
