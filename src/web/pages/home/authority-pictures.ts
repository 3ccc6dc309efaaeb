import { type Day, isoDay, longDay, weekday } from '../../../core/day.ts'
import type { ShownCount } from '../../../core/suppress.ts'
import { type DaysData, days, daysFinding, daysTable } from '../../../documents/charts/days.ts'
import { type TrendData, trend, trendFinding, trendTable } from '../../../documents/charts/trend.ts'
import type { AuthorityFacts, OnDay } from '../../../work/what-needs-me-authority.ts'
import { agoInMonths } from './ago.ts'
import type { Opening, Picture } from './first-page.ts'

const dayNames = 'Monday Tuesday Wednesday Thursday Friday Saturday Sunday'.split(' ')
const small = (count: number): ShownCount => (count >= 1 && count <= 5 ? 'c' : count)

/** Assessments finished on the last five working days that the returns tell of. */
export function lastDays(facts: AuthorityFacts, links: readonly Opening[]): Picture {
  const data: DaysData = {
    counted: { one: 'assessment', many: 'assessments' },
    days: facts.days.map(({ at, inTime, late }) => {
      const name = dayNames[weekday(at) - 1] as string
      return { name: name.slice(0, 3), longName: `${name} ${longDay(at)}`, inTime, late }
    }),
  }
  return { heading: daysFinding(data), drawing: days(data, 'days'), table: daysTable(data), links }
}

/** Children with a protection plan at the ends of quarters. */
export function plansOverTime(facts: AuthorityFacts, links: readonly Opening[], now?: ShownCount): readonly Picture[] {
  const counted = { one: 'child has a protection plan', many: 'children have a protection plan' }
  return overTime(facts.plans, { counted, subject: 'Children with a protection plan' }, links, now)
}

/** Children with anything open at the ends of quarters. */
export function openOverTime(facts: AuthorityFacts, links: readonly Opening[], now?: ShownCount): readonly Picture[] {
  const counted = { one: 'child is open', many: 'children are open' }
  return overTime(facts.anything, { counted, subject: 'Children with something open' }, links, now)
}

/** @param now  the last number as it may be shown to those who see totals only: then small ones before it are withheld too */
function overTime(
  numbers: readonly OnDay[],
  about: Pick<TrendData, 'counted' | 'subject'>,
  links: readonly Opening[],
  now?: ShownCount,
): readonly Picture[] {
  if (numbers.length < 2) return []
  const shown = ({ count }: OnDay, at: number): ShownCount =>
    now === undefined ? count : at === numbers.length - 1 ? now : small(count)
  const data: TrendData = {
    ...about,
    unit: 'count',
    each: 'Quarter ends',
    step: 'quarter',
    ago: agoInMonths(3 * (numbers.length - 1)),
    points: numbers.map((each, at) => ({ name: longDay(each.at), value: shown(each, at) })),
  }
  const id = `trend-${isoDay(numbers[0]?.at as Day)}-${about.subject.length}`
  return [{ heading: trendFinding(data), drawing: trend(data, id), table: trendTable(data), links }]
}
