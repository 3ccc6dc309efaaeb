import { authorities } from '../store/authorities.ts'
import { newestChange } from '../store/newest-change.ts'
import { byItself, transaction } from '../store/transaction.ts'
import { authorityProfile } from './authority-profile.ts'
import { keptCare } from './children-in-care.ts'
import { every, type Ongoing } from './every.ts'
import { keptDoor } from './front-door.ts'
import { directionsByIndicator } from './indicator-direction.ts'
import { letSeenGo } from './kept-seen.ts'
import type { Place } from './place.ts'
import { contentsOf } from './published-contents.ts'
import { publishedFigures } from './published-figures.ts'
import { everySeries } from './published-wanted.ts'

/**
 * Works out what the pages of an authority's figures begin with, so that whoever opens one first does not wait for it: as
 * it is shown to those who see small numbers, and to those who do not. What this process keeps already costs a question.
 */
async function readyFigures(place: Place, laCode: string): Promise<void> {
  for (const suppressed of [false, true]) {
    await transaction(place.store.pool, 'count', byItself(laCode, place.today()), async (db) => {
      await keptDoor(place, db, laCode, { period: null, source: null, need: null }, suppressed)
      await keptCare(place, db, laCode, { at: null, age: null, suppressed })
    })
  }
}

/**
 * Reads the published figures, which are every authority's, and works out the profiles of those held here. What this process
 * has read costs a question.
 */
async function readyPublished(place: Place, laCodes: readonly string[]): Promise<void> {
  const published = await publishedFigures(place)
  await published.many(everySeries())
  // One profile has the spread of every indicator worked out for all others.
  const [first] = (await contentsOf(published)).authorities
  if (first !== undefined) await authorityProfile(published, first.code, new Map())
  for (const laCode of laCodes) await authorityProfile(published, laCode, await directionsByIndicator(place, laCode))
}

/** Seconds between one look whether something was loaded and the next. */
const seconds = 15

/**
 * Has the figures ready from now on, in this process: at once, and after each load as soon as nothing more has changed
 * from one look to the next. While several files are loaded one after the other, nothing is worked out in between.
 *
 * @param failed  told of what was thrown; it is tried again the next time
 */
export function keepFiguresReady(place: Place, failed: (error: unknown) => void): Ongoing {
  const seen = new Map<string, string>()
  const ready = new Map<string, string>()
  const look = async () => {
    const today = place.today()
    const held = await transaction(place.store.pool, 'keep', byItself('', today), authorities)
    for (const { la_code: laCode } of held) {
      const change = await transaction(place.store.pool, 'count', byItself(laCode, today), newestChange)
      const isStill = (seen.get(laCode) ?? change) === change
      seen.set(laCode, change)
      letSeenGo(place, laCode, change)
      // They are as of a day, and others on the next.
      const state = `${change} ${today}`
      if (!isStill || ready.get(laCode) === state) continue
      await readyFigures(place, laCode)
      ready.set(laCode, state)
    }
    await readyPublished(
      place,
      held.map(({ la_code: laCode }) => laCode),
    )
  }
  return every(seconds, look, failed)
}
