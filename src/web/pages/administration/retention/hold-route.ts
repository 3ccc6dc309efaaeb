import { setHold } from '../../../../work/legal-hold.ts'
import type { ClosedPage } from '../../../page.ts'
import { doOrSay, lineFault, type Problem, reasonFault, type Said, said } from '../problems.ts'

/** Holds a child's record, whatever the schedule says. */
const page: ClosedPage = {
  path: '/administration/retention/hold',
  may: 'manage-records',
  records: null,

  show: () => form({}),

  async save({ place, actor, form: sent }) {
    const filled = said(sent, ['child', 'reason'])
    const { child = '', reason = '' } = filled
    const problems = [
      ...lineFault('child', child, 'Enter the child’s identifier, or the reference of their page', 100),
      ...reasonFault(reason, 'why the record is held'),
    ]
    return doOrSay(
      problems,
      async (wrong) => form(filled, wrong),
      async () => {
        await setHold(place, actor, child, reason)
        return { goTo: '/administration/retention' }
      },
      'child',
    )
  },
}
export default page

function form(filled: Said, problems: readonly Problem[] = []) {
  return {
    view: 'administration/retention/hold-view.njk',
    model: { title: 'Hold a record', here: 'administration', said: filled, problems },
  }
}
