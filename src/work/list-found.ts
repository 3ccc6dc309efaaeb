import { inYear } from '../checking/rule.ts'
import type { WorklistRule } from '../checking/worklist.ts'
import { Refusal } from '../core/refusal.ts'
import type { Actor } from '../practice/actor.ts'
import { type ExplanationRow, earlierExplanations, explanationsOf } from '../store/explanations.ts'
import { type NamedChildRow, namedChildren } from '../store/named-children.ts'
import { acting, log } from './acting.ts'
import { type CheckedSubmission, checkedSubmission } from './checked-submission.ts'
import { childrenCompared } from './children-compared.ts'
import { Explained, issueAt } from './explained.ts'
import type { KeptCheck } from './kept-checks.ts'
import type { Place } from './place.ts'
import { nameOf } from './shown-child.ts'

/**
 * Which children of a file a list is of: by what was found, by what became of it since the file it is compared with, or
 * whom only one of the two names, or both and not alike.
 */
export const foundKinds = ['all', 'error', 'query', 'new', 'still', 'fixed', 'added', 'gone', 'changed'] as const
export type FoundKind = (typeof foundKinds)[number]

export type FoundAsked = {
  readonly kind: FoundKind
  /** Only what this rule found; null for every rule. */
  readonly rule: string | null
  /** The submission to compare with; the one before it when null. */
  readonly against: string | null
  /** From 1. */
  readonly page: number
}

/** A child in whom something was found. */
export type FoundChild = {
  readonly name: string
  readonly identifier: string | null
  readonly reference: string
  readonly line: number
  readonly errors: readonly string[]
  readonly queries: readonly string[]
  /** Was some of it not in the file before? */
  readonly fresh: boolean
  /** With a rule asked for: why its issues stand; null when some of them nobody explained. */
  readonly explanation: ExplanationRow | null
  /** What was said of them in a period before; null when nothing was, or it is explained. */
  readonly offered: ExplanationRow | null
}

export type Found = {
  readonly checked: CheckedSubmission
  readonly rule: FoundRule | null
  readonly children: readonly FoundChild[]
  /** How many the whole list has that the actor may see, and how many more are restricted. */
  readonly count: number
  readonly restricted: number
  readonly page: number
  readonly pages: number
}

export type FoundRule = {
  readonly code: string
  readonly severity: 'error' | 'query'
  readonly title: string
  readonly putRight: string
  /** Did it find the return as a whole at fault, and no child? */
  readonly ofReturn: boolean
  readonly explanation: ExplanationRow | null
  readonly offered: ExplanationRow | null
  /** Of the children the actor may see: how many were explained in a period before and not yet in this one. */
  readonly offeredChildren: number
}

/** How many children stand on one page. */
export const foundShown = 100

/**
 * Children in whom a check found something. That they were listed is logged.
 *
 * @throws Refusal 'not-there' when there is no such result or rule
 */
export async function listFound(place: Place, actor: Actor, id: string, asked: FoundAsked): Promise<Found> {
  const checked = await checkedSubmission(place, actor, 'see-findings', id, asked.against)
  const rule = asked.rule === null ? null : ruleOf(checked, asked.rule)
  const isOfBefore = asked.kind === 'fixed' || asked.kind === 'gone'
  const of = isOfBefore ? (checked.before?.check ?? null) : checked.check
  const issues = of === null ? [] : issuesAsked(checked, of, asked)
  return acting(place, actor, 'see-findings', 'read', async (db) => {
    const { laCode } = actor
    const { row } = checked
    await log(db, place, actor, {
      what: rule === null ? 'result.list' : 'result.rule',
      object: id,
      ...(rule === null ? {} : { detail: rule.code }),
    })
    const people = new Set(issues.flatMap(({ personId }) => (personId === '' ? [] : [personId])))
    const named = await namedChildren(db, laCode, [...people])
    const now = new Explained(await explanationsOf(db, laCode, row.return, row.period))
    const earlier = new Explained(await earlierExplanations(db, laCode, row.return, row.period))
    const children = childrenOf(issues, named, actor, of, { now, earlier, rule })
    const pages = Math.max(1, Math.ceil(children.length / foundShown))
    const page = Math.min(asked.page, pages)
    return {
      checked,
      rule: rule === null ? null : foundRule(checked, rule, { now, earlier }, children),
      children: children.slice((page - 1) * foundShown, page * foundShown),
      count: children.length,
      restricted: people.size - named.size,
      page,
      pages,
    }
  })
}

