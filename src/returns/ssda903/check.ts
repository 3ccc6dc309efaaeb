import { inForce } from '../../checking/rule.ts'
import type { Day } from '../../core/day.ts'
import { Refusal } from '../../core/refusal.ts'
import { joinYears } from './join-children.ts'
import type { TableName } from './layout.ts'
import type { PostcodeDirectory } from './lists/postcode-directory.ts'
import type { ProviderList } from './lists/provider.ts'
import { derivePlacements } from './placements.ts'
import type { Ssda903Set } from './read-set.ts'
import type { Ssda903Return, Ssda903Rule } from './rule.ts'
import { ssda903Rules } from './rules/index.ts'
import { aboutReturn, bindRules, type RuleNotRun, type Ssda903Issue } from './run-rules.ts'
import type { AnyRow, Ssda903Child } from './shape.ts'

/** Told of what is found, child by child; breaches of rules over the whole return come last. */
export type Ssda903Listener = {
  /** `number` is the child's, from 0 in the order in which they are looked at; -1 when no child is at fault. */
  issue?(issue: Ssda903Issue & { readonly number: number }): void
  /** Every child, after the rules have looked at it. */
  child?(child: Ssda903Child): void
}

/** What a return is checked with. */
export type CheckedWith = {
  /** The collection year whose rules run; the set's own when left out. */
  readonly year?: number
  /** The ONS code of the authority whose return it is. */
  readonly authority?: string | null
  readonly last?: Ssda903Set | null
  readonly postcodes?: PostcodeDirectory | null
  readonly providers?: ProviderList | null
}

export type Ssda903Check = {
  readonly year: number
  readonly start: Day
  readonly end: Day
  /** Children of this year's return. */
  readonly children: number
  /** Rows read of this year, by table. */
  readonly rows: Readonly<Partial<Record<TableName, number>>>
  /** The rules in force, in order of code. */
  readonly rules: readonly Ssda903Rule[]
  readonly rulesRun: readonly string[]
  readonly rulesNotRun: readonly RuleNotRun[]
}

/** Children that a rule looks at before the next rule does: few enough to stay in the caches of a processor. */
const atOnce = 256

/** The rules in force in a collection year, in order of code. */
export function rulesOf(year: number): readonly Ssda903Rule[] {
  return ssda903Rules.filter((rule) => inForce(rule, year)).sort((a, b) => (a.code < b.code ? -1 : 1))
}

/**
 * Checks a looked-after return that was read, with last year's beside it where it was given.
 *
 * A rule that lacks a table, last year's return or a list does not run, and says why: it is not passed.
 *
 * @throws Refusal when there are no rules for the year, or nothing tells the year
 */
export function checkSsda903(now: Ssda903Set, given: CheckedWith, listener: Ssda903Listener = {}): Ssda903Check {
  const steps = checkInSteps(now, given, listener)
  for (;;) {
    const step = steps.next()
    if (step.done) return step.value
  }
}

/** The same in steps of a few hundred children, between which others may have their turn; each gives how many are done. */
export function* checkInSteps(
  now: Ssda903Set,
  given: CheckedWith,
  listener: Ssda903Listener,
): Generator<number, Ssda903Check, undefined> {
  const about = returnOf(now, given)
  const children = joinYears(now.children, given.last?.children ?? [])
  const rules = rulesOf(about.year)
  const numberOf = numbering(children)
  let at = 0
  const { run, finish } = bindRules(rules, about, (issue) => {
    const { rule, ruleNumber, child, cells } = issue
    listener.issue?.({ rule, ruleNumber, child, cells, number: child === null ? numberOf(issue) : at })
  })
  for (let from = 0; from < children.length; from += atOnce) {
    const some = children.slice(from, from + atOnce)
    if (about.postcodes !== null) {
      for (const child of some) {
        derivePlacements(child.Episodes, about.postcodes, about.authority)
        derivePlacements(child.last.Episodes, about.postcodes, about.authority)
      }
    }
    run(some, (child) => {
      listener.child?.(child)
      at++
    })
    yield at
  }
  const rulesNotRun = finish()
  const notRun = new Set(rulesNotRun.map(({ code }) => code))
  return {
    ...{ year: about.year, start: about.start, end: about.end },
    children: now.children.length,
    rows: Object.fromEntries([...now.tables].map(([table, { rows }]) => [table, rows.length])),
    rules,
    rulesRun: rules.filter(({ code }) => !notRun.has(code)).map(({ code }) => code),
    rulesNotRun,
  }
}

/** Whose the first row is that a rule over the whole return names; -1 when it names none. */
function numbering(children: readonly Ssda903Child[]): (issue: Ssda903Issue) => number {
  let byId: ReadonlyMap<string | null, number> | null = null
  return ({ cells: [cell] }) => {
    if (cell === undefined) return -1
    const [row] = cell
    // A row without an identifier is a child of its own.
    if (row.CHILD === null) return children.findIndex((child) => (child[row.table] as readonly AnyRow[]).includes(row))
    byId ??= new Map(children.map(({ CHILD }, number) => [CHILD, number]))
    return byId.get(row.CHILD as string) ?? -1
  }
}

/** What rules may know of a return. */
function returnOf(now: Ssda903Set, given: CheckedWith): Ssda903Return {
  const year = given.year ?? now.year
  if (year === null) {
    throw new Refusal(
      'year-unknown',
      'No date in these files tells their year. Say which it is, for instance --year 2026.',
    )
  }
  const last = given.last ?? null
  return aboutReturn({
    ...{ year, format: now.format, authority: given.authority ?? null },
    ...{ postcodes: given.postcodes ?? null, providers: given.providers ?? null },
    gives: (table, isLast) => (isLast ? last : now)?.tables.has(table) === true,
  })
}
