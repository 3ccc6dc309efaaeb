import type { FiguresPage } from '../../../page.ts'
import { authorityPath } from '../addresses.ts'

/** Where the choice of an authority is sent: it is part of the address of its page. */
const page: FiguresPage = {
  path: '/compare/authorities',
  may: 'signed-in',
  opensToAll: true,
  records: null,

  show: ({ query }) => ({
    goTo: /^\d{3}$/.test(query.authority ?? '') ? authorityPath(query.authority ?? '') : '/compare',
  }),
}
export default page
