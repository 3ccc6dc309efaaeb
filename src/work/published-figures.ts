import { localAuthorities } from '../codes/local-authorities.ts'
import { madeUpNames } from '../codes/made-up.ts'
import type { YearKind } from '../core/published-period.ts'
import { Refusal } from '../core/refusal.ts'
import type { Neighbours, Release, Series } from '../indicators/series.ts'
import type { Database } from '../store/database.ts'
import { figuresOf } from '../store/published-figures.ts'
import { type MeasureLine, measureLines, type NeighbourLines, neighbourLines } from '../store/published-reference.ts'
import { compareReleases, type ReleaseRow, releases } from '../store/published-releases.ts'
import { byItself, transaction } from '../store/transaction.ts'
import type { Place } from './place.ts'
import { type PlacedRelease, seriesOf } from './published-series.ts'

/** A measure of the local authority interactive tool, by `lait:` and its short name. */
export type Measure = Omit<MeasureLine, 'release_id'>

/** Everything that is published and held here, as far as it was asked for. */
export type PublishedFigures = {
  /** Another text when something was loaded or taken away. */
  readonly version: string
  /** By an indicator's id, a measure or a part; null when nothing of it is held. */
  series(code: string): Promise<Series | null>
  /** Those of which something is held, asked for together. */
  many(codes: readonly string[]): Promise<ReadonlyMap<string, Series>>
  /** Null where the model does not have the area. */
  neighbours(model: string, area: string): Neighbours | null
  /** Years of models, the newest first. */
  readonly models: readonly string[]
  readonly measures: readonly Measure[]
  /** In the order in which they were loaded. */
  readonly releases: readonly Release[]
  /** Every authority there is or was, and the made-up ones where figures of them are held. */
  readonly authorities: readonly { readonly code: string; readonly name: string }[]
}

/** Milliseconds for which what is held is taken to be what it was. */
const fresh = 1000

/** How many are kept of how things stood once: each can take as much as the newest. */
const mostEarlier = 3

/** What a process has read of one database. */
type Shelf = { asked: number; version: string | null; readonly read: Map<string, Promise<PublishedFigures>> }

const shelves = new WeakMap<Place['store'], Shelf>()

/**
 * What is published. A process keeps what it has read until something else is held: then it reads anew, a second later at
 * most.
 *
 * @param asOf  a release: as things stood when it had just been loaded
 * @throws Refusal 'not-there' when there is no such release
 */
export async function publishedFigures(place: Place, asOf?: number): Promise<PublishedFigures> {
  const shelf = shelves.get(place.store) ?? { asked: -fresh, version: null, read: new Map() }
  shelves.set(place.store, shelf)
  if (performance.now() - shelf.asked >= fresh) {
    const held = await ofDatabase(place, releases)
    const version = held.map(({ release_id }) => release_id).join(' ')
    if (version !== shelf.version) shelf.read.clear()
    shelf.version = version
    shelf.asked = performance.now()
  }
  const key = String(asOf ?? '')
  const known = shelf.read.get(key)
  if (known !== undefined) return known
  const reading = readAll(place, shelf.version as string, asOf)
  // What failed is tried again by whoever asks next.
  reading.catch(() => shelf.read.delete(key))
  shelf.read.set(key, reading)
  const earlier = [...shelf.read.keys()].filter((each) => each !== '')
  if (earlier.length > mostEarlier) shelf.read.delete(earlier[0] as string)
  return reading
}

/** What this process has read is looked at anew the next time: something was loaded or taken away here. */
export function publishedHasChanged(place: Place): void {
  const shelf = shelves.get(place.store)
  if (shelf !== undefined) shelf.asked = -fresh
}

const ofDatabase = <Result>(place: Place, does: (db: Database) => Promise<Result>) =>
  transaction(place.store.pool, 'read', byItself('', place.today()), does)

