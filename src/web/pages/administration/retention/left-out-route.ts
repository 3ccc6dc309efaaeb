import { spoken } from '../../../../core/words.ts'
import { leftOutShown, listLeftOut } from '../../../../work/left-out.ts'
import { timeInWords } from '../../../../work/log-text.ts'
import type { ClosedPage } from '../../../page.ts'
import { pagesOf } from '../pages-of.ts'

const path = '/administration/retention/left-out'

/** Children who were erased by hand, though a file names them again: what the erasure kept, and which return named them. */
const page: ClosedPage = {
  path,
  may: 'manage-records',
  records: 'left-out.list',

  async show({ query, place, actor }) {
    const pages = pagesOf(path, query, leftOutShown)
    const { rows, count } = await listLeftOut(place, actor, pages.at)
    return {
      view: 'administration/retention/left-out-view.njk',
      model: {
        title: 'Left out',
        here: 'administration',
        heading: headingOf(count),
        rows: rows.map((row) => ({
          erasure: row.erasure_id.slice(0, 8),
          named: `${row.returnName}, ${row.periodName}`,
          namedAt: timeInWords(row.named_at),
          isLater: row.tells_of_later,
          erasedAt: timeInWords(row.erased_at),
          ...{ by: row.erased_by, ground: row.ground },
          back: `/administration/retention/let-back?erasure=${row.erasure_id}`,
        })),
        ...pages.of(count),
      },
    }
  },
}
export default page

function headingOf(count: number): string {
  if (count === 0) return 'No file names a child who was erased'
  return count === 1
    ? 'A return names a child who was erased'
    : `${spoken(count)} times a return names a child who was erased`
}
