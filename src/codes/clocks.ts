import { dueAfterMonths, dueAfterWorkingDays } from '../core/clock.ts'
import { type Dated, dated } from '../core/dated.ts'
import { type Day, plusDays } from '../core/day.ts'
import { collectionYear } from '../core/period.ts'
import { isWorkingDay, workingDayAfter, workingDayBefore } from '../core/working-days.ts'

/**
 * The register of clocks: what has to happen how soon after what, and who says so.
 *
 * The arithmetic is in `core/clock.ts`: day zero is the day of the event, and a day's deadline lasts until its end. Hours
 * run on to the minute. Limits are dated by collection year. Where the basis is local policy and no limit stands here,
 * each authority sets its own.
 *
 * Sources: each clock's own. `confirmed` says whether the limit was seen in the wording of the source itself: so far
 * in excerpts of a few regulations only. Guidance was seen in what others wrote of it. Working Together was published
 * anew on 18 March 2026: its text could not be had, so its limits stand here as the edition of December 2023 gives them.
 */

export type ClockUnit = 'hours' | 'working days' | 'calendar days' | 'weeks' | 'months'

/** How long, and for whom or which time where a clock has several limits. The first is the ordinary one. */
export type ClockLimit = { readonly amount: number; readonly unit: ClockUnit; readonly when?: string }

/** A line of the register. */
export type ClockRule = {
  readonly id: ClockId
  /** What has to happen, as a page names it. */
  readonly label: string
  /** What starts it. */
  readonly starts: string
  /** What stops it. */
  readonly ends: string
  /** Null where each authority sets its own. */
  readonly limits: Dated<readonly ClockLimit[]> | null
  readonly basis: 'law' | 'guidance' | 'local policy'
  /** Where it is from, with its date. */
  readonly source: string
  /** Was the limit seen in the wording of the source itself? */
  readonly confirmed: boolean
  /** By when to book it: limits of weeks, months and calendar days do not move off a day that is not worked. */
  readonly bookBy:
    | 'the due day'
    | 'the last working day on or before the due day'
    | 'the due minute'
    | 'as the authority sets'
  /** The item of a census that bears witness to it. */
  readonly feeds: string | null
  /** Must a manager say why it was missed? */
  readonly noteWhenMissed: boolean
}

export type ClockId =
  | 'ack'
  | 'decision'
  | 'rate_red'
  | 'rate_amber'
  | 'rate_green'
  | 'check'
  | 'child_seen'
  | 'strategy'
  | 'assessment'
  | 'assess_checkpoint'
  | 's47_conference'
  | 'core_group'
  | 'cp_review_1'
  | 'cp_review_n'
  | 'cp_visit'
  | 'police_protection'
  | 'epo'
  | 'care_plan'
  | 'placement_plan'
  | 'cla_health_first'
  | 'cla_health_next'
  | 'transfer_in'
  | 'pep'
  | 'cla_review_1'
  | 'cla_review_2'
  | 'cla_review_n'
  | 'cla_visit_start'
  | 'cla_visit_year1'
  | 'cla_visit_long'
  | 'cla_visit_parent_pre'
  | 'cla_visit_interim'
  | 'cla_visit_order'
  | 'adoption_review'
  | 'short_break_review'
  | 'missing_interview'
  | 'pathway'
  | 'private_fostering'
  | 'allegation'
  | 'improvement_plan'
  | 'prebirth'

const workingTogether = 'Working Together to Safeguard Children, December 2023, chapter 3'
const workingTogetherAllegations = 'Working Together to Safeguard Children, December 2023, chapter 4'
const care2010 =
  'Care Planning, Placement and Case Review (England) Regulations 2010 (SI 2010/959), in force 1 April 2011'
const adoption2005 = 'Adoption Agencies Regulations 2005 (SI 2005/389), in force 30 December 2005'
const fostering2005 = 'Children (Private Arrangements for Fostering) Regulations 2005 (SI 2005/1533), 2005'
const childrenAct = 'Children Act 1989, in force 14 October 1991'
const local = 'Set by each authority; nothing in law or guidance gives a number'

const limit = (amount: number, unit: ClockUnit, when?: string): ClockLimit =>
  when === undefined ? { amount, unit } : { amount, unit, when }

const bookings = {
  hours: 'the due minute',
  'working days': 'the due day',
  'calendar days': 'the last working day on or before the due day',
  weeks: 'the last working day on or before the due day',
  months: 'the last working day on or before the due day',
} as const

type Written = Omit<
  ClockRule,
  'id' | 'label' | 'starts' | 'ends' | 'limits' | 'bookBy' | 'feeds' | 'noteWhenMissed'
