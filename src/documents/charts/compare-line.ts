import { shortPeriod } from '../../core/published-period.ts'
import { type Box, boxOf, drawLabel, firstFree, type Label } from '../labels.ts'
import { escapeText, tenth, textWidth } from '../svg.ts'
import type { Plot } from './axis.ts'
import { capital, inWords } from './chart-words.ts'
import type { CompareLineData, ComparePoint } from './compare-line-data.ts'
import { nationName } from './compare-line-data.ts'
import { endLabels, endsOf, roomForEnds } from './compare-line-ends.ts'
import { compareLineFinding } from './compare-line-finding.ts'
import { alongLine, bandOf, type Place, runsOf, segments } from './compare-line-paths.ts'
import { drawings, frame, second, sentence } from './frame.ts'
import { along, type FreeScale, lineScale, marksUpright, markText, roomForMarks } from './free-scale.ts'
import { asShown, figureText, shortMissing } from './published-figure.ts'

type Width = 800 | 358

const pick = {
  own: ({ own }: ComparePoint) => own?.value ?? null,
  similar: ({ similar }: ComparePoint) => similar,
  england: ({ england }: ComparePoint) => england,
  region: ({ region }: ComparePoint) => region,
}

/**
 * An authority over the periods: its line with dots, the similar ones' median dashed, England dotted, its region thin, and
 * shaded from the lowest to the highest of the similar ones. Where there is no number there is a gap and the word for it.
 *
 * @param id  makes the names inside the drawing unique on its page
 */
export function compareLine(data: CompareLineData, id: string): string {
  const known = data.points.filter((point) => Object.values(pick).some((of) => of(point) !== null))
  const only = known[0]
  if (only === undefined) return sentence(`No number of ${data.called} is published for any year`)
  if (known.length === 1) return sentence(oneYear(data, only))
  return drawings(draw(data, 800, id), draw(data, 358, id))
}

function oneYear(data: CompareLineData, point: ComparePoint): string {
  const { authority, reading, points } = data
  const said = (name: string, value: number | null) => (value === null ? [] : [`${name} ${figureText(value, reading)}`])
  const own = point.own?.value ?? null
  const first = own === null ? [`${authority}: ${shortMissing(point.own?.status ?? null)}`] : said(authority, own)
  const parts = [...first, ...said('similar authorities', point.similar), ...said(nationName(data), point.england)]
  const only = points.length === 1 ? 'one year' : 'the only year with a number'
  return `${parts.join(', ')} in ${shortPeriod(point.period)}: ${only}, too few to draw a line`
}

type Sheet = {
  readonly data: CompareLineData
  readonly width: Width
  readonly size: number
  readonly plot: Plot
  readonly scale: FreeScale
  readonly x: (at: number) => number
  readonly y: (value: number) => number
}

function sheetOf(data: CompareLineData, width: Width): Sheet {
  const size = second(width)
  const { points, reading } = data
  const numbers = points.flatMap((point) => [
    pick.own(point),
    point.similar,
    point.england,
    width === 800 ? point.region : null,
    point.range?.lowest ?? null,
    point.range?.highest ?? null,
  ])
  const scale = lineScale(numbers.filter((value) => value !== null))
  const left = roomForMarks(scale, reading.unit, size)
  const plot = {
    left,
    right: width - Math.min(width === 800 ? 190 : 136, roomForEnds(endsOf(data, width === 800))),
    top: 24,
    bottom: width === 800 ? 338 : 262,
  }
  const inner = { from: plot.left + 8, to: plot.right - 6 }
  return {
    ...{ data, width, size, plot, scale },
    x: (at) => inner.from + (at / Math.max(1, points.length - 1)) * (inner.to - inner.from),
    y: (value) => along(scale, value, plot.bottom, plot.top),
  }
}

