import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { comparePeriods, type YearKind } from '../src/core/published-period.ts'
import type { Cell, Neighbours, Release, Series } from '../src/indicators/series.ts'
import { figureAt, type PublishedFile } from '../src/returns/published/published-file.ts'
import { readPublishedFile } from '../src/returns/published/read-published.ts'
import type { PublishedFigures } from '../src/work/published-figures.ts'
import { wanted } from '../src/work/published-wanted.ts'

/** Published files lie beside the checkout where the project is built; it never contains them. */
const data = '../shared/data/published'

/** Why a test of published files is left out; false where they are there. */
export const withoutPublished = existsSync(data) ? false : `the published files are not here (${data})`

/**
 * Every published text there is but the whole long table of the local authority interactive tool, whose rows that indicators
 * ask for are in a file of their own.
 */
export async function readPublishedTexts(): Promise<readonly PublishedFile[]> {
  const names = readdirSync(data).filter((name) => /\.csv(\.gz)?$/.test(name))
  const read: PublishedFile[] = []
  for (const name of names) read.push(await readPublishedFile({ name, bytes: readFileSync(join(data, name)) }, wanted))
  return read
}

/** The same figures as they come out of the database, without one. */
export function publishedWithoutDatabase(files: readonly PublishedFile[]): PublishedFigures {
  const cells = new Map<string, Map<string, Cell>>()
  const kinds = new Map<string, YearKind>()
  for (const [at, { figures, yearKinds, areYearKindsGuessed, dataset, ...about }] of files.entries()) {
    for (const [code, kind] of yearKinds) if (areYearKindsGuessed !== true || !kinds.has(code)) kinds.set(code, kind)
    const release: Release = { ...about, id: at + 1, file: dataset ?? '' }
    for (let place = 0; place < figures.length; place++) {
      const { code, area, period, breakdown, value, status, grade, note, row, of } = figureAt(figures, place)
      if (breakdown !== '') continue
      const ofSeries = cells.get(code) ?? new Map<string, Cell>()
      cells.set(code, ofSeries.set(`${area} ${period}`, { value, status, text: grade, note, row, release, of }))
    }
  }
  const series = new Map(
    [...cells].map(([code, each]) => [code, seriesOf(code, kinds.get(code) ?? 'reporting-year', each)]),
  )
  return {
    version: 'without a database',
    series: async (code) => series.get(code) ?? null,
    many: async (codes) => new Map([...series].filter(([code]) => codes.includes(code))),
    neighbours: neighboursIn(files),
    models: ['2025', '2021'],
    measures: files.flatMap(({ measures }) => measures),
    releases: [],
    authorities: [],
  }
}

function seriesOf(code: string, kind: YearKind, cells: ReadonlyMap<string, Cell>): Series {
  const areas = new Map<string, string[]>()
  for (const key of cells.keys()) {
    const [area, period] = key.split(' ') as [string, string]
    const known = areas.get(period)
    if (known === undefined) areas.set(period, [area])
    else known.push(area)
  }
  return {
    ...{ code, kind, periods: [...areas.keys()].sort(comparePeriods) },
    cell: (area, period) => cells.get(`${area} ${period}`),
    areas: (period) => areas.get(period) ?? [],
  }
}

function neighboursIn(files: readonly PublishedFile[]): PublishedFigures['neighbours'] {
  // The models are in several files: one of them is enough.
  const [rows] = files.map(({ neighbours }) => neighbours).sort((a, b) => b.length - a.length)
  return (model, of): Neighbours | null => {
    const own = (rows ?? []).filter((row) => row.model === model && row.area === of).sort((a, b) => a.rank - b.rank)
    const members = own.map(({ neighbour, closeness }) => ({ code: neighbour, closeness }))
    return members.length === 0 ? null : { model, of, members }
  }
}
