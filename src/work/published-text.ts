import { countOf, spoken } from '../core/words.ts'
import type { KeptLines } from '../store/published-releases.ts'
import type { LoadedPublished } from './load-published.ts'
import type { HeldRelease } from './published-releases.ts'

/** Text of a file on one line, with nothing in it that a terminal would obey. */
const plain = (text: string) => text.replace(/\s+/g, ' ').replace(/[\p{Cc}\u202a-\u202e\u2066-\u2069]/gu, '?')

/** What became of a file, in lines for a terminal. */
export function loadedText(file: LoadedPublished): string {
  const name = plain(file.file)
  const lines = [`${name}: ${becameText(file)}`]
  if (file.state === 'loaded') {
    for (const { why, rows } of file.leftOut) lines.push(`  ${spoken(rows)} left out: ${plain(why)}`)
    for (const { release, figures, other } of file.shared) {
      lines.push(`  ${spoken(figures)} are in release ${release} as well, ${spoken(other)} with another number`)
    }
  }
  if (file.unknownAreas.length > 0) {
    const areas = file.unknownAreas.map(({ name, rows }) => `${name} (${spoken(rows)})`)
    lines.push(`  Areas that are not known: ${plain(areas.join(', '))}`)
  }
  for (const { row, column, says, doNext } of file.findings) {
    const where = [row === null ? null : `row ${row}`, column === null ? null : `column ${column}`]
    const at = where.filter((each) => each !== null).join(', ')
    lines.push(`  ${plain(`${at === '' ? '' : `${at}: `}${says} ${doNext}`)}`)
  }
  return `${lines.join('\n')}\n`
}

function becameText({ state, title, release, rowsRead, kept, leftOut }: LoadedPublished): string {
  const rows = `${spoken(rowsRead)} rows read`
  if (state === 'already') return `is loaded already, as ${plain(title ?? '')}`
  if (state === 'refused') return `refused${title === null ? '' : ` (${plain(title)})`}; nothing of it was kept`
  if (state === 'left out') return `left out, ${rows}: ${plain(leftOut.map(({ why }) => why).join('; '))}`
  return `${plain(title ?? '')}, release ${release}: ${rows}, ${keptText(kept)} kept`
}

const names: Readonly<Record<keyof KeptLines, readonly [one: string, many: string]>> = {
  figures: ['figure', 'figures'],
  neighbours: ['neighbour', 'neighbours'],
  measures: ['measure', 'measures'],
  inspections: ['judgement', 'judgements'],
}

/** `8,528 figures`; nothing where nothing is. */
export function keptText(kept: KeptLines): string {
  const each = Object.entries(names).map(([kind, [one, many]]) => [kept[kind as keyof KeptLines], one, many] as const)
  const some = each.filter(([lines]) => lines > 0).map(([lines, one, many]) => countOf(lines, one, many))
  return some.length === 0 ? 'nothing' : some.join(' and ')
}

/** Every release, in lines for a terminal: of a data set the newest first. */
export function releasesText(releases: readonly HeldRelease[]): string {
  if (releases.length === 0)
    return 'No published statistics are held. Load them with throughline published load FOLDER.\n'
  const lines = releases.map((held) => {
    const about = [
      held.newestPeriod === null ? null : `to ${held.newestPeriod}`,
      held.published,
      held.isMadeUp ? 'made up' : null,
    ]
    const said = about.filter((each) => each !== null).join(', ')
    const shown = held.isNewest ? '*' : ' '
    return `${String(held.release).padStart(5)} ${shown} ${plain(held.title)}${said === '' ? '' : ` (${said})`}: ${keptText(held.kept)} of ${spoken(held.rowsRead)} rows, ${plain(held.file)}`
  })
  return `${lines.join('\n')}\n* what is shown: no newer release has the same\n`
}
