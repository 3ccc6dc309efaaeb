import { liftHold } from '../../../../work/legal-hold.ts'
import type { ClosedPage } from '../../../page.ts'
import { doOrSay, type Problem, reasonFault, type Said, said } from '../problems.ts'

/** Lifts every hold on a child's record. */
const page: ClosedPage = {
  path: '/administration/retention/lift/:child',
  may: 'manage-records',
  records: null,

  show: ({ params }) => confirm(params.child ?? '', {}),

  async save({ params, place, actor, form: sent }) {
    const child = params.child ?? ''
    const filled = said(sent, ['reason'])
    return doOrSay(
      reasonFault(filled.reason, 'why the hold is lifted'),
      async (wrong) => confirm(child, filled, wrong),
      async () => {
        await liftHold(place, actor, child, filled.reason ?? '')
        return { goTo: '/administration/retention' }
      },
    )
  },
}
export default page

function confirm(child: string, filled: Said, problems: readonly Problem[] = []) {
  return {
    view: 'administration/confirm-view.njk',
    model: {
      title: 'Lift the hold',
      here: 'administration',
      says: `Every hold on the record of child ${child} is lifted. When the schedule has run out, it may go.`,
      path: `/administration/retention/lift/${encodeURIComponent(child)}`,
      back: '/administration/retention',
      backName: 'Retention',
      asksWhy: 'Why',
      button: 'Lift',
      said: filled,
      problems,
    },
  }
}
