import type { Page } from '../../page.ts'

/** What Throughline is and what can be done with it now. */
const page: Page = {
  path: '/',
  may: 'anyone',
  records: null,
  show: () => ({ view: 'home/view.njk', model: { title: 'Throughline', here: 'home' } }),
}
export default page
