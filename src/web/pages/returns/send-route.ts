import { sendFiles } from '../../../work/send-files.ts'
import type { ClosedPage } from '../../page.ts'

const model = { title: 'Send in a file', here: 'returns', refused: [] as readonly { name: string; why: string }[] }

/** Sends in files: they are kept, checked and loaded while one looks on or does something else. */
const page: ClosedPage = {
  path: '/returns/send',
  may: 'load-returns',
  records: null,

  show: () => ({ view: 'returns/send-view.njk', model }),

  async upload({ actor, place, files }) {
    const { submissions, refused } = await sendFiles(place, actor, files)
    if (refused.length > 0) {
      return { view: 'returns/send-view.njk', model: { ...model, refused, taken: submissions.length }, status: 422 }
    }
    const [only, ...others] = submissions
    return { goTo: others.length === 0 && only !== undefined ? `/returns/${only}` : '/returns' }
  },
}
export default page
