import { drawLabel } from '../labels.ts'
import { tenth } from '../svg.ts'
import { type ChartTable, columns, wordCell } from './chart-table.ts'
import { capital, type Finding, firstFinding, inWords, joined } from './chart-words.ts'
import { drawings, first, frame, isTarget, opening, second, sentence, shortened } from './frame.ts'

/** One measure of ours among the same of other authorities. */
export type StripRow = {
  /** `Assessments in 45 days` */
  readonly name: string
  /** In the middle of a sentence: `assessments`. */
  readonly called: string
  /** Null where ours is not known, or is withheld: then only the others are drawn. */
  readonly ours: number | null
  readonly others: readonly number[]
  readonly unit: 'percent' | 'rate' | 'count'
  /** Which way is better; `neither` puts low at the left. */
  readonly better: 'higher' | 'lower' | 'neither'
  readonly href?: string
}

/** Us among others; `places` says who they are: `ten similar places`. */
export type StripData = { readonly places: string; readonly rows: readonly StripRow[] }

/** Behind is to have at least seven of ten others do better: those that do the same put nobody behind. */
function isBehind({ ours, others, better }: StripRow): boolean {
  if (ours === null || better === 'neither' || others.length === 0) return false
  const ahead = others.filter((other) => (better === 'higher' ? other > ours : other < ours)).length
  return ahead >= others.length * 0.7
}

/** Hollow dots for the others and a filled diamond for us, worse at the left and better at the right in every row. */
export function strip(data: StripData, id: string): string {
  if (data.rows.every(({ ours, others }) => ours === null || others.length === 0)) {
    return sentence('No published figures to compare with')
  }
  return drawings(draw(data, 560, id), draw(data, 358, id))
}

const behind = ({ rows }: StripData) => rows.filter(isBehind).map(({ called }) => called)

const findings: readonly Finding<StripData>[] = [
  [
    (data) => behind(data).length > 3,
    (data) =>
      `${capital(inWords(behind(data).length))} of ${inWords(data.rows.length)} measures put us behind ${data.places}`,
  ],
  [(data) => behind(data).length > 1, (data) => `${capital(joined(behind(data)))} put us behind ${data.places}`],
  [(data) => behind(data).length === 1, (data) => `Only ${behind(data)[0]} put us behind ${data.places}`],
  [
    ({ rows }) => rows.length > 0 && rows.every(({ ours, better }) => ours !== null && better !== 'neither'),
    ({ places }) => `No measure puts us behind ${places}`,
  ],
]

/** Where we are behind. */
export function stripFinding(data: StripData): string {
  return firstFinding(findings, data, `Where we stand among ${data.places}`)
}

/** The rows as a table: ours, the lowest and the highest of the others, and how many are worse off. */
export function stripTable({ rows }: StripData): ChartTable {
  const numbers = ['Ours', 'Lowest', 'Highest', 'Others']
  return {
    columns: columns(['Measure', ...numbers, 'Better'], numbers),
    rows: rows.map((row) => [
      wordCell(row.name, row.href),
      wordCell(row.ours === null ? '' : said(row.ours, row)),
      wordCell(row.others.length === 0 ? '' : said(Math.min(...row.others), row)),
      wordCell(row.others.length === 0 ? '' : said(Math.max(...row.others), row)),
      wordCell(String(row.others.length)),
      wordCell(row.better),
    ]),
  }
}

function said(value: number, { unit }: StripRow): string {
  return `${value.toLocaleString('en-GB')}${unit === 'percent' ? '%' : ''}`
}

function draw(data: StripData, width: 560 | 358, id: string): string {
  const size = second(width)
  const isWide = width === 560
  const [left, right] = isWide ? [236, 480] : [8, 350]
  const pitch = isWide ? 31 : 50
  const ends = data.rows.every(({ better }) => better === 'neither') ? ['lower', 'higher'] : ['worse', 'better']
  const rows = data.rows.map((row, at) => {
    const base = 36 + at * pitch
    const lineY = isWide ? base : base + 24
    const nameY = isWide ? base + 5 : base + 8
    const behindCss = isBehind(row) ? 'l' : 'd'
    const value = row.ours === null ? 'not known' : said(row.ours, row)
    const room = isWide ? left - 16 : width - 90
    const note = row.better === 'neither' && ends[0] === 'worse' ? `${row.name}, low to high` : row.name
    const name = drawLabel({ text: shortened(note, first, false, room), x: 0, y: nameY, size: first })
    const number = { text: value, x: width, y: nameY, size: row.ours === null ? size : first, anchor: 'end' as const }
    const inside =
      name + marks(row, left, right, lineY) + drawLabel({ ...number, css: row.ours === null ? 'q' : behindCss })
    const hit =
      row.href === undefined ? '' : `<rect x="0" y="${base - 14}" width="${width}" height="${pitch - 1}" class="hit"/>`
    return opening(row.href, `${row.name}: ${value}`, hit + inside, isTarget(width, width, pitch - 1))
  })
  const body = [
    drawLabel({ text: ends[0] as string, x: left, y: 14, size, css: 'q' }),
    drawLabel({ text: ends[1] as string, x: right, y: 14, size, anchor: 'end', css: 'q' }),
    ...rows,
  ].join('')
  const height = 36 + data.rows.length * pitch - (isWide ? 6 : 0)
  const description = `${stripFinding(data)}.`
  return frame({ id, width, height, title: `Where we stand among ${data.places}`, description, body })
}

/** The line of a row with its marks: a scale of its own from the least to the most, turned where lower is better. */
function marks({ ours, others, better }: StripRow, left: number, right: number, y: number): string {
  const all = [...others, ...(ours === null ? [] : [ours])]
  const [low, high] = [Math.min(...all), Math.max(...all)]
  const x = (value: number) => {
    const share = high === low ? 0.5 : (value - low) / (high - low)
    return left + 8 + (better === 'lower' ? 1 - share : share) * (right - left - 16)
  }
  const axis = `<line x1="${left}" y1="${y}" x2="${right}" y2="${y}" class="gr"/>`
  const dots = others.map((other) => `<circle cx="${tenth(x(other))}" cy="${y}" r="4" class="k-ctx"/>`)
  if (ours === null) return axis + dots.join('')
  const css = isBehind({ ours, others, better } as StripRow) ? 'f-late' : 'f-deep'
  const at = x(ours)
  const diamond = `<path d="M${tenth(at)} ${y - 8}L${tenth(at + 8)} ${y}L${tenth(at)} ${y + 8}L${tenth(at - 8)} ${y}Z" class="${css}"/>`
  return axis + dots.join('') + diamond
}
