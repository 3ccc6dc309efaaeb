import { countOf } from '../../../core/words.ts'
import { timeInWords } from '../../../work/log-text.ts'
import { markRead, myNotices, type Notice, noticesShown } from '../../../work/my-notices.ts'
import type { ClosedPage } from '../../page.ts'
import { pagesOf } from '../administration/pages-of.ts'

/** What somebody has to be told: a record they answer for was opened, restricted, given. */
const page: ClosedPage = {
  path: '/notices',
  may: 'signed-in',
  records: null,

  async show({ query, actor, place }) {
    const pages = pagesOf('/notices', query, noticesShown)
    const { rows, count } = await myNotices(place, actor, pages.at)
    return {
      view: 'notices/view.njk',
      model: {
        title: 'Notices',
        here: 'home',
        heading: count === 0 ? 'There is nothing to tell you' : countOf(count, 'notice', 'notices'),
        notices: rows.map(({ id, at, says, leadsTo }) => ({ id, says, at: timeInWords(at), opens: opening(leadsTo) })),
        ...pages.of(count),
      },
    }
  },

  async save({ form, actor, place }) {
    await markRead(place, actor, form.notice ?? '')
    return { goTo: '/notices' }
  },
}
export default page

function opening(leadsTo: Notice['leadsTo']) {
  if (leadsTo === null) return null
  return leadsTo === 'left out'
    ? { path: '/administration/retention/left-out', name: 'What was left out' }
    : { path: `/children/${leadsTo.child}`, name: 'The record' }
}
