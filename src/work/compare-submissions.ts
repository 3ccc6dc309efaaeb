import type { CheckedReturn } from '../checking/checked-return.ts'
import type { Change } from '../checking/compare-returns.ts'
import { inYear } from '../checking/rule.ts'
import type { Actor } from '../practice/actor.ts'
import type { LoadedSubmission } from '../store/submissions.ts'
import { acting, log } from './acting.ts'
import { type CheckedSubmission, checkedSubmission } from './checked-submission.ts'
import { childrenCompared } from './children-compared.ts'
import type { KeptCheck } from './kept-checks.ts'
import type { Place } from './place.ts'

/** Two files of the same return side by side. */
export type ComparedSubmissions = {
  readonly checked: CheckedSubmission
  /** The others it can be compared with. */
  readonly others: readonly LoadedSubmission[]
  /** Null when there is nothing to compare with. */
  readonly with: {
    readonly row: LoadedSubmission
    readonly children: Readonly<Record<'added' | 'gone' | 'changed' | 'same', number>>
    readonly counts: readonly ComparedCount[]
    readonly change: Change
    readonly rules: readonly ComparedRule[]
  } | null
}

/** A number in both files. */
export type ComparedCount = { readonly what: string; readonly here: number; readonly there: number }

export type ComparedRule = Change & { readonly code: string; readonly severity: string; readonly title: string }

/**
 * Compares a submission with another of the same return: how many children came, went or are told of otherwise, what
 * became of the issues, and the headline counts. Numbers, and no child.
 *
 * @param against  the other; when null the one before it for the same period, else the newest of the period before
 */
export async function compareSubmissions(
  place: Place,
  actor: Actor,
  id: string,
  against: string | null,
): Promise<ComparedSubmissions> {
  const first = await checkedSubmission(place, actor, 'see-submissions', id, against)
  const ofBefore = first.all.find(({ period, in_force }) => period < first.row.period && in_force)
  const checked =
    first.before === null && against === null && ofBefore !== undefined
      ? await checkedSubmission(place, actor, 'see-submissions', id, ofBefore.submission_id)
      : first
  await acting(place, actor, 'see-submissions', 'read', (db) =>
    log(db, place, actor, { what: 'result.compare', object: id }),
  )
  const { check, before, all } = checked
  const others = all.filter(({ submission_id }) => submission_id !== id)
  if (before === null || before.row.submission_id === id) return { checked, others, with: null }
  const { added, gone, changed, same } = childrenCompared(check, before.check)
  return {
    checked,
    others,
    with: {
      row: before.row,
      children: { added: added.length, gone: gone.length, changed: changed.length, same },
      counts: countsOf(check, before.check),
      change: before.comparison.all,
      rules: rulesOf(check.returned, before.check.returned, before.comparison.byRule),
    },
  }
}

function countsOf(here: KeptCheck, there: KeptCheck): readonly ComparedCount[] {
  const errors = ({ returned }: KeptCheck) => returned.tally.children()
  return [
    ...here.counted.map(([what, table]) => ({
      what,
      here: here.returned.check.rows[table] ?? 0,
      there: there.returned.check.rows[table] ?? 0,
    })),
    { what: 'Children with an error', here: errors(here).withError, there: errors(there).withError },
    { what: 'Children with a query only', here: errors(here).withQueryOnly, there: errors(there).withQueryOnly },
  ]
}

function rulesOf(
  here: CheckedReturn,
  there: CheckedReturn,
  byRule: ReadonlyMap<string, Change>,
): readonly ComparedRule[] {
  const rules = new Map([...there.check.rules, ...here.check.rules].map((rule) => [rule.code, rule]))
  return [...byRule]
    .flatMap(([code, change]) => {
      const rule = rules.get(code)
      return rule === undefined
        ? []
        : [{ code, severity: rule.severity, title: inYear(rule.title, here.check.year), ...change }]
    })
    .sort(
      (a, b) =>
        Number(a.severity === 'query') - Number(b.severity === 'query') ||
        b.fresh + b.still - a.fresh - a.still ||
        (a.code < b.code ? -1 : 1),
    )
}
