import { findReference, type ReferenceLine, referenceList } from '../../../work/reference.ts'
import type { OpenPage } from '../../page.ts'

/** More lines than this make a page nobody reads. */
const mostFound = 250

/** A part of the reference, which is a page of its own: what it is called there, and its sections. */
type Part = {
  readonly of: string
  readonly name: string
  readonly sections: readonly { readonly heading: string; holds(line: ReferenceLine): boolean }[]
}

const parts: readonly Part[] = [
  {
    of: 'cin',
    name: 'Children in need census',
    sections: [
      { heading: 'Rules of the census', holds: (line) => line.kind === 'rule' && line.return === 'cin' },
      { heading: 'Tables of the census', holds: (line) => line.kind === 'table' && line.return === 'cin' },
    ],
  },
  {
    of: 'ssda903',
    name: 'Looked-after return',
    sections: [
      {
        heading: 'Rules of the looked-after return',
        holds: (line) => line.kind === 'rule' && line.return === 'ssda903',
      },
      {
        heading: 'Tables of the looked-after return',
        holds: (line) => line.kind === 'table' && line.return === 'ssda903',
      },
    ],
  },
  { of: 'codes', name: 'Code sets', sections: [{ heading: 'Code sets', holds: ({ kind }) => kind === 'code set' }] },
  {
    of: 'dataset',
    name: 'Standard Safeguarding Dataset',
    sections: [{ heading: 'Standard Safeguarding Dataset', holds: ({ kind }) => kind === 'dataset' }],
  },
]

/** Every rule, code set and table, part by part, and a search over them all. */
const page: OpenPage = {
  path: '/reference',
  may: 'anyone',
  records: null,
  addresses: () => ['/reference', ...parts.map(({ of }) => `/reference?of=${of}`)],
  show({ query }) {
    const find = (query.find ?? '').trim()
    const all = find === '' ? referenceList() : findReference(find)
    const found = find === '' ? all : all.slice(0, mostFound)
    const part = parts.find(({ of }) => of === query.of) ?? (parts[0] as Part)
    const sections = find === '' ? part.sections : parts.flatMap((each) => each.sections)
    return {
      view: 'reference/view.njk',
      model: {
        title: 'Reference',
        here: 'reference',
        find,
        count: all.length,
        shown: found.length,
        parts: parts.map(({ of, name, sections: holding }) => ({
          ...{ of, name, isHere: find === '' && of === part.of },
          count: all.filter((line) => holding.some(({ holds }) => holds(line))).length,
        })),
        sections: sections
          .map(({ heading, holds }) => ({ heading, entries: found.filter(holds) }))
          .filter(({ entries }) => entries.length > 0),
      },
    }
  },
}
export default page
