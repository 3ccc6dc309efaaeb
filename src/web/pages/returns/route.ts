import { countOf } from '../../../core/words.ts'
import { listSubmissions, submissionsShown } from '../../../work/list-submissions.ts'
import type { ClosedPage } from '../../page.ts'
import { pagesOf } from '../administration/pages-of.ts'
import { shownSubmission } from './shown-submission.ts'

/** The files sent in, newest first, and what became of each. */
const page: ClosedPage = {
  path: '/returns',
  may: 'see-submissions',
  records: 'returns.list',

  async show({ query, actor, place }) {
    const pages = pagesOf('/returns', query, submissionsShown)
    const { rows, count } = await listSubmissions(place, actor, pages.at)
    const turned = pages.of(count)
    return {
      view: 'returns/view.njk',
      model: {
        title: 'Returns',
        here: 'returns',
        heading: count === 0 ? 'No file has been sent in yet' : `${countOf(count, 'file', 'files')} sent in`,
        maySend: actor.permissions.has('load-returns'),
        rows: rows.map(shownSubmission),
        working: rows.some(({ state }) => state === 'received' || state === 'working'),
        at: turned.at,
        now: `/returns?page=${turned.at}`,
        pages: turned.pages,
        // Newest first: the next page has the earlier files.
        earlier: turned.later,
        later: turned.earlier,
      },
    }
  },
}
export default page
