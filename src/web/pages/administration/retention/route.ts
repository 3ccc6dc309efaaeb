import { countOf } from '../../../../core/words.ts'
import { listHolds } from '../../../../work/legal-hold.ts'
import { timeInWords } from '../../../../work/log-text.ts'
import { retentionSchedule } from '../../../../work/retention-shown.ts'
import type { ClosedPage } from '../../../page.ts'

const path = '/administration/retention'

/** What is kept how long and on whose word, and which records are held whatever the schedule says. */
const page: ClosedPage = {
  path,
  may: 'manage-records',
  records: 'hold.list',

  async show({ place, actor }) {
    const lines = await retentionSchedule(place, actor)
    const holds = await listHolds(place, actor)
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
        children: shown.filter(({ ofChild }) => ofChild),
        things: shown.filter(({ ofChild }) => !ofChild),
        holdsHeading:
          holds.length === 0 ? 'No record is held' : `${countOf(holds.length, 'legal hold', 'legal holds')}`,
        holds: holds.map(({ child, reason, setBy, setAt }) => ({
          child,
          reason,
          by: setBy,
          since: timeInWords(setAt),
          lift: child === null ? null : `${path}/lift/${child}`,
        })),
      },
    }
  },
}
export default page

function saysSo(basis: 'law' | 'local policy', own: string | null): string {
  if (basis === 'law') return own === null ? 'The law' : 'The law, and the authority longer'
  return own === null ? 'Throughline, to begin with' : 'The authority'
}
