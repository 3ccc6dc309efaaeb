import { reference, referenceAddress, referenceList } from '../../../work/reference.ts'
import type { Page } from '../../page.ts'

/** One rule, code set or table, drawn from its own file. */
const page: Page = {
  path: '/reference/:kind/:name',
  may: 'anyone',
  records: null,
  addresses: () => referenceList().map(({ address }) => address),
  show({ params }) {
    const entry = reference(params.name ?? '')
    if (entry === null || referenceAddress(entry) !== `/reference/${params.kind}/${params.name}`) return null
    const alike = referenceList().filter(({ kind }) => kind === entry.kind)
    const at = alike.findIndex(({ name }) => name === entry.name)
    return {
      view: 'reference/entry-view.njk',
      model: {
        title: `${entry.kind === 'rule' ? 'Rule ' : ''}${entry.name}: ${entry.title}`,
        here: 'reference',
        entry,
        previous: alike[at - 1] ?? null,
        next: alike[at + 1] ?? null,
      },
    }
  },
}
export default page
