import { nationOf } from '../../../../codes/regions.ts'
import type { AmongAllData } from '../../../../documents/charts/among-all.ts'
import type { CompareLineData, ComparePoint } from '../../../../documents/charts/compare-line-data.ts'
import type { Compared } from '../../../../work/compare.ts'
import { isSize } from '../../../../work/listed-indicators.ts'
import {
  type Among,
  type Comparison,
  isNationBeside,
  isUnlike,
  measureOf,
  type PeriodShown,
  similarIn,
} from '../similar.ts'
import type { IndicatorAsked } from './asked.ts'

/** The authority over the years, as its line is drawn. */
export function lineData({ comparison, indicator }: Compared, asked: IndicatorAsked): CompareLineData {
  const { authority, periods, chosen, better, decimals, unit, broken } = comparison
  return {
    title: indicator.title,
    called: indicator.called,
    reading: { better, decimals, unit },
    authority: authority.name,
    nation: nationOf(authority.code).name,
    similarBy: measureOf(asked.with),
    similarCount: chosen.neighbours.members.length,
    region: isSize(unit) ? null : (chosen.region?.name ?? null),
    points: periods.map((each) => pointOf(each, asked, comparison)),
    members: asked.lines === 'each' ? memberLines(comparison) : [],
    breaks: broken.map(({ period, why }) => ({ period, why: why.replace(/\.$/, '') })),
  }
}

/** The same up to the chosen year, for what is said of that year at the head of the page: of those that are not like it nothing is. */
export function headingData(compared: Compared, asked: IndicatorAsked): CompareLineData {
  const data = lineFindingData(compared, asked)
  const last = data.points.findIndex(({ period }) => period === compared.comparison.chosen.period)
  return { ...data, points: data.points.slice(0, last + 1) }
}

/** The same over all years, for what is said over the line. */
export function lineFindingData(compared: Compared, asked: IndicatorAsked): CompareLineData {
  const data = withoutEnd(lineData(compared, asked))
  return isUnlike(compared.comparison.chosen.neighbours)
    ? { ...data, similarCount: 0, points: data.points.map((point) => ({ ...point, similar: null })) }
    : data
}

/** What is said of an authority that ended is said of the years before. */
function withoutEnd(data: CompareLineData): CompareLineData {
  const last = data.breaks.at(-1)?.period
  const after = data.points.slice(data.points.findIndex(({ period }) => period === last))
  return last !== undefined && after.every(({ own }) => own === null || own.value === null)
    ? { ...data, breaks: [] }
    : data
}

/** Of a number that grows with the authority those of region and nation are sums, and are not drawn. */
function pointOf(
  { period, own, england, region, neighbours }: PeriodShown,
  asked: IndicatorAsked,
  comparison: Comparison,
): ComparePoint {
  return {
    period,
    own: own.cell,
    isProvisional: own.cell?.note === 'provisional',
    similar: similarIn(neighbours, asked.with),
    range: rangeOf(neighbours),
    england: isNationBeside(comparison) ? (england?.value ?? null) : null,
    region: isSize(comparison.unit) ? null : (region?.cell?.value ?? null),
  }
}

/** Each of those like it over the periods in which there is a median of them. */
function memberLines({ chosen, periods }: Comparison): NonNullable<CompareLineData['members']> {
  return chosen.neighbours.members.map(({ code, name }) => ({
    name,
    values: periods.map(({ neighbours: { median, members } }) =>
      median === null ? null : (members.find((member) => member.code === code)?.cell?.value ?? null),
    ),
  }))
}

/** The lowest and the highest of those like it; null where there is no median either. */
function rangeOf({ members, median }: Among): ComparePoint['range'] {
  const numbers = members.flatMap(({ cell }) => cell?.value ?? [])
  return median === null || numbers.length === 0
    ? null
    : { lowest: Math.min(...numbers), highest: Math.max(...numbers) }
}

/** Every authority in the chosen year. */
export function amongData({ comparison, indicator }: Compared): AmongAllData {
  const { authority, chosen, all, better, decimals, unit, cuts } = comparison
  const similar = new Set(chosen.neighbours.members.map(({ code }) => code))
  return {
    title: indicator.title,
    called: indicator.called,
    reading: { better, decimals, unit },
    authority: authority.name,
    nation: nationOf(authority.code).name,
    period: chosen.period,
    areas: all.map(({ code, name, cell }) => ({
      name,
      value: cell?.value ?? null,
      status: cell?.status ?? null,
      isOurs: code === authority.code,
      isSimilar: similar.has(code),
    })),
    england: isNationBeside(comparison) ? (chosen.england?.value ?? null) : null,
    cuts: better === 'neither' ? null : cuts,
  }
}

/** What the nation is called in whose spread the authority lies. */
export const nationName = ({ comparison }: Compared) => nationOf(comparison.authority.code).name
