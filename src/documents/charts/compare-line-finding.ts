import { periodEnd } from '../../core/published-period.ts'
import { periodInWords } from './among-all.ts'
import { capital, type Finding, firstFinding, inWords } from './chart-words.ts'
import type { CompareLineData, ComparePoint } from './compare-line-data.ts'
import { againstOthers, type Side, sideWord } from './more-or-fewer.ts'
import { asShown, figureText, missingWords } from './published-figure.ts'

/** The points that can be compared with the last: since the last break. */
export function unbroken({ points, breaks }: CompareLineData): readonly ComparePoint[] {
  const from = points.findLastIndex(({ period }) => breaks.some((each) => each.period === period))
  return points.slice(Math.max(0, from))
}

/** Where the authority stands beside the similar ones, of the numbers as they are shown; null where one has none. */
function sideOf({ own, similar }: ComparePoint, { reading }: CompareLineData): Side | null {
  if (own === null || own.value === null || similar === null) return null
  const apart = asShown(own.value, reading) - asShown(similar, reading)
  return apart < 0 ? 'below' : apart > 0 ? 'above' : 'level'
}

type Run = {
  readonly data: CompareLineData
  readonly last: ComparePoint | undefined
  /** The last four periods up to the last, as far as both have a number in all of them, earliest first. */
  readonly sides: readonly Side[]
  /** Where it stands now. */
  readonly side: Side | null
  /** For how many periods on end it has stood there. */
  readonly lasts: number
  /** In how many of `sides`. */
  readonly among: number
}

function runOf(data: CompareLineData): Run {
  const points = unbroken(data)
  const all = points.map((point) => sideOf(point, data))
  const side = all.at(-1) ?? null
  const known = all.slice(startOfKnown(points, all)) as readonly Side[]
  const sides = known.slice(-4)
  const other = known.findLastIndex((each) => each !== side)
  const among = sides.filter((each) => each === side).length
  return { data, last: points.at(-1), sides, side, lasts: known.length - 1 - other, among }
}

/** Where the periods begin that follow one another up to the last, each with both numbers. */
function startOfKnown(points: readonly ComparePoint[], sides: readonly (Side | null)[]): number {
  const jump = points.findLastIndex(({ period }, at) => at > 0 && isJump(points[at - 1]?.period ?? period, period))
  return Math.max(0, jump, sides.lastIndexOf(null) + 1)
}

const isJump = (before: string, period: string) => periodEnd(period) - periodEnd(before) > 1

const steps = ({ points }: CompareLineData, count: number) =>
  points.some(({ period }) => period.includes('-'))
    ? count === 1
      ? 'period'
      : 'periods'
    : count === 1
      ? 'year'
      : 'years'
const now = ({ last }: Run) => `in ${periodInWords(last?.period ?? '')}`
const ownOf = ({ last }: Run) => last?.own?.value ?? null
const others = ({ data }: Run) =>
  data.similarBy === 'mean' ? 'the mean of similar authorities' : 'similar authorities'
const against = (run: Run, when: 'ended' | 'until now') =>
  againstOthers(run.data, run.side ?? 'level', when, others(run))
const isOtherBefore = ({ sides }: Run) =>
  sides.length > 2 && sides.slice(0, -1).every((side) => side === sides[0]) && sides[0] !== 'level'

const headings: readonly Finding<Run>[] = [
  [
    ({ data }) => data.points.every(({ own }) => own === null || own.value === null),
    ({ data }) => `No number of ${data.called} is published for ${data.authority}`,
  ],
  [
    (run) => ownOf(run) === null,
    (run) =>
      `${capital(run.data.called)} in ${run.data.authority}: no number ${now(run)}, ${missingWords(run.last?.own?.status ?? null)}`,
  ],
  [
    ({ side }) => side === null,
    (run) =>
      `${run.data.title} in ${run.data.authority}: ${figureText(ownOf(run) as number, run.data.reading)} ${now(run)}`,
  ],
  [
    ({ lasts, sides }) => lasts > 2 && lasts >= sides.length,
    (run) => `${against(run, 'until now')} in each of the last ${inWords(run.lasts)} ${steps(run.data, run.lasts)}`,
  ],
  [
    ({ lasts, sides }) => lasts === 2 && sides.length === 2,
    (run) => `${against(run, 'until now')} in the last two ${steps(run.data, 2)}`,
  ],
  [
    ({ sides, among }) => sides.length > 2 && among * 2 > sides.length,
    (run) =>
      `${against(run, 'until now')} in ${inWords(run.among)} of the last ${inWords(run.sides.length)} ${steps(run.data, run.sides.length)}`,
  ],
  [
    (run) => isOtherBefore(run) && run.side !== run.sides[0],
    (run) =>
      `${against(run, 'ended')} ${now(run)}, and ${sideWord(run.data.called, run.sides[0] as Side)} in each of the ${inWords(run.sides.length - 1)} ${steps(run.data, run.sides.length - 1)} before`,
  ],
  [() => true, (run) => `${against(run, 'ended')} ${now(run)}`],
]

