import { type Box, boxOf, drawLabel, firstFree, type Label } from '../labels.ts'
import { tenth, textWidth } from '../svg.ts'
import { type AmongAllData, lowestFirst, type Numbered, oursOf, periodInWords, withoutNumber } from './among-all.ts'
import { largeStripFinding } from './among-all-finding.ts'
import { capital } from './chart-words.ts'
import { nationName } from './compare-line-data.ts'
import { drawings, first, frame, second, sentence, shortened } from './frame.ts'
import { similarInRows, similarOnLines } from './large-strip-similar.ts'
import { noteUnder } from './note-lines.ts'
import { figureText, missingWords } from './published-figure.ts'
import { beyondText, diamond, edgeArrow, type StripScale, stripScale } from './strip-scale.ts'
import { swarm } from './swarm.ts'

type Width = 1120 | 358

/** How far the middles of two dots are apart: each is 3 across its radius. */
const pitch = 6.6
/** Half of the mark of the authority that is looked at. */
const half = 9
/** Most dots above the line, and as many below. */
const mostLevels = 7

/**
 * Every authority as a dot, better to the right, ours a diamond, England an upright; the similar ones once more in a row of
 * their own, named. Those beyond the hundredth at either end are named at the edge.
 */
export function largeStrip(data: AmongAllData, id: string): string {
  const all = lowestFirst(data)
  if (all.length < 2) {
    return sentence(
      all.length === 0
        ? `No authority has a number of ${data.called} in ${periodInWords(data.period)}`
        : `Only ${all[0]?.name} has a number in ${periodInWords(data.period)}: too few to compare`,
    )
  }
  return drawings(draw(data, 1120, id), draw(data, 358, id))
}

function draw(data: AmongAllData, width: Width, id: string): string {
  const size = second(width)
  const isWide = width === 1120
  const [from, to] = isWide ? [132, 1096] : [14, 344]
  const scale = stripScale(data, from, to)
  const all = lowestFirst(data)
  const ours = oursOf(data)
  const dots = dotsOf(data, scale)
  const levels = Math.max(2, ...dots.map(({ level }) => Math.abs(level)))
  const line = 46 + levels * pitch
  const similar = all.filter(({ isSimilar }) => isSimilar === true)
  const under = line + levels * pitch + 22
  const count = `All ${all.length}`
  const row = isWide
    ? similarOnLines(data, similar, scale, { top: under, size })
    : similarInRows(data, similar, scale, { top: under + 22, size, width })
  const foot = row.foot
  const countLabel: Label = isWide
    ? { text: count, x: 112, y: line + 5, size: first, anchor: 'end' }
    : { text: count, x: 0, y: under + 2, size: first }
  const england = englandMark(
    data,
    scale,
    { from: line - levels * pitch - 4, foot: row.uprightTo, at: under, size, width },
    [boxOf(countLabel)],
  )
  const note = noteUnder(withoutNumber(data), { y: foot + 40, size, width })
  const body = [
    ...scale.marks.map(({ x }) => `<line x1="${tenth(x)}" y1="40" x2="${tenth(x)}" y2="${tenth(foot)}" class="gr"/>`),
    drawLabel(countLabel),
    dotPath(dots, 'others', line),
    dotPath(dots, 'similar', line),
    ...(['left', 'right'] as const).map((end) => beyondAt(data, scale, end, { from, to, line, size, width })),
    england,
    row.body,
    ours === undefined ? '' : oursAt(ours, scale, line),
    topRow(data, ours, scale, width, size),
    marksUnder(scale, foot + 18, size, width),
    note.svg,
  ].join('')
  const height = foot + 24 + note.high
  const title = `${capital(data.title)} in ${all.length} authorities, ${periodInWords(data.period)}`
  return frame({ id, width, height: Math.round(height), title, description: described(data, all), body })
}

function described(data: AmongAllData, all: readonly Numbered[]): string {
  const { reading, england } = data
  const [low, high] = [all[0] as Numbered, all.at(-1) as Numbered]
  const said = `Lowest ${figureText(low.value, reading)}, highest ${figureText(high.value, reading)}.`
  const ours = oursOf(data)
  const own = ours === undefined ? '' : ` ${ours.name} ${figureText(ours.value, reading)}.`
  const nation = england === null ? '' : ` ${nationName(data)} ${figureText(england, reading)}.`
  const missing = withoutNumber(data)
  return `${largeStripFinding(data)}.${own}${nation} ${said}${missing === '' ? '' : ` ${missing}.`}`
}

type Dot = { readonly x: number; readonly level: number; readonly kind: 'others' | 'similar' }

