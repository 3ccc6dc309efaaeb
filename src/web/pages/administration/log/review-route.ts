import { countOf } from '../../../../core/words.ts'
import { didInWords } from '../../../../practice/log-words.ts'
import { reviewItems } from '../../../../work/list-log.ts'
import { timeInWords } from '../../../../work/log-text.ts'
import type { ClosedPage } from '../../../page.ts'

const reasons = {
  export: 'A large export',
  'break-glass': 'A record opened in an emergency',
  restricted: 'A restricted record',
} as const

/** Days looked back on, to choose from. */
const stretches = [7, 30, 90]

/** What in the log asks for a second look. */
const page: ClosedPage = {
  path: '/administration/log/review',
  may: 'see-log',
  records: 'log.review',

  async show({ query, place, actor }) {
    const days = stretches.find((each) => String(each) === query.days) ?? 7
    const now = new Date()
    const rows = await reviewItems(place, actor, new Date(now.getTime() - days * 86_400_000), now)
    const most = 300
    return {
      view: 'administration/log/review-view.njk',
      model: {
        title: 'What asks for a second look',
        here: 'administration',
        heading:
          rows.length === 0
            ? `Nothing of the last ${days} days asks for a second look`
            : `${countOf(rows.length, 'entry', 'entries')} of the last ${days} days ${rows.length === 1 ? 'asks' : 'ask'} for a second look`,
        days,
        stretches: stretches.map((each) => ({ days: each, path: `/administration/log/review?days=${each}` })),
        cut: rows.length > most ? most : null,
        rows: rows.slice(0, most).map(({ at, name, role, what, why, reason }) => ({
          at: timeInWords(at),
          ...{ name, role, reason },
          did: didInWords(what),
          kind: reasons[why],
          isLate: why === 'break-glass',
        })),
      },
    }
  },
}
export default page
