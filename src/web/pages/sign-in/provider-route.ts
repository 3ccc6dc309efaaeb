import { goToService } from '../../../work/sign-in-by-provider.ts'
import { localPath } from '../../local-path.ts'
import type { EntrancePage } from '../../page.ts'

/** Off to the sign-in service. A link and not a form: our policy lets no form be sent on to another place. */
const page: EntrancePage = {
  path: '/sign-in/service',
  may: 'anyone',
  entrance: true,
  records: null,
  show: async ({ place, entrance, browser, query }) => ({
    goTo: await goToService(place, entrance, browser, localPath(query.to)),
  }),
}
export default page
