import { localAuthority } from '../codes/local-authorities.ts'
import { Refusal } from '../core/refusal.ts'
import { checkSsda903, type Ssda903Check } from '../returns/ssda903/check.ts'
import { readSet, type Ssda903Set } from '../returns/ssda903/read-set.ts'
import type { Ssda903Issue } from '../returns/ssda903/run-rules.ts'
import type { AnyRow } from '../returns/ssda903/shape.ts'
import { type CheckedInput, type CheckedReturn, type IssueListener, timingsOf } from './check-report.ts'
import { type Lists, openLists } from './lists.ts'
import { openSet } from './open-set.ts'

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
  const files = await openSet(asked.path)
  const now = await readSet(files, asked.year ?? null)
  const before = asked.previous === undefined ? null : await openSet(asked.previous)
  const last = before === null ? null : await readSet(before, now.year === null ? null : now.year - 1)
  const lists = await openLists(asked.data, { postcodes: asked.postcodes, providers: asked.providers }, says)
  says('Checking')
  const run = checking(now, last, authority, lists, listener, asked.year)
  const bytes = [...files, ...(before ?? [])].reduce((sum, file) => sum + file.bytes.length, 0)
  const check = asReported(run.check, now, last, { bytes, lists: lists.about, authority, returnLevel: run.returnLevel })
  return { check, timings: timingsOf(started, check) }
}

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
  const numbers = new Map<string | null, number>()
  const returnLevel = new Set<string>()
  const numberOf = (CHILD: string | null) => {
    const number = numbers.get(CHILD) ?? numbers.size
    numbers.set(CHILD, number)
    return number
  }
  const about = year ?? now.year
  if (about !== null) listener.begin?.(about)
  const check = checkSsda903(
    now,
    { ...(year === undefined ? {} : { year }), authority, last, postcodes, providers },
    {
      issue(issue: Ssda903Issue) {
        const { rule, ruleNumber, child, cells } = issue
        if (cells.length === 0) returnLevel.add(rule.code)
        const [cell] = cells
        const childID = child?.CHILD ?? (cell === undefined ? null : ((cell[0] as AnyRow).CHILD as string | null))
        const number = child === null && cell === undefined ? -1 : numberOf(childID)
        listener.issue({ rule, ruleNumber, child: number, childID, isOfReturn: child === null, cells })
      },
    },
  )
  return { check, returnLevel: [...returnLevel] }
}

function asReported(
  check: Ssda903Check,
  now: Ssda903Set,
  last: Ssda903Set | null,
  about: {
    readonly bytes: number
    readonly lists: readonly string[]
    readonly authority: string | null
    readonly returnLevel: readonly string[]
  },
): CheckedReturn {
  const rowsOf = (set: Ssda903Set) => [...set.tables.values()].reduce((sum, { rows }) => sum + rows.length, 0)
  const name = about.authority === null ? null : localAuthority(about.authority)
  const files = [...now.tables].map(([table, { file }]) => `${table} from ${file}`)
  return {
    ...check,
    return: 'ssda903',
    called: 'Looked-after return',
    rulesetNote: null,
    lines: rowsOf(now) + (last === null ? 0 : rowsOf(last)),
    bytes: about.bytes,
    returnLevel: about.returnLevel,
    findings: [...now.findings, ...(last?.findings ?? [])],
    more: {
      members: {
        authority: about.authority,
        previous: last === null ? null : { year: last.year, children: last.children.length },
        tables: Object.fromEntries([...now.tables].map(([table, { file }]) => [table, file])),
        lists: about.lists,
      },
      lines: [
        ...(name === null ? [] : [`Authority ${name.number}, ${name.name}`]),
        `Read ${files.join(', ')}`,
        last === null
          ? "Without last year's return: name it with --previous"
          : `Beside last year's return of ${last.children.length.toLocaleString('en-GB')} children`,
        ...about.lists,
      ],
    },
  }
}
