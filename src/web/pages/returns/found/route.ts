import { countOf } from '../../../../core/words.ts'
import { type Found, type FoundKind, foundKinds, listFound } from '../../../../work/list-found.ts'
import type { ClosedPage } from '../../../page.ts'
import { pageAsked, shownFound, turning } from './shown-found.ts'

/** Children of a file by what was found in them, or by what became of it since another file. */
const page: ClosedPage = {
  path: '/returns/:id/found',
  may: 'see-findings',
  records: 'result.list',

  async show({ params, query, actor, place }) {
    const kind = foundKinds.find((each) => each === query.kind) ?? 'all'
    const against = query.with ?? null
    const found = await listFound(place, actor, params.id as string, {
      kind,
      rule: null,
      against,
      page: pageAsked(query),
    })
    const { before } = found.checked
    // What is no longer in the file is looked at in the one before it.
    const id = kind === 'fixed' || kind === 'gone' ? (before?.row.submission_id ?? '') : params.id
    const shown = shownFound(found, (reference) => `/returns/${id}/children/${reference}`)
    const path = `${shown.address}/found`
    const kept = { kind, ...(against === null ? {} : { with: against }) }
    return {
      view: 'returns/found/view.njk',
      model: {
        ...shown,
        title: headings[kind](found),
        ofIssues: kind !== 'added' && kind !== 'gone' && kind !== 'changed',
        kinds: kindsShown(found).map(([each, name]) => ({
          name,
          on: each === kind,
          address: `${path}?${new URLSearchParams({ ...kept, kind: each })}`,
        })),
        ...turning(path, kept, found.page, found.pages),
      },
    }
  },
}
export default page

const children = (count: number, one: string, many: string) => countOf(count, `child ${one}`, `children ${many}`)

const headings: Readonly<Record<FoundKind, (found: Found) => string>> = {
  all: ({ count }) => children(count, 'has an issue', 'have an issue'),
  error: ({ count }) => children(count, 'has an error', 'have an error'),
  query: ({ count }) => children(count, 'has a query', 'have a query'),
  new: ({ count }) => children(count, 'has something new', 'have something new'),
  still: ({ count }) => children(count, 'has something that is still there', 'have something that is still there'),
  fixed: ({ count }) => children(count, 'had something that is fixed', 'had something that is fixed'),
  added: ({ count }) => children(count, 'came into the file', 'came into the file'),
  gone: ({ count }) => children(count, 'is no longer in the file', 'are no longer in the file'),
  changed: ({ count }) => children(count, 'is told of otherwise', 'are told of otherwise'),
}

function kindsShown({ checked }: Found): readonly (readonly [FoundKind, string])[] {
  return [
    ['all', 'All with an issue'],
    ['error', 'With an error'],
    ['query', 'With a query'],
    ...(checked.before === null
      ? []
      : ([
          ['new', 'New'],
          ['still', 'Still there'],
          ['fixed', 'Fixed'],
        ] as const)),
  ]
}
