import { startJobs } from '../work/jobs.ts'
import { openPlace } from '../work/place.ts'
import type { RunSettings } from './run-settings.ts'

/**
 * Takes jobs in this process, with sessions of the database of their own.
 *
 * @param log  told of a job that broke
 */
export async function takeJobs(
  { place: where, jobs }: RunSettings,
  log: (line: { readonly time: string; readonly job: string; readonly failed: true }) => void,
): Promise<{ close(): Promise<void> }> {
  const place = await openPlace({ ...where, jobs })
  try {
    const taker = await startJobs(place, jobs, (job) => log({ time: new Date().toISOString(), job, failed: true }))
    return {
      async close() {
        await taker.stop()
        await place.close()
      },
    }
  } catch (error) {
    await place.close()
    throw error
  }
}
