import { basename } from 'node:path'
import { countOf, spoken } from '../../../../core/words.ts'
import { askForBackup } from '../../../../work/ask-for-backup.ts'
import { listBackups } from '../../../../work/back-up.ts'
import { timeInWords } from '../../../../work/log-text.ts'
import type { ClosedPage } from '../../../page.ts'

const path = '/administration/backups'
/** How long the page goes on looking for a backup that was asked for: an hour. */
const patience = 3_600_000

/** The backups that are kept; and another one, now. */
const page: ClosedPage = {
  path,
  may: 'manage-system',
  records: null,

  async show({ query, place, actor }) {
    const rows = await listBackups(place, actor)
    const newest = rows[0]?.made_at.getTime() ?? 0
    const asked = /^\d{1,15}$/.test(query.asked ?? '') ? Number(query.asked) : null
    const isWaiting = asked !== null && newest < asked && Date.now() - asked < patience
    return {
      view: 'administration/backups/view.njk',
      model: {
        title: 'Backups',
        here: 'administration',
        heading: rows.length === 0 ? 'There is no backup' : `${countOf(rows.length, 'backup is', 'backups are')} kept`,
        isWaiting,
        isMade: asked !== null && newest >= asked,
        rows: rows.map(({ made_at, path, bytes, rows, hash }) => ({
          made: timeInWords(made_at),
          name: basename(path),
          megabytes: (bytes / 1e6).toFixed(1),
          rows: spoken(rows),
          hash,
        })),
        folder: rows[0] === undefined ? null : rows[0].path.slice(0, -basename(rows[0].path).length - 1),
        newest: rows[0] === undefined ? 'FILE' : basename(rows[0].path),
      },
    }
  },

  async save({ place, actor }) {
    const asked = Date.now()
    await askForBackup(place, actor)
    return { goTo: `${path}?asked=${asked}` }
  },
}
export default page
