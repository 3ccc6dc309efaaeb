import { countOf } from '../../../core/words.ts'
import { whatNeedsAttention } from '../../../work/what-needs-attention.ts'
import type { ClosedPage } from '../../page.ts'
import { attentionLine } from './attention.ts'
import { placesFor } from './navigation.ts'

/** What there is to look after: first what needs somebody, then every place. */
const page: ClosedPage = {
  path: '/administration',
  may: 'see-administration',
  records: null,

  async show({ place, actor }) {
    const lines = (await whatNeedsAttention(place, actor, new Date())).map(attentionLine)
    return {
      view: 'administration/view.njk',
      model: {
        title: 'Administration',
        here: 'administration',
        heading:
          lines.length === 0
            ? 'Nothing needs you just now'
            : `${countOf(lines.length, 'thing needs', 'things need')} somebody`,
        lines,
        places: placesFor(actor),
      },
    }
  },
}
export default page
