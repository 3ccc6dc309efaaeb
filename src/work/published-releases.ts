import { Refusal } from '../core/refusal.ts'
import type { Actor } from '../practice/actor.ts'
import {
  compareReleases,
  type ReleaseSummary,
  removeReleases,
  type ToldRelease,
  takeTurnPublishing,
  toldReleases,
} from '../store/published-releases.ts'
import { acting, log } from './acting.ts'
import type { Place } from './place.ts'
import { publishedHasChanged } from './published-figures.ts'

/** A release of a data set, for whoever asks what is held. */
export type HeldRelease = {
  readonly release: number
  readonly dataset: string
  readonly title: string
  readonly file: string
  readonly newestPeriod: string | null
  readonly published: string | null
  readonly isMadeUp: boolean
  readonly loadedAt: string
  /** Is what it has shown, and not what another has of the same? */
  readonly isNewest: boolean
} & ReleaseSummary

/** Everything that was loaded, by data set, the newest of each first. */
export function publishedReleases(place: Place, actor: Actor): Promise<readonly HeldRelease[]> {
  return acting(place, actor, 'signed-in', 'read', async (db) => {
    const held = [...(await toldReleases(db))].sort((a, b) => compare(kindOf(a), kindOf(b)) || compareReleases(b, a))
    return held.map((row) => heldRelease(row, isNewest(row, held)))
  })
}

/**
 * Takes a release away: what it had anew is as the one before it has it. Releases that came with it, and of which what both
 * say is held with it alone, go too, and can be loaded again.
 *
 * @returns what went; the release that was named comes first
 * @throws Refusal 'not-there' when there is no such release
 */
export async function undoPublished(place: Place, actor: Actor, release: number): Promise<readonly HeldRelease[]> {
  const gone = await acting(place, actor, 'load-returns', 'load', async (db) => {
    await takeTurnPublishing(db)
    const held = await toldReleases(db)
    const named = held.find(({ release_id }) => release_id === release)
    if (named === undefined) {
      throw new Refusal('not-there', `There is no release ${release}. See throughline published list.`)
    }
    const going = [named, ...besides(held, new Set([release]))]
    await removeReleases(
      db,
      going.map(({ release_id }) => release_id),
    )
    if (actor.laCode !== '') await log(db, place, actor, { what: 'published.undo', object: named.file_name })
    return going
  })
  publishedHasChanged(place)
  return gone.map((row) => heldRelease(row, false))
}

/** Releases that are held in part with those that go, or with others that are. */
function besides(held: readonly ToldRelease[], going: ReadonlySet<number>): readonly ToldRelease[] {
  const found: ToldRelease[] = []
  const gone = new Set(going)
  for (const row of held) {
    if (gone.has(row.release_id) || !row.beside.some((id) => gone.has(id))) continue
    gone.add(row.release_id)
    found.push(row)
  }
  return found
}

/** Nothing that it has is shown from a newer one. */
function isNewest(row: ToldRelease, held: readonly ToldRelease[]): boolean {
  const shares = (one: ToldRelease, other: ToldRelease) =>
    one.summary.shared.some(({ release }) => release === other.release_id)
  const hasKept = Object.values(row.summary.kept).some((lines) => lines > 0)
  return hasKept && !held.some((other) => (shares(other, row) || shares(row, other)) && compareReleases(other, row) > 0)
}

const kindOf = ({ dataset, made_up }: ToldRelease) => `${dataset} ${made_up}`

const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0)

const heldRelease = (row: ToldRelease, isNewest: boolean): HeldRelease => ({
  ...{ release: row.release_id, dataset: row.dataset, title: row.title, file: row.file_name },
  ...{ newestPeriod: row.newest_period, published: row.published_on, isMadeUp: row.made_up },
  ...{ loadedAt: row.loaded_at.toISOString(), ...row.summary, isNewest },
})