> & {
  readonly feeds?: string
  readonly note?: true
}

function clock(
  id: ClockId,
  label: string,
  [starts, ends]: readonly [starts: string, ends: string],
  history: Readonly<Record<number, readonly ClockLimit[]>> | null,
  { basis, source, confirmed, feeds = '', note }: Written,
): ClockRule {
  const limits = history === null ? null : dated(history)
  const unit = limits?.changes.at(-1)?.[1][0]?.unit
  const bookBy = unit === undefined ? 'as the authority sets' : bookings[unit]
  const about = { id, label, starts, ends, limits, basis, source, confirmed, bookBy } as const
  return { ...about, feeds: feeds === '' ? null : feeds, noteWhenMissed: note === true }
}

const law = (source: string, confirmed = true) => ({ basis: 'law', source, confirmed }) as const
const guidance = (source: string) => ({ basis: 'guidance', source, confirmed: false }) as const
const policy = { basis: 'local policy', source: local, confirmed: true } as const

/** Every clock, in the order of the front door's register. */
export const clockRules: readonly ClockRule[] = [
  clock(
    'ack',
    'Answer to the referrer that the contact has arrived',
    ['contact received', 'acknowledgement sent'],
    { 2014: [limit(1, 'working days')] },
    guidance(workingTogether),
  ),
  clock(
    'decision',
    'Decision on the contact',
    ['contact received', 'decision stored'],
    { 2014: [limit(1, 'working days')] },
    { ...guidance(workingTogether), feeds: 'CINreferralDate', note: true },
  ),
  clock('rate_red', 'Decision on a contact rated red', ['contact received', 'decision stored'], null, policy),
  clock('rate_amber', 'Decision on a contact rated amber', ['contact received', 'decision stored'], null, policy),
  clock('rate_green', 'Decision on a contact rated green', ['contact received', 'decision stored'], null, policy),
  clock('check', "Partner's answer to a check", ['partner asked', 'partner answered'], null, policy),
  clock('child_seen', 'Child seen', ['decision to act', 'child seen'], null, {
    ...guidance(`${workingTogether}: as soon as possible; authorities set the number`),
    note: true,
  }),
  clock('strategy', 'Strategy discussion', ['reasonable cause recorded', 'discussion held'], null, {
    ...policy,
    note: true,
  }),
  clock(
    'assessment',
    'Assessment',
    ['referral received', 'assessment authorised'],
    { 2014: [limit(45, 'working days')] },
    {
      ...guidance(
        `${workingTogether}; one limit since the edition of March 2013, before it 10 and 35 for two assessments`,
      ),
      feeds: 'AssessmentAuthorisationDate',
      note: true,
    },
  ),
  clock('assess_checkpoint', 'Review of an assessment under way', ['referral received', 'review noted'], null, {
    ...policy,
    feeds: 'AssessmentInternalReviewDate',
  }),
  clock(
    's47_conference',
    'Conference',
    ['the strategy discussion that starts the enquiry, the first if there are several', 'conference held'],
    { 2011: [limit(15, 'working days')] },
    { ...guidance(workingTogether), feeds: 'DateOfInitialCPC', note: true },
  ),
  clock(
    'core_group',
    'First core group',
    ['conference held', 'core group met'],
    { 2011: [limit(10, 'working days')] },
    guidance(workingTogether),
  ),
  clock(
    'cp_review_1',
    'First review of the protection plan',
    ['conference held', 'review held'],
    { 2011: [limit(3, 'months')] },
    { ...guidance(workingTogether), feeds: 'CPPreviewDate', note: true },
  ),
  clock(
    'cp_review_n',
    'Next review of the protection plan',
    ['last review held', 'review held'],
    { 2011: [limit(6, 'months')] },
    { ...guidance(workingTogether), feeds: 'CPPreviewDate', note: true },
  ),
  clock(
    'cp_visit',
    'Visit to a child on a protection plan',
    ['plan start, then each visit', 'child seen'],
    null,
    policy,
  ),
  clock(
    'police_protection',
    'End of police protection',
    ['child taken into police protection', 'police protection ended'],
    { 1992: [limit(72, 'hours')] },
    law(`${childrenAct}, section 46(6)`, false),
  ),
  clock(
    'epo',
    'End of an emergency protection order',
    ['order made', 'order ended'],
    { 1992: [limit(8, 'calendar days', 'as made'), limit(7, 'calendar days', 'extended, once')] },
    law(`${childrenAct}, section 45(1) and (5)`, false),
  ),
  clock(
    'care_plan',
    'Care plan',
    ['child becomes looked after', 'plan written, if possible before the placement'],
    { 2012: [limit(10, 'working days')] },
    law(`${care2010}, regulation 4`, false),
  ),
  clock(
    'placement_plan',
    'Placement plan',
    ['child placed', 'plan written, if possible before the placement'],
    { 2012: [limit(5, 'working days')] },
    law(`${care2010}, regulation 9`, false),
  ),
  clock(
    'cla_health_first',
    'First health assessment',
    ['child becomes looked after', 'assessment done'],
    { 2012: [limit(20, 'working days')] },
    law(`${care2010}, regulation 7: in time for the first review`, false),
  ),
  clock(
    'cla_health_next',
    'Next health assessment',
    ['last health assessment', 'assessment done'],
    { 2012: [limit(12, 'months', 'aged 5 or over'), limit(6, 'months', 'under 5')] },
    law(`${care2010}, regulation 7`, false),
  ),
  clock(
    'transfer_in',
    'Conference for a child who moved here on a plan',
    ['told that the child has moved in', 'conference held'],
    { 2011: [limit(15, 'working days')] },
    { ...guidance(workingTogether), feeds: 'DateOfInitialCPC', note: true },
  ),
  clock(
    'pep',
    'Personal education plan begun',
    ['child becomes looked after', 'plan begun, and ready for the first review'],
    { 2012: [limit(10, 'working days')] },
    guidance('Promoting the education of looked-after and previously looked-after children, February 2018'),
  ),
  clock(
    'cla_review_1',
    'First review of care',
    ['child becomes looked after', 'review held'],
    { 2012: [limit(20, 'working days')] },
    { ...law(`${care2010}, regulation 33(1)`), feeds: 'REVIEW', note: true },
  ),
  clock(
    'cla_review_2',
    'Second review of care',
    ['first review', 'review held'],
    { 2012: [limit(3, 'months')] },
    { ...law(`${care2010}, regulation 33(2)`), feeds: 'REVIEW', note: true },
  ),
  clock(
    'cla_review_n',
    'Next review of care',
    ['previous review', 'review held'],
    { 2012: [limit(6, 'months')] },
    { ...law(`${care2010}, regulation 33(2)`), feeds: 'REVIEW', note: true },
  ),
  clock(
    'cla_visit_start',
    'First visit to a placement',
    ['placement begun', 'child visited'],
    { 2012: [limit(1, 'weeks')] },
    law(`${care2010}, regulation 28(2)(a)`),
  ),
  clock(
    'cla_visit_year1',
    'Next visit in the first year of a placement',
    ['last visit', 'child visited'],
    { 2012: [limit(6, 'weeks')] },
    law(`${care2010}, regulation 28(2)(b)`),
  ),
  clock(
    'cla_visit_long',
    'Next visit after the first year of a placement',
    ['last visit', 'child visited'],
    {
      2012: [limit(6, 'weeks', 'otherwise'), limit(3, 'months', 'placement meant to last to 18')],
      2016: [
        limit(6, 'weeks', 'otherwise'),
        limit(3, 'months', 'placement meant to last to 18'),
        limit(6, 'months', 'long-term foster placement of a year or more, and the child agrees'),
      ],
    },
    law(
      `${care2010}, regulation 28(2)(c); long-term fostering by SI 2015/495 from 1 April 2015, which was not read`,
      false,
    ),
  ),
  clock(
    'cla_visit_parent_pre',
    'Visit to a child placed with a parent before assessment',
    ['placed with the parent, then each visit', 'child visited'],
    { 2012: [limit(1, 'weeks', 'to the first review'), limit(6, 'weeks', 'after it')] },
    law(`${care2010}, regulation 28(3)`),
  ),
  clock(
    'cla_visit_interim',
    'Visit to a child with a temporarily approved carer, or at home on an interim care order',
    ['placement or order, then each visit', 'child visited'],
    { 2012: [limit(1, 'weeks', 'to the first review'), limit(4, 'weeks', 'after it')] },
    law(`${care2010}, regulation 28(4)`),
  ),
  clock(
    'cla_visit_order',
    'Visit to a child at home on a care order',
    ['care order made, then each visit', 'child visited'],
    { 2012: [limit(1, 'weeks', 'after the order'), limit(6, 'weeks', 'after that')] },
    law(`${care2010}, regulation 28(5)`),
  ),
  clock(
    'adoption_review',
    'Review of a child placed for adoption',
    ['placed for adoption, then each review', 'review held, with visits every week to the first'],
    { 2006: [limit(4, 'weeks', 'the first'), limit(3, 'months', 'the second'), limit(6, 'months', 'each later one')] },
    law(`${adoption2005}, regulation 36(3) and (4)`),
  ),
  clock(
    'short_break_review',
    'Review of a series of short breaks',
    ['series begun, then each review', 'review held'],
    { 2012: [limit(3, 'months', 'the first'), limit(6, 'months', 'each later one')] },
    law(`${care2010}, regulation 48`, false),
  ),
  clock(
    'missing_interview',
    'Return interview',
    ['child returns', 'interview offered, and held'],
    { 2014: [limit(72, 'hours')] },
    {
      ...guidance('Statutory guidance on children who run away or go missing from home or care, January 2014'),
      feeds: 'MISSING',
    },
  ),
  clock(
    'pathway',
    'Pathway plan',
    ['young person becomes eligible, then each review', 'plan written, or reviewed'],
    { 2012: [limit(3, 'months', 'the plan'), limit(6, 'months', 'each review')] },
    law(
      `${care2010}, regulation 42 (three months for the assessment); reviews: Care Leavers (England) Regulations 2010`,
      false,
    ),
  ),
  clock(
    'private_fostering',
    'Visit to a privately fostered child',
    ['authority told of the arrangement, then each visit', 'child visited'],
    {
      2006: [
        limit(7, 'working days', 'the first'),
        limit(6, 'weeks', 'in the first year'),
        limit(12, 'weeks', 'in later years'),
      ],
    },
    law(`${fostering2005}, regulations 4, 7 and 8`, false),
  ),
  clock(
    'allegation',
    'Designated officer told of an allegation',
    ['allegation against an adult who works with children', 'designated officer told'],
    { 2011: [limit(1, 'working days')] },
    guidance(workingTogetherAllegations),
  ),
  clock(
    'improvement_plan',
    'Statement of what will be done after an inspection',
    ['inspection report received', 'statement published and sent'],
    { 2007: [limit(70, 'working days')] },
    law(
      'Education and Inspections Act 2006 (Inspection of Local Authorities) Regulations 2007 (SI 2007/462), 1 April 2007',
      false,
    ),
  ),
  clock(
    'prebirth',
    'Assessment before birth',
    ['expected date of birth, counted back', 'assessment authorised'],
    null,
    policy,
  ),
]

