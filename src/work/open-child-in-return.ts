import { childHeading } from '../checking/headings.ts'
import type { ChildNote, ShownTable } from '../checking/shown-record.ts'
import type { Actor } from '../practice/actor.ts'
import { type ExplanationRow, earlierExplanations, explanationsOf } from '../store/explanations.ts'
import { personOfReference } from '../store/find-person.ts'
import { type NamedChildRow, namedChildren } from '../store/named-children.ts'
import { acting, log } from './acting.ts'
import { type CheckedSubmission, checkedSubmission } from './checked-submission.ts'
import { Explained, issueAt } from './explained.ts'
import { noSuchChild } from './find-child.ts'
import { ruleOf } from './list-found.ts'
import type { Place } from './place.ts'
import { birthShown, nameOf } from './shown-child.ts'

/** What one rule says of a child, and why it stands. */
export type ExplainedNote = ChildNote & {
  readonly explanation: ExplanationRow | null
  readonly offered: ExplanationRow | null
}

/** One child's record as it stands in a file that was loaded. */
export type ChildInReturn = {
  readonly checked: CheckedSubmission
  /** `Child MD-118820: two errors, one query`. */
  readonly heading: string
  readonly name: string
  readonly reference: string
  readonly about: string
  readonly tables: readonly ShownTable[]
  readonly notes: readonly ExplainedNote[]
  /** Has the child a page of its own? */
  readonly hasJourney: boolean
  /** From 1 in the list it was opened from, restricted children counted; 0 when it is not in it. */
  readonly at: number
  readonly of: number
  /** References of the children before and after it there; null where there is none within reach. */
  readonly previous: string | null
  readonly next: string | null
}

/** How far a child within reach is looked for, before and after this one. */
const lookedFor = 20

/**
 * A child's record in a file, with what is wrong in it. To who works with aliases what would tell who it is is withheld.
 * Opening is logged with the child.
 *
 * @param rule  the list it is opened from: the children of this rule, or of every rule when null
 * @throws Refusal 'not-there', in the same words whether the file names no such child, it is out of reach, or its record is shut
 */
export async function openChildInReturn(
  place: Place,
  actor: Actor,
  id: string,
  reference: string,
  rule: string | null,
): Promise<ChildInReturn> {
  const checked = await checkedSubmission(place, actor, 'see-findings', id)
  const { laCode } = actor
  const { check, row, before } = checked
  const ofRule = rule === null ? null : ruleOf(checked, rule).code
  const rows = check.returned.childrenMatching({ kind: 'all', rule: ofRule, table: null })
  const found = await acting(place, actor, 'see-findings', 'read', async (db) => {
    const person = (await personOfReference(db, laCode, reference))?.person_id
    const at = person === undefined ? undefined : check.rowOf.get(person)
    if (person === undefined || at === undefined) throw noSuchChild()
    await log(db, place, actor, { what: 'result.child', personId: person, object: id })
    const spot = rows.indexOf(at)
    const near = spot < 0 ? [] : rows.slice(Math.max(0, spot - lookedFor), spot + lookedFor + 1)
    const people = near.map((each) => check.people[each] as string)
    const named = await namedChildren(db, laCode, [person, ...people])
    const now = new Explained(await explanationsOf(db, laCode, row.return, row.period))
    const earlier = new Explained(await earlierExplanations(db, laCode, row.return, row.period))
    return { person, at, named, now, earlier, place: spot }
  })
  const child = found.named.get(found.person) as NamedChildRow
  const { name } = nameOf(child, actor)
  const alias = actor.pseudonymous
    ? { name, birth: (day: Parameters<typeof birthShown>[0]) => birthShown(day, actor) }
    : null
  const record = await check.record(found.at, (issue) => before?.comparison.fresh[issue] === true, alias)
  const errors = record.notes.filter(({ severity }) => severity === 'error').length
  const neighbour = (from: number, step: number) => nearest(rows, from, step, check.people, found.named)
  return {
    checked,
    heading: childHeading(`Child ${record.id ?? name}`, errors, record.notes.length - errors),
    name,
    reference,
    about: record.about,
    tables: record.tables,
    notes: explainedNotes(checked, found.at, record.notes, found),
    hasJourney: child.is_in_force,
    at: found.place + 1,
    of: rows.length,
    previous: found.place < 0 ? null : neighbour(found.place, -1),
    next: found.place < 0 ? null : neighbour(found.place, 1),
  }
}

function nearest(
  rows: readonly number[],
  from: number,
  step: number,
  people: readonly string[],
  named: ReadonlyMap<string, NamedChildRow>,
): string | null {
  for (let at = from + step; at >= 0 && at < rows.length && Math.abs(at - from) <= lookedFor; at += step) {
    const child = named.get(people[rows[at] as number] as string)
    if (child !== undefined) return child.reference
  }
  return null
}

function explainedNotes(
  { check }: CheckedSubmission,
  row: number,
  notes: readonly ChildNote[],
  { now, earlier }: { readonly now: Explained; readonly earlier: Explained },
): readonly ExplainedNote[] {
  const issues = [...check.returned.matching({ kind: 'all', rule: null, table: null })]
    .map((issue) => issueAt(check, issue))
    .filter((issue) => issue.row === row)
  const explanationOf = (code: string, explained: Explained) => {
    const found = issues
      .filter(({ rule }) => rule === code)
      .map(({ rule, personId, cells }) => explained.of(rule, personId, cells))
    return found.includes(null) ? null : (found[0] ?? null)
  }
  return notes.map((note) => {
    const explanation = explanationOf(note.code, now)
    return { ...note, explanation, offered: explanation === null ? explanationOf(note.code, earlier) : null }
  })
}
