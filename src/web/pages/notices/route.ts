import { countOf } from '../../../core/words.ts'
import { timeInWords } from '../../../work/log-text.ts'
import { markRead, myNotices } from '../../../work/my-notices.ts'
import type { ClosedPage } from '../../page.ts'

/** What somebody has to be told: a record they answer for was opened, restricted, given. */
const page: ClosedPage = {
  path: '/notices',
  may: 'signed-in',
  records: null,

  async show({ actor, place }) {
    const notices = await myNotices(place, actor)
    return {
      view: 'notices/view.njk',
      model: {
        title: 'Notices',
        here: 'home',
        heading: notices.length === 0 ? 'There is nothing to tell you' : countOf(notices.length, 'notice', 'notices'),
        notices: notices.map(({ id, at, says, reference }) => ({
          ...{ id, says },
          at: timeInWords(at),
          address: reference === null || !actor.permissions.has('see-children') ? null : `/children/${reference}`,
        })),
      },
    }
  },

  async save({ form, actor, place }) {
    await markRead(place, actor, form.notice ?? '')
    return { goTo: '/notices' }
  },
}
export default page
