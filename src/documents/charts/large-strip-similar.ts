import { boxOf, drawLabel, firstFree, type Label } from '../labels.ts'
import { tenth, textWidth } from '../svg.ts'
import { type AmongAllData, type Numbered, oursOf } from './among-all.ts'
import { inWords } from './chart-words.ts'
import { first, shortened } from './frame.ts'
import { pushedApart } from './push-apart.ts'
import { bare, diamond, edgeArrow, type StripScale } from './strip-scale.ts'

/** What is drawn of the similar authorities, where it ends below, and how far down an upright may run through it. */
type SimilarRow = { readonly body: string; readonly foot: number; readonly uprightTo: number }

/** The most room for a name, half of it: they stand on two lines by turns, with the leaders of the lower ones between. */
const half = 84
const radius = 5.5

const said = ({ name, value }: Numbered, data: AmongAllData, size: number, room: number) => {
  const number = ` ${bare(value, data)}`
  return `${shortened(name, size, false, room - textWidth(number, size))}${number}`
}

const byPlace = (similar: readonly Numbered[], { x }: StripScale) =>
  [...similar].sort((one, other) => x(one.value) - x(other.value))

/** How far above the line each stands: on top of those before it, and of ours, that are too near to be told apart. */
function stackOf(places: readonly number[], ours: number | undefined): readonly number[] {
  const placed: { x: number; up: number }[] = []
  return places.map((x) => {
    const near = placed.filter((other) => Math.abs(other.x - x) < 2 * radius - 3).map((other) => other.up + 2 * radius)
    const overOurs = ours !== undefined && Math.abs(ours - x) < 13 ? 15 : 0
    const up = Math.max(0, overOurs, ...near)
    placed.push({ x, up })
    return up
  })
}

/** The similar ones as rings on one line, each named under it on two lines with a leader. */
export function similarOnLines(
  data: AmongAllData,
  similar: readonly Numbered[],
  scale: StripScale,
  { top, size }: { readonly top: number; readonly size: number },
): SimilarRow {
  if (similar.length === 0) return { body: '', foot: top + 8, uprightTo: top + 8 }
  const inOrder = byPlace(similar, scale)
  const places = inOrder.map(({ value }) => scale.x(value))
  const ours = oursOf(data)
  const stack = stackOf(places, ours === undefined ? undefined : scale.x(ours.value))
  const line = top + 24 + Math.max(...stack)
  const texts = inOrder.map((area) => said(area, data, size, 2 * half))
  const wide = texts.map((text) => textWidth(text, size) / 2 + 8)
  const gaps = wide.slice(1).map((each, at) => Math.max(each, wide[at] as number))
  const middles = pushedApart(places, gaps, half + 8, 1112 - half)
  const names = inOrder.map((_, at) => {
    const [x, middle] = [places[at] as number, middles[at] as number]
    const y = line + (at % 2 === 0 ? 42 : 64)
    const leader = `<path d="M${tenth(x)} ${tenth(line + 8)}V${tenth(line + 13)}L${tenth(middle)} ${tenth(line + 24)}V${tenth(y - 14)}" class="ln-lead"/>`
    return leader + drawLabel({ text: texts[at] as string, x: middle, y, size, anchor: 'middle', css: 'halo' })
  })
  const rings = inOrder.map(({ value }, at) =>
    ring(places[at] as number, line - (stack[at] as number), scale.beyond(value)),
  )
  const label = `Similar ${inWords(data.areas.filter(({ isSimilar }) => isSimilar === true).length)}`
  const body = [
    `<line x1="${tenth(130)}" y1="${tenth(line)}" x2="1098" y2="${tenth(line)}" class="gr"/>`,
    drawLabel({ text: label, x: 112, y: line + 5, size: first, anchor: 'end' }),
    ...names,
    ...rings,
    ours === undefined ? '' : diamond(scale.x(ours.value), line, 9),
  ].join('')
  return { body, foot: line + 74, uprightTo: line + 12 }
}

/** For a phone: a line for each with its ring and its name beside it, the best first, ours among them. */
export function similarInRows(
  data: AmongAllData,
  similar: readonly Numbered[],
  scale: StripScale,
  { top, size, width }: { readonly top: number; readonly size: number; readonly width: number },
): SimilarRow {
  if (similar.length === 0) return { body: '', foot: top, uprightTo: top }
  const ours = oursOf(data)
  const rows = byPlace([...similar, ...(ours === undefined ? [] : [ours])], scale).reverse()
  const pitch = 24
  const drawn = rows.map((area, at) => {
    const [x, y] = [scale.x(area.value), top + 12 + at * pitch]
    const isOurs = area.isOurs === true
    const css = isOurs ? 'd halo' : 'halo'
    const text = said(area, data, size, 200)
    const wide = textWidth(text, size, isOurs)
    const right: Label = { text, x: x + 13, y: y + 5, size, css }
    const left: Label = { text, x: x - 13, y: y + 5, size, css, anchor: 'end' }
    const within = { x: 0, y: 0, width, height: y + pitch }
    const label = firstFree([right, left], [], within) ?? { ...right, x: Math.max(0, width - wide) }
    const { x: start, width: long } = boxOf(label)
    const paper = `<rect x="${tenth(start)}" y="${tenth(y - 8)}" width="${tenth(long)}" height="16" class="f-paper"/>`
    const mark = isOurs ? diamond(x, y, 8) : ring(x, y, scale.beyond(area.value))
    return `<line x1="0" y1="${tenth(y)}" x2="${width}" y2="${tenth(y)}" class="gr"/>${mark}${paper}${drawLabel(label)}`
  })
  const foot = top + rows.length * pitch + 6
  return { body: drawn.join(''), foot, uprightTo: foot }
}

function ring(x: number, y: number, end: 'left' | 'right' | null): string {
  const arrow = end === null ? '' : edgeArrow(x + (end === 'left' ? -6 : 6), y, end)
  return `${arrow}<circle cx="${tenth(x)}" cy="${tenth(y)}" r="${radius}" class="ring"/>`
}
