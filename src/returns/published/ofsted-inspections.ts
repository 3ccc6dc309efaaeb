import type { Draft } from './draft.ts'
import type { OfstedRow } from './ofsted-rows.ts'
import type { InspectionRow } from './published-file.ts'

/**
 * Keeps each judgement of an inspection once: the tables of a workbook overlap. One that comes again with another grade
 * refuses the file.
 */
export function keepInspections(draft: Draft, rows: readonly OfstedRow[]): void {
  const kept = new Map<string, InspectionRow>()
  for (const inspection of rows) {
    const before = judgementsOf(inspection).map((row) => keepOne(draft, kept, row))
    if (before.length > 0 && before.every((wasThere) => wasThere)) {
      draft.leaveOut('the same inspection stands in the file before')
    }
  }
  for (const row of kept.values()) draft.inspection(row)
}

function judgementsOf({ grades, publishedOn, ...inspection }: OfstedRow): readonly InspectionRow[] {
  if (publishedOn === null) return []
  return [...grades].map(([judgement, grade]) => ({ ...inspection, publishedOn, judgement, grade }))
}

/** Whether it was there before. */
function keepOne(draft: Draft, kept: Map<string, InspectionRow>, row: InspectionRow): boolean {
  const key = [row.area, row.framework, row.judgement, row.publishedOn].join(' ')
  const before = kept.get(key)
  if (before === undefined) kept.set(key, row)
  else if (before.grade !== row.grade) {
    draft.refuse(
      `The inspection of ${row.area} published on ${row.publishedOn} has two grades: ${before.grade} in row ${before.row}, ${row.grade} in row ${row.row}.`,
      'Look at both rows at the publisher, and load a file in which they agree.',
      { row: row.row, column: row.judgement },
    )
  }
  return before !== undefined
}
