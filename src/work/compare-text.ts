import { nationOf } from '../codes/regions.ts'
import { periodLabel, shortPeriod } from '../core/published-period.ts'
import { apartText, figureText, missingWords, shortMissing } from '../documents/charts/published-figure.ts'
import type { PeriodOfComparison, Placed } from '../indicators/comparison/comparison.ts'
import type { Cell } from '../indicators/series.ts'
import type { Compared } from './compare.ts'

/** A comparison for a person at a terminal: the chosen period, those like it, the years, and where it is from. */
export function compareText(compared: Compared): string {
  const { comparison, indicator, kind } = compared
  const { authority, chosen, broken } = comparison
  return [
    `${indicator.title}: ${authority.name} (${authority.code}), ${periodLabel(chosen.period, kind)}`,
    directionWords(compared),
    '',
    ...facts(compared),
    '',
    ...neighbourLines(compared),
    ...yearLines(compared),
    ...broken.map(({ why }) => why),
    ...(indicator.mind === null ? [] : [`Mind: ${indicator.mind}`]),
    '',
    ...sourceLines(compared),
  ].join('\n')
}

function directionWords({ comparison: { better }, indicator: { unit } }: Compared): string {
  const of = ['%', '£', 'grade', 'count'].includes(unit) ? '' : `${unit[0]?.toUpperCase()}${unit.slice(1)}. `
  if (unit === 'grade') return 'It is a judgement in words.'
  if (better === 'neither') return `${of}Neither higher nor lower is better.`
  return `${of}${better === 'lower' ? 'Lower' : 'Higher'} is better.`
}

function facts(compared: Compared): string[] {
  const { comparison } = compared
  const { authority, chosen } = comparison
  const { own, england, region, neighbours, of } = chosen
  const similar = neighbours.model === null || neighbours.used === 0 ? null : neighbours.median
  const lines: (readonly [string, string])[] = [
    [authority.name, `${shown(compared, own.cell)}${changeWords(compared)}`],
    ['Similar', similar === null ? 'no median' : `${number(compared, similar)}  ${basis(compared)}`],
    [region?.name ?? 'Region', shown(compared, region?.cell ?? null)],
    [nationOf(authority.code).name, shown(compared, england)],
  ]
  if (own.rank !== null) lines.push(['Rank', `${own.rank} of ${of}, 1 being the highest number`])
  const bands = bandWords(compared)
  if (own.band !== null && bands !== null) lines.push(['Band', `${own.band}  (${bands})`])
  return columns(lines.map(([name, says]) => [name, says]))
}

function changeWords(compared: Compared): string {
  const { comparison, indicator, kind } = compared
  const { change } = comparison.chosen
  const provisional = compared.isProvisional ? ', provisional' : ''
  if (change.from === null || change.by === null) return provisional
  const size = apartText(Math.abs(change.by), indicator)
  const moved =
    change.by === 0 ? 'as' : `${change.by > 0 ? 'up' : 'down'} ${size} from ${number(compared, change.from.value)}`
  const gap = change.across.map(({ period, status }) => `${shortPeriod(period)} ${shortMissing(status)}`).join(', ')
  const between = gap === '' ? '' : `, between them ${gap}`
  return `${provisional}  ${moved} at ${periodLabel(change.from.period, kind)}${between}${movementWords(compared)}`
}

function movementWords({ comparison: { movement } }: Compared): string {
  if (movement.canBeRounding) return '; whole numbers are published, so it can be rounding'
  if (movement.is === 'unknown') return ''
  if (movement.is === 'usual') return '; no more than is usual from year to year'
  return `; ${movement.is} by more than is usual from year to year`
}

function basis(compared: Compared): string {
  const { neighbours } = compared.comparison.chosen
  const mean = neighbours.mean === null ? '' : `; mean ${number(compared, neighbours.mean)}`
  return `median of ${neighbours.used} of ${neighbours.members.length}${mean}`
}

function bandWords(compared: Compared): string | null {
  if (compared.bands === null) return null
  const text = (value: number) => number(compared, value)
  return compared.bands
    .map(({ band, from, to }) => {
      if (from === null) return `${band} to ${text(to as number)}`
      if (to === null) return `${band} from ${text(from)}`
      return from > to ? `${band} none` : `${band} ${text(from)} to ${text(to)}`
    })
    .join(', ')
}

function neighbourLines(compared: Compared): string[] {
  const { neighbours } = compared.comparison.chosen
  if (neighbours.model === null) return ['No statistical neighbours are known of it.', '']
  const head = `Similar authorities, most like first, in the model of ${neighbours.model}`
  const line = (placed: Placed & { readonly closeness: string }) => [
    `${placed.code} ${placed.name}`,
    shown(compared, placed.cell),
    placed.rank === null ? '' : `rank ${placed.rank}`,
    placed.closeness.toLowerCase(),
  ]
  const areUnlike = neighbours.members.every(({ closeness }) => closeness.toLowerCase() === 'not close')
  const warning = areUnlike ? ['None of them is close to it: what they have says little about it.'] : []
  return [head, ...columns(neighbours.members.map(line)), ...warning, '']
}

function yearLines(compared: Compared): string[] {
  const { comparison } = compared
  const head = ['Period', comparison.authority.name, 'Similar', nationOf(comparison.authority.code).name, 'Rank']
  const line = ({ period, own, neighbours, england, of }: PeriodOfComparison) => [
    shortPeriod(period),
    shown(compared, own.cell),
    neighbours.median === null ? '' : number(compared, neighbours.median),
    shown(compared, england),
    own.rank === null ? '' : `${own.rank} of ${of}`,
  ]
  return [...columns([head, ...comparison.periods.map(line)]), '']
}

function sourceLines({ comparison, releases, source }: Compared): string[] {
  const cell = comparison.chosen.own.cell ?? comparison.chosen.england
  const from = source === 'lait' ? 'the local authority interactive tool' : 'the release of the statistic'
  const titles = releases.map(({ title, published }) => (published === null ? title : `${title}, ${published}`))
  return [
    ...(cell === null ? [] : [`Source: ${from}: ${cell.release.file}, row ${cell.row}.`]),
    `Releases: ${[...new Set(titles)].join('; ')}.`,
    ...new Set(releases.map(({ licence }) => licence)),
  ]
}

const number = ({ indicator }: Compared, value: number) => figureText(value, indicator)

function shown(compared: Compared, cell: Cell | null): string {
  if (cell === null) return missingWords(null)
  return cell.value === null ? (cell.text ?? missingWords(cell.status)) : number(compared, cell.value)
}

/** Lines of cells, each column as wide as its widest. */
function columns(lines: readonly (readonly string[])[]): string[] {
  const widths = (lines[0] ?? []).map((_, at) => Math.max(...lines.map((line) => (line[at] ?? '').length)))
  return lines.map((line) => `  ${line.map((cell, at) => cell.padEnd(widths[at] as number)).join('  ')}`.trimEnd())
}
