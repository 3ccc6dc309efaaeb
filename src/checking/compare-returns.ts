import type { CheckedReturn } from './checked-return.ts'

/** Issues fixed since, still there, and new. */
export type Change = { readonly fixed: number; readonly still: number; readonly fresh: number }

/** What became of the issues of an earlier file. */
export type ReturnComparison = {
  readonly byRule: ReadonlyMap<string, Change>
  readonly all: Change
  /** By issue of the later file: was it not in the earlier? */
  readonly fresh: readonly boolean[]
  /** The issues of the earlier file that are gone, by their place in its columns. */
  readonly fixed: readonly number[]
}

/**
 * Compares a checked return with an earlier one. An issue is the same when the rule, the child's own identifier and the values at
 * fault are; where nothing tells two issues apart they count as one that stayed.
 */
export function compareReturns(later: CheckedReturn, earlier: CheckedReturn): ReturnComparison {
  const before = new Map<string, number>()
  for (let issue = 0; issue < earlier.issues.count; issue++) before.set(keyOf(earlier, issue), issue)
  const changes = new Map<string, { fixed: number; still: number; fresh: number }>()
  const of = (code: string) => {
    const known = changes.get(code) ?? { fixed: 0, still: 0, fresh: 0 }
    changes.set(code, known)
    return known
  }
  const fresh: boolean[] = []
  for (let issue = 0; issue < later.issues.count; issue++) {
    const stayed = before.delete(keyOf(later, issue))
    fresh.push(!stayed)
    of(later.ruleOf(issue).code)[stayed ? 'still' : 'fresh']++
  }
  const fixed = [...before.values()]
  for (const issue of fixed) of(earlier.ruleOf(issue).code).fixed++
  const all = { fixed: 0, still: 0, fresh: 0 }
  for (const each of changes.values()) {
    all.fixed += each.fixed
    all.still += each.still
    all.fresh += each.fresh
  }
  return { byRule: changes, all, fresh, fixed }
}

function keyOf(checked: CheckedReturn, issue: number): string {
  const child = checked.issues.child(issue)
  return `${checked.ruleOf(issue).code} ${checked.markOf(issue)} ${child < 0 ? '' : (checked.ids[child] ?? '')}`
}
