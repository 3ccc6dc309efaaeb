import type { YearKind } from '../core/published-period.ts'
import { readPublished } from '../core/published-value.ts'
import type { Cell, Neighbours, Reading, Release, Series } from './series.ts'

/** A release for tests: of no publisher. */
const exampleRelease: Release = {
  id: 1,
  title: 'An example',
  file: 'example.csv',
  published: null,
  licence: 'Made up: figures of authorities that do not exist.',
  isMadeUp: true,
}

/**
 * A series for tests, as a table of cells: an area a line, a period a column. Cells are what stands in a file, `22.7` or `c`;
 * an empty one is no row at all.
 */
export function exampleSeries(
  periods: readonly string[],
  lines: Readonly<Record<string, string>>,
  kind: YearKind = 'reporting-year',
  code = 'example',
): Series {
  const cells = new Map<string, Cell>()
  for (const [area, line] of Object.entries(lines)) {
    for (const [at, text] of line.split(' ').entries()) {
      const read = text === '' ? null : readPublished(text)
      if (read === null) continue
      cells.set(`${area} ${periods[at]}`, { ...read, text: null, note: null, row: at + 2, release: exampleRelease })
    }
  }
  const areas = Object.keys(lines)
  return {
    code,
    kind,
    periods,
    cell: (area, period) => cells.get(`${area} ${period}`),
    areas: (period) => areas.filter((area) => cells.has(`${area} ${period}`)),
  }
}

/** A percentage of which less is better, changed only where a test cares. */
export function exampleReading(changed: Partial<Reading> = {}): Reading {
  return { better: 'lower', decimals: 1, unit: '%', isBanded: true, ...changed }
}

/** Neighbours in a model, most like first, all of them close. */
export function exampleNeighbours(of: string, codes: string): Neighbours {
  return { model: '2025', of, members: codes.split(' ').map((code) => ({ code, closeness: 'Close' })) }
}
