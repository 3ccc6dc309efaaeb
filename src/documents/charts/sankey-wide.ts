import type { ShownCount } from '../../core/suppress.ts'
import { drawLabel } from '../labels.ts'
import { tenth, textWidth } from '../svg.ts'
import { countText, percent } from './chart-words.ts'
import { behind, first, frame, isTarget, opening, second, shortened, underlined } from './frame.ts'
import { countedIn, followedSource, results, type SankeyData, type SankeyNode, type SankeyPart } from './sankey-data.ts'

const width = 1120
const top = 34
const high = 412
const gap = 14
const wide = 16
const columnsAt = { sources: 178, needs: 540, results: 866 }
/** A node lower than this has its name and number in one line. */
const twoLines = 24
/** How high a node is drawn whose number is withheld, and the least of any. */
const withheldHigh = 4
const leastHigh = 2
/** Flows thinner than this are not drawn, but their place is kept. */
const leastFlow = 0.6

const look = {
  none: { node: 'f-ctx', flow: 'flow-none' },
  help: { node: 's-soft', flow: 'flow-help' },
  'need-plan': { node: 'f-mid', flow: 'flow-need' },
  'plan-or-care': { node: 'f-deep', flow: 'flow-deep' },
  'not-decided': { node: 'k-ctx', flow: 'flow-open' },
}

type Placed = SankeyNode & { readonly y: number; readonly tall: number; readonly at: number }

/** Three columns on one vertical scale, with flows between them. */
export function sankeyWide(data: SankeyData, description: string, id: string): string {
  const columns = [data.sources, data.needs, data.results].map((column) =>
    column.map((node, at) => ({ ...node, at })).filter(({ count }) => count !== 0),
  )
  const scale = Math.min(...columns.map(scaleOf))
  const [sources, needs, ended] = columns.map((column) => placed(column, scale)) as [Placed[], Placed[], Placed[]]
  const followed = sources.find(({ at }) => data.sources[at] === followedSource(data))
  const toNeeds = flows(sources, needs, data.toNeeds, scale, columnsAt.sources, columnsAt.needs)
  const toResults = flows(needs, ended, data.toResults, scale, columnsAt.needs, columnsAt.results)
  const isFollowed = ({ from }: Flow) => from === followed?.at
  const body = [
    drawLabel({ text: 'Who told us', x: 0, y: 16, size: first, css: 'b' }),
    drawLabel({ text: 'Main need', x: columnsAt.needs, y: 16, size: first, css: 'b' }),
    drawLabel({ text: 'What happened by today', x: columnsAt.results, y: 16, size: first, css: 'b' }),
    ...toNeeds.filter((flow) => !isFollowed(flow)).map(({ path }) => `<path d="${path}" class="flow-other"/>`),
    ...toNeeds.filter(isFollowed).map(({ path }) => `<path d="${path}" class="flow-followed"/>`),
    ...toResults
      .toSorted((a, b) => a.to - b.to)
      .map(({ path, to }) => `<path d="${path}" class="${look[results[to]?.involvement ?? 'none'].flow}"/>`),
    ...sources.map((node) => drawSource(data, node, node === followed)),
    ...needs.map((node) => {
      const where = { x: columnsAt.needs, halo: ' halo', room: columnsAt.results - columnsAt.needs - 60 }
      return drawNode(data, node, where, 'f-ctx', { needs: node.keys })
    }),
    ...ended.map((node) => {
      const where = { x: columnsAt.results, halo: '', room: width - columnsAt.results - wide - 8 }
      return drawNode(data, node, where, look[results[node.at]?.involvement ?? 'none'].node, { results: node.keys })
    }),
  ].join('')
  const bottom = Math.max(...[sources, needs, ended].map((column) => foot(column)))
  const title = 'From who told us, by main need, to what happened'
  return frame({ id, width, height: Math.ceil(bottom + 8), title, description, body })
}

function foot(column: readonly Placed[]): number {
  const last = column.at(-1)
  return last === undefined ? top : last.y + Math.max(last.tall, 8)
}

/** Units for one contact, so that the column fits. */
function scaleOf(column: readonly SankeyNode[]): number {
  const known = column.reduce((sum, { count }) => sum + (count === 'c' ? 0 : count), 0)
  const withheld = column.filter(({ count }) => count === 'c').length
  // A few very small nodes are drawn higher than they are.
  const room = high - gap * (column.length - 1) - withheldHigh * withheld - leastHigh * 3
  return known === 0 ? Number.POSITIVE_INFINITY : room / known
}

function placed(column: readonly (SankeyNode & { at: number })[], scale: number): Placed[] {
  let y = top
  return column.map((node) => {
    const tall = node.count === 'c' ? withheldHigh : Math.max(leastHigh, node.count * scale)
    const here = { ...node, y, tall }
    y += tall + gap
    return here
  })
}

type Flow = { readonly from: number; readonly to: number; readonly path: string }

