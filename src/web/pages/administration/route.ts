import { attentionOf, standingHere } from '../../../work/what-needs-attention.ts'
import type { ClosedPage } from '../../page.ts'
import { attentionThings } from '../home/attention-things.ts'
import { thingsHeading, worstFirst } from '../home/first-page.ts'
import { placesFor } from './navigation.ts'
import { standingWords } from './standing-words.ts'

/** What there is to look after: first what needs somebody, then every place and how it stands. */
const page: ClosedPage = {
  path: '/administration',
  may: 'see-administration',
  records: null,

  async show({ place, actor }) {
    const now = new Date()
    const standing = await standingHere(place, actor, now)
    const things = worstFirst(attentionThings(attentionOf(standing, now)))
    const stands = standingWords(standing, now)
    return {
      view: 'administration/view.njk',
      model: {
        title: 'Administration',
        here: 'administration',
        heading: thingsHeading(things),
        things,
        places: placesFor(actor).map((each) => ({
          ...each,
          stands: stands[each.path.split('/').at(-1) ?? ''] ?? null,
        })),
      },
    }
  },
}
export default page
