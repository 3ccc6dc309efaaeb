import { howFiguresStand, openFigures } from '../../../../work/open-figures.ts'
import type { AskedBy, ClosedPage } from '../../../page.ts'
import { doOrSay, type Problem } from '../problems.ts'

const path = '/administration/open-figures'

/** Who may compare authorities: everybody, or those who have signed in. */
const page: ClosedPage = {
  path,
  may: 'manage-system',
  records: null,

  show: (asked) => drawn(asked),

  async save(sent) {
    const { to } = sent.form
    const problems =
      to === 'open' || to === 'shut' ? [] : [{ field: '', says: 'Say whether they are to be open or shut' }]
    return doOrSay(
      problems,
      (wrong) => drawn(sent, wrong),
      async () => {
        await openFigures(sent.place, sent.actor, to === 'open')
        return { goTo: path }
      },
    )
  },
}
export default page

async function drawn({ place, actor }: AskedBy, problems: readonly Problem[] = []) {
  const isOpen = await howFiguresStand(place, actor)
  return {
    view: 'administration/open-figures/view.njk',
    model: {
      title: 'Published figures',
      here: 'administration',
      heading: isOpen ? 'Everybody may compare authorities' : 'Only those who have signed in may compare authorities',
      isOpen,
      problems,
    },
  }
}
