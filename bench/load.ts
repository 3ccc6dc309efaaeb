/** How long a census takes from the file to joined journeys in the database, and again when it is all there already. */
import { createReadStream, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { operatorActor } from '../src/practice/actor.ts'
import { loadSubmission } from '../src/work/load-submission.ts'
import { openPlace, type Place } from '../src/work/place.ts'
import { receiveReturn } from '../src/work/receive-return.ts'

export type LoadFigures = { readonly children: number; readonly firstMs: number; readonly againMs: number }

const actor = operatorActor('101', { account: 'bench', name: 'Bench', signIn: 'terminal' })

/** Loads a census into a database of its own, twice. */
export async function loadFigures(path: string): Promise<LoadFigures> {
  const data = mkdtempSync(join(tmpdir(), 'tl-bench-'))
  const place = await openPlace({ root: process.cwd(), data })
  try {
    const first = await timedLoad(place, path, 'first')
    const again = await timedLoad(place, path, 'again')
    return { children: first.children, firstMs: first.milliseconds, againMs: again.milliseconds }
  } finally {
    await place.close()
    rmSync(data, { recursive: true, force: true })
  }
}

async function timedLoad(place: Place, path: string, name: string) {
  const started = performance.now()
  const file = { name, bytes: () => createReadStream(path), remove: async () => {} }
  // Another account each time: the same file from the same person within a minute is the same submission.
  const { id } = await receiveReturn(place, { ...actor, account: name }, file, { begins: 'Merrowdale', jobAfter: 3600 })
  const { summary, state, answer } = await loadSubmission(place, '101', id)
  if (state !== 'loaded') throw new Error(`The census was not loaded: ${answer}`)
  return { children: summary?.children ?? 0, milliseconds: Math.round(performance.now() - started) }
}

if (process.argv[1]?.endsWith('load.ts')) console.log(await loadFigures(process.argv[2] as string))
