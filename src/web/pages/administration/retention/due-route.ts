import { longDay } from '../../../../core/day.ts'
import { countOf, spoken } from '../../../../core/words.ts'
import { planRetention, type RetentionPlan } from '../../../../work/retention-plan.ts'
import type { ClosedPage } from '../../../page.ts'

/** What the schedule would let go today, and what is due next. Changes nothing. */
const page: ClosedPage = {
  path: '/administration/retention/due',
  may: 'manage-records',
  records: 'retention.plan',

  async show({ place, actor }) {
    const { children, things, held, heldCount } = await planRetention(place, actor)
    const due = children.reduce((sum, each) => sum + each.due, 0)
    return {
      view: 'administration/retention/due-view.njk',
      model: {
        title: 'What is due to go',
        here: 'administration',
        heading:
          due === 0
            ? 'No child’s record is due to go today'
            : `${countOf(due, 'child’s record is', 'children’s records are')} due to go`,
        children: children.filter(({ count }) => count > 0).map(shownOutlook),
        things: things.map(shownOutlook),
        held,
        heldHeading:
          heldCount === 0 ? null : `${countOf(heldCount, 'record that is due is', 'records that are due are')} held`,
        shut: heldCount - held.length,
      },
    }
  },
}
export default page

function shownOutlook({ rule, keeps, count, due, nextOn, waiting }: RetentionPlan['children'][number]) {
  return {
    what: rule.what,
    keeps,
    count: spoken(count),
    due: spoken(due),
    next: nextOn === null ? null : longDay(nextOn),
    waiting: spoken(waiting),
  }
}
