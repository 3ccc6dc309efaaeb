import type { Actor } from '../practice/actor.ts'
import { noticeRead, unreadNotices } from '../store/break-glass.ts'
import { acting } from './acting.ts'
import type { Place } from './place.ts'

/** Something somebody is to be told, once. */
export type Notice = {
  readonly id: string
  readonly at: Date
  readonly says: string
  /** The child's page it is about; null when it is about none. */
  readonly reference: string | null
}

/** How many are shown at once. */
const noticesShown = 20

/** What the actor has to be told and has not read, the newest first. */
export function myNotices(place: Place, actor: Actor): Promise<readonly Notice[]> {
  return acting(place, actor, 'signed-in', 'keep', async (db) =>
    (await unreadNotices(db, actor.laCode, actor.account, noticesShown)).map(
      ({ notice_id, at, kind, says, reference }) => ({
        id: notice_id,
        at,
        says,
        // Of a child whom no file names any more there may be no page.
        reference: kind === 'no-longer-named' ? null : reference,
      }),
    ),
  )
}

/** Puts one of the actor's own notices away. Anybody else's is left as it is. */
export async function markRead(place: Place, actor: Actor, notice: string): Promise<void> {
  if (!/^[0-9a-f-]{36}$/i.test(notice)) return
  await acting(place, actor, 'signed-in', 'keep', (db) => noticeRead(db, actor.laCode, actor.account, notice))
}
