import { longDay } from '../../../../core/day.ts'
import { countOf, spoken } from '../../../../core/words.ts'
import { exportPlan, planRetention, type RetentionPlan } from '../../../../work/retention-plan.ts'
import { planCsv } from '../../../../work/retention-text.ts'
import type { ClosedPage, Download } from '../../../page.ts'
import { csvFile } from '../as-file.ts'

const path = '/administration/retention/due'
/** How many children of one line stand on the page; the file has them all. */
const shown = 50

/** What the schedule would let go today, who that is, and what is due next. Changes nothing. */
const page: ClosedPage = {
  path,
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
        lists: children.flatMap(shownLists),
        csv: `${path}?download=csv`,
        things: things.map(shownOutlook),
        held,
        heldHeading:
          heldCount === 0 ? null : `${countOf(heldCount, 'record that is due is', 'records that are due are')} held`,
        shut: heldCount - held.length,
      },
    }
  },

  async download({ query, place, actor }): Promise<Download | null> {
    if (query.download !== 'csv') return null
    const text = planCsv(await exportPlan(place, actor))
    return csvFile('due-to-go.csv', text)
  },
}
export default page

/** Who of a line is due, and of whom no day can be named. */
function shownLists({ rule, due, undated, named }: RetentionPlan['children'][number]) {
  const lists = [
    { what: rule.what, state: 'Due to go', references: named.due, count: due },
    { what: rule.what, state: 'No day can be named', references: named.undated, count: undated },
  ]
  return lists
    .filter(({ count }) => count > 0)
    .map(({ what, state, references, count }) => ({
      ...{ what, state, count: spoken(count), references: references.slice(0, shown) },
      more: Math.max(0, references.length - shown),
      shut: count - references.length,
    }))
}

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