/**
 * The authority beside similar ones over the last years, for the head of a page: `Walsall has had fewer re-referrals than
 * similar authorities in three of the last four years`. It never says better or worse.
 */
export function compareHeading(data: CompareLineData): string {
  return firstFinding(headings, runOf(data), data.title)
}

type Ends = {
  readonly run: Run
  readonly to: number | null
  readonly known: readonly { readonly period: string; readonly value: number }[]
  readonly lowest: number
  readonly highest: number
}

function endsOf(data: CompareLineData): Ends {
  const known = unbroken(data).flatMap(({ period, own }) =>
    own === null || own.value === null ? [] : [{ period, value: asShown(own.value, data.reading) }],
  )
  const run = runOf(data)
  const own = ownOf(run)
  const values = known.map(({ value }) => value)
  const to = own === null ? null : asShown(own, data.reading)
  return { run, to, known, lowest: Math.min(...values), highest: Math.max(...values) }
}

const said = ({ run }: Ends, value: number) => figureText(value, run.data.reading)
/** The latest period with that number. */
const lastWith = ({ known }: Ends, value: number) =>
  periodInWords(known.findLast((each) => each.value === value)?.period ?? '')
const isFall = ({ to, lowest, highest }: Ends) => highest - (to ?? 0) >= (to ?? 0) - lowest

const changes: readonly Finding<Ends>[] = [
  [({ known }) => known.length === 0, ({ run }) => `${run.data.authority} has no number in any ${steps(run.data, 1)}`],
  [
    ({ to }) => to === null,
    (ends) =>
      `No number ${now(ends.run)}: ${missingWords(ends.run.last?.own?.status ?? null)}; last ${said(ends, ends.known.at(-1)?.value as number)} in ${periodInWords(ends.known.at(-1)?.period as string)}`,
  ],
  [({ known }) => known.length === 1, (ends) => `${said(ends, ends.to as number)} ${now(ends.run)}`],
  [
    ({ lowest, highest }) => lowest === highest,
    (ends) =>
      `${said(ends, ends.to as number)} in ${ends.known.length === 2 ? 'both' : 'all'} ${ends.known.length === 2 ? '' : `${inWords(ends.known.length)} `}${steps(ends.run.data, 2)}`,
  ],
  [isFall, (ends) => `Down from ${said(ends, ends.highest)} in ${lastWith(ends, ends.highest)}`],
  [() => true, (ends) => `Up from ${said(ends, ends.lowest)} in ${lastWith(ends, ends.lowest)}`],
]

/** `below the similar median again since 2024`; empty where it is not known. */
function besideMedian({ data, side, lasts }: Run): string {
  if (side === null) return ''
  const points = unbroken(data)
  const all = points.map((point) => sideOf(point, data))
  const from = all.length - lasts
  const where = side === 'level' ? `level with the similar ${data.similarBy}` : `${side} the similar ${data.similarBy}`
  const isAgain = from > startOfKnown(points, all) && all.slice(0, from).includes(side)
  if (lasts === all.length && lasts > 2) return `${where} in every ${steps(data, 1)}`
  const again = isAgain ? ' again' : ''
  return `${where}${again} ${lasts === 1 ? 'in' : 'since'} ${periodInWords(points[from]?.period ?? '')}`
}

/** How it came to its last number, and since when it has been on its side of the similar ones: for the head of the line. */
export function compareLineFinding(data: CompareLineData): string {
  const ends = endsOf(data)
  const beside = besideMedian(ends.run)
  return `${firstFinding(changes, ends, data.title)}${beside === '' ? '' : `, and ${beside}`}`
}
