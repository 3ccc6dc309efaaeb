import { spoken } from '../../../core/words.ts'
import { timeInWords } from '../../../work/log-text.ts'
import { whoLooked } from '../../../work/who-looked.ts'
import type { ClosedPage } from '../../page.ts'
import { pagesOf } from '../administration/pages-of.ts'

const shown = 50

/** Who did what with a child's record. */
const page: ClosedPage = {
  path: '/children/:reference/who-looked',
  may: 'see-who-looked',
  records: 'child.who-looked',

  async show({ params, query, actor, place }) {
    const reference = params.reference ?? ''
    const pages = pagesOf(`/children/${reference}/who-looked`, query, shown)
    const { people, count, looks } = await whoLooked(place, actor, reference, (pages.at - 1) * shown, shown)
    return {
      view: 'child/who-looked-view.njk',
      model: {
        title: 'Who has looked',
        here: 'children',
        child: `/children/${reference}`,
        heading:
          count === 0
            ? 'Nobody has looked at this record yet'
            : `${spoken(people)} ${people === 1 ? 'person has' : 'people have'} looked at this record`,
        rows: looks.map(({ at, name, role, did, reason }) => ({
          at: timeInWords(at),
          ...{ name, role, did, reason },
        })),
        ...pages.of(count),
      },
    }
  },
}
export default page
