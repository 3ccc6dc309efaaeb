import { spoken } from '../../core/words.ts'
import { drawLabel } from '../labels.ts'
import { escapeText, tenth, textWidth } from '../svg.ts'
import { type ChartTable, columns, wordCell } from './chart-table.ts'
import { capital, type Finding, firstFinding, inWords, joined, withheldText } from './chart-words.ts'

/** One measure at one time. */
export type MultiplePoint = {
  /** `31 March 2026` */
  readonly name: string
  /** In its unit; null where it is not known, `c` where it is withheld. */
  readonly value: number | 'c' | null
  /** `73 of 662`; null where that is not told. */
  readonly counted: string | null
  /** The nation at the same time; null or left out where it is not published, or counted in another way. */
  readonly england?: number | null
}

/** A measure over some years, in a small picture of its own scale. */
export type Multiple = {
  readonly id: string
  /** `Reviews in time` */
  readonly name: string
  /** In the middle of a sentence: `reviews in time`. */
  readonly called: string
  readonly unit: 'percent' | 'score'
  readonly better: 'higher' | 'lower'
  readonly points: readonly MultiplePoint[]
  /** Whether the last differs from the one before by more than chance; null where that cannot be told. */
  readonly differs: boolean | null
  /** What the nation is called; England when not given. */
  readonly nation?: string
  readonly href?: string
}

const isNumber = (value: number | 'c' | null): value is number => typeof value === 'number'
const lastTwo = ({ points }: Multiple) => points.slice(-2).map(({ value }) => value)

/** Which way it moved by more than chance; null where it did not, or where that is not known. */
export function moved(multiple: Multiple): 'better' | 'worse' | null {
  const [before, now] = lastTwo(multiple)
  if (multiple.differs !== true || !isNumber(before ?? null) || !isNumber(now ?? null) || before === now) return null
  return (now as number) > (before as number) === (multiple.better === 'higher') ? 'better' : 'worse'
}

const those = (multiples: readonly Multiple[], way: 'better' | 'worse') =>
  multiples.filter((each) => moved(each) === way).map(({ called }) => called)

const findings: readonly Finding<readonly Multiple[]>[] = [
  [
    (all) => those(all, 'worse').length > 3,
    (all) => `${capital(inWords(those(all, 'worse').length))} of ${inWords(all.length)} measures are getting worse`,
  ],
  [
    (all) => those(all, 'worse').length > 1,
    (all) =>
      `${capital(inWords(those(all, 'worse').length))} measures are getting worse: ${joined(those(all, 'worse'))}`,
  ],
  [(all) => those(all, 'worse').length === 1, (all) => `One measure is getting worse: ${those(all, 'worse')[0]}`],
  [
    (all) => those(all, 'better').length > 0,
    (all) => `Nothing is getting worse; better than a year ago: ${joined(those(all, 'better').slice(0, 3))}`,
  ],
  [(all) => all.some(({ differs }) => differs !== null), () => 'No measure has changed by more than chance in a year'],
]

/** What got worse in a year. */
export const multiplesFinding = (multiples: readonly Multiple[]): string =>
  firstFinding(findings, multiples, 'Measures from year to year')

/** A number in its unit: `91%`, `14.2`. */
function said(value: number, unit: Multiple['unit']): string {
  return unit === 'score' ? (Math.round(value * 10) / 10).toFixed(1) : `${Math.round(value)}%`
}

const pointText = ({ value, counted }: MultiplePoint, unit: Multiple['unit']) =>
  value === null
    ? 'not known'
    : value === 'c'
      ? withheldText
      : `${said(value, unit)}${counted === null ? '' : ` (${counted})`}`

const nationOf = ({ nation = 'England' }: Multiple) => nation

/** The number of the nation after ours: `, England 10%`; nothing where there is none. */
function besideText({ england = null }: MultiplePoint, each: Multiple): string {
  return england === null ? '' : `, ${nationOf(each)} ${said(england, each.unit)}`
}

/** The latest of the nation: `England 10% on 31 March 2025`, without the day where ours is of the same. */
function nationWords(each: Multiple): string | null {
  const latest = each.points.findLast(({ england = null }) => england !== null)
  if (latest === undefined) return null
  const day = latest === each.points.at(-1) ? '' : ` on ${latest.name}`
  return `${nationOf(each)} ${said(latest.england as number, each.unit)}${day}`
}

