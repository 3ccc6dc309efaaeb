import { without } from '../returns/published/figure-columns.ts'
import type { PublishedFile } from '../returns/published/published-file.ts'
import type { Database } from '../store/database.ts'
import { fillFigures, seriesNumbers, sharedFigures } from '../store/published-figures.ts'
import { fillInspections, fillMeasures, fillNeighbours } from '../store/published-reference.ts'
import { addRelease, type ReleaseSummary, releasesBefore, setSummary } from '../store/published-releases.ts'
import { figureLines } from './published-lines.ts'

/** What of a file is not kept again: the places of figures and of lines of neighbours, and the releases that have them. */
export type HeldBeside = {
  readonly figures: ReadonlySet<number>
  readonly neighbours: ReadonlySet<number>
  readonly beside: readonly number[]
}

/** A release, and what was kept of its file. */
export type KeptPublished = ReleaseSummary & { readonly release: number }

/** Keeps a file of a publisher as a release, with everything in it that is not held beside it. For a loader. */
export async function keepPublished(
  db: Database,
  said: PublishedFile,
  file: { readonly name: string; readonly hash: string },
  held: HeldBeside,
): Promise<KeptPublished> {
  const figures = without(said.figures, held.figures)
  const neighbours = said.neighbours.filter((_, at) => !held.neighbours.has(at))
  const kept = {
    figures: figures.length,
    neighbours: neighbours.length,
    measures: said.measures.length,
    inspections: said.inspections.length,
  }
  const about = { dataset: said.dataset ?? '', isMadeUp: said.isMadeUp }
  const unshared = { rowsRead: said.rowsRead, kept, leftOut: said.leftOut, shared: [] }
  const release = await addRelease(db, {
    ...{ ...about, title: said.title, file: file.name, hash: file.hash, newestPeriod: said.newestPeriod },
    ...{ published: said.published, licence: said.licence, summary: unshared, beside: held.beside },
  })
  const numbers = await seriesNumbers(db, said.yearKinds, said.areYearKindsGuessed === true)
  await fillFigures(db, figureLines(figures, numbers, release))
  await fillNeighbours(
    db,
    release,
    neighbours.map(({ model, area, rank, neighbour, closeness }) => [model, area, rank, neighbour, closeness]),
  )
  await fillMeasures(
    db,
    release,
    said.measures.map((each) => [
      ...[each.code, each.topic, each.title, each.description, each.method],
      ...[each.better, each.decimals, each.unit, each.banded],
    ]),
  )
  await fillInspections(
    db,
    release,
    said.inspections.map((each) => [
      ...[each.area, each.framework, each.judgement, each.publishedOn, each.inspectedOn, each.grade, each.row],
    ]),
  )
  const others = figures.length === 0 ? [] : await releasesBefore(db, about, [release])
  if (others.length === 0) return { release, ...unshared }
  const rows = await sharedFigures(
    db,
    release,
    figures.codes.map((code) => numbers.get(code) ?? 0),
    others,
  )
  const shared = rows.map((row) => ({ release: row.release_id, figures: row.figures, other: row.other }))
  const summary = { ...unshared, shared }
  await setSummary(db, release, summary)
  return { release, ...summary }
}
