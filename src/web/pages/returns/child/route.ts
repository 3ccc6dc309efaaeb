import { countOf, spoken } from '../../../../core/words.ts'
import { recordTable } from '../../../../documents/record-table.ts'
import type { Actor } from '../../../../practice/actor.ts'
import { type ChildInReturn, openChildInReturn } from '../../../../work/open-child-in-return.ts'
import type { ClosedPage } from '../../../page.ts'
import { shownExplanation, shownReturn, underResult } from '../shown-result.ts'

/** One child's record as it stands in a file, the cells at fault outlined, with notes beside it. */
const page: ClosedPage = {
  path: '/returns/:id/children/:reference',
  may: 'see-findings',
  records: 'result.child',

  async show({ params, query, actor, place }) {
    const { id, reference } = params as { id: string; reference: string }
    const rule = query.rule ?? null
    const opened = await openChildInReturn(place, actor, id, reference, rule)
    return { view: 'returns/child/view.njk', model: model(opened, actor, id, rule) }
  },
}
export default page

function model(opened: ChildInReturn, actor: Actor, id: string, rule: string | null) {
  const { checked, notes } = opened
  const shown = shownReturn(id, checked.called, checked.row.period)
  const { address } = shown
  const ofRule = rule === null ? '' : `?rule=${encodeURIComponent(rule)}`
  const to = (reference: string | null) => (reference === null ? null : `${address}/children/${reference}${ofRule}`)
  return {
    here: 'returns',
    title: opened.heading,
    trail: underResult(shown, rule),
    about: opened.about,
    at: opened.at === 0 ? null : `${spoken(opened.at)} of ${spoken(opened.of)}`,
    previous: to(opened.previous),
    next: to(opened.next),
    list: rule === null ? `${address}/found` : `${address}/rules/${encodeURIComponent(rule)}`,
    journey: opened.hasJourney ? `/children/${opened.reference}` : null,
    tables: opened.tables.map((table) => recordTable(table, notes)),
    notes: notes.map((note) => ({
      ...note,
      rule: `${address}/rules/${note.code}`,
      others: note.others === 0 ? null : countOf(note.others, 'other child breaks', 'other children break'),
      explanation: shownExplanation(note.explanation),
      offered: shownExplanation(note.offered),
      explain: `${address}/rules/${note.code}/explain?child=${opened.reference}`,
    })),
    mayExplain: actor.permissions.has('load-returns'),
    byAlias: actor.pseudonymous,
  }
}