/** Every measure at every time, as a table. */
export function multiplesTable(multiples: readonly Multiple[]): ChartTable {
  const times = multiples[0]?.points.map(({ name }) => name) ?? []
  return {
    columns: columns(['Measure', ...times, 'Better', 'Change in a year'], times),
    rows: multiples.map((each) => [
      wordCell(each.name, each.href),
      ...each.points.map((point) => wordCell(`${pointText(point, each.unit)}${besideText(point, each)}`)),
      wordCell(each.better),
      wordCell(changeWords(each)),
    ]),
  }
}

function changeWords(each: Multiple): string {
  const way = moved(each)
  return way !== null ? `getting ${way}` : each.differs === false ? 'no more than chance' : ''
}

/** A wall of small pictures, each with its name, its line, its last value, and the nation's line in grey where it has one. */
export function multiples(all: readonly Multiple[], id: string): string {
  const cells = all.map((each) => {
    const name = escapeText(each.name)
    const title = each.href === undefined ? name : `<a href="${escapeText(each.href)}">${name}</a>`
    const way = moved(each)
    const note = way === null ? '' : ` <strong class="${way === 'worse' ? 'tl-late' : ''}">Getting ${way}</strong>`
    const nation = nationWords(each)
    const beside = nation === null ? '' : ` ${escapeText(nation)}.`
    return `<div class="tl-multiple"><p class="tl-multiple__name">${title}</p>${draw(each, `${id}-${each.id}`)}<p class="tl-multiple__note">${capital(each.better)} is better.${beside}${note}</p></div>`
  })
  return `<div class="tl-multiples">${cells.join('')}</div>`
}

const width = 240
const height = 86

function draw(each: Multiple, id: string): string {
  const { points, unit } = each
  const values = points.map(({ value }) => (isNumber(value) ? value : null))
  const last = points.at(-1)
  if (last === undefined || !isNumber(last.value)) {
    return `<p class="tl-multiple__none">${last?.value === 'c' ? capital(withheldText) : 'Not known'}</p>`
  }
  const england = points.map((point) => point.england ?? null)
  const numbers = values.filter((value) => value !== null)
  const drawn = [...numbers, ...england.filter((value) => value !== null)]
  const [low, high] = [Math.min(...drawn), Math.max(...drawn)]
  const spread = Math.max(high - low, unit === 'percent' ? 4 : 1)
  const middle = (low + high) / 2
  const right = width - textWidth(said(last.value, unit), 20, true) - 18
  const x = (at: number) => 4 + (points.length < 2 ? 1 : at / (points.length - 1)) * (right - 4)
  const y = (value: number) => 44 - ((value - middle) / spread) * 52
  const isWorse = moved(each) === 'worse'
  const at = points.length - 1
  const css = isWorse ? 'late' : 'deep'
  const label = {
    text: said(last.value, unit),
    x: x(at) + 10,
    y: y(last.value) + 7,
    size: 20,
    css: isWorse ? 'l' : 'd',
  }
  const [least, most] = [Math.min(...numbers), Math.max(...numbers)]
  const nation = nationWords(each)
  const extremes = `Lowest ${said(least, unit)}, highest ${said(most, unit)}, now ${pointText(last, unit)}.${nation === null ? '' : ` ${nation}.`}`
  const names = `${spoken(numbers.length)} of ${spoken(points.length)} years known.`
  return `<svg class="tl-svg tl-multiple__line" viewBox="0 0 ${width} ${height}" role="img" aria-labelledby="${id}t ${id}d"><title id="${id}t">${escapeText(each.name)} from year to year</title><desc id="${id}d">${escapeText(`${extremes} ${names}`)}</desc>${path(england, x, y, 'ln-context')}${path(values, x, y, `ln-${css}`)}<circle cx="${tenth(x(at))}" cy="${tenth(y(last.value))}" r="4.5" class="f-${css}"/>${drawLabel(label)}</svg>`
}

/** The points joined, with a gap where one is missing; one that stands alone is a dot. */
function path(
  values: readonly (number | null)[],
  x: (at: number) => number,
  y: (value: number) => number,
  css: string,
): string {
  const drawn = values
    .map((value, at) => {
      if (value === null) return ''
      const isStart = at === 0 || (values[at - 1] ?? null) === null
      const isAlone = isStart && (values[at + 1] ?? null) === null
      return `${isStart ? 'M' : 'L'}${tenth(x(at))} ${tenth(y(value))}${isAlone ? 'h0' : ''}`
    })
    .join('')
  return drawn === '' ? '' : `<path d="${drawn}" class="${css}"/>`
}
