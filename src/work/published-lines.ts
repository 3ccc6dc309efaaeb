import { publishedStatuses } from '../core/published-value.ts'
import { type Figures, figureNotes } from '../returns/published/published-file.ts'
import { copyLine } from '../store/database.ts'

/** A text as it stands in a line of COPY. */
const cell = (text: string | null) => copyLine([text]).slice(0, -1)

const statuses = publishedStatuses.map(cell)
const notes = figureNotes.map(cell)
const nothing = cell(null)

/**
 * The figures of a release as `fillFigures` of the store takes them, one series after the other, so that a series lies
 * together on the disk.
 *
 * @param numbers  of each series by its code
 */
export function* figureLines(
  figures: Figures,
  numbers: ReadonlyMap<string, number>,
  release: number,
): Generator<string> {
  const { area, period, breakdown, row, value, status, note, numerator, denominator, grades } = figures
  const series = figures.codes.map((code) => numbers.get(code) as number)
  const areas = figures.areas.map(cell)
  const periods = figures.periods.map(cell)
  const breakdowns = figures.breakdowns.map(cell)
  const number = (given: number) => (Number.isNaN(given) ? nothing : given)
  for (const at of bySeries(figures)) {
    const key = `${series[figures.series[at] as number]}\t${areas[area[at] as number]}\t${periods[period[at] as number]}\t${breakdowns[breakdown[at] as number]}`
    const of = `${number(numerator[at] as number)}\t${number(denominator[at] as number)}`
    yield `${key}\t${release}\t${row[at]}\t${number(value[at] as number)}\t${statuses[status[at] as number]}\t${notes[note[at] as number]}\t${of}\t${cell(grades.get(at) ?? null)}\n`
  }
}

/** The places of the figures, those of a series together and otherwise as they come. */
function bySeries({ series, length, codes }: Figures): Uint32Array {
  const counts = new Uint32Array(codes.length)
  for (const code of series) counts[code] = (counts[code] as number) + 1
  const next = new Uint32Array(codes.length)
  for (let code = 1; code < codes.length; code++) next[code] = (next[code - 1] as number) + (counts[code - 1] as number)
  const places = new Uint32Array(length)
  for (const [at, code] of series.entries()) {
    const place = next[code] as number
    places[place] = at
    next[code] = place + 1
  }
  return places
}