/**
 * The flows between two columns: in each node they stand one under the other, in the order of the other column. None is drawn
 * that is withheld, or that comes from or goes to a node that is.
 */
function flows(
  from: readonly Placed[],
  to: readonly Placed[],
  counts: readonly (readonly ShownCount[])[],
  scale: number,
  fromX: number,
  toX: number,
): readonly Flow[] {
  const arrived = new Map(to.map(({ at, y }) => [at, y]))
  return from.flatMap((start) => {
    let left = start.y
    return to.flatMap((end) => {
      const count = counts[start.at]?.[end.at] ?? 0
      if (count === 'c' || count === 0 || start.count === 'c' || end.count === 'c') return []
      const tall = count * scale
      const [y, other] = [left, arrived.get(end.at) as number]
      left += tall
      arrived.set(end.at, other + tall)
      return tall < leastFlow ? [] : [{ from: start.at, to: end.at, path: band(fromX + wide, y, toX, other, tall) }]
    })
  })
}

function band(fromX: number, fromY: number, toX: number, toY: number, tall: number): string {
  const half = tenth((fromX + toX) / 2)
  const [a, b, c, d] = [fromY, toY, toY + tall, fromY + tall].map(tenth)
  return `M${fromX} ${a}C${half} ${a} ${half} ${b} ${toX} ${b}V${c}C${half} ${c} ${half} ${d} ${fromX} ${d}Z`
}

/** How many, and of how many hundred. */
function numberOf(data: SankeyData, { count }: SankeyNode, isLong: boolean): string {
  const share = isLong ? percent(count, data.total) : null
  return share === null ? countText(count) : `${countText(count)}, ${share}`
}

function box(x: number, { y, tall }: Placed, css: string): string {
  return `<rect x="${x}" y="${tenth(y)}" width="${wide}" height="${tenth(tall)}" class="${css}"/>`
}

/** A source has its name at the left, which follows it, and its number, which opens its contacts. */
function drawSource(data: SankeyData, node: Placed, isFollowed: boolean): string {
  const isTall = node.tall >= twoLines
  const middle = node.y + node.tall / 2
  const number = numberOf(data, node, isTall)
  const end = columnsAt.sources - 8
  const size = second(width)
  const room = isTall ? end : end - textWidth(number, size) - 6
  const name = shortened(node.name, first, true, room)
  const y = isTall ? middle - 1.5 : middle + 5
  const nameX = isTall ? end : room
  const key = node.keys.length === 1 ? node.keys[0] : undefined
  const css = node.count === 'c' ? 'k-ctx' : isFollowed ? 'f-mid' : 'f-ctx'
  const numberLabel = drawLabel({
    text: number,
    x: end,
    y: isTall ? middle + 15.5 : middle + 5,
    size,
    anchor: 'end',
    css: 'q',
  })
  return [
    opening(
      behind(node.count, data.opens?.({ sources: node.keys })),
      `${node.name}: ${number} ${countedIn(data).many}`,
      box(columnsAt.sources, node, css) + numberLabel,
      false,
    ),
    opening(
      key === undefined || isFollowed ? undefined : data.follows?.(key),
      `Follow ${node.name}`,
      `${hit(nameX - textWidth(name, first, true), y - 18, textWidth(name, first, true))}${drawLabel({ text: name, x: nameX, y, size: first, anchor: 'end', css: 'b' })}`,
      true,
    ),
  ].join('')
}

/** A need or a result has name and number at the right, and opens its contacts. */
function drawNode(
  data: SankeyData,
  node: Placed,
  { x, halo, room }: { x: number; halo: string; room: number },
  css: string,
  part: SankeyPart,
): string {
  const isTall = node.tall >= twoLines
  const middle = node.y + node.tall / 2
  const left = x + wide + 8
  const size = second(width)
  const number = numberOf(data, node, isTall)
  const name = shortened(node.name, first, true, isTall ? room : room - textWidth(number, size) - 8)
  const href = behind(node.count, data.opens?.(part))
  const write = href === undefined || halo === '' ? drawLabel : underlined
  const nameY = isTall ? middle - 1.5 : middle + 5
  const numberX = isTall ? left : left + textWidth(name, first, true) + 8
  const inside =
    box(x, node, node.count === 'c' ? 'k-ctx' : css) +
    drawLabel({ text: name, x: left, y: nameY, size: first, css: `b${halo}` }) +
    write({ text: number, x: numberX, y: isTall ? middle + 15.5 : middle + 5, size, css: halo === '' ? 'q' : 'halo' })
  const isLarge = isTarget(width, 100, Math.max(node.tall, 18))
  return opening(href, `${node.name}: ${number} ${countedIn(data).many}`, inside, isLarge)
}

function hit(x: number, y: number, wideOf: number): string {
  return `<rect x="${tenth(x)}" y="${tenth(y)}" width="${tenth(wideOf)}" height="26" class="hit"/>`
}
