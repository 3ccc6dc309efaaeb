import { longDay } from '../../../core/day.ts'
import { countOf, spoken } from '../../../core/words.ts'
import { type OpenedChild, openChild } from '../../../work/open-child.ts'
import type { ClosedPage } from '../../page.ts'
import { pagesOf } from '../administration/pages-of.ts'
import { notYours } from './not-yours.ts'

/** How many dates stand on one page. */
const rowsShown = 50

/** A child's record: who it is, what is open and due, and how it came to this. */
const page: ClosedPage = {
  path: '/children/:reference',
  may: 'see-children',
  records: 'child.open',

  async show({ params, query, actor, place }) {
    const reference = params.reference ?? ''
    const at = await openChild(place, actor, reference)
    if (at.is === 'nothing') return notYours(null, reference)
    if (at.is === 'shut') return notYours(at.why, reference)
    const { record } = at
    const address = `/children/${reference}`
    const pages = pagesOf(address, query, rowsShown)
    return {
      view: 'child/view.njk',
      model: {
        title: `${record.child.name}, journey`,
        here: 'children',
        name: record.child.name,
        lead: leadOf(record),
        knownTo: longDay(record.knownTo),
        facts: [...(actor.pseudonymous ? [{ name: 'Reference', value: record.child.reference }] : []), ...record.facts],
        now: record.now.map(({ kind, what, from }) => ({ kind, what, since: longDay(from) })),
        due: record.due.map(({ what, words, late }) => ({ what, words, late })),
        holders: record.holders.map(({ what, from, to }) => ({
          what,
          holds: to === null || to >= place.today(),
          from: longDay(from),
          to: to === null ? null : longDay(to),
        })),
        heading:
          record.rows.length === 0
            ? 'No dated event is known'
            : `Every date, newest first: ${countOf(record.rows.length, 'event', 'events')}`,
        rows: record.rows.slice((pages.at - 1) * rowsShown, pages.at * rowsShown).map(shownRow),
        ...pages.of(record.rows.length),
        findings: record.findings,
        findingsHeading: `${spoken(record.findings.length)} ${record.findings.length === 1 ? 'thing' : 'things'} in the files could not be carried over`,
        whoLooked: actor.permissions.has('see-who-looked') ? `${address}/who-looked` : null,
      },
    }
  },
}
export default page

/** `13, born 14 March 2013. Girl.` */
function leadOf({ child, sex, born }: OpenedChild): string {
  const age = child.age === 'not recorded' ? 'Age not recorded' : child.age.charAt(0).toUpperCase() + child.age.slice(1)
  const birth = born === null ? '' : `, born ${/^\d/.test(born) ? '' : 'in '}${born}`
  return `${age}${birth}. ${sex === null ? 'Sex not recorded' : sex.charAt(0).toUpperCase() + sex.slice(1)}.`
}

function shownRow({ on, age, what, during, clocks, origin }: OpenedChild['rows'][number]) {
  return {
    on: longDay(on),
    ...{ age, what, during, origin },
    clocks: clocks.map((words) => ({ words, late: /: (late|overdue) by /.test(words) })),
  }
}
