import { longDay } from '../../../core/day.ts'
import { openChild } from '../../../work/open-child.ts'
import type { ClosedPage } from '../../page.ts'
import { notYours } from './not-yours.ts'
import { shownDates } from './shown-dates.ts'
import { shownRecord } from './shown-record.ts'

/** A child's record whole, for paper: who printed it, and when, stands on it and in the log. */
const page: ClosedPage = {
  path: '/children/:reference/print',
  may: 'see-children',
  records: 'child.print',

  async show({ params, actor, place }) {
    const reference = params.reference ?? ''
    const at = await openChild(place, actor, reference, 'child.print')
    if (at.is !== 'open') return notYours(at.is === 'shut' ? at.why : null, reference)
    const { record } = at
    return {
      view: 'child/view.njk',
      model: {
        ...shownRecord(record, actor, place.today(), false),
        ...shownDates(record.dates, record.dates.length, false),
        ...{ at: 1, pages: 1, later: null, earlier: null, whoLooked: null, filters: [], csv: null },
        printed: `Printed by ${actor.name} on ${longDay(place.today())}`,
        back: `/children/${reference}`,
      },
    }
  },
}
export default page