/** The rule of that code among those in force. */
export function ruleOf({ check }: Pick<CheckedSubmission, 'check'>, code: string): WorklistRule {
  const found = check.returned.check.rules.find((rule) => rule.code === code)
  if (found === undefined) throw new Refusal('not-there', 'No rule of that code is in force in that year.')
  return found
}

type FoundIssue = {
  readonly row: number
  readonly personId: string
  /** Null for a child of whom nothing is said but that it is in the list. */
  readonly rule: string | null
  readonly cells: string
  readonly severity: string
  readonly fresh: boolean
}

function issuesAsked(
  { before, check }: CheckedSubmission,
  of: KeptCheck,
  { kind, rule }: FoundAsked,
): readonly FoundIssue[] {
  const comparison = before?.comparison ?? null
  if (kind === 'added' || kind === 'gone' || kind === 'changed') {
    if (before === null) return []
    const rows = childrenCompared(check, before.check)[kind]
    const none = { rule: null, cells: '', severity: '', fresh: false }
    return rows.map((row) => ({ ...none, row, personId: of.people[row] as string }))
  }
  if ((kind === 'new' || kind === 'still' || kind === 'fixed') && comparison === null) return []
  const wanted =
    kind === 'fixed'
      ? (comparison?.fixed ?? []).filter((issue) => rule === null || of.returned.ruleOf(issue).code === rule)
      : of.returned.matching({ kind, rule, table: null }, comparison)
  return [...wanted].map((issue) => ({
    ...issueAt(of, issue),
    severity: of.returned.ruleOf(issue).severity,
    fresh: kind !== 'fixed' && comparison?.fresh[issue] === true,
  }))
}

type Known = { readonly now: Explained; readonly earlier: Explained; readonly rule: WorklistRule | null }

function childrenOf(
  issues: readonly FoundIssue[],
  named: ReadonlyMap<string, NamedChildRow>,
  actor: Actor,
  of: KeptCheck | null,
  known: Known,
): readonly FoundChild[] {
  const byChild = new Map<number, FoundIssue[]>()
  for (const each of issues) {
    if (!named.has(each.personId)) continue
    const theirs = byChild.get(each.row) ?? []
    byChild.set(each.row, theirs)
    theirs.push(each)
  }
  return [...byChild]
    .sort(([a], [b]) => a - b)
    .map(([row, theirs]) => {
      const child = named.get((theirs[0] as FoundIssue).personId) as NamedChildRow
      const codes = (severity: string) => [
        ...new Set(theirs.flatMap((each) => (each.severity === severity && each.rule !== null ? [each.rule] : []))),
      ]
      const explanation = known.rule === null ? null : explanationOfAll(theirs, known.now)
      return {
        ...nameOf(child, actor),
        reference: child.reference,
        line: of?.returned.lines[row] ?? 0,
        errors: codes('error'),
        queries: codes('query'),
        fresh: theirs.some(({ fresh }) => fresh),
        explanation,
        offered: known.rule === null || explanation !== null ? null : explanationOfAll(theirs, known.earlier),
      }
    })
}

/** What explains every one of these issues: the explanation of the first, when each has one. */
function explanationOfAll(issues: readonly FoundIssue[], explained: Explained): ExplanationRow | null {
  const found = issues.map(({ rule, personId, cells }) => (rule === null ? null : explained.of(rule, personId, cells)))
  return found.includes(null) ? null : (found[0] ?? null)
}

function foundRule(
  { check }: CheckedSubmission,
  rule: WorklistRule,
  { now, earlier }: { readonly now: Explained; readonly earlier: Explained },
  children: readonly FoundChild[],
): FoundRule {
  const { year } = check.returned.check
  const explanation = now.ofRule(rule.code)
  return {
    code: rule.code,
    severity: rule.severity,
    title: inYear(rule.title, year),
    putRight: inYear(rule.putRight, year),
    ofReturn: check.returned.tally.rules().some((tally) => tally.rule.code === rule.code && tally.children === 0),
    explanation,
    offered: explanation === null ? earlier.ofRule(rule.code) : null,
    offeredChildren: children.filter(({ offered }) => offered !== null).length,
  }
}
