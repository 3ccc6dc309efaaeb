import { basename } from 'node:path'
import { spoken } from '../../../../core/words.ts'
import { askForBackup } from '../../../../work/ask-for-backup.ts'
import { exportBackups, listBackups, sortedBackups } from '../../../../work/back-up.ts'
import { timeInWords } from '../../../../work/log-text.ts'
import type { ClosedPage } from '../../../page.ts'
import { csvFile } from '../as-file.ts'
import { listAsked, pageOf } from '../list-asked.ts'
import { backupWords } from '../standing-words.ts'

const path = '/administration/backups'
const orders = { newest: 'Newest', oldest: 'Oldest', largest: 'Largest' } as const
/** How many stand on one page. */
const shown = 20
/** How long the page goes on looking for a backup that was asked for: an hour. */
const patience = 3_600_000

/** The backups that are kept; and another one, now. */
const page: ClosedPage = {
  path,
  may: 'manage-system',
  records: null,

  async show({ query, place, actor }) {
    const all = await listBackups(place, actor)
    const list = listAsked(path, query, orders, shown)
    const [last] = all
    const newest = last?.made_at.getTime() ?? 0
    const asked = /^\d{1,15}$/.test(query.asked ?? '') ? Number(query.asked) : null
    const isWaiting = asked !== null && newest < asked && Date.now() - asked < patience
    return {
      view: 'administration/backups/view.njk',
      model: {
        title: 'Backups',
        here: 'administration',
        heading: backupWords(last?.made_at ?? null, new Date()),
        isWaiting,
        isMade: asked !== null && newest >= asked,
        rows: pageOf(sortedBackups(all, list.order), list.page, shown).map(({ made_at, path, bytes, rows, hash }) => ({
          made: timeInWords(made_at),
          name: basename(path),
          megabytes: (bytes / 1e6).toFixed(1),
          rows: spoken(rows),
          hash,
        })),
        folder: last === undefined ? null : last.path.slice(0, -basename(last.path).length - 1),
        newest: last === undefined ? 'FILE' : basename(last.path),
        ...list.of(all.length),
      },
    }
  },

  async download({ query, place, actor }) {
    if (query.as !== 'csv') return null
    const { order } = listAsked(path, query, orders, shown)
    return csvFile('backups.csv', await exportBackups(place, actor, order))
  },

  async save({ place, actor }) {
    const asked = Date.now()
    await askForBackup(place, actor)
    return { goTo: `${path}?asked=${asked}` }
  },
}
export default page