function draw(data: CompareLineData, width: Width, id: string): string {
  const sheet = sheetOf(data, width)
  const { plot, scale, size } = sheet
  const line = (of: (point: ComparePoint) => number | null): readonly (Place | null)[] =>
    data.points.map((point, at) => {
      const value = of(point)
      return value === null ? null : { x: sheet.x(at), y: sheet.y(value) }
    })
  const [own, similar, england] = [line(pick.own), line(pick.similar), line(pick.england)]
  const region = width === 800 ? line(pick.region) : []
  const marks = [...own, ...similar, ...england, ...region].filter((place) => place !== null)
  const taken = [...alongLine(own), ...alongLine(similar), ...alongLine(england), ...marks.map(dotBox)]
  const peak = peakLabel(sheet, taken)
  const written = peak === null ? taken : [...taken, boxOf(peak)]
  const gaps = gapWords(sheet, written)
  const breaks = breakWords(sheet, [...written, ...gaps.map(boxOf)])
  const words = [...gaps, ...breaks, ...provisionalWord(sheet, [...written, ...gaps.map(boxOf), ...breaks.map(boxOf)])]
  const starts = scale.start > 0 || scale.end < 0
  const note = `scale starts at ${markText(scale.start, scale, data.reading.unit)}`
  const height = plot.bottom + (starts ? 50 : 30)
  const isProvisional = (at: number) => data.points[at]?.isProvisional === true
  const isBreak = (at: number) => data.breaks.some(({ period }) => period === data.points[at]?.period)
  const body = [
    band(sheet),
    marksUpright(plot, scale, data.reading.unit, size),
    periodNames(sheet),
    memberLines(sheet),
    segments(region, 'ln-region'),
    segments(similar, 'ln-similar'),
    segments(england, 'ln-england'),
    breakLines(sheet),
    segments(own, 'ln-deep', isProvisional, isBreak),
    ...own.map((place, at) => (place === null ? '' : dot(place, isProvisional(at)))),
    endLabels(endsOf(data, width === 800), sheet.y, { x: plot.right, width, top: plot.top + 6, bottom: plot.bottom }),
    peak === null ? '' : drawLabel(peak),
    ...words.map(drawLabel),
    rangeWord(sheet, [...written, ...words.map(boxOf)]),
    starts ? drawLabel({ text: note, x: 0, y: plot.bottom + 42, size, css: 'q' }) : '',
  ].join('')
  const title = `${capital(data.title)} in ${data.authority}, ${shortPeriod(data.points[0]?.period ?? '')} to ${shortPeriod(data.points.at(-1)?.period ?? '')}`
  return frame({ id, width, height, title, description: described(data), body })
}

const dotBox = ({ x, y }: Place): Box => ({ x: x - 5, y: y - 5, width: 10, height: 10 })

function dot({ x, y }: Place, isOpen: boolean): string {
  return `<circle cx="${tenth(x)}" cy="${tenth(y)}" r="${isOpen ? 4.5 : 4}" class="${isOpen ? 'dot-open' : 'f-deep'}"/>`
}

function described(data: CompareLineData): string {
  const last = data.points.at(-1)
  const said = (name: string, value: number | null | undefined) =>
    typeof value === 'number' ? ` ${name} ${figureText(value, data.reading)}.` : ''
  const missing = data.points.filter((point) => pick.own(point) === null)
  const gaps = missing.map(({ period, own }) => ` ${shortPeriod(period)}: ${shortMissing(own?.status ?? null)}.`)
  const breaks = data.breaks.map(({ why }) => ` ${capital(why)}.`)
  const provisional = last?.isProvisional === true ? ' The last number is provisional.' : ''
  const against = said('Similar authorities', last?.similar) + said(nationName(data), last?.england)
  return `${compareLineFinding(data)}.${against}${provisional}${breaks.join('')}${gaps.join('')}`
}

/** The highest number, named above its dot; the last one is named at the right. */
function peakLabel({ data, width, size, plot, x, y }: Sheet, taken: readonly Box[]): Label | null {
  const own = data.points.map((point) => {
    const value = pick.own(point)
    return value === null ? null : asShown(value, data.reading)
  })
  const known = own.filter((value) => value !== null)
  if (known.length < 3) return null
  const highest = Math.max(...known)
  const at = own.indexOf(highest)
  if (at === own.findLastIndex((value) => value !== null) || highest === Math.min(...known)) return null
  const text = `${figureText(highest, data.reading)} in ${shortPeriod(data.points[at]?.period ?? '')}`
  const level = y(pick.own(data.points[at] as ComparePoint) as number)
  const within = { x: plot.left + 2, y: 0, width: plot.right - plot.left, height: plot.bottom }
  const half = textWidth(text, size) / 2
  const middle = Math.min(Math.max(x(at), plot.left + 3 + half), width - half)
  const label = { text, size, css: 'halo' }
  const candidates: readonly Label[] = [
    { ...label, x: middle, y: level - 10, anchor: 'middle' },
    { ...label, x: x(at) + 10, y: level + 5 },
    { ...label, x: x(at) - 10, y: level + 5, anchor: 'end' },
    { ...label, x: x(at) + 6, y: level - 14 },
    { ...label, x: x(at) - 6, y: level - 14, anchor: 'end' },
  ]
  return firstFree(candidates, taken, within)
}

/** Why there is no number, once for periods that follow one another, at the foot of the gap. */
function gapWords(sheet: Sheet, taken: readonly Box[]): readonly Label[] {
  const { data, size, plot, x } = sheet
  const words = data.points.map((point) => (pick.own(point) === null ? shortMissing(point.own?.status ?? null) : null))
  const found: Label[] = []
  for (const { from, to, value } of runsOf(words)) {
    const middle = (x(from) + x(to)) / 2
    const half = textWidth(value, size) / 2
    const at = Math.min(Math.max(middle, plot.left + 4 + half), plot.right - half)
    const levels = [plot.bottom - 8, plot.bottom - 28, plot.bottom - 48, plot.top + 16]
    const candidates = levels.map(
      (level): Label => ({ text: value, x: at, y: level, size, anchor: 'middle', css: 'q halo' }),
    )
    const label = firstFree(candidates, [...taken, ...found.map(boxOf)])
    if (label !== null) found.push(label)
  }
  return found
}

