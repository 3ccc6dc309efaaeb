import { countOf } from '../../../../core/words.ts'
import { capital, inWords } from '../../../../documents/charts/chart-words.ts'
import { exportHolds, holdsShown, someHolds } from '../../../../work/legal-hold.ts'
import { timeInWords } from '../../../../work/log-text.ts'
import { retentionSchedule } from '../../../../work/retention-shown.ts'
import type { ClosedPage } from '../../../page.ts'
import { csvFile } from '../as-file.ts'
import { listAsked } from '../list-asked.ts'

const path = '/administration/retention'
const orders = { newest: 'Newest', oldest: 'Oldest', by: 'Who set it' } as const

/** What is kept how long and on whose word, and which records are held whatever the schedule says. */
const page: ClosedPage = {
  path,
  may: 'manage-records',
  records: 'hold.list',

  async show({ query, place, actor }) {
    const lines = await retentionSchedule(place, actor)
    const list = listAsked(path, query, orders, holdsShown)
    const { rows: holds, count } = await someHolds(place, actor, list.order, list.page)
    const shown = lines.map(({ rule, keeps, own }) => ({
      what: rule.what,
      ofChild: rule.appliesWhen.to === 'child',
      keeps,
      saysSo: saysSo(rule.basis, own),
      source: rule.source,
      path: `${path}/period/${rule.id}`,
    }))
    return {
      view: 'administration/retention/view.njk',
      model: {
        title: 'Retention',
        here: 'administration',
        heading: headingOf(lines),
        children: shown.filter(({ ofChild }) => ofChild),
        things: shown.filter(({ ofChild }) => !ofChild),
        holdsHeading:
          count === 0 ? 'No record is held' : `${countOf(count, 'legal hold is', 'legal holds are')} in force`,
        holds: holds.map(({ child, reason, setBy, setAt }) => ({
          child,
          reason,
          by: setBy,
          since: timeInWords(setAt),
          lift: child === null ? null : `${path}/lift/${child}`,
        })),
        ...list.of(count),
      },
    }
  },

  async download({ query, place, actor }) {
    if (query.as !== 'csv') return null
    const { order } = listAsked(path, query, orders, holdsShown)
    return csvFile('legal-holds.csv', await exportHolds(place, actor, order))
  },
}
export default page

/** `Two of 24 periods are the authority’s own`. */
function headingOf(lines: Awaited<ReturnType<typeof retentionSchedule>>): string {
  const own = lines.filter((line) => line.own !== null).length
  if (own === 0) return 'Every period is as the law or Throughline sets it'
  return `${capital(inWords(own))} of ${lines.length} periods ${own === 1 ? 'is' : 'are'} the authority’s own`
}

function saysSo(basis: 'law' | 'local policy', own: string | null): string {
  if (basis === 'law') return own === null ? 'The law' : 'The law, and the authority longer'
  return own === null ? 'Throughline, to begin with' : 'The authority'
}
