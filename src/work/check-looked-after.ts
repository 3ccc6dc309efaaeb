import { localAuthority } from '../codes/local-authorities.ts'
import { isMadeUp } from '../codes/made-up.ts'
import { Refusal } from '../core/refusal.ts'
import { checkSsda903, type Ssda903Check } from '../returns/ssda903/check.ts'
import { type FolderOfFiles, nothingTold, pairYears, yearInWords } from '../returns/ssda903/pair-years.ts'
import { readSet, type Ssda903Set } from '../returns/ssda903/read-set.ts'
import { type CheckedInput, type IssueListener, type ReportedReturn, timingsOf } from './check-report.ts'
import { type Lists, openLists } from './lists.ts'
import { openFolders } from './open-set.ts'

/** A looked-after return that is to be checked, and what with. */
export type LookedAfterAsked = {
  /** A folder, a ZIP, or one file. */
  readonly path: string
  /** Last year's. */
  readonly previous: string | undefined
  readonly year: number | undefined
  /** DfE's number or an ONS code. */
  readonly authority: string | undefined
  readonly postcodes: string | undefined
  readonly providers: readonly string[]
  /** The data folder, for lists that were loaded into it; null when there is none. */
  readonly data: string | null
}

/**
 * Checks the looked-after return of a year.
 *
 * @param says  told what is being done, as it goes along
 * @throws Refusal when it cannot be opened, the authority is none, or nothing tells the year
 */
export async function checkLookedAfter(
  asked: LookedAfterAsked,
  listener: IssueListener,
  says: (doing: string) => void = () => {},
): Promise<CheckedInput> {
  const started = performance.now()
  const authority = asked.authority === undefined ? null : authorityOf(asked.authority)
  says('Reading the files')
  const files = await openFolders(asked.path)
  const before = asked.previous === undefined ? [] : await openFolders(asked.previous)
  const years = await yearsIn(files, before, asked.year ?? null)
  const { now, last } = years
  if (now.tables.size === 0) throw notOurs(asked.path)
  const named = { postcodes: asked.postcodes, providers: asked.providers, isMadeUp: isOfMadeUp(authority) }
  const lists = await openLists(asked.data, named, says)
  says('Checking')
  const run = checking(now, last, authority, lists, listener, asked.year)
  const bytes = [...files, ...before]
    .flatMap((folder) => folder.files)
    .reduce((sum, file) => sum + file.bytes.length, 0)
  const check = asReported(run.check, years, { bytes, lists: lists.about, authority, returnLevel: run.returnLevel })
  return { check, timings: timingsOf(started, check) }
}

function notOurs(path: string): Refusal {
  return new Refusal(
    'return-not-recognised',
    `In ${path} there is no table of the looked-after return, and no XML form of it. A census is checked without --return ssda903.`,
  )
}

type Years = Pick<Awaited<ReturnType<typeof pairYears>> & object, 'now' | 'last' | 'findings'>

/** Which return is this year's and which last year's: by folders of one place, or as last year's was named. */
async function yearsIn(
  folders: readonly FolderOfFiles[],
  before: readonly FolderOfFiles[],
  year: number | null,
): Promise<Years> {
  const paired = await pairYears(folders, { ...nothingTold, year })
  // Nothing of the return among the files: read all the same, for what is to be said of them.
  const alone =
    paired === null
      ? await readSet(
          folders.flatMap(({ files }) => files),
          year,
        )
      : null
  const years = paired ?? { now: { ...(alone as Ssda903Set), folder: '' }, last: null, findings: alone?.findings ?? [] }
  if (before.length === 0) return years
  const { now, findings } = years
  const last = await readSet(
    before.flatMap(({ files }) => files),
    now.year === null ? null : now.year - 1,
  )
  return { now, last: { ...last, folder: '' }, findings: [...findings, ...last.findings] }
}

const isOfMadeUp = (authority: string | null) => authority !== null && isMadeUp(localAuthority(authority)?.number ?? '')

/** @throws Refusal when there is no authority by that code */
function authorityOf(code: string): string {
  const found = localAuthority(code)
  if (found !== null) return found.ons
  throw new Refusal(
    'usage',
    `${code} is no authority we know. Give DfE's three-digit number or the ONS code, for instance 318 or E09000027.`,
  )
}

function checking(
  now: Ssda903Set,
  last: Ssda903Set | null,
  authority: string | null,
  { postcodes, providers }: Lists,
  listener: IssueListener,
  year: number | undefined,
): { readonly check: Ssda903Check; readonly returnLevel: readonly string[] } {
  const returnLevel = new Set<string>()
  const about = year ?? now.year
  if (about !== null) listener.begin?.(about)
  const check = checkSsda903(
    now,
    { ...(year === undefined ? {} : { year }), authority, last, postcodes, providers },
    {
      issue({ rule, ruleNumber, child, number, cells }) {
        if (cells.length === 0) returnLevel.add(rule.code)
        const childID = (child?.CHILD ?? cells[0]?.[0].CHILD ?? null) as string | null
        listener.issue({ rule, ruleNumber, child: number, childID, isOfReturn: child === null, cells })
      },
    },
  )
  return { check, returnLevel: [...returnLevel] }
}

function asReported(
  check: Ssda903Check,
  { now, last, findings }: Years,
  about: {
    readonly bytes: number
    readonly lists: readonly string[]
    readonly authority: string | null
    readonly returnLevel: readonly string[]
  },
): ReportedReturn {
  const rowsOf = (set: Ssda903Set) => [...set.tables.values()].reduce((sum, { rows }) => sum + rows.length, 0)
  const name = about.authority === null ? null : localAuthority(about.authority)
  const files = [...now.tables].map(([table, { file }]) => `${table} from ${file}`)
  return {
    ...check,
    rulesNotRun: check.rulesNotRun.map(({ code, why }) => ({ code, why })),
    return: 'ssda903',
    called: 'Looked-after return',
    rulesetNote: null,
    lines: rowsOf(now) + (last === null ? 0 : rowsOf(last)),
    bytes: about.bytes,
    returnLevel: about.returnLevel,
    findings,
    more: {
      members: {
        authority: about.authority,
        previous: last === null ? null : { year: last.year, children: last.children.length },
        tables: Object.fromEntries([...now.tables].map(([table, { file }]) => [table, file])),
        lists: about.lists,
      },
      lines: [
        ...(name === null ? [] : [`Authority ${name.number}, ${name.name}`]),
        `The year is ${yearInWords(now)}`,
        `Read ${files.join(', ')}`,
        last === null
          ? "Without last year's return: name it with --previous"
          : `Beside last year's return of ${last.children.length.toLocaleString('en-GB')} children: ${yearInWords(last)}`,
        ...about.lists,
      ],
    },
  }
}
