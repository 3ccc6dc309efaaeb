import { day } from '../../src/core/day.ts'
import type { ShownCount } from '../../src/core/suppress.ts'
import { bars } from '../../src/documents/charts/bars.ts'
import { cohort } from '../../src/documents/charts/cohort.ts'
import { days } from '../../src/documents/charts/days.ts'
import { dueLine } from '../../src/documents/charts/due-line.ts'
import { monthParts } from '../../src/documents/charts/month-parts.ts'
import { months } from '../../src/documents/charts/months.ts'
import { reReferrals } from '../../src/documents/charts/re-referrals.ts'
import { returnCalendar } from '../../src/documents/charts/return-calendar.ts'
import { sankey } from '../../src/documents/charts/sankey.ts'
import {
  type CountedWay,
  results,
  type SankeyData,
  type SankeyNames,
  sankeyOf,
} from '../../src/documents/charts/sankey-data.ts'
import { strip } from '../../src/documents/charts/strip.ts'
import { thinBars } from '../../src/documents/charts/thin-bars.ts'
import { trend } from '../../src/documents/charts/trend.ts'
import { workingDays } from '../../src/documents/charts/working-days.ts'
import { drawnOfCare } from './care-examples.ts'
import * as example from './chart-examples.ts'
import { drawnOfCompare } from './compare-examples.ts'
import { monthPartsExample } from './month-parts-example.ts'

const huge = 1_234_567
const long = 'A service with a very long name that nobody could ever fit beside a bar <&> "quoted" or under it'

const plain: SankeyNames = {
  source: (key) => ({ name: key, contacts: `contacts from ${key}` }),
  need: (key) => key,
  notStated: 'N0',
}
const opens = { opens: () => '/contacts?a=1&b=2', follows: (source: string) => `?follow=${source}` }

function ways(sources: number, needs: number, contacts: (at: number) => number, name: string): readonly CountedWay[] {
  return Array.from({ length: sources * needs * results.length }, (_, at) => ({
    source: `${name} ${at % sources}`,
    need: `${name} need ${at % needs}`,
    result: results[at % results.length]?.key ?? 'signposted',
    contacts: contacts(at),
  }))
}

const small = (count: ShownCount): ShownCount => (typeof count === 'number' && count > 0 && count < 60 ? 'c' : count)

const withheldSankey: SankeyData = {
  ...example.sankeyExample,
  sources: example.sankeyExample.sources.map(({ inThree: _, ...source }, at) => ({
    ...source,
    count: at > 4 ? 'c' : source.count,
  })),
  needs: example.sankeyExample.needs.map((need, at) => ({ ...need, count: at > 3 ? 'c' : need.count })),
  toNeeds: example.sankeyExample.toNeeds.map((row) => row.map(small)),
  toResults: example.sankeyExample.toResults.map((row) => row.map(small)),
}

const monthsOf = (counts: readonly ShownCount[]) => ({
  counted: example.monthsExample.counted,
  months: counts.map((count, at) => ({ year: 2025 + Math.floor(at / 12), month: (at % 12) + 1, count, usual: null })),
})

const twelve = (count: ShownCount) => Array.from({ length: 12 }, () => ({ count, href: '/r?a=1&b=2' }))
const daysOf = (inTime: ShownCount, late: ShownCount) => ({
  counted: example.daysExample.counted,
  days: ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'].map((longName) => ({
    name: longName.slice(0, 3),
    longName,
    inTime,
    late,
    href: '/d?a=1&b=2',
    lateHref: '/d?late=1&b=2',
  })),
})
const points = (values: readonly (ShownCount | null)[]) => ({
  ...example.trendExample,
  points: values.map((value, at) => ({
    name: `Quarter ${at}`,
    value,
    england: typeof value === 'number' ? value : null,
  })),
})

