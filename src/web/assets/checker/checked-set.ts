import type { ShownRecord } from '../../../checking/shown-record.ts'
import { Refusal } from '../../../core/refusal.ts'
import { spoken } from '../../../core/words.ts'
import { CheckedLookedAfter } from '../../../returns/ssda903/checked-looked-after.ts'
import type { PostcodeDirectory } from '../../../returns/ssda903/lists/postcode-directory.ts'
import type { ProviderList } from '../../../returns/ssda903/lists/provider.ts'
import {
  type FolderOfFiles,
  type PairedYears,
  pairYears,
  type ToldYears,
  yearInWords,
} from '../../../returns/ssda903/pair-years.ts'
import { shownRecord } from '../../../returns/ssda903/shown-record.ts'
import { whatIsMissing } from '../../../returns/ssda903/what-is-missing.ts'
import { Checked, type IssueAtHand } from './checked.ts'
import type { Summary } from './messages.ts'
import type { TakenFile } from './take-files.ts'

/** What looked-after returns are checked with, besides their files. */
export type With = {
  readonly postcodes: PostcodeDirectory | null
  readonly providers: ProviderList | null
  /** What the lists are, and how long they stay, a sentence each. */
  readonly about: readonly string[]
  /** The authority by its ONS code. */
  readonly authority: string | null
}

/** Told how much of a check is done, in hundredths. */
type Says = (percent: number) => void

/** How the ONS codes of made-up authorities begin. */
const madeUpAuthorities = 'E08990'

/** Children that are checked before it is told how far it has come. */
const atOnce = 500

/** A looked-after return checked in the browser, with last year's beside it where it was chosen. */
export class CheckedSet extends Checked {
  readonly name: string
  /** The files it was made from, and what was told of their years. */
  readonly files: readonly TakenFile[]
  readonly told: ToldYears
  readonly returned: CheckedLookedAfter
  readonly #paired: PairedYears
  readonly #with: With
  readonly #seconds: number

  private constructor(
    files: readonly TakenFile[],
    told: ToldYears,
    paired: PairedYears,
    given: With,
    started: number,
    says: Says,
  ) {
    super()
    const { now, last } = paired
    this.name = nameOf(now.folder, files)
    this.files = files
    this.told = told
    this.#paired = paired
    this.#with = given
    const all = now.children.length
    let done = 0
    this.returned = new CheckedLookedAfter(now, { last, ...given }, () => {
      if (++done % atOnce === 0) says(50 + Math.min(50, (50 * done) / all))
    })
    this.#seconds = (performance.now() - started) / 1000
  }

  /** @throws Refusal when nothing tells its year, or there are no rules for it */
  static async check(files: readonly TakenFile[], told: ToldYears, given: With, says: Says): Promise<CheckedSet> {
    const started = performance.now()
    const folders = new Map<string, { name: string; bytes: Uint8Array }[]>()
    const isOne = new Set(files.map(({ folder }) => folder)).size === 1
    for (const [at, { name, folder, file }] of files.entries()) {
      const inFolder = folders.get(folder) ?? []
      folders.set(folder, inFolder)
      // Of two years the files are called alike.
      inFolder.push({
        name: isOne || folder === '' ? name : `${folder}/${name}`,
        bytes: new Uint8Array(await file.arrayBuffer()),
      })
      says((50 * at) / files.length)
    }
    const paired = await pairYears(
      [...folders].map(([folder, inFolder]): FolderOfFiles => ({ folder, files: inFolder })),
      told,
    )
    if (paired === null)
      throw new Refusal('return-not-recognised', 'No table of the looked-after return could be read.')
    return new CheckedSet(files, told, paired, given, started, says)
  }

  /** The folders of the two years; null for last year's when there is none. */
  get folders(): { readonly now: string; readonly last: string | null } {
    return { now: this.#paired.now.folder, last: this.#paired.last?.folder ?? null }
  }

  async eachIssue(listen: (issue: IssueAtHand) => void): Promise<void> {
    this.returned.eachIssue(listen)
  }

  whereIs(child: number): string {
    if (this.returned.isOfLastYearOnly(child)) return 'last year only'
    const line = this.returned.lines[child] ?? 0
    return line === 0 ? 'not in Header' : `Header, line ${spoken(line)}`
  }

  summary(): Summary {
    const { now, last, findings } = this.#paired
    const bytes = this.files.reduce((sum, { file }) => sum + file.size, 0)
    const { authority, about } = this.#with
    return {
      ...this.returned.summary({ bytes, findings }, this.comparison),
      called: 'Looked-after return',
      name: this.name,
      madeUp: authority?.startsWith(madeUpAuthorities) === true,
      seconds: this.#seconds,
      compared: this.sinceEarlier(),
      lookedAfter: {
        now: yearInWords(now),
        folder: now.folder,
        chosenYear: this.told.year,
        last: last === null ? null : yearInWords(last),
        canSwap: last !== null,
        missing: whatIsMissing(this.returned.check.rulesNotRun, last !== null),
        lists: about,
        authority,
      },
    }
  }

  protected async shown(child: number, isFresh: (issue: number) => boolean): Promise<ShownRecord> {
    return shownRecord(this.returned, child, isFresh)
  }
}

function nameOf(folder: string, files: readonly TakenFile[]): string {
  if (folder !== '') return folder
  const own = files.filter((file) => file.folder === '')
  return own.length === 1 ? (own[0] as TakenFile).name : `${own.length} files`
}
