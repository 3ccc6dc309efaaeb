import type { CheckSummary, RuleLine } from '../checking/checked-return.ts'
import type { Change } from '../checking/compare-returns.ts'
import { oneCause, resultHeading, rulesHeading, shareHeading } from '../checking/headings.ts'
import type { Actor } from '../practice/actor.ts'
import { earlierExplanations, explanationsOf } from '../store/explanations.ts'
import { type SignOffRow, signOffsOf } from '../store/sign-offs.ts'
import { byItself, transaction } from '../store/transaction.ts'
import { acting, log } from './acting.ts'
import { type CheckedSubmission, checkedSubmission } from './checked-submission.ts'
import { Explained, explainedByRule } from './explained.ts'
import type { Place } from './place.ts'

/** A rule that found something, and how much of it is explained. */
export type ResultRule = RuleLine & {
  readonly explained: { readonly children: number; readonly issues: number }
  /** Was it explained in a period before, and is not yet in this one? */
  readonly offered: boolean
}

/** What a check found in a file that was loaded. */
export type Result = {
  readonly id: string
  /** The return as people call it, and whether it is of one file or of the tables of two years. */
  readonly called: string
  readonly isOfTables: boolean
  readonly period: string
  readonly fileName: string
  readonly megabytes: number
  readonly finishedAt: Date
  readonly inForce: boolean
  readonly heading: string
  readonly shareHeading: string
  readonly rulesHeading: string
  /** Rules that speak of nearly every child. */
  readonly causes: readonly string[]
  readonly summary: CheckSummary
  readonly rules: readonly ResultRule[]
  /** Compared with the file before it of the same period; null when there is none. */
  readonly since: { readonly id: string; readonly finishedAt: Date; readonly change: Change } | null
  /** Issues of kind query or error that nobody explained. */
  readonly unexplained: number
  /** The newest first; the one in force has not been replaced. */
  readonly signOffs: readonly SignOffRow[]
}

/**
 * The result of a file that was loaded, for whoever may see what became of files: numbers, and no child. Restricted
 * children are counted.
 *
 * @throws Refusal 'not-there' when there is none
 */
export async function openResult(place: Place, actor: Actor, id: string): Promise<Result> {
  const checked = await checkedSubmission(place, actor, 'see-submissions', id)
  await acting(place, actor, 'see-submissions', 'read', (db) =>
    log(db, place, actor, { what: 'result.open', object: id }),
  )
  return resultOf(place, actor.laCode, checked)
}

/** The same, with nothing logged. */
export async function resultOf(place: Place, laCode: string, checked: CheckedSubmission): Promise<Result> {
  const { row, check, before, inForce } = checked
  const { now, earlier, signOffs } = await transaction(
    place.store.pool,
    'load',
    byItself(laCode, place.today()),
    async (db) => ({
      now: await explanationsOf(db, laCode, row.return, row.period),
      earlier: await earlierExplanations(db, laCode, row.return, row.period),
      signOffs: await signOffsOf(db, laCode, row.submission_id),
    }),
  )
  const summary = check.summary(before?.comparison ?? null)
  const explained = explainedByRule(check, new Explained(now))
  const offered = explainedByRule(check, new Explained([...earlier, ...now]))
  const none = { children: 0, issues: 0 }
  const rules = summary.rules.map((line) => {
    const count = explained.get(line.code) ?? none
    return { ...line, explained: count, offered: (offered.get(line.code) ?? none).issues > count.issues }
  })
  return {
    id: row.submission_id,
    called: checked.called,
    isOfTables: row.return === 'ssda903',
    period: row.period,
    fileName: row.file_name,
    megabytes: row.bytes / 1e6,
    finishedAt: row.finished_at ?? row.received_at,
    inForce,
    heading: resultHeading(summary.totals, summary.returnErrors),
    shareHeading: shareHeading(summary.totals),
    rulesHeading: rulesHeading(
      rules
        .filter(({ children }) => children > 0)
        .map(({ children, severity }) => ({ children, isError: severity === 'error' })),
    ),
    causes: rules.flatMap(({ code, children }) => oneCause(code, children, summary.totals.children) ?? []),
    summary,
    rules,
    since:
      before === null
        ? null
        : { id: before.row.submission_id, finishedAt: before.row.finished_at, change: before.comparison.all },
    unexplained: rules.reduce((sum, { issues, explained }) => sum + issues - explained.issues, 0),
    signOffs,
  }
}
