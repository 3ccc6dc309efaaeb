import type { Actor } from '../practice/actor.ts'
import { type NoticeRow, noticeRead, unreadCount, unreadNotices } from '../store/break-glass.ts'
import { acting, actingAtOnce } from './acting.ts'
import type { Place } from './place.ts'
import { leadingReferences } from './where-references-lead.ts'

/** Something somebody is to be told, once. */
export type Notice = {
  readonly id: string
  readonly at: Date
  readonly says: string
  /** What it leads to: the child's page by its reference, or what was left out; null where there is nothing to open. */
  readonly leadsTo: { readonly child: string } | 'left out' | null
}

/** How many notices are shown at once. */
export const noticesShown = 20

/** What the actor has to be told and has not read, the newest first; a page of it, and how many there are. */
export async function myNotices(
  place: Place,
  actor: Actor,
  page = 1,
): Promise<{ readonly rows: readonly Notice[]; readonly count: number }> {
  const { laCode, account, permissions } = actor
  const [rows, count] = await actingAtOnce(place, actor, 'signed-in', 'keep', (db) =>
    Promise.all([
      unreadNotices(db, laCode, account, noticesShown, (page - 1) * noticesShown),
      unreadCount(db, laCode, account),
    ]),
  )
  const about = rows.flatMap(({ reference }) => reference ?? [])
  const leading = await leadingReferences(place, actor, [...new Set(about)])
  const leadsTo = ({ kind, reference }: NoticeRow): Notice['leadsTo'] => {
    if (kind === 'left-out') return permissions.has('manage-records') ? 'left out' : null
    return reference !== null && leading.has(reference) ? { child: reference } : null
  }
  return {
    rows: rows.map((row) => ({ id: row.notice_id, at: row.at, says: row.says, leadsTo: leadsTo(row) })),
    count,
  }
}

/** Puts one of the actor's own notices away. Anybody else's is left as it is. */
export async function markRead(place: Place, actor: Actor, notice: string): Promise<void> {
  if (!/^[0-9a-f-]{36}$/i.test(notice)) return
  await acting(place, actor, 'signed-in', 'keep', (db) => noticeRead(db, actor.laCode, actor.account, notice))
}
