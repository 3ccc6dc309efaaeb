import { nationOf } from '../../../../codes/regions.ts'
import { shortPeriod } from '../../../../core/published-period.ts'
import { halfUp } from '../../../../core/published-value.ts'
import { type ChartCell, type ChartTable, columns, wordCell } from '../../../../documents/charts/chart-table.ts'
import { shortMissing } from '../../../../documents/charts/published-figure.ts'
import { changeText, numberText } from '../figure-words.ts'
import { basedOn, type Cell, type Comparison, type PeriodShown, type Placed, statusSign } from '../similar.ts'
import { type IndicatorAsked, indicatorAddress } from './asked.ts'

/** How many periods the table shows, the chosen one last. */
const mostPeriods = 5

/** The table of the page: ours, those like it in order of likeness, what is in the middle of them, the region and the nation. */
export function comparisonTable(comparison: Comparison, asked: IndicatorAsked): ChartTable {
  const shown = periodsShown(comparison)
  const { chosen, all } = comparison
  const members = all.length === 0 ? [] : chosen.neighbours.members
  const rows = [
    ownRow(comparison, shown),
    ...members.map((member, at) => memberRow(comparison, shown, at, member, asked)),
    ...(members.length === 0 ? [] : [similarRow(comparison, shown, 'median'), similarRow(comparison, shown, 'mean')]),
    ...(chosen.region === null
      ? []
      : [areaRow(comparison, shown, chosen.region.name, ({ region }) => region?.cell ?? null)]),
    areaRow(comparison, shown, nationOf(comparison.authority.code).name, ({ england }) => england),
  ]
  const years = shown.map(({ period }) => shortPeriod(period))
  return banded(comparison, {
    columns: columns(['Authority', ...years, 'Change', 'Rank', 'Band'], [...years, 'Change', 'Rank']),
    rows,
  })
}

/** Every authority in the chosen period, highest first, and which of them are like ours. */
export function everyAuthorityTable(comparison: Comparison, asked: IndicatorAsked): ChartTable {
  const { chosen, all, authority, decimals } = comparison
  const year = shortPeriod(chosen.period)
  const similar = new Set(chosen.neighbours.members.map(({ code }) => code))
  return banded(comparison, {
    columns: columns(['Authority', year, 'Rank', 'Similar', 'Band'], [year, 'Rank']),
    rows: all.map((placed) => [
      wordCell(
        placed.name,
        placed.code === authority.code ? undefined : indicatorAddress({ ...asked, authority: placed.code, rows: null }),
      ),
      figureCell(placed.cell, decimals),
      rankCell(placed),
      wordCell(similar.has(placed.code) ? 'Similar' : ''),
      bandCell(placed),
    ]),
  })
}

/** The table, without its last column where there are no bands. */
function banded({ cuts }: Comparison, table: ChartTable): ChartTable {
  if (cuts !== null) return table
  return { columns: table.columns.slice(0, -1), rows: table.rows.map((row) => row.slice(0, -1)) }
}

/** The chosen period and those before it that the table has room for. */
export function periodsShown({ periods, chosen }: Comparison): readonly PeriodShown[] {
  const at = periods.findIndex(({ period }) => period === chosen.period)
  return periods.slice(Math.max(0, at + 1 - mostPeriods), at + 1)
}

/** A number as published, with what the publisher says of it; in words why there is none. */
export function figureCell(cell: Cell | null, decimals: number): ChartCell {
  if (cell === null) return { text: shortMissing(null), plain: '' }
  if (cell.value === null) {
    const status = cell.status === 'ok' ? 'unavailable' : cell.status
    return { text: cell.text ?? shortMissing(status), plain: cell.text ?? statusSign[status] }
  }
  const provisional = cell.note === 'provisional' ? ' (p)' : ''
  return { text: `${numberText(cell.value, decimals)}${provisional}`, plain: String(cell.value) }
}

const rankCell = ({ rank }: Placed): ChartCell => wordCell(rank === null ? 'none' : String(rank))
const bandCell = ({ band }: Placed): ChartCell => wordCell(band ?? 'none')

