import { countOf } from '../../../../core/words.ts'
import { timeInWords } from '../../../../work/log-text.ts'
import { openShutRecord } from '../../../../work/shut-records.ts'
import type { ClosedPage } from '../../../page.ts'
import { kindInWords, shutPath } from './shut-words.ts'

/** One shut record: why, who answers for it, and who may open it until when. */
const page: ClosedPage = {
  path: '/administration/restricted/:reference',
  may: 'manage-restrictions',
  records: 'restriction.open',

  async show({ params, place, actor }) {
    const { record, grants, mayChange } = await openShutRecord(place, actor, params.reference ?? '')
    const path = (under: string) => shutPath(record.reference, under)
    const may = grants.length === 0 ? 'Nobody may open it' : `${countOf(grants.length, 'grant holds', 'grants hold')}`
    return {
      view: 'administration/restricted/record-view.njk',
      model: {
        title: `${kindInWords(record.kind)} record ${record.reference}`,
        here: 'administration',
        record,
        since: timeInWords(record.set_at),
        heading: `${may} just now`,
        mayChange,
        grants: grants.map((grant) => ({
          name: grant.name ?? 'An account that is gone',
          how: grant.kind === 'grant' ? `Given by ${grant.granted_by}` : 'Opened in an emergency',
          given: timeInWords(grant.granted_at),
          until: timeInWords(grant.until),
          reason: grant.reason,
          end: path(`grants/${grant.grant_id}`),
        })),
        paths: { give: path('give'), lift: path('lift'), owner: path('owner') },
      },
    }
  },
}
export default page
