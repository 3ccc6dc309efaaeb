import { type DatesAsked, datesAsked } from '../../../work/dates-of-child.ts'
import { exportDates, openChild } from '../../../work/open-child.ts'
import type { ClosedPage } from '../../page.ts'
import { pagesOf } from '../administration/pages-of.ts'
import { notYours } from './not-yours.ts'
import { shownDates } from './shown-dates.ts'
import { shownRecord } from './shown-record.ts'

/** How many dates stand on one page. */
const datesShown = 50

/** A child's record: who it is, what is open and due, and how it came to this. */
const page: ClosedPage = {
  path: '/children/:reference',
  may: 'see-children',
  records: 'child.open',

  async show({ params, query, actor, place }) {
    const reference = params.reference ?? ''
    const at = await openChild(place, actor, reference)
    if (at.is !== 'open') return notYours(at.is === 'shut' ? at.why : null, reference)
    const { record } = at
    const address = `/children/${reference}`
    const only = onlyOf(query.only)
    const dates = datesAsked(record.dates, only)
    const asked = { ...(only === 'all' ? {} : { only }), ...(query.page === undefined ? {} : { page: query.page }) }
    const { later, earlier, ...pages } = pagesOf(address, asked, datesShown).of(dates.length)
    const from = (pages.at - 1) * datesShown
    const mayOpenFiles = actor.permissions.has('see-submissions')
    return {
      view: 'child/view.njk',
      model: {
        ...shownRecord(record, actor, place.today(), mayOpenFiles),
        ...shownDates(dates.slice(from, from + datesShown), record.dates.length, mayOpenFiles),
        ...pages,
        later: later === null ? null : `${later}#dates`,
        earlier: earlier === null ? null : `${earlier}#dates`,
        counted: countedWords(pages.at, datesShown, dates.length, record.dates.length),
        filters: filters(
          address,
          only,
          record.dates.some(({ ofCare }) => ofCare),
        ),
        csv: `${address}?${new URLSearchParams({ ...(only === 'all' ? {} : { only }), as: 'csv' })}`,
        print: `${address}/print`,
        whoLooked: actor.permissions.has('see-who-looked') ? `${address}/who-looked` : null,
      },
    }
  },

  async download({ params, query, actor, place }) {
    if (query.as !== 'csv') return null
    const reference = params.reference ?? ''
    const lines = await exportDates(place, actor, reference, onlyOf(query.only))
    if (lines === null) return null
    async function* bytes() {
      yield* lines ?? []
    }
    return { name: `dates-${reference}.csv`, type: 'text/csv; charset=utf-8', bytes: bytes() }
  },
}
export default page

function onlyOf(text: string | undefined): DatesAsked {
  return text === 'deadlines' || text === 'plans' || text === 'care' ? text : 'all'
}

const filterNames: readonly (readonly [only: DatesAsked, name: string])[] = [
  ['all', 'All dates'],
  ['deadlines', 'Only deadlines'],
  ['plans', 'Only plans and enquiries'],
  ['care', 'Only care'],
]

function filters(address: string, only: DatesAsked, hasCare: boolean) {
  return filterNames
    .filter(([each]) => each !== 'care' || hasCare)
    .map(([each, name]) => ({
      name,
      address: `${address}${each === 'all' ? '' : `?only=${each}`}#dates`,
      on: each === only,
    }))
}

/** `1 to 50 of 61 rows`; where not all are asked for, of how many in all. */
function countedWords(at: number, shown: number, count: number, all: number): string {
  const from = Math.min(count, (at - 1) * shown + 1)
  const to = Math.min(count, at * shown)
  const part = count > shown ? `${from} to ${to} of ${count} rows` : `${count} ${count === 1 ? 'row' : 'rows'}`
  return count === all ? part : `${part}, of ${all} in all`
}
