import { shortPeriod } from '../../../../core/published-period.ts'
import { halfUp } from '../../../../core/published-value.ts'
import type { CompareLineData } from '../../../../documents/charts/compare-line-data.ts'
import { figureText, type missingWords, shortMissing } from '../../../../documents/charts/published-figure.ts'
import { rowStrip } from '../../../../documents/charts/row-strip.ts'
import { sparkline } from '../../../../documents/charts/small-line.ts'
import type { ProfileFigure, ProfileRow } from '../../../../work/authority-profile.ts'
import { indicatorPath } from '../addresses.ts'
import { changeText, unitInHeading, unitOfChange } from '../figure-words.ts'
import { isReal } from './finding.ts'

/** A change in words: a real one has a mark and weight, all others are small. */
export type ChangeShown = {
  readonly mark: 'better' | 'worse' | 'other' | null
  readonly word: string
  readonly says: string
}

/** A line of the table as the page shows it. */
export type LineShown = {
  readonly title: string
  readonly path: string | null
  readonly unit: string | null
  readonly figure: string | null
  /** Under the figure: the year, and that it is going to be revised. */
  readonly when: string
  /** Why there is no figure; null where there is one. */
  readonly why: string | null
  readonly similar: string
  readonly england: string
  readonly rank: string
  readonly band: string | null
  readonly change: ChangeShown | null
  readonly line: string
  readonly strip: string
  /** Does the number stand apart, or did it change more than usual? */
  readonly isApart: boolean
}

/** A line of a profile, for its table. */
export function lineShown(row: ProfileRow, authority: string, code: string): LineShown {
  const { id, title, unit, figure } = row
  const about = { title, unit: unitUnder(row), isApart: isApart(row) }
  if (figure === null) return { ...nothing, ...about, why: 'No file with it is loaded' }
  const said = (value: number | null) => (value === null ? '' : figureText(value, row))
  const { own, rank, of } = figure
  const text = own?.grade ?? (own?.value == null ? null : said(own.value))
  const isGrade = unit === 'grade'
  return {
    ...about,
    path: indicatorPath(id, code),
    figure: text,
    when: whenOf(figure),
    why: text === null ? whyOf(figure, shortMissing) : null,
    similar: isGrade ? gradesOf(figure.grades) : said(figure.similar),
    england: row.nationIsSum ? 'a sum of rates' : (figure.england?.grade ?? said(figure.england?.value ?? null)),
    rank: rank === null || isGrade ? '' : `${rank} of ${of}`,
    band: figure.band,
    change: text === null || isGrade ? null : changeShown(row, figure),
    line: isGrade ? '' : undescribed(sparkline(lineDataOf(row, figure, authority), `l-${id}`)),
    strip: isGrade ? '' : undescribed(stripOf(row, figure, authority)),
  }
}

/** A line of which nothing is loaded. */
const nothing = {
  ...{ path: null, figure: null, when: '', similar: '', england: '', rank: '', band: null, change: null },
  ...{ line: '', strip: '' },
} as const

/** What is counted, where neither the figure nor the title says it. */
function unitUnder({ unit, title }: ProfileRow): string | null {
  const words = unitInHeading(unit)
  const isSaid = words === null || words === '%' || words.startsWith('£')
  return isSaid || title.toLowerCase().includes(words.toLowerCase()) ? null : words
}

/** Does its number stand apart, or did it change by more than twice what is usual? */
export function isApart({ figure }: ProfileRow): boolean {
  return (figure !== null && isReal(figure)) || (figure?.standing != null && figure.standing.is !== 'among')
}

function whenOf({ period, isProvisional }: ProfileFigure): string {
  return `${shortPeriod(period)}${isProvisional ? ', provisional' : ''}`
}

/**
 * `Published for the nation only`, or what stands in place of a number.
 *
 * @param words  of what a publisher says: in a line there is room for few
 */
export function whyOf({ own, of, period }: ProfileFigure, words: typeof missingWords): string {
  if (own === null && of === 0) return 'Published for the nation only'
  return `${shortPeriod(period)}: ${words(own?.status ?? null)}`
}

/** `4 Good, 3 Outstanding` */
function gradesOf(grades: readonly string[]): string {
  const counts = new Map<string, number>()
  for (const grade of grades) counts.set(grade, (counts.get(grade) ?? 0) + 1)
  return [...counts]
    .sort((a, b) => b[1] - a[1])
    .map(([grade, number]) => `${number} ${grade.toLowerCase()}`)
    .join(', ')
}

/** What became of the number since the newest year before that has one. */
export function changeShown(row: ProfileRow, figure: ProfileFigure): ChangeShown {
  const { change, movement } = figure
  const { from, by, across } = change
  if (from === null || by === null) return { mark: null, word: 'No figure before', says: '' }
  const isNone = halfUp(by, row.decimals) === 0
  const on = isNone
    ? `the same as ${shortPeriod(from.period)}`
    : `${changeText(by, row)}${unitBehind(row.unit, by)} on ${shortPeriod(from.period)}`
  if (across.length > 0) {
    const [first] = across
    const missing = across.length === 1 && first !== undefined ? shortPeriod(first.period) : `${across.length} years`
    const why = first === undefined ? '' : shortMissing(first.status)
    return { mark: null, word: `None for ${missing}: ${why}`, says: on }
  }
  if (movement.canBeRounding) return { mark: null, word: 'No: can be rounding', says: on }
  if (isNone) return { mark: null, word: 'No', says: on }
  if (movement.is === 'usual') return { mark: null, word: 'No: usual', says: on }
  if (movement.is === 'unknown') return { mark: null, word: 'Too few to tell', says: on }
  if (!isReal(figure)) return { mark: null, word: `Slightly ${movement.is}`, says: on }
  const mark = movement.is === 'better' || movement.is === 'worse' ? movement.is : 'other'
  return { mark, word: `${movement.is.charAt(0).toUpperCase()}${movement.is.slice(1)}`, says: on }
}

/** What of a unit is said behind a change: the line says the rest. */
function unitBehind(unit: string, by: number): string {
  const words = unitOfChange(unit)
  if (words === 'points') return Math.abs(by) === 1 ? ' point' : ' points'
  return words === '' || words.startsWith('per ') ? '' : ` ${words}`
}

/** The years of a line, as drawings take them. */
export function lineDataOf(
  row: ProfileRow,
  { points, breaks, members }: ProfileFigure,
  authority: string,
): CompareLineData {
  const { title, called, unit, decimals, better } = row
  return {
    ...{ title, called, reading: { unit, decimals, better }, authority, similarBy: 'median', similarCount: members },
    ...{ region: null, breaks, points: points.map((point) => ({ ...point, range: null, region: null })) },
  }
}

function stripOf(row: ProfileRow, figure: ProfileFigure, authority: string): string {
  const { id, title, unit, decimals, better } = row
  const { all, similar, england, own } = figure
  // The nation's number of something that grows with the authority would stand far outside.
  const nation = row.isSize || row.nationIsSum ? null : (england?.value ?? null)
  const numbers = { all, similar, england: nation, ours: own?.value ?? null }
  return rowStrip({ title, reading: { unit, decimals, better }, authority, ...numbers }, `s-${id}`)
}

/**
 * A drawing in a row whose cells say all that it shows: a screen reader passes over it, and the page, which has nearly three
 * hundred of them, is half as large.
 */
function undescribed(drawing: string): string {
  return drawing
    .replace(/<title[^>]*>.*?<\/title><desc[^>]*>.*?<\/desc>/s, '')
    .replace(/ role="img" aria-labelledby="[^"]*"/, ' aria-hidden="true"')
}
