import type { Better } from '../core/published-source.ts'
import { Refusal } from '../core/refusal.ts'
import type { Actor } from '../practice/actor.ts'
import { type DirectionRow, directions, putDirection, removeDirection } from '../store/published-directions.ts'
import { atOnce, byItself } from '../store/transaction.ts'
import { acting, log } from './acting.ts'
import type { Directions } from './authority-profile.ts'
import type { Place } from './place.ts'
import { indicatorOf } from './series-of-indicator.ts'

/** The direction an authority gives an indicator in place of the publisher's. */
export type Direction = {
  readonly indicator: string
  readonly better: Better
  readonly reason: string
  readonly setBy: string
  readonly setAt: Date
}

const isBetter = (text: string): text is Better => text === 'higher' || text === 'lower' || text === 'neither'

/** What an authority says of which way is better; null stands for nobody in particular, who says nothing. */
export async function directionsHere(place: Place, laCode: string | null): Promise<readonly Direction[]> {
  if (laCode === null) return []
  const rows = await atOnce(place.store.pool, 'read', byItself(laCode, place.today()), (db) => directions(db, laCode))
  return rows.flatMap((row) => directionOf(row) ?? [])
}

function directionOf({ indicator, better, reason, set_by, set_at }: DirectionRow): Direction | null {
  return isBetter(better) ? { indicator, better, reason, setBy: set_by, setAt: set_at } : null
}

/** The same by indicator. */
export async function directionsByIndicator(place: Place, laCode: string | null): Promise<Directions> {
  return new Map((await directionsHere(place, laCode)).map(({ indicator, better }) => [indicator, better]))
}

/** An indicator with the publisher's direction; null when there is none of that id. */
export function publishersDirection(
  id: string,
): { readonly id: string; readonly title: string; readonly better: Better } | null {
  return indicatorOf(id)
}

/**
 * Gives an indicator another direction than the publisher's, or with that of the publisher takes ours away.
 *
 * @throws Refusal 'not-there' when there is no such indicator, 'reason-missing' without a reason
 */
export async function setDirection(
  place: Place,
  actor: Actor,
  asked: { readonly indicator: string; readonly better: string; readonly reason: string },
): Promise<void> {
  const indicator = indicatorOf(asked.indicator)
  const { better } = asked
  if (indicator === null) throw new Refusal('not-there', 'There is no indicator at this address.')
  if (!isBetter(better)) throw new Refusal('usage', 'Say whether higher is better, lower is better, or neither.')
  if (asked.reason.trim() === '') throw new Refusal('reason-missing', 'Say why it is read otherwise here.')
  await acting(place, actor, 'set-directions', 'keep', async (db) => {
    if (better === indicator.better) await removeDirection(db, actor.laCode, indicator.id)
    else {
      const set = { indicator: indicator.id, better, reason: asked.reason, by: actor.name }
      await putDirection(db, actor.laCode, set)
    }
    await log(db, place, actor, {
      ...{ what: 'direction.set', object: indicator.id, detail: better, reason: asked.reason },
    })
  })
}
