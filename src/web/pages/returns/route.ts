import { countOf } from '../../../core/words.ts'
import { listSubmissions, type SubmissionPeriod, submissionsShown } from '../../../work/list-submissions.ts'
import type { ClosedPage } from '../../page.ts'
import { pagesOf } from '../administration/pages-of.ts'
import { shownSubmission, spokenPeriod } from './shown-submission.ts'

/** The files sent in, newest first, and what became of each. */
const page: ClosedPage = {
  path: '/returns',
  may: 'see-submissions',
  records: 'returns.list',

  async show({ query, actor, place }) {
    const pages = pagesOf('/returns', query, submissionsShown)
    const of = ofAsked(query.of ?? '')
    const { rows, count, periods } = await listSubmissions(place, actor, pages.at, of)
    const turned = pages.of(count)
    return {
      view: 'returns/view.njk',
      model: {
        title: 'Returns',
        here: 'returns',
        heading: count === 0 ? 'No file has been sent in yet' : `${countOf(count, 'file', 'files')} sent in`,
        maySend: actor.permissions.has('load-returns'),
        rows: rows.map(shownSubmission),
        said: { of: of === null ? '' : query.of },
        choices: [{ value: '', name: 'All' }, ...periods.map(choiceOf)],
        working: rows.some(({ state }) => state === 'received' || state === 'working'),
        at: turned.at,
        now: `/returns?${new URLSearchParams({ ...query, page: String(turned.at) })}`,
        pages: turned.pages,
        // Newest first: the next page has the earlier files.
        earlier: turned.later,
        later: turned.earlier,
      },
    }
  },
}
export default page

/** The return and period of the address, `cin-census 2026`; null for all. */
function ofAsked(of: string): { readonly return: string; readonly period: string } | null {
  const [, name, period] = /^([a-z0-9-]{1,40}) (\w{1,10})$/.exec(of) ?? []
  return name === undefined || period === undefined ? null : { return: name, period }
}

function choiceOf({ return: of, returnName, period }: SubmissionPeriod) {
  return { value: `${of} ${period}`, name: `${returnName}, ${spokenPeriod(period)}` }
}
