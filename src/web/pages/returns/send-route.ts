import { period } from '../../../core/period.ts'
import { yearsToChoose } from '../../../work/chosen-year.ts'
import type { Place } from '../../../work/place.ts'
import { sendFiles } from '../../../work/send-files.ts'
import type { ClosedPage } from '../../page.ts'

/** Sends in files: they are kept, checked and loaded while one looks on or does something else. */
const page: ClosedPage = {
  path: '/returns/send',
  may: 'load-returns',
  records: null,

  show: ({ place }) => ({ view: 'returns/send-view.njk', model: { ...form(place, ''), refused: [], taken: 0 } }),

  async upload({ actor, place, files, field }) {
    const { submissions, refused } = await sendFiles(place, actor, files, () => field('year'))
    if (refused.length > 0) {
      const model = { ...form(place, field('year') ?? ''), refused, taken: submissions.length }
      return { view: 'returns/send-view.njk', model, status: 422 }
    }
    const [only, ...others] = submissions
    return { goTo: others.length === 0 && only !== undefined ? `/returns/${only}` : '/returns' }
  },
}
export default page

/** The form, with the year that was chosen. */
function form(place: Place, year: string) {
  return {
    title: 'Send in a file',
    here: 'returns',
    said: { year },
    years: yearsToChoose(place.today()).map((each) => ({ value: String(each), name: period(each) })),
  }
}
