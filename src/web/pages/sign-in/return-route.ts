import { returnPath } from '../../../work/entrance.ts'
import { comeFromService } from '../../../work/sign-in-by-provider.ts'
import type { EntrancePage } from '../../page.ts'

/** Back from the sign-in service. */
const page: EntrancePage = {
  path: returnPath,
  may: 'anyone',
  entrance: true,
  records: null,
  async show({ place, entrance, browser, query, visitor, request }) {
    const { token, goesTo } = await comeFromService(place, entrance, new URLSearchParams(query).toString(), {
      browser,
      replaces: visitor?.session ?? null,
      request,
    })
    return { goTo: `/sign-in?to=${encodeURIComponent(goesTo)}`, session: token }
  },
}
export default page
