import { nationOf } from '../codes/regions.ts'
import { csvLine, csvStart } from '../formats/csv.ts'
import type { Cell } from '../indicators/series.ts'
import type { Compared } from './compare.ts'

const headings = [
  ...['indicator', 'period', 'is', 'area', 'areaName', 'value', 'status', 'rank', 'quartile', 'closeness'],
  ...['file', 'row', 'release', 'licence'],
]

/**
 * A comparison as a CSV: the authority, those like it, their median and mean, the region and the nation, a row each; in the
 * column `is` stands which.
 */
export function compareCsv({ comparison, indicator }: Compared): string {
  const { authority, chosen } = comparison
  const { own, neighbours, region, england } = chosen
  const nation = nationOf(authority.code)
  const start = [indicator.id, chosen.period]
  const lineOf = (is: string, area: string, name: string, cell: Cell | null, more: readonly (string | number)[] = []) =>
    csvLine([
      ...[...start, is, area, name, cell?.value ?? cell?.text ?? '', cell?.status ?? 'no-row'],
      ...[...more, ...Array<string>(3 - more.length).fill('')],
      ...[cell?.release.file ?? '', cell?.row ?? '', cell?.release.title ?? '', cell?.release.licence ?? ''],
    ])
  const worked = (is: string, value: number | null) =>
    csvLine([...start, is, '', '', value ?? '', value === null ? 'no-number' : 'ok', '', '', '', '', '', '', ''])
  return [
    csvStart + csvLine(headings),
    lineOf('authority', authority.code, authority.name, own.cell, [own.rank ?? '', own.band ?? '']),
    ...neighbours.members.map(({ code, name, cell, rank, band, closeness }) =>
      lineOf('similar', code, name, cell, [rank ?? '', band ?? '', closeness]),
    ),
    worked('median of similar', neighbours.median),
    worked('mean of similar', neighbours.mean),
    ...(region === null ? [] : [lineOf('region', region.code, region.name, region.cell)]),
    lineOf('nation', nation.code, nation.name, england),
  ].join('')
}