/** A dot for each that lies on the scale; ours has its own mark. */
function dotsOf(data: AmongAllData, { x, beyond }: StripScale): readonly Dot[] {
  const drawn = lowestFirst(data)
    .filter(({ value, isOurs }) => isOurs !== true && beyond(value) === null)
    .sort((one, other) => x(one.value) - x(other.value))
  const ours = oursOf(data)
  const places = drawn.map(({ value }) => x(value))
  const placed = swarm(places, pitch, mostLevels, ours === undefined ? undefined : { x: x(ours.value), radius: half })
  return placed.map((dot, at) => ({ ...dot, kind: drawn[at]?.isSimilar === true ? 'similar' : 'others' }))
}

function dotPath(dots: readonly Dot[], kind: Dot['kind'], line: number): string {
  const path = dots
    .filter((dot) => dot.kind === kind)
    .map(({ x, level }) => `M${tenth(x)} ${tenth(line + level * pitch)}h0`)
    .join('')
  return path === '' ? '' : `<path d="${path}" class="dots-${kind}"/>`
}

type Row = {
  readonly from: number
  readonly to: number
  readonly line: number
  readonly size: number
  readonly width: Width
}

/** Those beyond an end of the scale: an arrow at the row, their names above it. */
function beyondAt(data: AmongAllData, { beyond }: StripScale, end: 'left' | 'right', row: Row): string {
  const { from, to, line, size, width } = row
  const ascending = lowestFirst(data).filter(({ value, isOurs }) => isOurs !== true && beyond(value) === end)
  if (ascending.length === 0) return ''
  const isLowEnd = (end === 'left') === (data.reading.better !== 'lower')
  const text = beyondText(isLowEnd ? ascending : [...ascending].reverse(), data, size, width / 2 - 8)
  const label: Label =
    end === 'left' ? { text, x: 0, y: 34, size, css: 'q' } : { text, x: width, y: 34, size, css: 'q', anchor: 'end' }
  return edgeArrow(end === 'left' ? from - 2 : to + 2, line, end) + drawLabel(label)
}

function englandMark(
  data: AmongAllData,
  { x, beyond }: StripScale,
  { from, foot, at, size, width }: { from: number; foot: number; at: number; size: number; width: Width },
  taken: readonly Box[],
): string {
  if (data.england === null || beyond(data.england) !== null) return ''
  const place = x(data.england)
  const text = `${nationName(data)} ${figureText(data.england, data.reading)}`
  const candidates: readonly Label[] = [
    { text, x: place - 6, y: at + 2, size, anchor: 'end', css: 'halo' },
    { text, x: place + 6, y: at + 2, size, css: 'halo' },
  ]
  const label = firstFree(candidates, taken, { x: 0, y: 0, width, height: foot })
  const line = `<line x1="${tenth(place)}" y1="${tenth(from)}" x2="${tenth(place)}" y2="${tenth(foot)}" class="ln-england"/>`
  return line + (label === null ? '' : drawLabel(label))
}

/** Which way is better, and over its mark the authority that is looked at; in words where it has no number. */
function topRow(data: AmongAllData, ours: Numbered | undefined, scale: StripScale, width: Width, size: number): string {
  const [left, right] = scale.ends
  const edges =
    drawLabel({ text: left, x: 0, y: 14, size, css: 'q' }) +
    drawLabel({ text: right, x: width, y: 14, size, anchor: 'end', css: 'q' })
  const room = { from: textWidth(left, size) + 10, to: width - textWidth(right, size) - 10 }
  const status = data.areas.find(({ isOurs }) => isOurs === true)?.status ?? null
  const value = ours === undefined ? `: ${missingWords(status)}` : ` ${figureText(ours.value, data.reading)}`
  const name = shortened(data.authority, first, true, room.to - room.from - textWidth(value, first, true))
  const text = shortened(`${name}${value}`, first, true, room.to - room.from)
  const wide = textWidth(text, first, true) / 2
  const wanted = ours === undefined ? width / 2 : scale.x(ours.value)
  const x = Math.min(Math.max(wanted, room.from + wide), room.to - wide)
  return edges + drawLabel({ text, x, y: 14, size: first, anchor: 'middle', css: 'd' })
}

function oursAt({ value }: Numbered, { x, beyond }: StripScale, line: number): string {
  const end = beyond(value)
  const arrow = end === null ? '' : edgeArrow(x(value) + (end === 'left' ? -6 : 6), line, end)
  return arrow + diamond(x(value), line, half)
}

function marksUnder({ marks }: StripScale, y: number, size: number, width: Width): string {
  const taken: Box[] = []
  return marks
    .map(({ text, x }) => {
      const wide = textWidth(text, size) / 2
      const middle = Math.min(Math.max(x, wide), width - wide)
      const label: Label = { text, x: middle, y, size, anchor: 'middle', css: 'q' }
      if (firstFree([label], taken) === null) return ''
      const { height, ...box } = boxOf(label)
      taken.push({ ...box, x: box.x - 8, width: box.width + 16, height })
      return drawLabel(label)
    })
    .join('')
}
