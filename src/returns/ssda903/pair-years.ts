import { longDay } from '../../core/day.ts'
import { collectionYear, period } from '../../core/period.ts'
import type { Ssda903Finding } from './finding.ts'
import { type GivenFile, readSet, type Ssda903Set } from './read-set.ts'

/** Files that came together: those of one folder, or of one folder within a ZIP; blank where they came in none. */
export type FolderOfFiles = { readonly folder: string; readonly files: readonly GivenFile[] }

/** What somebody knows better than the dates do; null where nobody does. */
export type ToldYears = {
  /** The collection year of this year's return. */
  readonly year: number | null
  /** The folders that hold this year's and last year's. */
  readonly now: string | null
  readonly last: string | null
}

/** A set with the folder it came in. */
export type FolderSet = Ssda903Set & { readonly folder: string }

export type PairedYears = {
  readonly now: FolderSet
  readonly last: FolderSet | null
  /** Sets that were left out: of other years, or of one that another folder has too. */
  readonly others: readonly FolderSet[]
  /** What was noticed about all of the files, whether they were read or left out. */
  readonly findings: readonly Ssda903Finding[]
}

export const nothingTold: ToldYears = { year: null, now: null, last: null }

/**
 * Tells which files are this year's return and which last year's: files of one folder are one set, a set is of the year
 * that its newest dates are in, and the newest set is checked with the year before it beside it.
 *
 * @returns null when there is no table of the return among the files
 */
export async function pairYears(
  folders: readonly FolderOfFiles[],
  told: ToldYears = nothingTold,
): Promise<PairedYears | null> {
  const read: FolderSet[] = []
  for (const { folder, files } of folders) read.push({ ...(await readSet(files)), folder })
  const sets = read.filter(({ tables }) => tables.size > 0).sort(newestFirst)
  const found =
    sets.find(({ folder }) => folder === told.now) ??
    (told.now === null ? sets.find(({ year, folder }) => year === told.year && folder !== told.last) : undefined) ??
    sets.find(({ folder }) => folder !== told.last) ??
    sets[0]
  if (found === undefined) return null
  const now = await inYear(found, told.year, folders)
  const rest = sets.filter(({ folder }) => folder !== now.folder)
  const last = lastOf(now, rest, told)
  const others = rest.filter((each) => each !== last)
  return {
    now,
    last,
    others,
    findings: [
      ...now.findings,
      ...(last?.findings ?? []),
      ...others.map((other) => leftOut(other, now)),
      ...read.filter(({ tables }) => tables.size === 0).flatMap(({ findings }) => findings),
    ],
  }
}

function newestFirst(one: FolderSet, other: FolderSet): number {
  return (other.year ?? 0) - (one.year ?? 0) || (one.folder < other.folder ? -1 : 1)
}

/** The set read as of the year that somebody told. */
async function inYear(set: FolderSet, year: number | null, folders: readonly FolderOfFiles[]): Promise<FolderSet> {
  if (year === null || year === set.year) return set
  const { files } = folders.find(({ folder }) => folder === set.folder) as FolderOfFiles
  return { ...(await readSet(files, year)), folder: set.folder }
}

/** Last year's: as told; else the one of the year before; else, where somebody said which is this year's, the only other. */
function lastOf(now: FolderSet, rest: readonly FolderSet[], told: ToldYears): FolderSet | null {
  const named = rest.find(({ folder }) => folder === told.last)
  const before = rest.find(({ year }) => year !== null && now.year !== null && year === now.year - 1)
  const only = told.now !== null && rest.length === 1 ? rest[0] : undefined
  return named ?? before ?? only ?? null
}

function leftOut({ folder, year, tables }: FolderSet, now: FolderSet): Ssda903Finding {
  const [first] = tables.values()
  const files = folder === '' ? 'the files outside folders' : `the files in ${folder}`
  const why =
    year === null
      ? `No date tells of which year ${files} are.`
      : year === now.year
        ? `A return of ${period(year)} is checked already, and ${files} are of that year too.`
        : `A return of ${period(year)} is in ${files}, which is not the year before the one that is checked.`
  return { code: 'set-of-another-year', message: `${why} They were left out.`, file: first?.file ?? folder, line: 1 }
}

/** Of which year a set is, and why: `2025-26, because the newest date is 14 March 2026 in Episodes`. */
export function yearInWords({ year, newest }: Ssda903Set): string {
  if (year === null) return 'a year that no date tells'
  if (newest === null) return `${period(year)}, as chosen: no date tells it`
  const why = collectionYear(newest.day) === year ? 'because' : 'as chosen, though'
  const later = ['', '; one later date was taken for a slip'][newest.slips]
  return `${period(year)}, ${why} the newest date is ${longDay(newest.day)} in ${newest.table}${later ?? `; ${newest.slips} later dates were taken for slips`}`
}
