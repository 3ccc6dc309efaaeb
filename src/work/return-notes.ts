import { inYear } from '../checking/rule.ts'
import { isoDay } from '../core/day.ts'
import { countOf } from '../core/words.ts'
import { csvLine, csvStart } from '../formats/csv.ts'
import type { Actor } from '../practice/actor.ts'
import { type ExplanationRow, explanationsOf } from '../store/explanations.ts'
import { namedChildren } from '../store/named-children.ts'
import { acting, log } from './acting.ts'
import { type CheckedSubmission, checkedSubmission } from './checked-submission.ts'
import { Explained, issueAt } from './explained.ts'
import { dayInEngland, type Place } from './place.ts'
import { nameOf } from './shown-child.ts'

/** What is explained of one rule: in words for every child, and child by child. */
export type RuleNotes = {
  readonly code: string
  readonly severity: string
  readonly title: string
  readonly notes: readonly ReturnNote[]
}

export type ReturnNote = {
  /** The child by identifier or reference; null for every child who breaks the rule. */
  readonly child: string | null
  readonly says: string
  readonly by: string
  readonly at: Date
}

export type ReturnNotes = {
  readonly checked: CheckedSubmission
  readonly rules: readonly RuleNotes[]
  /** The same as one text, for the box a return is sent with. */
  readonly text: string
  /** Is anybody named by reference, because the reader works with aliases? */
  readonly byReference: boolean
}

/** The notes of a return: every explanation of something that its file still has. That they were looked at is logged. */
export function returnNotes(place: Place, actor: Actor, id: string): Promise<ReturnNotes> {
  return notesOf(place, actor, id, () => ({ what: 'result.notes', object: id }))
}

/** The same as a CSV. How many rows it has is in the log before the file leaves. */
export async function exportNotes(place: Place, actor: Actor, id: string): Promise<readonly string[]> {
  const count = (rules: readonly RuleNotes[]) => rules.reduce((sum, { notes }) => sum + notes.length, 0)
  const { rules } = await notesOf(place, actor, id, (found) => ({
    what: 'export',
    object: id,
    detail: `${count(found)} rows of the notes of a return`,
  }))
  const lines = rules.flatMap(({ code, severity, title, notes }) =>
    notes.map(({ child, says, by, at }) =>
      csvLine([code, severity, title, child ?? 'Every child', says, by, isoDay(dayInEngland(at))]),
    ),
  )
  return [csvStart + csvLine(['Rule', 'Kind', 'What it found', 'Child', 'Explanation', 'Written by', 'On']), ...lines]
}

async function notesOf(
  place: Place,
  actor: Actor,
  id: string,
  logged: (rules: readonly RuleNotes[]) => { readonly what: string; readonly object: string; readonly detail?: string },
): Promise<ReturnNotes> {
  const checked = await checkedSubmission(place, actor, 'see-findings', id)
  const { check, row } = checked
  const { laCode } = actor
  return acting(place, actor, 'see-findings', 'read', async (db) => {
    const rows = await explanationsOf(db, laCode, row.return, row.period)
    const used = usedOf(checked, new Explained(rows))
    const people = [...new Set(used.flatMap(({ person_id }) => (person_id === '' ? [] : [person_id])))]
    const named = await namedChildren(db, laCode, people)
    const nameOfChild = (person: string) => {
      const child = named.get(person)
      if (child === undefined) return null
      const { name, identifier } = nameOf(child, actor)
      return identifier ?? name
    }
    const rules = check.returned.tally.rules().flatMap(({ rule }): readonly RuleNotes[] => {
      const ofRule = used.filter((each) => each.rule === rule.code)
      const notes = ofRule
        .map(({ person_id, says, written_name, written_at }) => ({
          child: person_id === '' ? null : nameOfChild(person_id),
          ...{ says, by: written_name, at: written_at },
        }))
        .sort((a, b) => (a.child ?? '').localeCompare(b.child ?? ''))
      const { code, severity } = rule
      return notes.length === 0 ? [] : [{ code, severity, title: inYear(rule.title, check.returned.check.year), notes }]
    })
    await log(db, place, actor, logged(rules))
    return {
      checked,
      rules,
      text: rules.map(textOf).join('\n\n'),
      byReference: actor.pseudonymous,
    }
  })
}

/** The explanations that explain something in the file. */
function usedOf({ check }: CheckedSubmission, explained: Explained): readonly ExplanationRow[] {
  const used = new Set<ExplanationRow>()
  for (let issue = 0; issue < check.returned.issues.count; issue++) {
    const { rule, personId, cells } = issueAt(check, issue)
    const found = explained.of(rule, personId, cells)
    if (found !== null) used.add(found)
  }
  return [...used]
}

/** Children of whom the same is said stand in one line. */
function textOf({ code, title, notes }: RuleNotes): string {
  const bySays = new Map<string, string[]>()
  for (const { child, says } of notes) {
    const children = bySays.get(says) ?? []
    bySays.set(says, children)
    if (child !== null) children.push(child)
  }
  const lines = [...bySays].map(([says, children]) =>
    children.length === 0 ? says : `${countOf(children.length, 'child', 'children')} (${children.join(', ')}): ${says}`,
  )
  return [`${code} ${title}`, ...lines].join('\n')
}
