import { usualRange } from '../../src/core/chance.ts'
import { day } from '../../src/core/day.ts'
import type { BarsData } from '../../src/documents/charts/bars.ts'
import type { CohortData } from '../../src/documents/charts/cohort.ts'
import type { DaysData } from '../../src/documents/charts/days.ts'
import type { DueLineData } from '../../src/documents/charts/due-line.ts'
import type { MonthsData } from '../../src/documents/charts/months-finding.ts'
import type { ReReferralsData } from '../../src/documents/charts/re-referrals.ts'
import type { ReturnCalendarData } from '../../src/documents/charts/return-calendar.ts'
import { type CountedWay, results, type SankeyData, sankeyOf } from '../../src/documents/charts/sankey-data.ts'
import type { StripData } from '../../src/documents/charts/strip.ts'
import type { ThinBarsData } from '../../src/documents/charts/thin-bars.ts'
import type { TrendData } from '../../src/documents/charts/trend.ts'
import type { WorkingDaysData } from '../../src/documents/charts/working-days.ts'

/** Made-up figures for the charts, ordinary ones; the extremes are made from them. */

const contact = { one: 'contact', many: 'contacts' }

const sources = {
  police: ['Police', 'police contacts', 3210],
  school: ['Schools', 'schools’ contacts', 2240],
  health: ['Health', 'health contacts', 1610],
  family: ['Family or public', 'contacts from family or the public', 1120],
  authority: ['Other authority teams', 'contacts from other authority teams', 930],
  probation: ['Probation', 'probation’s contacts', 300],
  housing: ['Housing', 'contacts from housing', 236],
  charity: ['Charities', 'contacts from charities', 200],
} as const
const needs = {
  N1: ['Abuse or neglect', 0.41],
  N4: ['Family under acute stress', 0.23],
  N5: ['Family not coping', 0.14],
  N2: ['Disability or illness', 0.09],
  N6: ['Behaviour or outside harm', 0.1],
  N0: ['Not stated', 0.03],
} as const
/** Shares of each result, for the police, schools and all others. */
const shares = {
  police: [0.59, 0.09, 0.08, 0.14, 0.07, 0.02, 0.01],
  school: [0.18, 0.1, 0.27, 0.23, 0.12, 0.09, 0.01],
  others: [0.2, 0.12, 0.24, 0.2, 0.15, 0.08, 0.01],
}

export const sankeyNames = {
  source: (key: string) => {
    const [name, contacts] = sources[key as keyof typeof sources] ?? [key, `contacts from ${key}`]
    return { name, contacts }
  },
  need: (key: string) => needs[key as keyof typeof needs]?.[0] ?? key,
  notStated: 'N0',
}

const ways: readonly CountedWay[] = Object.entries(sources).flatMap(([source, [, , contacts]]) =>
  Object.entries(needs).flatMap(([need, [, share]]) =>
    results.map(({ key }, at) => {
      const ofResult = (shares[source as keyof typeof shares] ?? shares.others)[at] as number
      return { source, need, result: key, contacts: Math.round(contacts * share * ofResult) }
    }),
  ),
)

export const sankeyExample: SankeyData = { ...sankeyOf(ways, sankeyNames), followed: 'police' }

const usually = [760, 810, 800, 650, 810, 840, 880, 820, 905, 945, 570, 890]
const monthly = [
  742, 811, 790, 655, 798, 846, 861, 802, 873, 918, 560, 905, 812, 838, 829, 690, 851, 839, 924, 865, 1012, 1048, 602,
  884, 98,
]

export const monthsExample: MonthsData = {
  counted: contact,
  months: monthly.map((count, at) => ({
    year: 2024 + Math.floor((8 + at) / 12),
    month: ((8 + at) % 12) + 1,
    count,
    usual: usualRange([0.97, 1.01, 0.99, 1.02, 1].map((share) => Math.round(share * (usually[at % 12] as number)))),
    ...(at === monthly.length - 1 ? { isUnfinished: true } : {}),
    href: `/front-door/contacts?month=${at}`,
  })),
}

