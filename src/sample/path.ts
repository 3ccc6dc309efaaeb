import { type Day, day, plusDays, plusYears } from '../core/day.ts'
import { workingDayAfter } from '../core/working-days.ts'
import { assessmentDone, assessmentLength, factorsFound } from './assessment.ts'
import {
  careAfterEnquiry,
  careFrom,
  careFromNeedPlan,
  carePerPlanYear,
  infantTimes,
  isEmergency,
  siblingFollows,
} from './care.ts'
import { type Assessment, type Enquiry, type Episode, earlierPlans, type Life } from './life.ts'
import { endedEarly, plansElsewhere, protectionPlan } from './protection-plan.ts'
import type { Chance } from './random.ts'
import { enquiryOn } from './section-47.ts'
import type { Story } from './story.ts'
import { isLateAtYearEnd, lastWorkingDayOfYear } from './year-end.ts'

/** Parameters of plans. Source: specification of the made-up authority, `process.need_plan` and `process.protection_plan`. */
const needPlan = {
  length: [135, 90] as const,
  longShare: 0.11,
  longLength: [480, 220] as const,
  disability: [1900, 1200] as const,
}
const stepDown = { share: 0.8, shareBefore: 0.7, since: day('2025-04-01'), length: [130, 85] as const }
const enquiryInNeedPlan = 0.14
const toPlan = 0.885
const diesDisabled = 0.004
const movesAway = 0.03

/** How a path may be walked: whether work late on 31 March is brought forward so that no rule asks about it. */
export type Walk = { readonly story: Story; readonly onTimeAtYearEnd: boolean }

/** Follows one child from what was found on. `shared` is drawn alike for brothers and sisters, `own` is the child's. */
export class Path {
  readonly #life: Life
  readonly #episode: Episode
  readonly #shared: Chance
  readonly #own: Chance
  readonly #walk: Walk
  readonly #isIndex: boolean
  readonly #eighteen: Day

  constructor(life: Life, episode: Episode, shared: Chance, own: Chance, walk: Walk, isIndex: boolean) {
    this.#life = life
    this.#episode = episode
    this.#shared = shared
    this.#own = own
    this.#walk = walk
    this.#isIndex = isIndex
    this.#eighteen = plusYears(life.child.born, 18)
  }

  /** The child was found in need: an enquiry and its conference first, where there are any. */
  afterAssessment(enquiry: Enquiry | null, done: Day): void {
    const conference = enquiry?.conference ?? null
    if (
      enquiry !== null &&
      this.#entersCare(
        careAfterEnquiry * (enquiry.start - this.#life.child.born < 365 ? infantTimes : 1),
        enquiry.start,
      )
    ) {
      this.#care(conference !== null && conference > done ? conference : done, enquiry.start)
    } else if (conference !== null && this.#shared.happens(toPlan) && conference < plusDays(this.#eighteen, -60)) {
      this.protection(conference)
    } else this.#need(conference !== null && conference > done ? conference : done, false)
  }