async function readAll(place: Place, version: string, asOf: number | undefined): Promise<PublishedFigures> {
  const { held, neighbours, measures } = await ofDatabase(place, async (db) => {
    const [held, neighbours, measures] = await Promise.all([releases(db), neighbourLines(db), measureLines(db)])
    return { held, neighbours, measures }
  })
  if (asOf !== undefined && !held.some(({ release_id }) => release_id === asOf)) {
    throw new Refusal('not-there', `There is no release ${asOf}. See throughline published list.`)
  }
  const counting = placed(held.filter(({ release_id }) => asOf === undefined || release_id <= asOf))
  const kept = new Map<string, Promise<Series | null>>()

  const many = async (codes: readonly string[]) => {
    const missing = codes.filter((code) => !kept.has(code))
    if (missing.length > 0) {
      const reading = readSeries(place, missing, counting)
      for (const code of missing) {
        const one = reading.then((all) => all.get(code) ?? null)
        one.catch(() => kept.delete(code))
        kept.set(code, one)
      }
    }
    const found = await Promise.all(codes.map(async (code) => [code, await kept.get(code)] as const))
    return new Map(found.filter((each): each is [string, Series] => each[1] != null))
  }
  const isMadeUpHeld = [...counting.values()].some(({ release }) => release.isMadeUp)
  return {
    version,
    many,
    series: async (code) => (await many([code])).get(code) ?? null,
    ...neighboursOf(neighbours, counting),
    measures: newest(measures, counting, ({ code }) => code),
    releases: [...counting.values()].map(({ release }) => release),
    authorities: [
      ...localAuthorities.map(({ number, name }) => ({ code: number, name })),
      ...(isMadeUpHeld ? Object.entries(madeUpNames).map(([code, name]) => ({ code, name })) : []),
    ],
  }
}

async function readSeries(
  place: Place,
  codes: readonly string[],
  counting: ReadonlyMap<number, PlacedRelease>,
): Promise<ReadonlyMap<string, Series>> {
  const texts = await ofDatabase(place, (db) => figuresOf(db, codes))
  const found = [...grouped(texts, ({ code }) => code)].map(([code, read]) => {
    const kind = (read[0]?.year_kind ?? 'reporting-year') as YearKind
    return [code, seriesOf(code, kind, read, counting)] as const
  })
  return new Map(found.filter(([, { periods }]) => periods.length > 0))
}

/** Each release with its place in the order in which one takes the place of another. */
function placed(held: readonly ReleaseRow[]): ReadonlyMap<number, PlacedRelease> {
  const order = [...held].sort(compareReleases)
  const places = new Map(order.map(({ release_id }, place) => [release_id, place]))
  return new Map(
    held.map((row) => [row.release_id, { release: releaseOf(row), place: places.get(row.release_id) as number }]),
  )
}

const releaseOf = (row: ReleaseRow): Release => ({
  id: row.release_id,
  title: row.title,
  file: row.file_name,
  published: row.published_on,
  licence: row.licence,
  isMadeUp: row.made_up,
})

/** Of lines about the same thing those of the newest release. */
function newest<Line extends { readonly release_id: number }>(
  lines: readonly Line[],
  counting: ReadonlyMap<number, PlacedRelease>,
  about: (line: Line) => string,
): readonly Line[] {
  const place = ({ release_id }: Line) => counting.get(release_id)?.place ?? -1
  const best = new Map<string, number>()
  for (const line of lines) best.set(about(line), Math.max(best.get(about(line)) ?? 0, place(line)))
  return lines.filter((line) => place(line) === best.get(about(line)))
}

function neighboursOf(lines: readonly NeighbourLines[], counting: ReadonlyMap<number, PlacedRelease>) {
  const key = ({ model, area }: NeighbourLines) => `${model} ${area}`
  const shown = newest(lines, counting, key)
  const byArea = new Map(shown.map((each) => [key(each), membersOf(each)]))
  const models = [...new Set(shown.map(({ model }) => model))].sort().reverse()
  return { models, neighbours: (model: string, area: string) => byArea.get(`${model} ${area}`) ?? null }
}

function membersOf({ model, area, lines }: NeighbourLines): Neighbours {
  const members = lines.split('\n').map((line) => {
    const [code = '', closeness = ''] = line.split('\t')
    return { code, closeness }
  })
  return { model, of: area, members }
}

function grouped<Line>(lines: readonly Line[], by: (line: Line) => string): ReadonlyMap<string, readonly Line[]> {
  const groups = new Map<string, Line[]>()
  for (const line of lines) {
    const group = groups.get(by(line))
    if (group === undefined) groups.set(by(line), [line])
    else group.push(line)
  }
  return groups
}
