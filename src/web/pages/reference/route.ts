import { findReference, referenceList } from '../../../work/reference.ts'
import type { OpenPage } from '../../page.ts'

/** Every rule, code set and table, and a search over them. */
const page: OpenPage = {
  path: '/reference',
  may: 'anyone',
  records: null,
  addresses: () => ['/reference'],
  show({ query }) {
    const find = (query.find ?? '').trim()
    const found = find === '' ? referenceList() : findReference(find)
    const of = (kind: string, whose?: string) =>
      found.filter((entry) => entry.kind === kind && (whose === undefined || entry.return === whose))
    return {
      view: 'reference/view.njk',
      model: {
        title: 'Reference',
        here: 'reference',
        find,
        count: found.length,
        sections: [
          { heading: 'Rules of the children in need census', entries: of('rule', 'cin') },
          { heading: 'Rules of the looked-after return', entries: of('rule', 'ssda903') },
          { heading: 'Code sets', entries: of('code set') },
          { heading: 'Tables of the census', entries: of('table', 'cin') },
          { heading: 'Tables of the looked-after return', entries: of('table', 'ssda903') },
          { heading: 'Standard Safeguarding Dataset', entries: of('dataset') },
        ].filter(({ entries }) => entries.length > 0),
      },
    }
  },
}
export default page
