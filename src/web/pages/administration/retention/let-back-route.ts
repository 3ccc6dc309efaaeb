import { letBack } from '../../../../work/let-back.ts'
import type { ClosedPage } from '../../../page.ts'
import { doOrSay, lineFault, type Problem, reasonFault, type Said, said } from '../problems.ts'

/** Lets an erased child back, so that what files say from now on is held. */
const page: ClosedPage = {
  path: '/administration/retention/let-back',
  may: 'manage-records',
  records: null,

  show: ({ query }) => form({ child: query.erasure ?? '' }),

  async save({ place, actor, form: sent }) {
    const filled = said(sent, ['child', 'reason'])
    const { child = '', reason = '' } = filled
    const problems = [
      ...lineFault('child', child, 'Enter the number of the erasure, or the child’s identifier', 100),
      ...reasonFault(reason, 'why the child is held again'),
    ]
    return doOrSay(
      problems,
      async (wrong) => form(filled, wrong),
      async () => {
        const { named } = await letBack(place, actor, child, reason)
        return {
          view: 'administration/retention/let-back-view.njk',
          model: {
            title: 'Let back',
            here: 'administration',
            isDone: true,
            returns: named.map(({ returnName, periodName }) => `${returnName}, ${periodName}`),
          },
        }
      },
      'child',
    )
  },
}
export default page

function form(filled: Said, problems: readonly Problem[] = []) {
  return {
    view: 'administration/retention/let-back-view.njk',
    model: { title: 'Let a child back', here: 'administration', isDone: false, said: filled, problems },
  }
}
