import { useLetterKeys } from '../../../work/how-pages-are.ts'
import type { ClosedPage } from '../../page.ts'

/** The keys there are, and the switch that turns them off (WCAG 2.2, 2.1.4). */
const page: ClosedPage = {
  path: '/keys',
  may: 'signed-in',
  records: null,

  show: () => ({ view: 'keys/view.njk', model: { title: 'Keys', here: 'keys', groups } }),

  async save({ place, actor, form }) {
    await useLetterKeys(place, actor, form.keys === 'on')
    return { goTo: '/keys' }
  },
}
export default page

/** Keys as they are pressed, one after the other. What leads to a page one may not open does nothing. */
const groups = [
  {
    heading: 'Anywhere',
    keys: [
      { press: ['?'], does: 'This list' },
      { press: ['/'], does: 'Find a child, or find on a page that has a field for it' },
    ],
  },
  {
    heading: 'Go to',
    keys: [
      { press: ['g', 'h'], does: 'Home' },
      { press: ['g', 'm'], does: 'My children' },
      { press: ['g', 't'], does: 'My team' },
      { press: ['g', 'c'], does: 'Children' },
      { press: ['g', 'f'], does: 'Front door' },
      { press: ['g', 'r'], does: 'Returns' },
      { press: ['g', 'n'], does: 'Figures' },
      { press: ['g', 'a'], does: 'Administration' },
    ],
  },
  {
    heading: 'In a list',
    keys: [
      { press: ['j'], does: 'Next row' },
      { press: ['k'], does: 'Row before' },
      { press: ['Enter'], does: 'Open the row' },
    ],
  },
]
