import { reviewCode } from '../codes/review-code.ts'
import { carePeriods, periodAt } from './care-periods.ts'
import { careReviews, yearsTold } from './care-reviews.ts'
import { codeIn, detailText } from './detail.ts'
import { endingsOfLife } from './life.ts'
import type { JourneyClock, JourneyEvent, Stage } from './stage.ts'
import { meant } from './words.ts'

/** Reviews of care that were held, and the clocks between them (see `care-reviews.ts`). */
export const careReview: Stage = {
  events: {
    'care review held': ({ part }) =>
      part === undefined ? 'Review of care held' : `Review of care held; the child ${partInWords(part)}`,
  },
  spells: {},
  clocks: { cla_review_1: 'care review held', cla_review_2: 'care review held', cla_review_n: 'care review held' },
  of(rows) {
    const periods = carePeriods(rows)
    const reviews = (rows.ssd_cla_reviews ?? []).filter((row) => row.clar_cla_review_cancelled !== true)
    if (periods.length === 0 && reviews.length === 0) return {}
    const events: JourneyEvent[] = []
    const clocks: JourneyClock[] = []
    for (const { clar_cla_review_id: key, clar_cla_review_date: at, clar_cla_review_participation: part } of reviews) {
      if (at === null) continue
      const from = { table: 'ssd_cla_reviews', key, referralId: null } as const
      events.push({ at, kind: 'care review held', ...from, detail: detailText({ part: codeIn(part) }) })
    }
    const life = endingsOfLife(rows)
    const told = yearsTold(rows)
    for (const period of periods) {
      if (period.shortBreaks) continue
      const held = reviews.flatMap(({ clar_cla_id: id, clar_cla_review_date: on }) =>
        on !== null && periodAt(periods, id, on) === period ? [on] : [],
      )
      clocks.push(...careReviews({ period, held, life, told }))
    }
    return { events, clocks }
  },
}

const partInWords = (part: string) => (part === 'PN0' ? 'was under four' : meant(reviewCode, part))
