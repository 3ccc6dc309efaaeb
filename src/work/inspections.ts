import type { Day } from '../core/day.ts'
import { inspectionLines } from '../store/published-reference.ts'
import { byItself, transaction } from '../store/transaction.ts'
import type { Place } from './place.ts'

/** A judgement of an inspection. */
export type Judgement = {
  /** `ILACS`, `SIF` */
  readonly framework: string
  readonly judgement: string
  readonly grade: string
  /** Null where the publisher does not say it. */
  readonly inspectedOn: Day | null
  readonly publishedOn: Day
}

/**
 * The judgements of an authority, the newest first; of one that two releases have, that of the newer. They are published,
 * so no permission is needed.
 */
export async function judgementsOf(place: Place, authority: string): Promise<readonly Judgement[]> {
  const lines = await transaction(place.store.pool, 'read', byItself('', place.today()), (db) =>
    inspectionLines(db, authority),
  )
  const newest = new Map(
    lines
      .toSorted((a, b) => a.release_id - b.release_id)
      .map((line) => [`${line.framework} ${line.judgement} ${line.published_on}`, line]),
  )
  return [...newest.values()]
    .toSorted((a, b) => b.published_on - a.published_on || (a.judgement < b.judgement ? -1 : 1))
    .map(({ framework, judgement, grade, inspected_on, published_on }) => ({
      ...{ framework, judgement, grade },
      ...{ inspectedOn: inspected_on, publishedOn: published_on },
    }))
}
