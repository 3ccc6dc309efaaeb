import { sdqReason } from '../codes/sdq-reason.ts'
import { collectionYear } from '../core/period.ts'
import type { ExtClaYearOutcomes } from '../ssd/tables.ts'
import { codeIn, type Detail, detailText } from './detail.ts'
import type { JourneyEvent, Stage } from './stage.ts'
import { meant } from './words.ts'

/**
 * Scores of strengths and difficulties, and why there is none. The looked-after return has the year's score without its
 * day: the last day of the year stands for it, the row of the year says so, and so do the words.
 */
export const sdq: Stage = {
  events: {
    sdq: (said) =>
      `Strengths and difficulties: ${saidOf(said)}${said.of === 'year' ? ', in the year to this day' : ''}`,
  },
  spells: {},
  clocks: {},
  of(rows) {
    const events: JourneyEvent[] = []
    const ofYear = new Set((rows.ext_cla_year_outcomes ?? []).flatMap(yearWithoutDay))
    for (const row of rows.ssd_sdq_scores ?? []) {
      const at = row.csdq_sdq_completed_date
      if (at === null) continue
      const detail = detailText({
        score: row.csdq_sdq_score === null ? null : String(row.csdq_sdq_score),
        reason: codeIn(row.csdq_sdq_reason),
        of: ofYear.has(collectionYear(at)) ? 'year' : null,
      })
      events.push({ at, kind: 'sdq', table: 'ssd_sdq_scores', key: row.csdq_table_id, referralId: null, detail })
    }
    return { events }
  },
}

function yearWithoutDay({ excy_year: year, excy_sdq_at_year_end: atEnd }: ExtClaYearOutcomes): number[] {
  return atEnd === true && year !== null ? [year] : []
}

function saidOf({ score, reason }: Detail): string {
  if (score !== undefined) return `score ${score}`
  return reason === undefined ? 'no score' : `no score, ${meant(sdqReason, reason)}`
}
