import type { PublishedStatus } from '../../src/core/published-value.ts'
import type { AmongAllData, AmongArea } from '../../src/documents/charts/among-all.ts'
import { compareLine } from '../../src/documents/charts/compare-line.ts'
import type { CompareLineData, ComparePoint } from '../../src/documents/charts/compare-line-data.ts'
import { largeStrip } from '../../src/documents/charts/large-strip.ts'
import { rankedBars } from '../../src/documents/charts/ranked-bars.ts'

/** Made-up figures of authorities that do not exist, ordinary ones and their extremes. */

const longName = 'Bournemarsh, Christhollow and Pooleworth <&> "United"'

type Own = number | PublishedStatus | null
const own = (value: Own): ComparePoint['own'] =>
  value === null ? null : typeof value === 'number' ? { value, status: 'ok' } : { value: null, status: value }

const ours = [21.4, 27, 36.2, 25.3, 21.8, 27.4, 25.2, 26.3, 27, 19.1, 23.7, 21.2, 19.6]
const similar = [25.6, 22.5, 20.8, 19.7, 20.9, 21.8, 23, 22, 23.4, 21.5, 23.1, 23.2, 21.3]
const range = [
  [17, 32.4],
  [12.5, 37.2],
  [12.2, 27.6],
  [11.6, 27.9],
  [9.2, 27],
  [14.4, 28.1],
  [15.8, 31],
  [16.7, 33],
  [7.4, 31.1],
  [7.1, 29.4],
  [16.6, 29.8],
  [18, 30.2],
  [17.3, 29.3],
] as const

export const lineExample: CompareLineData = {
  title: 'Re-referrals within 12 months',
  called: 're-referrals within 12 months',
  reading: { unit: '%', decimals: 1, better: 'lower' },
  ...{ authority: 'Merrowdale', similarBy: 'median', similarCount: 10, region: 'Mercia Vale', breaks: [] },
  points: ours.map((value, at) => ({
    ...{ period: String(2013 + at), own: own(value), similar: similar[at] ?? null },
    range: { lowest: range[at]?.[0] ?? 0, highest: range[at]?.[1] ?? 0 },
    ...{ england: 22 + (at % 4) * 0.4, region: 20 + (at % 5) * 0.5 },
  })),
}

/** The line with other numbers of ours; the similar ones and England have one wherever ours has, or has not, one. */
export function lineOf(values: readonly Own[], change: Partial<CompareLineData> = {}): CompareLineData {
  return {
    ...lineExample,
    points: values.map((value, at) => ({
      ...(lineExample.points[at % 13] as ComparePoint),
      period: String(2013 + at),
      own: own(value),
    })),
    ...change,
  }
}

const without = (point: ComparePoint): ComparePoint => ({
  ...point,
  ...{ own: null, similar: null, range: null, england: null, region: null },
})

export const lineWithGaps: CompareLineData = {
  ...lineOf([36, 31, 'suppressed', 'unreliable', 22, 24, 'unavailable', 'unavailable', 27, 19, 23, 21, 19]),
  breaks: [{ period: '2018', why: 'Merrowdale was made of two authorities in April 2017' }],
}

export const provisionalLine: CompareLineData = {
  ...lineExample,
  points: lineExample.points.map((point, at) => (at === 12 ? { ...point, isProvisional: true } : point)),
}

const names = ['Ravensholt', 'Aldermarsh', 'Hexwater', 'Bellmarrow', 'Kingsmarrow', 'Oldenbrook', 'Saltergate Moor']
const similarNames = [...names, 'Wyverdale', 'Fenhaven', 'Bracksea']

/** So many authorities from low to high, ours and the similar ones among them. */
export function areasOf(count: number, value: (at: number) => number): readonly AmongArea[] {
  const step = Math.max(1, Math.floor(count / 12))
  return Array.from({ length: count }, (_, at) => {
    const place = Math.floor(at / step)
    const isMarked = at % step === 0
    const isOurs = isMarked && place === 5
    const similarName = isMarked && place !== 5 ? similarNames[place > 5 ? place - 1 : place] : undefined
    return {
      name: isOurs ? 'Merrowdale' : (similarName ?? `Authority ${at + 1}`),
      ...{ value: value(at), status: 'ok' as const, isOurs, isSimilar: similarName !== undefined },
    }
  })
}

const usual = (at: number) => Math.round((12 + at * 0.11 + (at > 148 ? (at - 148) ** 2 : 0)) * 10) / 10

export const amongExample: AmongAllData = {
  title: 'Re-referrals within 12 months',
  called: 're-referrals within 12 months',
  reading: { unit: '%', decimals: 1, better: 'lower' },
  ...{ authority: 'Merrowdale', period: '2025', england: 22.6, cuts: [16.2, 20.3, 24.5] },
  areas: areasOf(153, usual),
}

const missing: readonly AmongArea[] = [
  { name: 'Ninmarsh', value: null, status: 'suppressed' },
  { name: 'Tenmarsh', value: null, status: 'suppressed' },
  { name: 'Elmarsh', value: null, status: 'unavailable' },
]

