import type { FiguresPage } from '../../../page.ts'
import { indicatorAddress, readIndicator } from './asked.ts'

/** Where the choices of the page of an indicator are sent: the indicator is one of them, and part of the address. */
const page: FiguresPage = {
  path: '/compare/indicators',
  may: 'signed-in',
  opensToAll: true,
  records: null,

  show: ({ query }) => ({
    goTo: query.indicator ? indicatorAddress(readIndicator(query.indicator.slice(0, 200), query)) : '/compare',
  }),
}
export default page
