import { accountShown } from '../../../work/account-shown.ts'
import type { ClosedPage } from '../../page.ts'

/** One's own account: what it may do, and how it signs in. */
const page: ClosedPage = {
  path: '/account',
  may: 'signed-in',
  records: null,
  async show({ place, actor }) {
    return {
      view: 'account/view.njk',
      model: { title: 'Your account', here: 'account', account: await accountShown(place, actor) },
    }
  },
}
export default page