export function amongOf(areas: readonly AmongArea[], change: Partial<AmongAllData> = {}): AmongAllData {
  return { ...amongExample, areas, cuts: null, england: null, ...change }
}

const progress: AmongAllData = amongOf(
  areasOf(153, (at) => Math.round((-0.8 + at * 0.0099) * 100) / 100),
  { reading: { unit: 'score', decimals: 2, better: 'higher' }, england: -0.03, cuts: [-0.4, -0.05, 0.33] },
)
const pounds = { unit: '£', decimals: 0, better: 'neither' } as const
const longAreas = areasOf(153, (at) => 900 + at * at * 3).map((area) => ({ ...area, name: `${longName} ${area.name}` }))
const hidden = areasOf(153, usual).map((area) =>
  area.isOurs === true ? { ...area, value: null, status: 'suppressed' as const } : area,
)

const amongExtremes: Readonly<Record<string, AmongAllData>> = {
  all: amongExample,
  missing: { ...amongExample, areas: [...areasOf(150, usual), ...missing] },
  negative: progress,
  ties: amongOf(
    areasOf(153, (at) => Math.floor(at / 12)),
    { reading: { unit: '%', decimals: 0, better: 'higher' }, england: 6, cuts: [3, 6, 9] },
  ),
  alike: amongOf(
    areasOf(153, () => 100),
    { england: 100, cuts: [100, 100, 100], reading: { unit: '%', decimals: 0, better: 'higher' } },
  ),
  zeros: amongOf(areasOf(153, () => 0)),
  pounds: amongOf(longAreas, { reading: pounds, authority: `${longName} Merrowdale`, england: 12_345 }),
  ends: { ...amongExample, areas: areasOf(153, (at) => usual(152 - at) * (at === 60 ? 9 : 1)) },
  hidden: { ...amongExample, areas: hidden },
  few: amongOf(
    areasOf(12, (at) => 14 + at * 1.3),
    { england: 22.6 },
  ),
  'few-negative': amongOf([...areasOf(12, (at) => -0.6 + at * 0.1), ...missing], {
    reading: { unit: 'score', decimals: 2, better: 'higher' },
    england: -0.02,
  }),
  'few-long': amongOf(longAreas.slice(0, 40), { reading: pounds, england: 2000 }),
  two: amongOf(areasOf(2, (at) => 14 + at)),
  one: amongOf(areasOf(1, () => 14)),
  nothing: amongOf(missing),
}

/** Drawn with the id `x`. */
export const drawnOfCompare: Readonly<Record<string, string>> = {
  'compare-line': compareLine(lineExample, 'x'),
  'compare-line-gaps': compareLine(lineWithGaps, 'x'),
  'compare-line-provisional': compareLine(provisionalLine, 'x'),
  'compare-line-missing': compareLine(lineOf(Array.from({ length: 13 }, () => 'suppressed' as const)), 'x'),
  'compare-line-nothing': compareLine({ ...lineExample, points: lineExample.points.map(without) }, 'x'),
  'compare-line-no-points': compareLine(lineOf([]), 'x'),
  'compare-line-one': compareLine(lineOf([19.6]), 'x'),
  'compare-line-two': compareLine(lineOf([19.6, 21]), 'x'),
  'compare-line-alike': compareLine(
    lineOf(ours, {
      points: lineOf([...ours].fill(40)).points.map((point) => ({
        ...point,
        ...{ similar: 40, england: 40, region: 40, range: { lowest: 40, highest: 40 } },
      })),
    }),
    'x',
  ),
  'compare-line-long': compareLine(
    {
      ...lineOf([...ours, ...ours, ...ours].map((value) => value * 40_000)),
      ...{ authority: longName, region: longName, reading: pounds },
      points: lineOf([...ours, ...ours].map((value) => value * 40_000)).points.map((point, at) => ({
        ...point,
        period: `${2000 + at}${String(at + 1).padStart(2, '0')}`,
      })),
    },
    'x',
  ),
  'compare-line-high': compareLine(
    lineOf([96, 97, 95, 98, 97], {
      similarBy: 'mean',
      points: lineOf([96, 97, 95, 98, 97]).points.map((point) => ({
        ...point,
        similar: 95.6,
        england: null,
        region: 94,
        range: { lowest: 91, highest: 99 },
      })),
    }),
    'x',
  ),
  'compare-line-negative': compareLine(
    lineOf([-0.4, -0.35, -0.2, 'unavailable', 'unavailable', 0.1], {
      reading: { unit: 'score', decimals: 2, better: 'higher' },
      points: lineOf([-0.4, -0.35, -0.2, 'unavailable', 'unavailable', 0.1]).points.map((point, at) => ({
        ...point,
        similar: at === 3 || at === 4 ? null : -0.1,
        england: -0.03,
        region: null,
        range: at === 3 || at === 4 ? null : { lowest: -0.55, highest: 0.4 },
      })),
    }),
    'x',
  ),
  ...Object.fromEntries(
    Object.entries(amongExtremes).flatMap(([name, data]) => [
      [`ranked-${name}`, rankedBars(data, 'x')],
      [`large-strip-${name}`, largeStrip(data, 'x')],
    ]),
  ),
}
