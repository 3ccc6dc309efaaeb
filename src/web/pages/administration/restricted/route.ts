import { timeInWords } from '../../../../work/log-text.ts'
import { exportShutRecords, listShutRecords, shutRecordsShown } from '../../../../work/shut-records.ts'
import type { ClosedPage } from '../../../page.ts'
import { csvFile } from '../as-file.ts'
import { listAsked } from '../list-asked.ts'
import { shutWords } from '../standing-words.ts'
import { kindInWords, shutPath } from './shut-words.ts'

const path = '/administration/restricted'
const orders = { since: 'Newest', owner: 'Who answers for it', grants: 'Most grants' } as const

/** The records that are restricted or sealed: by reference and alias, and nothing of what they hold. */
const page: ClosedPage = {
  path,
  may: 'manage-restrictions',
  records: 'restriction.list',

  async show({ query, place, actor }) {
    const list = listAsked(path, query, orders, shutRecordsShown)
    const { rows, count, withoutOwner } = await listShutRecords(place, actor, list.page, list.order)
    return {
      view: 'administration/restricted/view.njk',
      model: {
        title: 'Restricted records',
        here: 'administration',
        heading: shutWords(count, withoutOwner),
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
        ...list.of(count),
      },
    }
  },

  async download({ query, place, actor }) {
    if (query.as !== 'csv') return null
    const { order } = listAsked(path, query, orders, shutRecordsShown)
    return csvFile('restricted.csv', await exportShutRecords(place, actor, order))
  },
}
export default page
