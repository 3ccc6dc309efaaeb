import { periodEnd } from '../core/published-period.ts'
import type { Database } from './database.ts'
import { statement } from './statement.ts'

/** A file of a publisher, before it is kept. */
export type NewRelease = {
  readonly dataset: string
  readonly title: string
  readonly file: string
  /** SHA-256 of its bytes. */
  readonly hash: string
  readonly newestPeriod: string | null
  readonly published: string | null
  readonly licence: string
  readonly isMadeUp: boolean
  readonly summary: ReleaseSummary
  /** Releases that say the same of something: it is held with them. */
  readonly beside: readonly number[]
}

/** How much of each kind was kept. */
export type KeptLines = Readonly<Record<'figures' | 'neighbours' | 'measures' | 'inspections', number>>

/** Rows by what became of them. */
export type ReleaseSummary = {
  readonly rowsRead: number
  readonly kept: KeptLines
  readonly leftOut: readonly { readonly why: string; readonly rows: number }[]
  /** Figures that releases held before have as well; of how many another number stands here. */
  readonly shared: readonly { readonly release: number; readonly figures: number; readonly other: number }[]
}

export type ReleaseRow = {
  readonly release_id: number
  readonly dataset: string
  readonly title: string
  readonly file_name: string
  readonly newest_period: string | null
  readonly published_on: string | null
  readonly licence: string
  readonly made_up: boolean
}

export type ToldRelease = ReleaseRow & {
  readonly loaded_at: Date
  readonly summary: ReleaseSummary
  readonly beside: readonly number[]
}

const columns = 'release_id, dataset, title, file_name, newest_period, published_on, licence, made_up'
const all = statement<ReleaseRow>(`select ${columns} from published.release order by release_id`)
const told = statement<ToldRelease>(
  `select ${columns}, loaded_at, summary, beside from published.release order by release_id`,
)
const before = statement<{ release_id: number }>(
  'select release_id from published.release where dataset = $1 and made_up = $2 and release_id <> all ($3)',
)
const summaryIs = statement('update published.release set summary = $2 where release_id = $1')
const ofHash = statement<{ file_name: string }>('select file_name from published.release where file_hash = $1')
const add = statement<{ release_id: number }>(
  `insert into published.release
     (dataset, title, file_name, file_hash, newest_period, published_on, licence, made_up, loaded_at, summary, beside)
   values ($1, $2, $3, $4, $5, $6, $7, $8, now(), $9, $10) returning release_id`,
)
const takeTurn = statement('select pg_advisory_xact_lock(7301018)')
const figuresGo = statement('delete from published.figure where release_id = any ($1)')
const releasesGo = statement('delete from published.release where release_id = any ($1)')

/**
 * Puts releases of a data set in order, the newest last: by where their newest period ends, and of two that end together
 * by which came later.
 */
export function compareReleases(a: ReleaseRow, b: ReleaseRow): number {
  return endOf(a) - endOf(b) || a.release_id - b.release_id
}

/** What has no period, such as a dictionary, comes before all that has one. */
function endOf({ newest_period }: ReleaseRow): number {
  const end = newest_period === null ? 0 : periodEnd(newest_period)
  return Number.isNaN(end) ? 0 : end
}

/** Every release that is held, in the order in which they were loaded. */
export const releases = (db: Database) => db.rows(all)

/** The same with what was said of each when it was loaded. */
export const toldReleases = (db: Database) => db.rows(told)

/** The name under which the same bytes are held; null when they are not. */
export async function loadedAs(db: Database, hash: string): Promise<string | null> {
  return (await db.row(ofHash, [hash]))?.file_name ?? null
}

/** Waits until nobody else loads published figures or takes them away; until the end of the transaction nobody else does. */
export const takeTurnPublishing = (db: Database) => db.run(takeTurn)

/** Keeps a release; what is in it follows. Returns its number. */
export async function addRelease(db: Database, release: NewRelease): Promise<number> {
  const row = await db.row(add, [
    ...[release.dataset, release.title, release.file, release.hash, release.newestPeriod, release.published],
    ...[release.licence, release.isMadeUp, JSON.stringify(release.summary), release.beside],
  ])
  if (row === null) throw new Error('A release was added and has no number')
  return row.release_id
}

/** The releases of a data set that are held, but for some. */
export async function releasesBefore(
  db: Database,
  { dataset, isMadeUp }: Pick<NewRelease, 'dataset' | 'isMadeUp'>,
  but: readonly number[],
): Promise<readonly number[]> {
  return (await db.rows(before, [dataset, isMadeUp, but])).map(({ release_id }) => release_id)
}

/** Says what became of the rows of a release. */
export const setSummary = (db: Database, release: number, summary: ReleaseSummary) =>
  db.run(summaryIs, [release, JSON.stringify(summary)])

/** Takes releases away with all that is in them. */
export async function removeReleases(db: Database, ids: readonly number[]): Promise<void> {
  await db.run(figuresGo, [ids])
  await db.run(releasesGo, [ids])
}