function ownRow(comparison: Comparison, shown: readonly PeriodShown[]): readonly ChartCell[] {
  const { chosen, decimals } = comparison
  return [
    wordCell(comparison.authority.name),
    ...shown.map(({ own }) => figureCell(own.cell, decimals)),
    changeCell(chosen.change.by, comparison),
    rankCell(chosen.own),
    bandCell(chosen.own),
  ]
}

function memberRow(
  comparison: Comparison,
  shown: readonly PeriodShown[],
  at: number,
  placed: Placed,
  asked: IndicatorAsked,
) {
  const ofMember = ({ neighbours }: PeriodShown) => neighbours.members[at]?.cell ?? null
  return [
    wordCell(placed.name, indicatorAddress({ ...asked, authority: placed.code })),
    ...shown.map((period) => figureCell(ofMember(period), comparison.decimals)),
    changeCell(changeOf(comparison, ofMember), comparison),
    rankCell(placed),
    bandCell(placed),
  ]
}

/** What is in the middle of those like it: worked out here, unrounded in a file. */
function similarRow(
  comparison: Comparison,
  shown: readonly PeriodShown[],
  measure: 'median' | 'mean',
): readonly ChartCell[] {
  const { chosen, decimals } = comparison
  const numberOf = ({ neighbours }: PeriodShown) => neighbours[measure]
  const name = `Similar, ${basedOn(chosen.neighbours, measure === 'mean' ? 'mean-2025' : 'median-2025')}`
  return [
    wordCell(name),
    ...shown.map((period) => {
      const value = numberOf(period)
      return value === null ? { text: 'none', plain: '' } : { text: numberText(value, decimals), plain: String(value) }
    }),
    changeCell(differenceIn(comparison, numberOf), comparison),
    ...notRanked,
  ]
}

const notRanked = [wordCell('not ranked'), wordCell('none')]

function areaRow(
  comparison: Comparison,
  shown: readonly PeriodShown[],
  name: string,
  cellOf: (period: PeriodShown) => Cell | null,
): readonly ChartCell[] {
  return [
    wordCell(name),
    ...shown.map((period) => figureCell(cellOf(period), comparison.decimals)),
    changeCell(changeOf(comparison, cellOf), comparison),
    ...notRanked,
  ]
}

function changeOf(comparison: Comparison, cellOf: (period: PeriodShown) => Cell | null): number | null {
  return differenceIn(comparison, (period) => cellOf(period)?.value ?? null)
}

/** Between the chosen period and the newest before it that has a number. */
function differenceIn(
  { periods, chosen }: Comparison,
  numberOf: (period: PeriodShown) => number | null,
): number | null {
  const at = periods.findIndex(({ period }) => period === chosen.period)
  const before = periods
    .slice(0, at)
    .map(numberOf)
    .findLast((value) => value !== null)
  const now = numberOf(chosen)
  return now === null || before === undefined || before === null ? null : now - before
}

function changeCell(by: number | null, comparison: Comparison): ChartCell {
  if (by === null) return { text: 'none', plain: '' }
  return { text: changeText(by, comparison).replace('£', ''), plain: String(halfUp(by, comparison.decimals + 6)) }
}

/** Number, rank and band of every period, the newest first. */
export function historyTable(comparison: Comparison): ChartTable {
  const nation = nationOf(comparison.authority.code).name
  const hasBands = comparison.cuts !== null
  const names = [
    'Year',
    comparison.authority.name,
    'Similar, median',
    nation,
    'Rank',
    'Of',
    ...(hasBands ? ['Band'] : []),
  ]
  return {
    columns: columns(names, names.slice(1, 6)),
    rows: comparison.periods
      .toReversed()
      .map((each) => [
        wordCell(shortPeriod(each.period)),
        figureCell(each.own.cell, comparison.decimals),
        each.neighbours.median === null
          ? { text: 'none', plain: '' }
          : { text: numberText(each.neighbours.median, comparison.decimals), plain: String(each.neighbours.median) },
        figureCell(each.england, comparison.decimals),
        rankCell(each.own),
        wordCell(String(each.of)),
        ...(hasBands ? [bandCell(each.own)] : []),
      ]),
  }
}
