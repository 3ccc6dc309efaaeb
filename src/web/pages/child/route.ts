import { openChild } from '../../../work/open-child.ts'
import type { ClosedPage } from '../../page.ts'
import { pagesOf } from '../administration/pages-of.ts'
import { notYours } from './not-yours.ts'
import { shownRecord } from './shown-record.ts'

/** How many dates stand on one page. */
const rowsShown = 50

/** A child's record: who it is, what is open and due, and how it came to this. */
const page: ClosedPage = {
  path: '/children/:reference',
  may: 'see-children',
  records: 'child.open',

  async show({ params, query, actor, place }) {
    const reference = params.reference ?? ''
    const at = await openChild(place, actor, reference)
    if (at.is === 'nothing') return notYours(null, reference)
    if (at.is === 'shut') return notYours(at.why, reference)
    const { record } = at
    const address = `/children/${reference}`
    const pages = pagesOf(address, query, rowsShown)
    const rows = record.rows.slice((pages.at - 1) * rowsShown, pages.at * rowsShown)
    return {
      view: 'child/view.njk',
      model: {
        ...shownRecord(record, rows, actor.pseudonymous, place.today()),
        ...pages.of(record.rows.length),
        print: `${address}/print`,
        whoLooked: actor.permissions.has('see-who-looked') ? `${address}/who-looked` : null,
      },
    }
  },
}
export default page
