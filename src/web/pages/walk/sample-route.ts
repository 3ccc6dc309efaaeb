import { period } from '../../../core/period.ts'
import { spoken } from '../../../core/words.ts'
import { demonstration, lastSampleYear } from '../../../work/sample-files.ts'
import type { OpenPage } from '../../page.ts'

/** How the made-up authority is made: what is invented, what is as in life, and what is wrong on purpose. */
const page: OpenPage = {
  path: '/sample',
  may: 'anyone',
  records: null,
  show: () => ({
    view: 'walk/sample-view.njk',
    model: {
      title: 'How the sample is made',
      here: 'sample',
      trail: [{ name: 'Home', path: '/' }],
      children: spoken(demonstration.children),
      name: demonstration.name,
      lastYear: period(lastSampleYear),
    },
  }),
}
export default page
