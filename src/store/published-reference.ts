import type { Day } from '../core/day.ts'
import { copyLine, type Database } from './database.ts'
import { statement } from './statement.ts'

export type MeasureLine = {
  readonly code: string
  readonly release_id: number
  readonly topic: string
  readonly title: string
  readonly description: string
  readonly method: string
  readonly better: 'higher' | 'lower' | 'neither'
  readonly decimals: number | null
  readonly unit: string
  readonly banded: boolean
}

/** The neighbours of an area in one release, most like first: a line each, the neighbour and its closeness between tabs. */
export type NeighbourLines = {
  readonly model: string
  readonly area: string
  readonly release_id: number
  readonly lines: string
}

export type InspectionLine = {
  readonly framework: string
  readonly judgement: string
  readonly published_on: Day
  readonly release_id: number
  readonly inspected_on: Day | null
  readonly grade: string
  readonly row_number: number
}

const measureColumns = ['code', 'topic', 'title', 'description', 'method', 'better', 'decimals', 'unit', 'banded']
const neighbourColumns = ['model', 'area', 'rank', 'neighbour', 'closeness']
const inspectionColumns = ['area', 'framework', 'judgement', 'published_on', 'inspected_on', 'grade', 'row_number']

const measures = statement<MeasureLine>(
  `select ${measureColumns.join(', ')}, release_id from published.measure order by code, release_id`,
)
const neighbours = statement<NeighbourLines>(
  `select model, area, release_id, string_agg(neighbour || E'\\t' || closeness, E'\\n' order by rank) as lines
   from published.neighbour group by model, area, release_id order by model, area, release_id`,
)
const inspections = statement<InspectionLine>(
  `select ${inspectionColumns.slice(1).join(', ')}, release_id from published.inspection
   where area = $1 order by published_on, framework, judgement, release_id`,
)

/** What releases say of measures; of one that two describe, both. */
export const measureLines = (db: Database) => db.rows(measures)

/** What releases say of neighbours. */
export const neighbourLines = (db: Database) => db.rows(neighbours)

/** What releases say of the inspections of an area, earliest first. */
export const inspectionLines = (db: Database, area: string) => db.rows(inspections, [area])

type Cells = readonly (readonly unknown[])[]

/** Puts in the measures that a release describes: code, topic, title, description, method, better, decimals, unit, banded. */
export const fillMeasures = (db: Database, release: number, rows: Cells) =>
  fill(db, 'published.measure', measureColumns, release, rows)

/** Puts in the neighbours of a release: model, area, rank, neighbour, closeness. */
export const fillNeighbours = (db: Database, release: number, rows: Cells) =>
  fill(db, 'published.neighbour', neighbourColumns, release, rows)

/** Puts in the inspections of a release: area, framework, judgement, published on, inspected on, grade, row. */
export const fillInspections = (db: Database, release: number, rows: Cells) =>
  fill(db, 'published.inspection', inspectionColumns, release, rows)

async function fill(db: Database, table: string, columns: readonly string[], release: number, rows: Cells) {
  if (rows.length === 0) return
  const lines = rows.map((row) => copyLine([release, ...row]))
  await db.fill(table, ['release_id', ...columns], lines)
}
