import { Refusal } from '../core/refusal.ts'
import { countOf } from '../core/words.ts'
import type { Actor } from '../practice/actor.ts'
import {
  type ExplainedWhat,
  type ExplanationRow,
  earlierExplanations,
  explanationsOf,
  keepExplanation,
} from '../store/explanations.ts'
import { personsOfReferences } from '../store/find-person.ts'
import { alone } from '../store/people.ts'
import { transaction } from '../store/transaction.ts'
import { acting, log, reachOf } from './acting.ts'
import { type CheckedSubmission, checkedSubmission } from './checked-submission.ts'
import { Explained, issueAt } from './explained.ts'
import { noSuchChild } from './find-child.ts'
import { ruleOf } from './list-found.ts'
import type { Place } from './place.ts'

/** Whom an explanation is for: every child who breaks the rule, some children, or one child's values as they stand. */
export type ExplainedFor =
  | { readonly is: 'every child' }
  | { readonly is: 'children'; readonly references: readonly string[] }
  | { readonly is: 'values'; readonly reference: string }

/** The longest an explanation may be, in characters. */
export const longestExplanation = 1000

/**
 * Keeps why a query stands, in place of what was said of the same before. It holds for every file of the same return and
 * period, and is offered again in later ones.
 *
 * @returns how many children it is for; null for every child
 * @throws Refusal 'reason-missing' when nothing is said, 'not-there' when a child is not within reach or breaks no such rule
 */
export async function explainQuery(
  place: Place,
  actor: Actor,
  id: string,
  code: string,
  whom: ExplainedFor,
  text: string,
): Promise<number | null> {
  const says = explanationStated(text)
  const checked = await checkedSubmission(place, actor, 'load-returns', id)
  const rule = ruleOf(checked, code)
  const what = whom.is === 'every child' ? [everyChild] : await explainedOf(place, actor, checked, rule.code, whom)
  await keep(place, actor, checked, rule.code, [{ what, says }])
  return whom.is === 'every child' ? null : new Set(what.map(({ personId }) => personId)).size
}

/**
 * Says again what was said of a rule in a period before: of the rule as a whole, and of every child within reach of whom
 * it was said and who breaks it now.
 *
 * @returns how many explanations were taken over
 */
export async function explainAgain(place: Place, actor: Actor, id: string, code: string): Promise<number> {
  const checked = await checkedSubmission(place, actor, 'load-returns', id)
  const rule = ruleOf(checked, code)
  const { return: of, period } = checked.row
  const offered = await transaction(place.store.pool, 'read', reachOf(place, actor), async (db) =>
    offeredOf(checked, rule.code, {
      now: new Explained(await explanationsOf(db, actor.laCode, of, period)),
      earlier: new Explained(await earlierExplanations(db, actor.laCode, of, period)),
    }),
  )
  if (offered.length === 0)
    throw new Refusal('not-there', 'Nothing was said of this rule before, or it is explained already.')
  await keep(
    place,
    actor,
    checked,
    rule.code,
    offered.map(({ person_id, cells, says }) => ({ what: [{ personId: person_id, cells }], says })),
  )
  return offered.length
}

const everyChild: ExplainedWhat = { personId: '', cells: '' }

/** What is kept with who said it: in its own words, cut at neither end. */
function explanationStated(text: string): string {
  const said = text.trim()
  if (said === '') throw new Refusal('reason-missing', 'Say why it stands: it is kept, and goes out with the return.')
  if (said.length > longestExplanation)
    throw new Refusal('reason-missing', `Say it in at most ${longestExplanation.toLocaleString('en-GB')} characters.`)
  return said
}

/** The children named, as far as the actor may see them and they break the rule. */
async function explainedOf(
  place: Place,
  actor: Actor,
  { check }: CheckedSubmission,
  code: string,
  whom: Exclude<ExplainedFor, { is: 'every child' }>,
): Promise<readonly ExplainedWhat[]> {
  const references = [...new Set(whom.is === 'values' ? [whom.reference] : whom.references)]
  const people = await acting(place, actor, 'load-returns', 'read', (db) =>
    personsOfReferences(db, actor.laCode, references),
  )
  const issues = [...check.returned.matching({ kind: 'all', rule: code, table: null })].map((issue) =>
    issueAt(check, issue),
  )
  const breaking = new Set(issues.map(({ personId }) => personId))
  if (references.length === 0 || people.length < references.length || people.some((each) => !breaking.has(each))) {
    throw noSuchChild()
  }
  if (whom.is === 'children') return people.map((personId) => ({ personId, cells: '' }))
  const cells = new Set(issues.filter(({ personId }) => personId === people[0]).map((issue) => issue.cells))
  return [...cells].map((each) => ({ personId: people[0] as string, cells: each }))
}

/** Explanations of a period before that explain something of the rule that nobody explained yet in this one. */
function offeredOf(
  { check }: CheckedSubmission,
  code: string,
  { now, earlier }: { readonly now: Explained; readonly earlier: Explained },
): readonly ExplanationRow[] {
  const offered = new Set<ExplanationRow>()
  for (const issue of check.returned.matching({ kind: 'all', rule: code, table: null })) {
    const { personId, cells } = issueAt(check, issue)
    const before = now.of(code, personId, cells) === null ? earlier.of(code, personId, cells) : null
    if (before !== null) offered.add(before)
  }
  return [...offered]
}

type Kept = { readonly what: readonly ExplainedWhat[]; readonly says: string }

/** Keeps explanations and logs it, in one transaction; of two at once the second waits. */
function keep(
  place: Place,
  actor: Actor,
  { row }: CheckedSubmission,
  rule: string,
  kept: readonly Kept[],
): Promise<void> {
  const { laCode, account, name } = actor
  return acting(place, actor, 'load-returns', 'load', async (db) => {
    await alone(db, `explain ${laCode} ${row.return}`)
    const query = { return: row.return, period: row.period, rule }
    for (const { what, says } of kept) await keepExplanation(db, laCode, query, what, says, { account, name })
    const people = new Set(kept.flatMap(({ what }) => what.map(({ personId }) => personId)))
    const whom = people.has('') ? 'every child' : countOf(people.size, 'child', 'children')
    await log(db, place, actor, { what: 'query.explain', object: row.submission_id, detail: `rule ${rule}, ${whom}` })
  })
}