  /** On a protection plan from a conference. */
  protection(conference: Day): void {
    const elsewhere = plansElsewhere(this.#own)
    const earlier = earlierPlans(this.#life)
    let plan = protectionPlan(this.#shared, conference, earlier > 0 ? earlier : elsewhere, this.#walk.story)
    const wait = this.#shared.wait(365.25 / (carePerPlanYear * this.#walk.story('care', conference)))
    const follows = this.#isIndex || this.#own.happens(siblingFollows)
    const care = plusDays(conference, Math.max(2, Math.ceil(wait)))
    const goesToCare = follows && care < plan.end
    if (goesToCare) plan = endedEarly(plan, care)
    if (plan.end >= this.#eighteen) plan = endedEarly(plan, this.#eighteen)
    this.#episode.protectionPlans.push(plan)
    const share = plan.end >= stepDown.since ? stepDown.share : stepDown.shareBefore
    if (plan.end >= this.#eighteen) this.#close(plan.end, 'RC7')
    else if (goesToCare) this.#care(plan.end)
    else if (this.#shared.happens(share)) this.#need(plan.end, true)
    else this.#close(plan.end, 'RC7')
  }

  /**
   * Looked after from a day.
   *
   * @param enquired  when the enquiry behind it began; in an emergency the child is looked after from that day on
   */
  #care(start: Day, enquired: Day | null = null): void {
    const { child } = this.#life
    const spell = careFrom(this.#own, child, start)
    const isSooner = enquired !== null && isEmergency(child, enquired)
    this.#episode.care = { start: isSooner ? enquired : start, end: spell.end }
    if (spell.closes === null) this.#need(spell.end, true)
    else this.#close(spell.closes, spell.reason)
  }

  #need(start: Day, isStepDown: boolean): void {
    const { child } = this.#life
    const disabled = child.disabilities.length > 0
    const lengths = [
      this.#shared.length(needPlan.length),
      this.#shared.length(needPlan.longLength),
      this.#shared.length(stepDown.length),
    ] as const
    const long = this.#shared.happens(needPlan.longShare)
    const length = disabled
      ? this.#own.length(needPlan.disability)
      : isStepDown
        ? lengths[2]
        : long
          ? lengths[1]
          : lengths[0]
    const plan = { start, end: earlier(plusDays(start, length), this.#eighteen) }
    if (plan.start >= this.#eighteen) {
      this.#close(plan.start, 'RC7')
      return
    }
    this.#episode.needPlans.push(plan)
    const enquiry = this.#enquiryDuring(plan.start, plan.end, disabled)
    const fromNeed = this.#entersCare(careFromNeedPlan, plan.start)
    const careDay = plusDays(start, this.#own.whole(1, Math.max(1, plan.end - start)))
    if (enquiry !== null) {
      const { conference } = enquiry
      if (conference !== null && this.#shared.happens(toPlan) && conference < this.#eighteen) {
        plan.end = conference
        this.protection(conference)
        return
      }
      plan.end = later(plan.end, (this.#episode.assessments.at(-1) as Assessment).done)
    } else if (fromNeed && careDay < plan.end) {
      plan.end = careDay
      this.#care(careDay)
      return
    }
    if (disabled && this.#own.happens(diesDisabled)) {
      this.#life.died = plan.end
      this.#close(plan.end, 'RC2')
    } else if (plan.end >= this.#eighteen) this.#close(plan.end, disabled ? 'RC6' : 'RC7')
    else this.#close(plan.end, this.#own.happens(movesAway) ? 'RC5' : 'RC7')
  }

  /** An enquiry while a need plan runs, with an assessment of its own that ends no sooner than the conference. */
  #enquiryDuring(from: Day, to: Day, disabled: boolean): Enquiry | null {
    const happens = this.#shared.happens(enquiryInNeedPlan)
    const start = workingDayAfter(plusDays(from, this.#shared.whole(10, 200)), 1)
    if (!happens || disabled || start >= plusDays(to, -60) || start >= plusDays(this.#eighteen, -120)) return null
    const enquiry = enquiryOn(this.#shared, start, earlierPlans(this.#life) > 0, this.#walk.story)
    const assessment = {
      start,
      done: assessmentDone(start, assessmentLength(this.#shared, start, this.#walk.story)),
      factors: factorsFound(this.#own, false),
    }
    fit(assessment, enquiry, this.#walk)
    this.#episode.assessments.push(assessment)
    this.#episode.enquiries.push(enquiry)
    return enquiry
  }

  #entersCare(share: number, on: Day): boolean {
    const first = this.#shared.happens(share * this.#walk.story('care', on))
    return this.#own.happens(siblingFollows) || this.#isIndex ? first : false
  }

  /** Closes the case, not before the work in it was done. */
  #close(on: Day, reason: string): void {
    let closed = on
    for (const { done } of this.#episode.assessments) closed = later(closed, done)
    for (const { conference } of this.#episode.enquiries) closed = later(closed, conference ?? closed)
    this.#episode.closed = closed
    this.#episode.reason = reason
  }
}

/**
 * Fits an assessment and its enquiry together: the assessment is completed no sooner than the conference is held, and,
 * where that is asked for, neither is late on 31 March.
 */
export function fit(assessment: Assessment, enquiry: Enquiry | null, { onTimeAtYearEnd }: Walk): void {
  if (enquiry?.conference && onTimeAtYearEnd && isLateAtYearEnd(enquiry.start, enquiry.conference, 15)) {
    enquiry.conference = lastWorkingDayOfYear(enquiry.start)
  }
  if (onTimeAtYearEnd && isLateAtYearEnd(assessment.start, assessment.done, 45)) {
    assessment.done = lastWorkingDayOfYear(assessment.start)
    if (enquiry?.conference && enquiry.conference > assessment.done) enquiry.conference = assessment.done
  }
  if (enquiry?.conference && enquiry.conference > assessment.done) assessment.done = enquiry.conference
  if (enquiry !== null && enquiry.start > assessment.done) assessment.done = enquiry.start
}

function earlier(a: Day, b: Day): Day {
  return a < b ? a : b
}

function later(a: Day, b: Day): Day {
  return a > b ? a : b
}
