import type { Actor } from '../practice/actor.ts'
import { accountsOf } from '../store/accounts.ts'
import { type LogDay, lastClosedDay } from '../store/log-chain.ts'
import { type LogCheck, lastLogCheck } from '../store/log-checks.ts'
import { acting, log } from './acting.ts'
import { type LogLine, listLog } from './list-log.ts'
import type { Place } from './place.ts'

/** How the chain of the log stands, without recomputing it. */
export type LogState = {
  /** The last closed day and the hash that stands for the log up to it; null when no day is closed yet. */
  readonly lastDay: LogDay | null
  /** What the last check said, and when; null when it was never checked. */
  readonly lastCheck: LogCheck | null
  /** Those who have or had an account, to choose from. */
  readonly people: readonly { readonly account: string; readonly name: string }[]
}

/** How the chain stands, and of whom the log may be asked. */
export function logState(place: Place, actor: Actor): Promise<LogState> {
  return acting(place, actor, 'see-log', 'keep', async (db) => {
    const { laCode } = actor
    const asked = [lastClosedDay(db, laCode), lastLogCheck(db, laCode), accountsOf(db, laCode)] as const
    const [lastDay, lastCheck, people] = await Promise.all(asked)
    return { lastDay, lastCheck, people: people.map(({ account_id, name }) => ({ account: account_id, name })) }
  })
}

/** The most entries that go into one file. */
export const mostExported = 50_000

/** The newest entries to take away; that they were is logged, with how many. */
export async function exportLog(
  place: Place,
  actor: Actor,
  filter: Parameters<typeof listLog>[2],
): Promise<readonly LogLine[]> {
  const lines = await listLog(place, actor, filter, mostExported)
  await acting(place, actor, 'see-log', 'keep', (db) =>
    log(db, place, actor, { what: 'log.export', detail: `${lines.length} entries` }),
  )
  return lines
}
