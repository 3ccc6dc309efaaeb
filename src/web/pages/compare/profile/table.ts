import { shortPeriod } from '../../../../core/published-period.ts'
import { halfUp } from '../../../../core/published-value.ts'
import { type ChartCell, type ChartTable, columns, wordCell } from '../../../../documents/charts/chart-table.ts'
import { missingWords } from '../../../../documents/charts/published-figure.ts'
import type { ProfileFigure, ProfileRow } from '../../../../work/authority-profile.ts'
import { statusSign } from '../similar.ts'
import { isReal } from './finding.ts'
import { whyOf } from './line.ts'

const numbers = [
  'Figure',
  'Similar, median',
  'Similar with a figure',
  'Region',
  'Nation',
  'Rank, 1 is highest',
  'Of',
  'Change',
  'Row',
]

/** Lines of a profile as a table to be taken away: numbers as published, the median of similar authorities unrounded. */
export function profileTable(rows: readonly ProfileRow[]): ChartTable {
  return {
    columns: columns(
      [
        ...['About', 'Indicator', 'Unit', 'Better', 'Period', 'Figure', 'Without a figure'],
        ...['Similar, median', 'Similar with a figure', 'Region', 'Nation', 'Rank, 1 is highest', 'Of', 'Band'],
        ...['Change', 'Since', 'Is the change real?', 'Beside similar authorities'],
        ...['Source', 'Published', 'File', 'Row'],
      ],
      numbers,
    ),
    rows: rows.map(lineOf),
  }
}

function lineOf(row: ProfileRow): readonly ChartCell[] {
  const { domain, title, unit, better, figure } = row
  const words = [domain, title, unit, better]
  if (figure === null)
    return [...words, '', '', 'no file with it is loaded', ...Array<string>(15).fill('')].map((text) => wordCell(text))
  const { own, change, standing, from } = figure
  const sign = own === null ? '' : own.status === 'ok' ? '' : statusSign[own.status]
  return [
    ...words.map((text) => wordCell(text)),
    wordCell(shortPeriod(figure.period)),
    wordCell(own?.grade ?? (own?.value == null ? sign : String(own.value))),
    wordCell(own?.value == null && own?.grade == null ? whyOf(figure, missingWords) : ''),
    numberCell(figure.similar),
    numberCell(figure.similar === null ? null : figure.used),
    numberCell(figure.region?.value ?? null),
    wordCell(figure.england?.grade ?? (figure.england?.value == null ? '' : String(figure.england.value))),
    numberCell(figure.rank),
    numberCell(figure.rank === null ? null : figure.of),
    wordCell(figure.band ?? ''),
    numberCell(change.by === null ? null : halfUp(change.by, row.decimals)),
    wordCell(change.from === null ? '' : shortPeriod(change.from.period)),
    wordCell(change.by === null ? '' : changeWord(figure)),
    wordCell(standing === null ? '' : standing.is),
    ...[from?.release.title, from?.release.published, from?.release.file].map((text) => wordCell(text ?? '')),
    numberCell(from?.row ?? null),
  ]
}

/** `worse`, `slightly worse`, `usual`, `unknown` */
function changeWord(figure: ProfileFigure): string {
  const { is } = figure.movement
  return is === 'usual' || is === 'unknown' || isReal(figure) ? is : `slightly ${is}`
}

const numberCell = (value: number | null): ChartCell => wordCell(value === null ? '' : String(value))
