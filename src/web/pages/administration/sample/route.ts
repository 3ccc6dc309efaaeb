import { countOf } from '../../../../core/words.ts'
import { madeUpHere } from '../../../../work/made-up-here.ts'
import type { ClosedPage } from '../../../page.ts'

/** What is made up here. */
const page: ClosedPage = {
  path: '/administration/sample',
  may: 'manage-system',
  records: null,

  async show({ place, actor }) {
    const { madeUp, realToo } = await madeUpHere(place, actor)
    return {
      view: 'administration/sample/view.njk',
      model: {
        title: 'Made-up children',
        here: 'administration',
        heading:
          madeUp.length === 0
            ? 'Nothing here is made up'
            : `${countOf(madeUp.length, 'authority here is', 'authorities here are')} made up`,
        realToo,
        rows: madeUp.map(({ laCode, name, children, files, accounts }) => ({
          name: `${name} (${laCode})`,
          children: children.toLocaleString('en-GB'),
          files,
          accounts,
        })),
      },
    }
  },
}
export default page