const taken = Array.from({ length: 76 }, (_, at) =>
  at < 5
    ? at
    : at < 36
      ? 14 + (at % 4)
      : at <= 40
        ? 12 + at - 36
        : at <= 45
          ? ([21, 31, 55, 88, 131][at - 41] as number)
          : Math.max(0, Math.round(30 * 0.9 ** (at - 45)) - 1),
)

export const workingDaysExample: WorkingDaysData = {
  counted: { one: 'assessment', many: 'assessments' },
  measured: 'Working days from referral to sign-off',
  limit: 45,
  days: taken,
  opens: {
    lastFive: '/front-door/assessments?last=5',
    late: '/front-door/assessments?late=1',
    day: (at) => `/a?day=${at}`,
  },
}

export const conferencesExample: WorkingDaysData = {
  counted: { one: 'conference', many: 'conferences' },
  measured: 'Working days from the enquiry to the conference',
  limit: 15,
  days: [0, 0, 1, 1, 2, 4, 6, 9, 14, 18, 22, 25, 27, 30, 38, 12, 9, 5, 3, 2, 1, 1, 0, 0, 1],
}

export const reReferralsExample: ReReferralsData = {
  referrals: 2580,
  months: [112, 96, 81, 70, 48, 39, 33, 30, 26, 22, 19, 17].map((count, at) => ({
    count,
    href: `/re-referrals?month=${at + 1}`,
  })),
}

export const cohortExample: CohortData = {
  counted: contact,
  which: 'contacts received Sep 2024 to Aug 2025',
  steps: [
    { name: 'Contact', happened: 'arrived', count: 9102, href: '/steps/contact' },
    { name: 'Referral', happened: 'became referrals', count: 2580, href: '/steps/referral' },
    { name: 'Assessment', happened: 'were assessed', count: 2390, href: '/steps/assessment' },
    { name: 'Section 47 enquiry', happened: 'came to an enquiry', count: 742, href: '/steps/enquiry' },
    { name: 'Protection plan', happened: 'came to a protection plan', count: 301, href: '/steps/plan' },
    { name: 'Looked after', happened: 'came into care', count: 118, href: '/steps/care' },
  ],
}

export const daysExample: DaysData = {
  counted: { one: 'decision', many: 'decisions' },
  days: [
    { name: 'Thu', longName: 'Thursday 27 August 2026', inTime: 49, late: 3, href: '/d/1', lateHref: '/d/1/late' },
    { name: 'Fri', longName: 'Friday 28 August 2026', inTime: 55, late: 6, href: '/d/2', lateHref: '/d/2/late' },
    { name: 'Tue', longName: 'Tuesday 1 September 2026', inTime: 70, late: 4, href: '/d/3', lateHref: '/d/3/late' },
    { name: 'Wed', longName: 'Wednesday 2 September 2026', inTime: 58, late: 0, href: '/d/4' },
    { name: 'Thu', longName: 'Thursday 3 September 2026', inTime: 9, late: 0, isUnfinished: true, href: '/d/5' },
  ],
}

export const trendExample: TrendData = {
  counted: { one: 'child is in our care', many: 'children are in our care' },
  subject: 'Children in care',
  unit: 'count',
  each: 'Quarter ends',
  step: 'quarter',
  ago: 'three years ago',
  points: [598, 604, 611, 615, 622, 631, 640, 643, 649, 652, 658, 662].map((value, at) => ({
    name: `Quarter ${at + 1}`,
    value,
    href: `/care/${at}`,
  })),
}

export const trendWithEngland: TrendData = {
  counted: { one: '', many: 'of referrals are re-referrals' },
  subject: 'Re-referrals',
  unit: 'percent',
  each: 'Year to 31 March',
  step: 'year',
  ago: 'five years ago',
  points: [21, 22.4, 24, 23.1, 23.6, 23].map((value, at) => ({
    name: `Year ${at}`,
    value,
    england: [22.7, 21.5, 22.4, 22.2, 22.6, null][at] as number | null,
  })),
}