/** Every chart in its ordinary state and at its extremes, drawn with the id `x`. */
export const drawn: Readonly<Record<string, string>> = {
  ...drawnOfCare,
  ...drawnOfCompare,
  sankey: sankey({ ...example.sankeyExample, ...opens }, 'x'),
  'sankey-nothing': sankey(sankeyOf([], plain), 'x'),
  'sankey-one': sankey(sankeyOf([{ source: 'a', need: 'b', result: 'signposted', contacts: 1 }], plain), 'x'),
  'sankey-two': sankey(sankeyOf([{ source: 'a', need: 'N0', result: 'not-decided', contacts: 2 }], plain), 'x'),
  'sankey-too-many': sankey(
    {
      ...sankeyOf(
        ways(31, 22, (at) => 1 + (at % 7), long),
        plain,
      ),
      ...opens,
    },
    'x',
  ),
  'sankey-huge': sankey(
    sankeyOf(
      ways(5, 4, (at) => (at === 0 ? huge : 1), 'Source'),
      plain,
    ),
    'x',
  ),
  'sankey-withheld': sankey({ ...withheldSankey, ...opens }, 'x'),
  months: months(example.monthsExample, 'x'),
  'months-nothing': months(monthsOf([0, 0, 0]), 'x'),
  'months-one': months(monthsOf([0, 1, 0]), 'x'),
  'months-small': months(monthsOf([0, 'c', 0]), 'x'),
  'months-withheld': months(monthsOf(['c', 7, 'c', 0, 12, 9]), 'x'),
  'months-huge': months(
    {
      ...example.monthsExample,
      months: example.monthsExample.months.map((month, at) => ({
        ...month,
        count: huge + at,
        isUnfinished: at === 24,
      })),
    },
    'x',
  ),
  'month-parts': monthParts(monthPartsExample, 'sources', 'x'),
  'month-parts-one': monthParts(monthPartsExample, 'needs', 'x'),
  'month-parts-nothing': monthParts({ ...monthPartsExample, parts: { sources: [], needs: [] } }, 'sources', 'x'),
  'month-parts-huge': monthParts(
    {
      ...monthPartsExample,
      parts: {
        sources: monthPartsExample.parts.sources.map((part) => ({ ...part, name: long, count: huge })),
        needs: [],
      },
    },
    'sources',
    'x',
  ),
  'working-days': workingDays(example.workingDaysExample, 'x'),
  'working-days-conferences': workingDays(example.conferencesExample, 'x'),
  'working-days-nothing': workingDays({ ...example.workingDaysExample, days: [0, 0] }, 'x'),
  'working-days-one': workingDays({ ...example.workingDaysExample, days: [0, 1] }, 'x'),
  'working-days-withheld': workingDays(
    {
      ...example.workingDaysExample,
      days: example.workingDaysExample.days.map(small),
      sums: { all: 1146, lastFive: 326, late: 229 },
    },
    'x',
  ),
  'working-days-huge': workingDays(
    { ...example.conferencesExample, days: Array.from({ length: 300 }, () => huge) },
    'x',
  ),
  're-referrals': reReferrals(example.reReferralsExample, 'x'),
  're-referrals-nothing': reReferrals({ referrals: 90, months: twelve(0) }, 'x'),
  're-referrals-withheld': reReferrals({ referrals: 90, months: twelve('c') }, 'x'),
  're-referrals-huge': reReferrals({ referrals: huge * 20, months: twelve(huge) }, 'x'),
  cohort: cohort(example.cohortExample),
  'cohort-nothing': cohort({ ...example.cohortExample, steps: [] }),
  'cohort-withheld': cohort({
    ...example.cohortExample,
    steps: example.cohortExample.steps.map((step, at) => ({ ...step, count: at > 3 ? 'c' : step.count })),
  }),
  days: days(example.daysExample, 'x'),
  'days-nothing': days(daysOf(0, 0), 'x'),
  'days-withheld': days(daysOf('c', 'c'), 'x'),
  'days-huge': days(daysOf(huge, huge), 'x'),
  trend: trend(example.trendExample, 'x'),
  'trend-england': trend(example.trendWithEngland, 'x'),
  'trend-nothing': trend(points([]), 'x'),
  'trend-one': trend(points([40]), 'x'),
  'trend-level': trend(points([40, 40, 40]), 'x'),
  'trend-zero': trend(points([0, 0, 0]), 'x'),
  'trend-gaps': trend(points([700, null, 690, 'c', 710, huge, 20]), 'x'),
  'trend-huge': trend(points([huge, huge * 2, huge * 3]), 'x'),
  strip: strip(example.stripExample, 'x'),
  'strip-nothing': strip({ places: 'ten similar places', rows: [] }, 'x'),
  'strip-long': strip(
    {
      places: 'ten similar places',
      rows: [
        { name: long, called: 'long', ours: huge, others: [1, 2, huge], unit: 'count', better: 'higher' },
        { name: long, called: 'alike', ours: 5, others: [5, 5], unit: 'percent', better: 'lower' },
        { name: long, called: 'unknown', ours: null, others: [1], unit: 'rate', better: 'neither' },
      ],
    },
    'x',
  ),
  bars: bars(example.barsExample, 'x'),
  'bars-england': bars(example.barsWithEngland, 'x'),
  'bars-nothing': bars({ ...example.barsExample, bars: [] }, 'x'),
  'bars-too-many': bars(
    {
      ...example.barsExample,
      bars: Array.from({ length: 60 }, (_, at) => ({
        name: `${long} ${at}`,
        value: at === 9 ? huge : at === 8 ? 'c' : at,
        england: huge,
      })),
    },
    'x',
  ),
  'due-line': dueLine(example.dueLineExample, 'x'),
  'due-line-nothing': dueLine({ ...example.dueLineExample, deadlines: [] }, 'x'),
  'due-line-one': dueLine({ ...example.dueLineExample, deadlines: example.dueLineExample.deadlines.slice(4, 5) }, 'x'),
  'due-line-too-many': dueLine(
    {
      ...example.dueLineExample,
      deadlines: Array.from({ length: 30 }, () => example.dueLineExample.deadlines).flat(),
    },
    'x',
  ),
  'thin-bars': thinBars(example.thinBarsExample, 'x'),
  'thin-bars-nothing': thinBars({ ...example.thinBarsExample, bars: [] }, 'x'),
  'thin-bars-one': thinBars({ ...example.thinBarsExample, bars: [{ name: 'Worker 1', count: 3 }] }, 'x'),
  'thin-bars-few': thinBars(
    {
      ...example.thinBarsExample,
      bars: [
        { name: 'Bartholomew Featherstonehaugh-Cholmondeley', count: 22, href: '/w/1' },
        { name: 'Worker 2', count: 'c' },
        { name: long, count: 0 },
        { name: 'Worker', count: 18, href: '/w/4' },
      ],
    },
    'x',
  ),
  'thin-bars-two': thinBars({ ...example.thinBarsExample, bars: example.thinBarsExample.bars.slice(0, 2) }, 'x'),
  'thin-bars-too-many': thinBars(
    {
      ...example.thinBarsExample,
      bars: Array.from({ length: 142 }, (_, at) => ({
        name: `${long} ${at}`,
        count: at === 3 ? huge : at === 4 ? 'c' : at,
        href: '/w?a=1&b=2',
      })),
    },
    'x',
  ),
  'return-calendar': returnCalendar(example.returnCalendarExample, 'x'),
  'return-calendar-open': returnCalendar({ ...example.returnCalendarExample, today: day('2027-05-30') }, 'x'),
  'return-calendar-nothing': returnCalendar({ today: day('2026-12-31'), returns: [] }, 'x'),
  'return-calendar-long': returnCalendar(
    {
      today: day('2026-12-31'),
      returns: [
        { name: long, opens: day('2027-11-29'), closes: day('2028-03-01'), href: '/r?a=1&b=2' },
        { name: 'Past', opens: day('2020-01-01'), closes: day('2020-02-01') },
        { name: long, anyDay: long },
      ],
    },
    'x',
  ),
}
