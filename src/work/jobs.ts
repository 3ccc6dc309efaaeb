import { type JobTaker, takeJobs } from '../store/jobs.ts'
import { keepLedgerComplete } from './complete-ledger.ts'
import { keepLookedUp } from './look-up-again.ts'
import type { Place } from './place.ts'
import { tasks } from './tasks.ts'

/** When jobs ask for themselves, in the words of cron; times are UTC, at night in England. */
const crontab = ['5 2 * * * close-log-days', '30 1 * * * back-up', '15 * * * * sweep', '45 * * * * ask-again'].join(
  '\n',
)

/**
 * Takes jobs in this process until it is stopped. Any number of processes may: each job is done by one of them, and what
 * a killed one had in hand is taken again.
 *
 * @param concurrency  jobs at a time
 * @param failed       told of a job that broke: its kind, and what was thrown
 */
export async function startJobs(
  place: Place,
  concurrency: number,
  failed: (task: string, error: unknown) => void,
): Promise<JobTaker> {
  const list = Object.fromEntries(
    Object.entries(tasks).map(([name, does]) => [
      name,
      async (about: unknown) => {
        await does(place, about)
      },
    ]),
  )
  const taker = await takeJobs(place.store, list, { concurrency, crontab, failed })
  const ledger = keepLedgerComplete(place, (error) => failed('erasure-ledger', error))
  const lookedUp = keepLookedUp(place, (error) => failed('look-up-again', error))
  return {
    async stop() {
      await Promise.all([ledger.stop(), lookedUp.stop()])
      await taker.stop()
    },
  }
}