const byId = new Map<string, ClockRule>(clockRules.map((rule) => [rule.id, rule]))

/**
 * A clock of the register.
 *
 * @throws Error when the register has none of that name
 */
export function clockRule(id: string): ClockRule {
  const rule = byId.get(id)
  if (rule === undefined) throw new Error(`No clock is called ${id}`)
  return rule
}

/**
 * The ordinary limit of a clock that starts on a day.
 *
 * @param when  the limit for whom or which time, where it is not the ordinary one
 * @throws Error when each authority sets its own
 */
export function limitOn(id: string, startsOn: Day, when?: string): ClockLimit {
  const limits = clockRule(id).limits?.at(collectionYear(startsOn)) ?? []
  const limit = when === undefined ? limits[0] : limits.find((each) => each.when === when)
  if (limit === undefined) throw new Error(`Each authority sets its own limit for ${id}`)
  return limit
}

/**
 * The last day in time for a clock that starts on a day, by its ordinary limit.
 *
 * @param when  the limit for whom or which time, where it is not the ordinary one
 * @throws Error when it is counted in hours, as hours need the minute, or each authority sets its own limit
 */
export function dueOn(id: ClockId, startsOn: Day, when?: string): Day {
  const { amount, unit } = limitOn(id, startsOn, when)
  if (unit === 'working days') return dueAfterWorkingDays(startsOn, amount)
  if (unit === 'months') return dueAfterMonths(startsOn, amount).latest
  if (unit === 'hours') throw new Error(`${id} is counted in hours`)
  return plusDays(startsOn, unit === 'weeks' ? amount * 7 : amount)
}

/**
 * The first day on which a clock that is due on a day is late. One counted in working days lasts over the weekend that
 * follows: what is done on the Saturday after a due Friday has used no working day more.
 */
export function lateFrom(id: ClockId, startsOn: Day, due: Day): Day {
  return limitOn(id, startsOn).unit === 'working days' ? workingDayAfter(due, 1) : plusDays(due, 1)
}

/** By when to book what is due on a day: that day, or the last working day before it where it is not worked. */
export function bookBy(due: Day): Day {
  return isWorkingDay(due) ? due : workingDayBefore(due, 1)
}
