import { endWalk } from '../../../work/how-pages-are.ts'
import type { ClosedPage } from '../../page.ts'
import { stepsFor } from './steps.ts'

/** For somebody who is new: what this is, what is made up, and five things to try. */
const page: ClosedPage = {
  path: '/walk',
  may: 'signed-in',
  records: null,

  show: ({ actor }) => ({
    view: 'walk/view.njk',
    model: {
      title: 'A walk round',
      here: 'walk',
      steps: stepsFor(actor.role, actor.permissions),
    },
  }),

  async save({ place, actor }) {
    await endWalk(place, actor)
    return { goTo: '/' }
  },
}
export default page
