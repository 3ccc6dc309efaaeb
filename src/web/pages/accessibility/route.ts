import type { Page } from '../../page.ts'

/** How far everybody can use these pages, what is not known, and whom to tell. */
const page: Page = {
  path: '/accessibility',
  may: 'anyone',
  records: null,
  show: () => ({ view: 'accessibility/view.njk', model: { title: 'Accessibility', here: 'accessibility' } }),
}
export default page
