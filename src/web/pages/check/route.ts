import { rulesets } from '../../../work/rulesets.ts'
import type { Page } from '../../page.ts'

/** Checks a return in the browser: the file never leaves the person's machine. */
const page: Page = {
  path: '/check',
  may: 'anyone',
  records: null,
  addresses: () => ['/check'],
  show: () => ({ view: 'check/view.njk', model: { title: 'Check a return', here: 'check', rulesets: rulesets() } }),
}
export default page
