import { countOf } from '../../../../core/words.ts'
import { exportNotes, returnNotes } from '../../../../work/return-notes.ts'
import type { ClosedPage } from '../../../page.ts'
import { shownReturn, underResult } from '../shown-result.ts'
import { spokenMoment } from '../shown-submission.ts'

/** The notes a return goes out with: what is explained in it, as one text and as a CSV. */
const page: ClosedPage = {
  path: '/returns/:id/notes',
  may: 'see-findings',
  records: 'result.notes',

  async show({ params, actor, place }) {
    const { checked, rules, text, byReference } = await returnNotes(place, actor, params.id as string)
    const shown = shownReturn(checked.row.submission_id, checked.called, checked.row.period)
    const { address } = shown
    const count = rules.reduce((sum, { notes }) => sum + notes.length, 0)
    return {
      view: 'returns/notes/view.njk',
      model: {
        here: 'returns',
        title:
          count === 0
            ? 'Nothing is explained yet'
            : `${countOf(count, 'explanation', 'explanations')} for the notes of the return`,
        address,
        trail: underResult(shown),
        text,
        lines: Math.min(30, text.split('\n').length + 2),
        byReference,
        rules: rules.map((rule) => ({
          ...rule,
          notes: rule.notes.map(({ child, says, by, at }) => ({ child, says, by, at: spokenMoment(at) })),
        })),
      },
    }
  },

  async download({ params, query, actor, place }) {
    if (query.as !== 'csv') return null
    const lines = await exportNotes(place, actor, params.id as string)
    async function* bytes() {
      yield* lines
    }
    return { name: 'notes-of-the-return.csv', type: 'text/csv; charset=utf-8', bytes: bytes() }
  },
}
export default page
