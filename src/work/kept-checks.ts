import type { CheckedReturn, CheckSummary } from '../checking/checked-return.ts'
import { compareReturns, type ReturnComparison } from '../checking/compare-returns.ts'
import type { Alias, ShownRecord } from '../checking/shown-record.ts'
import type { WorklistCell, WorklistRule } from '../checking/worklist.ts'
import { Refusal } from '../core/refusal.ts'
import { firstRuleset, lastRuleset } from '../returns/ssda903/run-rules.ts'
import { fileState } from '../store/files.ts'
import { byItself, transaction } from '../store/transaction.ts'
import { checkedCensus } from './kept-census.ts'
import { checkedLookedAfter } from './kept-looked-after.ts'
import { listsState } from './lists.ts'
import type { Place } from './place.ts'

/** An issue with its rows at hand. */
export type KeptIssue = {
  readonly rule: WorklistRule
  /** The child's row, or -1. */
  readonly child: number
  /** The cells at fault, with what tells who the child is withheld when an alias is given. */
  cells(alias: Alias | null): readonly WorklistCell[]
}

/** The check of a kept file, and whose children its rows are. */
export type KeptCheck = {
  readonly returned: CheckedReturn
  /** Children the file names; rows beyond are of children whom only the file beside it names. */
  readonly children: number
  /** By the child's row: the key of the child's rows; empty where nobody knows. */
  readonly people: readonly string[]
  /** By that key: the child's row. */
  readonly rowOf: ReadonlyMap<string, number>
  /** By the child's row: stands for all that the file says of the child. */
  readonly marks: readonly number[]
  /** What is counted in it, with the table whose rows are counted. */
  readonly counted: readonly (readonly [what: string, table: string])[]
  summary(compared: ReturnComparison | null): CheckSummary
  record(row: number, isFresh: (issue: number) => boolean, alias: Alias | null): Promise<ShownRecord>
  /** Goes over the file again, calling for each issue in the order of the columns. */
  eachIssue(listen: (issue: KeptIssue) => void): Promise<void>
}

/** A kept file: of which return and collection year, and last year's beside it where the return is checked with it. */
export type KeptFile = {
  readonly return: string
  readonly hash: string
  readonly year: number
  readonly beside: string | null
}

type Kept = { readonly state: string; usedAt: number; readonly check: Promise<KeptCheck> }

/** By running copy, so that one database never answers for another. Used last stands last. */
const keptHere = new WeakMap<Place['store'], Map<string, Kept>>()
const compared = new WeakMap<KeptCheck, WeakMap<KeptCheck, ReturnComparison>>()

/** A check is kept for this long after it was used, and this many of them. */
const keptFor = 15 * 60_000
const keptAtMost = 6

/** Are there rules for that period of the return? A census of any year is checked, by the rules nearest to it. */
export function hasRules(of: string | null, period: string | null): boolean {
  if (of !== 'ssda903') return of === 'cin-census'
  return Number(period) >= firstRuleset && Number(period) <= lastRuleset
}

/**
 * The check of a kept file: made again when it is asked for, and kept by this process for a while (decision 0017). When a
 * child was taken out of the file since, or lists were loaded, it is made anew.
 *
 * @returns null when the file is no longer kept
 */
export async function keptCheck(place: Place, laCode: string, file: KeptFile): Promise<KeptCheck | null> {
  const state = await stateOf(place, laCode, file)
  const kept = keptHere.get(place.store) ?? new Map<string, Kept>()
  keptHere.set(place.store, kept)
  const key = `${laCode} ${file.return} ${file.year} ${file.hash} ${file.beside ?? ''}`
  const known = kept.get(key)
  kept.delete(key)
  const now = performance.now()
  for (const [other, { usedAt }] of kept) if (now - usedAt > keptFor) kept.delete(other)
  if (state === null) return null
  const check = known?.state === state ? known.check : checkAgain(place, laCode, file)
  kept.set(key, { state, usedAt: now, check })
  check.catch(() => kept.delete(key))
  if (kept.size > keptAtMost) kept.delete(kept.keys().next().value as string)
  return check
}

async function stateOf(place: Place, laCode: string, file: KeptFile): Promise<string | null> {
  const { own, beside } = await transaction(place.store.pool, 'load', byItself(laCode, place.today()), async (db) => ({
    own: await fileState(db, laCode, file.hash),
    beside: file.beside === null ? null : await fileState(db, laCode, file.beside),
  }))
  if (own === null || file.return !== 'ssda903') return own
  return `${own} ${beside} ${await listsState(place.data)}`
}

function checkAgain(place: Place, laCode: string, file: KeptFile): Promise<KeptCheck> {
  if (file.return === 'cin-census') return checkedCensus(place, laCode, file.hash)
  if (file.return === 'ssda903') return checkedLookedAfter(place, laCode, file)
  throw new Refusal('return-not-recognised', 'That return has no rules of its own.')
}

/** What became of the issues of an earlier check; worked out once for as long as both are kept. */
export function comparisonOf(later: KeptCheck, earlier: KeptCheck): ReturnComparison {
  const known = compared.get(later) ?? new WeakMap<KeptCheck, ReturnComparison>()
  compared.set(later, known)
  const comparison = known.get(earlier) ?? compareReturns(later.returned, earlier.returned)
  known.set(earlier, comparison)
  return comparison
}