const spread = (low: number, high: number) =>
  [0.05, 0.12, 0.2, 0.31, 0.44, 0.5, 0.61, 0.72, 0.8, 0.95].map(
    (share) => Math.round((low + share * (high - low)) * 10) / 10,
  )

export const stripExample: StripData = {
  places: 'ten similar places',
  rows: [
    {
      name: 'Decisions in 1 working day',
      called: 'decisions',
      ours: 95,
      others: spread(80, 99),
      unit: 'percent',
      better: 'higher',
      href: '/f/1',
    },
    {
      name: 'Assessments in 45 days',
      called: 'assessments',
      ours: 81,
      others: spread(76, 95),
      unit: 'percent',
      better: 'higher',
      href: '/f/2',
    },
    {
      name: 'Re-referrals',
      called: 're-referrals',
      ours: 23,
      others: spread(15, 33),
      unit: 'percent',
      better: 'lower',
      href: '/f/3',
    },
    {
      name: '3 or more placements',
      called: 'moves',
      ours: 11,
      others: spread(7, 14),
      unit: 'percent',
      better: 'lower',
      href: '/f/4',
    },
    {
      name: 'Care leavers suitably housed',
      called: 'housing of care leavers',
      ours: 91,
      others: spread(80, 94),
      unit: 'percent',
      better: 'higher',
      href: '/f/5',
    },
    {
      name: 'Social worker turnover',
      called: 'turnover',
      ours: 24,
      others: spread(9, 26),
      unit: 'percent',
      better: 'lower',
      href: '/f/6',
    },
  ],
}

export const barsExample: BarsData = {
  counted: contact,
  unit: 'count',
  subject: 'Contacts by who told us',
  bars: [
    ...Object.entries(sources).map(([key, [name, , value]]) => ({ name, value, href: `/contacts?source=${key}` })),
    { name: 'Not recorded', value: 41, isUnknown: true },
  ],
}

export const barsWithEngland: BarsData = {
  counted: contact,
  unit: 'percent',
  subject: 'Assessments in 45 days by team',
  bars: [
    { name: 'Assessment 1', value: 91, england: 84 },
    { name: 'Assessment 2', value: 86, england: 84 },
    { name: 'Assessment 3', value: 62, england: 84 },
  ],
}

export const thinBarsExample: ThinBarsData = {
  each: { one: 'worker', many: 'workers' },
  counted: { one: 'child', many: 'children' },
  has: { one: 'holds', many: 'hold' },
  limit: 18,
  bars: [10, 13, 14, 18, 18, 19, 20, 20, 21, 22, 17, 12, 11].map((count, at) => ({
    name: `Worker ${at + 31}`,
    count,
    href: `/workers/${at}`,
  })),
}

export const returnCalendarExample: ReturnCalendarData = {
  today: day('2026-09-03'),
  returns: [
    { name: 'CIN census', opens: day('2027-04-01'), closes: day('2027-07-31'), href: '/returns/cin' },
    { name: 'Looked after', opens: day('2027-04-01'), closes: day('2027-06-30'), href: '/returns/care' },
    { name: 'Workforce', opens: day('2026-11-01'), closes: day('2026-12-06'), href: '/returns/workforce' },
    { name: 'School census', opens: day('2026-10-01'), closes: day('2026-10-24'), href: '/returns/school' },
    { name: 'Annex A', anyDay: 'any day an inspector asks', href: '/returns/annex-a' },
  ],
}

export const dueLineExample: DueLineData = {
  counted: { one: 'clock', many: 'clocks' },
  asOf: day('2026-03-31'),
  deadlines: ['2026-03-20', '2026-03-27', '2026-04-02', '2026-04-03', '2026-04-23', '2026-05-08', '2026-07-09'].map(
    (on, at) => ({ dueOn: day(on), late: at < 2 }),
  ),
}
