import { Refusal } from '../core/refusal.ts'
import type { Actor } from '../practice/actor.ts'
import { mustBeAllowed } from './acting.ts'
import { chosenYear, yearForNone } from './chosen-year.ts'
import { type GatheredFile, GatheredSets } from './gather-sets.ts'
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
 * The tables of a looked-after return are one file together.
 *
 * @param yearOf  the year somebody chose for a looked-after return, asked for when all files have come; blank or nothing
 *                where its dates are to tell it
 * @throws Refusal when nothing at all was sent
 */
export async function sendFiles(
  place: Place,
  actor: Actor,
  files: AsyncIterable<ArrivingFile>,
  yearOf: () => string | undefined = () => undefined,
): Promise<SentFiles> {
  mustBeAllowed(actor, 'load-returns')
  const submissions: string[] = []
  const refused: { name: string; why: string }[] = []
  const unlessRefused = async (name: string, take: () => Promise<void>) => {
    try {
      await take()
    } catch (error) {
      if (!(error instanceof Refusal)) throw error
      refused.push({ name, why: error.message })
    }
  }
  const takeIn = ({ name, bytes }: GatheredFile, year: number | null = null) =>
    unlessRefused(name, async () => {
      const staged = await stageFile(place, name, bytes)
      try {
        submissions.push((await receiveReturn(place, actor, staged, { chosenYear: year })).id)
      } finally {
        await staged.remove()
      }
    })
  const gathered = new GatheredSets()
  let some = false
  for await (const file of files) {
    some = true
    await unlessRefused(file.name, async () => {
      const inputs = inputsIn(file.name, null, file.bytes, 'xml and tables')
      for await (const each of gathered.rest(inputs)) await takeIn(each)
    })
  }
  if (!some) throw new Refusal('usage', 'No file was chosen. Choose one, then send it.')
  await unlessRefused('Year of the return', async () => {
    const year = chosenYear(yearOf() ?? '', place.today())
    if (year !== null && gathered.count === 0) throw yearForNone()
    for await (const set of gathered.sets(year)) {
      if ('refusal' in set) refused.push({ name: set.name, why: set.refusal.message })
      else await takeIn(set, set.chosenYear)
    }
  })
  return { submissions: [...new Set(submissions)], refused }
}
