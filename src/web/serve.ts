import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { Refusal } from '../core/refusal.ts'
import { openPlace } from '../work/place.ts'
import { keepFiguresReady } from '../work/ready-figures.ts'
import type { RunSettings } from './run-settings.ts'
import { server } from './server.ts'
import type { WebSettings } from './settings.ts'

/** How long one statement of a page may take, in milliseconds: nobody waits longer, and what nobody waits for is ended. */
const longestStatement = 30_000

/** Pages that are served. */
export type Serving = {
  readonly port: number
  /** Ends: what is being answered is answered first. */
  close(): Promise<void>
}

/**
 * Serves pages in this process, with sessions of the database of their own: a statement of a page has an end, and one of
 * a job takes as long as it takes.
 *
 * @param program  the folder of the program, with the bundled scripts in it
 */
export async function serve(run: RunSettings, settings: WebSettings, program: string): Promise<Serving> {
  const { root } = run.place
  const place = await openPlace({ ...run.place, jobs: 0, longestStatement })
  const app = server({ root, scripts: join(program, 'browser'), place, settings })
  const close = async () => {
    await app.close().catch(() => {})
    await place.close()
  }
  try {
    await app.listen({ port: run.port, host: run.host }).catch((error) => portRefused(error, run))
  } catch (error) {
    await close()
    throw error
  }
  // What fails here fails for whoever opens the page, and is said there.
  const figures = keepFiguresReady(place, () => {})
  return {
    port: (app.server.address() as AddressInfo).port,
    async close() {
      const stopped = figures.stop()
      await close()
      await stopped
    },
  }
}

function portRefused(error: { code?: string }, { port, host }: RunSettings): never {
  if (error.code === 'EADDRINUSE') {
    throw new Refusal('address-taken', `Something else uses port ${port}. Choose another: PORT=${port + 1} npm start.`)
  }
  if (error.code === 'EACCES')
    throw new Refusal('address-taken', `You may not use port ${port}. Choose one above 1023: PORT=3000 npm start.`)
  if (error.code === 'EADDRNOTAVAIL' || error.code === 'ENOTFOUND')
    throw new Refusal('usage', `HOST is ${host}, which is no address of this computer. Try HOST=127.0.0.1 npm start.`)
  throw error
}
