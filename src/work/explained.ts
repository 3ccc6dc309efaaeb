import type { ExplanationRow } from '../store/explanations.ts'
import type { LeftIn } from '../store/sign-offs.ts'
import type { KeptCheck } from './kept-checks.ts'

/** How many of a rule's children and issues are explained. */
export type ExplainedCount = { readonly issues: number; readonly children: number }

/** Which queries are explained: by the values at fault, else for the child, else for every child who breaks the rule. */
export class Explained {
  readonly #by = new Map<string, ExplanationRow>()

  constructor(rows: readonly ExplanationRow[]) {
    for (const row of rows) this.#by.set(keyOf(row.rule, row.person_id, row.cells), row)
  }

  /** The explanation of one issue; null when nobody gave one. The return as a whole has no child: give an empty key. */
  of(rule: string, personId: string, cells: string): ExplanationRow | null {
    if (this.#by.size === 0) return null
    return (
      (personId === '' ? undefined : (this.#by.get(keyOf(rule, personId, cells)) ?? this.ofChild(rule, personId))) ??
      this.ofRule(rule)
    )
  }

  ofChild(rule: string, personId: string): ExplanationRow | null {
    return this.#by.get(keyOf(rule, personId, '')) ?? null
  }

  ofRule(rule: string): ExplanationRow | null {
    return this.#by.get(keyOf(rule, '', '')) ?? null
  }
}

function keyOf(rule: string, personId: string, cells: string): string {
  return `${rule}|${cells}|${personId}`
}

/** An issue of a check: its rule, whose child it is of (empty: the return as a whole), and what stands for its values. */
export function issueAt({ returned, people }: KeptCheck, issue: number) {
  const row = returned.issues.child(issue)
  return {
    row,
    rule: returned.ruleOf(issue).code,
    personId: row < 0 ? '' : (people[row] as string),
    cells: String(returned.markOf(issue)),
  }
}

/** By rule: how much of what it found is explained. A child is, when everything the rule found in it is. */
export function explainedByRule(check: KeptCheck, explained: Explained): ReadonlyMap<string, ExplainedCount> {
  const issues = new Map<string, number>()
  const children = new Map<string, Map<number, boolean>>()
  for (let issue = 0; issue < check.returned.issues.count; issue++) {
    const { row, rule, personId, cells } = issueAt(check, issue)
    const is = explained.of(rule, personId, cells) !== null
    if (is) issues.set(rule, (issues.get(rule) ?? 0) + 1)
    if (row < 0) continue
    const rows = children.get(rule) ?? new Map<number, boolean>()
    children.set(rule, rows)
    rows.set(row, (rows.get(row) ?? true) && is)
  }
  const rules = new Set([...issues.keys(), ...children.keys()])
  return new Map(
    [...rules].map((rule) => [
      rule,
      { issues: issues.get(rule) ?? 0, children: [...(children.get(rule)?.values() ?? [])].filter(Boolean).length },
    ]),
  )
}

/** What is in a file, by rule, and how much of it is explained: what is left when it is signed off. */
export function leftIn(check: KeptCheck, explained: Explained): readonly LeftIn[] {
  const counts = explainedByRule(check, explained)
  return check.summary(null).rules.map(({ code, severity, title, children, issues }) => ({
    ...{ code, severity, title, children, issues },
    explained: counts.get(code)?.issues ?? 0,
  }))
}

export type { ExplanationRow }