const breakPlaces = ({ data, x }: Sheet) =>
  data.points.flatMap(({ period }, at) =>
    at > 0 && data.breaks.some((each) => each.period === period) ? [(x(at - 1) + x(at)) / 2] : [],
  )

function breakLines(sheet: Sheet): string {
  const { plot } = sheet
  return breakPlaces(sheet)
    .map((x) => `<line x1="${tenth(x)}" y1="${plot.top}" x2="${tenth(x)}" y2="${plot.bottom}" class="ln-break"/>`)
    .join('')
}

function breakWords(sheet: Sheet, taken: readonly Box[]): readonly Label[] {
  const { plot, size } = sheet
  const text = 'series broken'
  return breakPlaces(sheet).flatMap((x) => {
    const levels = [plot.top + 12, plot.bottom - 8, plot.top + 34, plot.bottom - 30]
    const candidates = levels.flatMap((y): readonly Label[] => [
      { text, x: x + 5, y, size, css: 'q halo' },
      { text, x: x - 5, y, size, anchor: 'end', css: 'q halo' },
    ])
    const within = { x: plot.left, y: 0, width: plot.right - plot.left, height: plot.bottom }
    const label = firstFree(candidates, taken, within)
    return label === null ? [] : [label]
  })
}

/** Beside the last dot where it is provisional. */
function provisionalWord({ data, size, plot, x, y }: Sheet, taken: readonly Box[]): readonly Label[] {
  const at = data.points.length - 1
  const value = data.points[at]?.own?.value ?? null
  if (value === null || data.points[at]?.isProvisional !== true) return []
  const candidates = [20, -12, 38, -30].map((down): Label => {
    return { text: 'provisional', x: x(at) + 5, y: y(value) + down, size, anchor: 'end', css: 'q halo' }
  })
  const within = { x: plot.left, y: 0, width: plot.right - plot.left, height: plot.bottom }
  const label = firstFree(candidates, taken, within)
  return label === null ? [] : [label]
}

/** Each of those like it, thin, with its name for whoever points at it: the table names them for all. */
function memberLines({ data, x, y }: Sheet): string {
  return (data.members ?? [])
    .map(({ name, values }) => {
      const places = values.map((value, at) => (value === null ? null : { x: x(at), y: y(value) }))
      return `<g><title>${escapeText(name)}</title>${segments(places, 'ln-each')}</g>`
    })
    .join('')
}

function band({ data, x, y }: Sheet): string {
  return bandOf(
    data.points.map(({ range }, at) =>
      range === null ? null : { x: x(at), high: y(range.highest), low: y(range.lowest) },
    ),
  )
}

/** What the shaded band is, where it finds a place inside it; the lines of each leave it none. */
function rangeWord({ data, size, plot, x, y }: Sheet, taken: readonly Box[]): string {
  if ((data.members ?? []).length > 0) return ''
  const text = `range of the ${inWords(data.similarCount)}`
  const isInside = (at: number, level: number, reach: number) =>
    data.points.every(
      ({ range }, other) =>
        Math.abs(x(other) - x(at)) > reach ||
        (range !== null && y(range.highest) < level - size && y(range.lowest) > level + 5),
    )
  const spots = data.points.flatMap(({ range }, at) =>
    (range === null ? [] : [y(range.highest) + 20, y(range.lowest) - 12, (y(range.highest) + y(range.lowest)) / 2 + 5])
      .filter((level) => isInside(at, level, 0))
      .map((level) => ({ at, level })),
  )
  // Best where all of the text lies on the shaded ground, and late rather than early.
  const wide = textWidth(text, size) / 2 + (x(1) - x(0))
  const whole = spots.filter(({ at, level }) => isInside(at, level, wide))
  const candidates = [...whole.reverse(), ...spots.reverse()].map(
    ({ at, level }): Label => ({ text, x: x(at), y: level, size, anchor: 'middle', css: 'm' }),
  )
  const within = { x: plot.left + 2, y: 0, width: plot.right - plot.left - 2, height: plot.bottom }
  const label = firstFree(candidates, taken, within)
  return label === null ? '' : drawLabel(label)
}

/** The last period and as many before it, evenly, as there is room for. */
function periodNames({ data, size, plot, x }: Sheet): string {
  const names = data.points.map(({ period }) => shortPeriod(period))
  const widest = Math.max(...names.map((name) => textWidth(name, size)))
  const slot = x(1) - x(0)
  const each = Math.max(1, Math.ceil((widest + 14) / slot))
  return names
    .map((text, at) => {
      if ((names.length - 1 - at) % each !== 0) return ''
      const middle = Math.max(x(at), textWidth(text, size) / 2)
      return drawLabel({ text, x: middle, y: plot.bottom + 22, size, anchor: 'middle', css: 'q' })
    })
    .join('')
}
