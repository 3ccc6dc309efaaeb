import { longDay, plusDays } from '../../../core/day.ts'
import { figures } from '../../../work/figures.ts'
import type { ClosedPage } from '../../page.ts'

/** The authority in figures. */
const page: ClosedPage = {
  path: '/figures',
  may: 'see-figures',
  records: 'figures.open',

  async show({ actor, place }) {
    const { year, tables, suppressed, withheld } = await figures(place, actor)
    return {
      view: 'figures/view.njk',
      model: {
        title: 'Figures',
        here: 'figures',
        lead:
          year === null
            ? null
            : `The year from ${longDay(plusDays(year.from, 1))} to ${longDay(year.to)}, and what was open at its end. Every child is counted, those with a restricted record too.`,
        tables,
        isSuppressed: suppressed,
        withheld,
      },
    }
  },
}
export default page
