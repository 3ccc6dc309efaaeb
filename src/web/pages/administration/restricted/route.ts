import { countOf } from '../../../../core/words.ts'
import { timeInWords } from '../../../../work/log-text.ts'
import { listShutRecords, shutRecordsShown } from '../../../../work/shut-records.ts'
import type { ClosedPage } from '../../../page.ts'
import { pagesOf } from '../pages-of.ts'
import { kindInWords, shutPath } from './shut-words.ts'

/** The records that are restricted or sealed: by reference and alias, and nothing of what they hold. */
const page: ClosedPage = {
  path: '/administration/restricted',
  may: 'manage-restrictions',
  records: 'restriction.list',

  async show({ query, place, actor }) {
    const shown = pagesOf('/administration/restricted', query, shutRecordsShown)
    const { rows, count, withoutOwner } = await listShutRecords(place, actor, shown.at)
    return {
      view: 'administration/restricted/view.njk',
      model: {
        title: 'Restricted records',
        here: 'administration',
        heading: count === 0 ? 'No record is restricted' : `${countOf(count, 'record is', 'records are')} shut`,
        withoutOwner,
        rows: rows.map((row) => ({
          path: shutPath(row.reference),
          reference: row.reference,
          alias: row.alias,
          kind: kindInWords(row.kind),
          reason: row.reason,
          owner: row.owner_name,
          withoutOwner: row.without_owner,
          since: timeInWords(row.set_at),
          by: row.set_by,
          grants: row.grants,
        })),
        ...shown.of(count),
      },
    }
  },
}
export default page
