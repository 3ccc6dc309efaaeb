import { categoryOfAbuse } from '../codes/category-of-abuse.ts'
import type { Day } from '../core/day.ts'
import type { SsdCpPlans, SsdInitialCpConference } from '../ssd/tables.ts'
import type { ChildRows } from './child-rows.ts'
import { codeIn, type Detail, detailText } from './detail.ts'
import { endingsOfLife } from './life.ts'
import { planReviews } from './plan-reviews.ts'
import type { JourneyClock, JourneyEvent, Spell, Stage } from './stage.ts'
import { meant } from './words.ts'

/** Child protection plans, their reviews, and the clocks between reviews (see `plan-reviews.ts`). */
export const protectionPlan: Stage = {
  events: {
    'protection plan started': (said) => `Protection plan started${categoryIn(said)}`,
    'review held': () => 'Review of the protection plan held',
    'protection plan ended': (said) => `Protection plan ended${categoryIn(said)}`,
  },
  spells: { 'protection plan': (said) => `On a protection plan${categoryIn(said)}` },
  clocks: { cp_review_1: 'review held', cp_review_n: 'review held' },
  of(rows) {
    const events: JourneyEvent[] = []
    const spells: Spell[] = []
    const clocks: JourneyClock[] = []
    const plans = rows.ssd_cp_plans ?? []
    const life = plans.length === 0 ? [] : endingsOfLife(rows)
    const referralOf = new Map<string, string | null>()
    for (const plan of plans) {
      const { cppl_cp_plan_start_date: startsOn, cppl_cp_plan_end_date: endsOn, cppl_referral_id: referralId } = plan
      const from = { table: 'ssd_cp_plans', key: plan.cppl_cp_plan_id, referralId } as const
      const initial = codeIn(plan.cppl_cp_plan_initial_category)
      const latest = codeIn(plan.cppl_cp_plan_latest_category) ?? initial
      referralOf.set(plan.cppl_cp_plan_id, referralId)
      if (endsOn !== null) {
        const detail = detailText({ category: latest })
        events.push({ at: endsOn, kind: 'protection plan ended', ...from, detail })
      }
      if (startsOn === null) continue
      const detail = detailText({ category: initial ?? latest })
      events.push({ at: startsOn, kind: 'protection plan started', ...from, detail })
      spells.push({ kind: 'protection plan', startsOn, endsOn, ...from, detail: detailText({ category: latest }) })
      const conferenceOn = conferenceBefore(plan, startsOn, rows)
      const reviews = (rows.ssd_cp_reviews ?? [])
        .filter((review) => review.cppr_cp_plan_id === plan.cppl_cp_plan_id)
        .flatMap((review) => review.cppr_cp_review_date ?? [])
      clocks.push(...planReviews({ startsOn, endsOn, conferenceOn, reviews, life, from }))
    }
    for (const review of rows.ssd_cp_reviews ?? []) {
      if (review.cppr_cp_review_date === null) continue
      events.push({
        at: review.cppr_cp_review_date,
        kind: 'review held',
        table: 'ssd_cp_reviews',
        key: review.cppr_cp_review_id,
        referralId: referralOf.get(review.cppr_cp_plan_id ?? '') ?? null,
        detail: null,
      })
    }
    return { events, spells, clocks }
  },
}

const categoryIn = ({ category }: Detail) =>
  category === undefined ? '' : `, category: ${meant(categoryOfAbuse, category)}`

/**
 * The day of the conference a plan came from: the one either names, else the latest of the plan's referral that was held
 * on or before the plan's start and after the start of any plan before it; null when the record has none.
 */
function conferenceBefore(plan: SsdCpPlans, startsOn: Day, rows: ChildRows): Day | null {
  const conferences = rows.ssd_initial_cp_conference ?? []
  const named = conferences.find((each) => isNamed(each, plan))?.icpc_icpc_date ?? null
  if (named !== null) return named
  let before: Day | null = null
  for (const { cppl_referral_id, cppl_cp_plan_start_date: on } of rows.ssd_cp_plans ?? []) {
    if (cppl_referral_id !== plan.cppl_referral_id || on === null || on >= startsOn) continue
    if (before === null || on > before) before = on
  }
  let latest: Day | null = null
  for (const { icpc_referral_id, icpc_icpc_date: on } of conferences) {
    if (icpc_referral_id !== plan.cppl_referral_id || on === null || on > startsOn) continue
    if ((before === null || on > before) && (latest === null || on > latest)) latest = on
  }
  return latest
}

function isNamed(conference: SsdInitialCpConference, plan: SsdCpPlans): boolean {
  return conference.icpc_icpc_id === plan.cppl_icpc_id || conference.icpc_cp_plan_id === plan.cppl_cp_plan_id
}
