import { signOut } from '../../../work/sign-out.ts'
import type { EntrancePage } from '../../page.ts'

/** The way out. The button is on every page; the address by itself only says how. */
const page: EntrancePage = {
  path: '/sign-out',
  may: 'anyone',
  entrance: true,
  records: null,
  show: ({ visitor }) =>
    visitor === null ? { view: 'sign-out/view.njk', model: { title: 'Signed out', here: 'sign-out' } } : { goTo: '/' },
  async save({ place, visitor, request }) {
    if (visitor !== null) await signOut(place, visitor, request)
    return { goTo: '/sign-out', session: null }
  },
}
export default page
