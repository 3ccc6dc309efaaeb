import { isMadeUp } from '../../../../codes/made-up.ts'
import { countOf } from '../../../../core/words.ts'
import { madeUpHere } from '../../../../work/made-up-here.ts'
import { removeSample } from '../../../../work/remove-sample.ts'
import type { AskedBy, ClosedPage } from '../../../page.ts'
import { doOrSay, type Problem } from '../problems.ts'

/** Removes what is made up, whole. */
const page: ClosedPage = {
  path: '/administration/sample/remove',
  may: 'manage-system',
  records: null,

  show: (asked) => confirm(asked),

  async save(sent) {
    return doOrSay(
      [],
      (wrong) => confirm(sent, wrong),
      async () => {
        const { rows, names } = await removeSample(sent.place, sent.actor)
        // Somebody of the made-up authority has gone with it.
        if (!isMadeUp(sent.actor.laCode)) return { goTo: '/administration/sample' }
        const says = `${names.join(' and ')}, with ${countOf(rows, 'row', 'rows')}. Your own account was made up too and has gone with it. Make the first real one at a terminal: bin/throughline account add.`
        const model = { title: 'What was made up is gone', heading: 'What was made up is gone', text: says }
        return { view: 'error-view.njk', model }
      },
    )
  },
}
export default page

async function confirm({ place, actor }: AskedBy, problems: readonly Problem[] = []) {
  const { madeUp } = await madeUpHere(place, actor)
  const names = madeUp.map(({ name }) => name).join(' and ')
  const children = madeUp.reduce((sum, each) => sum + each.children, 0)
  const own = isMadeUp(actor.laCode)
    ? ' Your own account goes with it: you are signed out, and make the first real account at a terminal (bin/throughline account add).'
    : ''
  return {
    view: 'administration/confirm-view.njk',
    model: {
      title: 'Remove what is made up',
      here: 'administration',
      says: `${names === '' ? 'Nothing' : names} goes whole: ${countOf(children, 'child', 'children')}, the files sent in, the made-up accounts and the log of what they did. It does not come back by itself.${own}`,
      path: '/administration/sample/remove',
      back: '/administration/sample',
      backName: 'Made-up children',
      button: 'Remove',
      problems,
    },
  }
}
