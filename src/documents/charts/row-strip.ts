import { escapeText, tenth } from '../svg.ts'
import { quantile } from './among-all.ts'
import { nationName } from './compare-line-data.ts'
import { type FigureReading, figureText, missingWords } from './published-figure.ts'

/** One measure among all authorities, small enough for a row of a table. */
export type RowStripData = {
  /** `Re-referrals within 12 months` */
  readonly title: string
  readonly reading: FigureReading
  /** `Walsall` */
  readonly authority: string
  readonly ours: number | null
  /** The numbers of all authorities, in any order. */
  readonly all: readonly number[]
  /** The median of the similar ones. */
  readonly similar: number | null
  readonly england: number | null
  /** What the nation is called; England when not given. */
  readonly nation?: string
}

const width = 172
const height = 28
const [from, to, line] = [12, 160, 14]

/**
 * From the 5th to the 95th of a hundred authorities a line, the middle half a box, England an upright, the similar median a
 * ring, the authority a diamond; turned where lower is better. What lies beyond stands at the end, with an arrow.
 */
export function rowStrip(data: RowStripData, id: string): string {
  const { all, ours, similar, england, reading } = data
  if (all.length < 2) return ''
  const sorted = [...all].sort((one, other) => one - other)
  const [low, high] = [quantile(sorted, 0.05), quantile(sorted, 0.95)]
  const isTurned = reading.better === 'lower'
  const x = (value: number) => {
    const share = high === low ? 0.5 + Math.sign(value - low) / 2 : (value - low) / (high - low)
    const held = Math.min(1, Math.max(0, share))
    return from + (isTurned ? 1 - held : held) * (to - from)
  }
  const [quarter, most] = [x(quantile(sorted, 0.25)), x(quantile(sorted, 0.75))]
  const box = `<rect x="${tenth(Math.min(quarter, most))}" y="${line - 5}" width="${tenth(Math.max(1, Math.abs(most - quarter)))}" height="10" class="s-pale"/>`
  const nation =
    england === null
      ? ''
      : `<line x1="${tenth(x(england))}" y1="${line - 9}" x2="${tenth(x(england))}" y2="${line + 9}" class="tick"/>`
  const ring = similar === null ? '' : `<circle cx="${tenth(x(similar))}" cy="${line}" r="4.6" class="ring"/>`
  const body = [
    `<line x1="${from}" y1="${line}" x2="${to}" y2="${line}" class="ln-span"/>`,
    box,
    nation,
    ring,
    ours === null ? '' : oursAt(x(ours), ours < low ? 'low' : ours > high ? 'high' : null, isTurned),
  ].join('')
  return `<svg class="tl-svg tl-row-strip" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" role="img" aria-labelledby="${id}t ${id}d"><title id="${id}t">${escapeText(`${data.title} among ${all.length} authorities`)}</title><desc id="${id}d">${escapeText(described(data, sorted))}</desc>${body}</svg>`
}

function oursAt(x: number, beyond: 'low' | 'high' | null, isTurned: boolean): string {
  const mark = `<path d="M${tenth(x)} ${line - 6}l6 6l-6 6l-6 -6z" class="diamond"/>`
  if (beyond === null) return mark
  const way = (beyond === 'high') === isTurned ? -1 : 1
  return `<path d="M${tenth(x + way * 11)} ${line}l${-way * 5} -4v8z" class="f-deep"/>${mark}`
}

function described(data: RowStripData, sorted: readonly number[]): string {
  const { reading, authority, ours, similar, england } = data
  const said = (value: number) => figureText(value, reading)
  const own = ours === null ? missingWords(null) : said(ours)
  const beside = similar === null ? '' : ` Similar authorities ${said(similar)}.`
  const nation = england === null ? '' : ` ${nationName(data)} ${said(england)}.`
  const halves = `Half of all authorities lie between ${said(quantile(sorted, 0.25))} and ${said(quantile(sorted, 0.75))}.`
  const way =
    reading.better === 'neither'
      ? 'Low is left.'
      : `${reading.better === 'lower' ? 'Lower' : 'Higher'} is better and right.`
  return `${authority}: ${own}.${beside}${nation} ${halves} ${way}`
}
