import { countOf, spoken } from '../../../../core/words.ts'
import { type ComparedSubmissions, compareSubmissions } from '../../../../work/compare-submissions.ts'
import type { ClosedPage } from '../../../page.ts'
import { shownReturn, underResult } from '../shown-result.ts'
import { spokenMoment, spokenPeriod } from '../shown-submission.ts'

/** Two files of the same return side by side. */
const page: ClosedPage = {
  path: '/returns/:id/compare',
  may: 'see-submissions',
  records: 'result.compare',

  async show({ params, query, actor, place }) {
    const against = query.with === undefined || query.with === '' ? null : query.with
    const compared = await compareSubmissions(place, actor, params.id as string, against)
    const opens = actor.permissions.has('see-findings')
    return { view: 'returns/compare/view.njk', model: model(compared, opens) }
  },
}
export default page

function model({ checked, others, with: other }: ComparedSubmissions, opens: boolean) {
  const shown = shownReturn(checked.row.submission_id, checked.called, checked.row.period)
  const { address, name } = shown
  const found = (kind: string, count: number) =>
    opens && count > 0 && other !== null
      ? `${address}/found?${new URLSearchParams({ kind, with: other.row.submission_id })}`
      : null
  return {
    here: 'returns',
    title:
      other === null
        ? others.length === 0
          ? 'There is nothing to compare it with'
          : 'Choose a file to compare it with'
        : headingOf(other.children),
    address,
    name,
    trail: underResult(shown),
    fileName: checked.row.file_name,
    options: others.map((each) => ({
      value: each.submission_id,
      name: `${spokenPeriod(each.period)}, ${each.file_name}, ${spokenMoment(each.finished_at)}`,
    })),
    said: { with: other?.row.submission_id ?? '' },
    other: other === null ? null : shownReturn(other.row.submission_id, checked.called, other.row.period),
    children:
      other === null
        ? []
        : [
            { name: 'Came into the file', ...opening('added', other.children.added) },
            { name: 'No longer in it', ...opening('gone', other.children.gone) },
            { name: 'Told of otherwise', ...opening('changed', other.children.changed) },
            { name: 'Told of alike', count: spoken(other.children.same), opensTo: null },
          ],
    issues:
      other === null
        ? []
        : [
            { name: 'Fixed', ...opening('fixed', other.change.fixed) },
            { name: 'Still there', ...opening('still', other.change.still) },
            { name: 'New', ...opening('new', other.change.fresh) },
          ],
    counts: (other?.counts ?? []).map(({ what, here, there }) => ({
      what,
      here: spoken(here),
      there: spoken(there),
      change: here === there ? 'same' : `${here > there ? '+' : '−'}${spoken(Math.abs(here - there))}`,
    })),
    rules: (other?.rules ?? []).map(({ code, severity, title, fixed, still, fresh }) => ({
      ...{ code, severity, title },
      ...{ fixed: spoken(fixed), still: spoken(still), fresh: spoken(fresh), isNew: fresh > 0 },
      opensTo: opens && still + fresh > 0 ? `${address}/rules/${code}` : null,
    })),
  }

  function opening(kind: string, count: number) {
    return { count: spoken(count), opensTo: found(kind, count) }
  }
}

/** What became of the children, in the heading. */
function headingOf({ added, gone, changed }: { added: number; gone: number; changed: number }): string {
  if (added + gone + changed === 0) return 'Both files say the same of every child'
  return `${countOf(added, 'child', 'children')} came, ${spoken(gone)} went, ${spoken(changed)} ${changed === 1 ? 'is' : 'are'} told of otherwise`
}
