import { chainInWords, verifyLog } from '../../../../work/audit-verify.ts'
import type { ClosedPage } from '../../../page.ts'

const model = { title: 'Check the log', here: 'administration', lines: null as readonly string[] | null, isLate: false }

/** Recomputes the chain of the log, and says whether it is whole. */
const page: ClosedPage = {
  path: '/administration/log/check',
  may: 'see-log',
  records: 'log.verify',

  show: () => ({ view: 'administration/log/check-view.njk', model }),

  async save({ place, actor }) {
    const report = await verifyLog(place, actor)
    const isLate = report.broken.length > 0
    return { view: 'administration/log/check-view.njk', model: { ...model, lines: chainInWords(report), isLate } }
  },
}
export default page
