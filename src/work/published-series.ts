import { Places } from '../core/places.ts'
import { comparePeriods, type PeriodNote, type YearKind } from '../core/published-period.ts'
import { type PublishedStatus, publishedStatuses } from '../core/published-value.ts'
import type { Cell, Release, Replaced, Series } from '../indicators/series.ts'
import type { SeriesText } from '../store/published-figures.ts'

/** A release, and its place among those of its data set: where two have the same figure, that of the higher is shown. */
export type PlacedRelease = { readonly release: Release; readonly place: number }

const statusPlaces = new Map(publishedStatuses.map((status, at) => [status as string, at]))
const ok = publishedStatuses.indexOf('ok')
const noRow = 255

/**
 * A series in columns, a cell for each area and period, so that a hundred of them take little.
 *
 * @param read      what each release has of it
 * @param releases  those that count, by their numbers; figures of others are passed over
 */
export function seriesOf(
  code: string,
  kind: YearKind,
  read: readonly SeriesText[],
  releases: ReadonlyMap<number, PlacedRelease>,
): Series {
  const placeOf = ({ release_id }: SeriesText) => releases.get(release_id)?.place ?? -1
  // What comes later is put over what is there.
  const counting = read.filter((text) => placeOf(text) >= 0).sort((a, b) => placeOf(a) - placeOf(b))
  const lines = counting.flatMap(({ release_id, lines }) => lines.split('\n').map((line) => ({ release_id, line })))
  const areas = new Places()
  const periods = new Places()
  const across = new Uint16Array(lines.length)
  const down = new Uint16Array(lines.length)
  const cells = lines.map(({ line }, at) => {
    const cells = line.split('\t')
    across[at] = areas.of(cells[0] as string)
    down[at] = periods.of(cells[1] as string)
    return cells
  })

  const size = areas.texts.length * periods.texts.length
  const values = new Float64Array(size).fill(Number.NaN)
  const statuses = new Uint8Array(size).fill(noRow)
  const rows = new Uint32Array(size)
  const release = new Uint32Array(size)
  const beside = new Map<number, Pick<Cell, 'note' | 'text' | 'of'>>()
  const before = new Map<number, Replaced>()
  const numberAt = (place: number) => {
    const value = values[place] as number
    const status = publishedStatuses[statuses[place] as number] as PublishedStatus
    return { value: Number.isNaN(value) ? null : value, status }
  }
  const releaseOf = (id: number) => (releases.get(id) as PlacedRelease).release
  const releaseAt = (place: number) => releaseOf(release[place] as number)
  for (const [at, texts] of cells.entries()) {
    const to = (across[at] as number) * periods.texts.length + (down[at] as number)
    const status = statusPlaces.get(texts[3] as string)
    const value = status === undefined ? Number(texts[3]) : Number.NaN
    if (statuses[to] !== noRow && !(Object.is(values[to], value) && statuses[to] === (status ?? ok))) {
      before.set(to, { ...numberAt(to), release: releaseAt(to), until: releaseOf(lines[at]?.release_id ?? 0) })
    }
    values[to] = value
    statuses[to] = status ?? ok
    rows[to] = Number(texts[2])
    release[to] = lines[at]?.release_id ?? 0
    if (texts.length > 4) beside.set(to, besideOf(texts))
    else beside.delete(to)
  }

  const placeIn = (area: string, period: string): number | null => {
    const [one, other] = [areas.find(area), periods.find(period)]
    if (one === undefined || other === undefined) return null
    const place = one * periods.texts.length + other
    return statuses[place] === noRow ? null : place
  }
  const sorted = [...areas.texts].sort()
  return {
    code,
    kind,
    periods: [...periods.texts].sort(comparePeriods),
    cell(area, period): Cell | undefined {
      const at = placeIn(area, period)
      if (at === null) return undefined
      const { value, status } = numberAt(at)
      const { note, text, of } = beside.get(at) ?? nothingBeside
      // Written out: a profile asks for fifty thousand, and putting objects together takes many times as long.
      const cell = { value, status, row: rows[at] as number, release: releaseAt(at), text, note, of: of ?? null }
      const earlier = before.get(at)
      return earlier === undefined ? cell : { ...cell, before: earlier }
    },
    areas: (period) => sorted.filter((area) => placeIn(area, period) !== null),
  }
}

const nothingBeside = { note: null, text: null, of: null } as const

function besideOf([, , , , note, numerator, denominator, grade]: readonly string[]): Pick<
  Cell,
  'note' | 'text' | 'of'
> {
  return {
    note: note === '' || note === undefined ? null : (note as PeriodNote),
    text: grade === '' || grade === undefined ? null : grade,
    of: numerator === '' ? null : { numerator: Number(numerator), denominator: Number(denominator) },
  }
}
