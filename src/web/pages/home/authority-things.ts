import { countsDiffer, outside, type Part, sharesDiffer } from '../../../core/chance.ts'
import { calendarDay, type Day, longDay } from '../../../core/day.ts'
import { type ShownCount, smallNumber, suppressPercent, suppressSplits } from '../../../core/suppress.ts'
import { countOf, spoken } from '../../../core/words.ts'
import { longMonth } from '../../../documents/charts/month-names.ts'
import type { AuthorityFacts, KindCount } from '../../../work/what-needs-me-authority.ts'
import type { Opening, Thing } from './first-page.ts'
import { lateOnes } from './places.ts'

type Clock = {
  readonly kinds: readonly string[]
  readonly one: string
  readonly many: string
  readonly inTime: string
  /** The list of those done late, and the limit in working days; null where there is no such list. */
  readonly lateOf: { readonly of: 'assessments' | 'conferences'; readonly limit: number } | null
}

/** Deadlines as people speak of them. Reviews of protection plans, the first and the next, are one thing. */
const clocks: readonly Clock[] = [
  {
    kinds: ['assessment'],
    ...{ one: 'assessment', many: 'assessments', lateOf: { of: 'assessments', limit: 45 } },
    inTime: 'finished within 45 working days',
  },
  {
    kinds: ['s47_conference'],
    ...{ one: 'conference', many: 'conferences', lateOf: { of: 'conferences', limit: 15 } },
    inTime: 'held within 15 working days',
  },
  {
    kinds: ['cp_review_1', 'cp_review_n'],
    ...{ one: 'review of a protection plan', many: 'reviews of protection plans', lateOf: null },
    inTime: 'held in time',
  },
  {
    kinds: ['cla_review_1', 'cla_review_2', 'cla_review_n'],
    ...{ one: 'review of care', many: 'reviews of care', lateOf: null },
    inTime: 'held in time',
  },
]

/** What is open, in a sentence about so many children. */
const opened: Readonly<Record<string, readonly [one: string, many: string]>> = {
  care: ['child is looked after', 'children are looked after'],
  'protection plan': ['child has a protection plan', 'children have a protection plan'],
  enquiry: ['child is in an enquiry', 'children are in an enquiry'],
  'short break': ['child has short breaks', 'children have short breaks'],
  'need plan': ['child has a need plan', 'children have a need plan'],
  assessment: ['child is being assessed', 'children are being assessed'],
  referral: ['child has been referred and nothing more', 'children have been referred and nothing more'],
}

/** Deadlines that are past on the last day the returns tell of. */
export function overdueThings({ overdue }: AuthorityFacts, opens: Opening | null): readonly Thing[] {
  return clocks.flatMap(({ kinds, one, many }): Thing[] => {
    const rows = overdue.filter(({ kind }) => kinds.some((each) => each === kind))
    const count = rows.reduce((sum, row) => sum + row.count, 0)
    if (count === 0) return []
    const first = Math.min(...rows.map(({ first_due }) => first_due)) as Day
    const says = count === 1 ? `It was due ${longDay(first)}.` : `The first was due ${longDay(first)}.`
    return [{ mark: 'now', what: `${countOf(count, one, many)} ${are(count)} overdue`, says, opens }]
  })
}

type Share = { readonly part: number; readonly of: number }

/** How many deadlines were met in time in the last whole month beside the one before; the late ones open. */
export function inTimeThings(facts: AuthorityFacts, opens: Opening): readonly Thing[] {
  const [now, before] = [monthOf(facts.month), monthOf(lastOfMonthBefore(facts.month))]
  return clocks.flatMap(({ kinds, many, inTime, lateOf }): Thing[] => {
    const share = shareIn(facts.met.month, kinds)
    const earlier = shareIn(facts.met.before, kinds)
    if (share.of === 0) return []
    const said = shareWords(share)
    const late = share.of - share.part
    const isWorse = sharesDiffer(share, earlier) && share.part / share.of < earlier.part / earlier.of
    return [
      {
        mark: isWorse ? 'due' : 'change',
        what: `${said} ${many} in ${now} ${was(said)} ${inTime}`,
        says: besideWords(share, earlier, before),
        opens: lateOf !== null && late > 0 ? lateOnes(lateOf, facts.month, late) : opens,
      },
    ]
  })
}

/** The same of whole years, for those who see totals only: nothing of which a small number could be told. */
export function inTimeOfYear({ year }: AuthorityFacts, opens: Opening): readonly Thing[] {
  return clocks.flatMap(({ kinds, many, inTime }): Thing[] => {
    const share = shareIn(year.met, kinds)
    const earlier = shareIn(year.metBefore, kinds)
    const [now, before] = [shareShown(share), shareShown(earlier)]
    if (now === null) return []
    const says = before === null ? '' : `${before} in the year before: ${byChance(share, earlier)}.`
    return [{ mark: 'change', what: `${now} of ${many} in the year were ${inTime}`, says, opens }]
  })
}

/** What is open now beside a month before; the changes that are more than chance come first. */
export function openThings({ open }: AuthorityFacts, opens: Opening | null): readonly Thing[] {
  const before = (kind: string) => open.before.find((row) => row.kind === kind)?.count ?? 0
  const isMore = ({ kind, count }: KindCount) => countsDiffer(count, before(kind))
  return [...open.now]
    .sort((a, b) => Number(isMore(b)) - Number(isMore(a)))
    .flatMap((row): Thing[] => {
      const words = opened[row.kind]
      if (words === undefined || (row.count === 0 && before(row.kind) === 0)) return []
      const says = `${spoken(before(row.kind))} on ${longDay(open.beforeOn)}: ${isMore(row) ? 'more than chance' : 'no more than chance'}.`
      const what = `${countOf(row.count, ...words)}, ${apart(row.count, before(row.kind), 'a month before')}`
      return [{ mark: 'change', what, says, opens }]
    })
}

/** The referrals of the last whole month, where they are outside what is usual. */
export function referralThings({ referrals, month }: AuthorityFacts, opens: Opening): readonly Thing[] {
  const { month: count, usual } = referrals
  const side = usual === null ? null : outside(count, usual)
  if (usual === null || side === null) return []
  const name = monthOf(month)
  return [
    {
      mark: 'change',
      what: `${countOf(count, 'referral', 'referrals')} in ${name}, ${side} what is usual`,
      says: `In ${name.replace(/ \d+$/, '')} ${spoken(usual.low)} to ${spoken(usual.high)} are usual.`,
      opens,
    },
  ]
}

/** The referrals of the year beside the year before, for those who see totals only. */
export function referralsOfYear({ year }: AuthorityFacts, opens: Opening): readonly Thing[] {
  if (isSmall(year.referrals)) return []
  const before = year.referralsBefore
  const says = before === null || isSmall(before) ? '' : `${spoken(before)} in the year before.`
  return [{ mark: 'change', what: `${spoken(year.referrals)} referrals in the year`, says, opens }]
}

/** How many children have something open of each kind, to those who see totals only. */
export function openTotals({ open }: AuthorityFacts): { readonly total: ShownCount; of(kind: string): ShownCount } {
  const { splits, total } = suppressSplits([open.now.map(({ count }) => count)])
  return { total, of: (kind) => splits[0]?.[open.now.findIndex((row) => row.kind === kind)] ?? 0 }
}

/** A number beside an earlier one: `12 fewer than a month before`, `as many as a year before`. */
export function apart(now: number, before: number, than: string): string {
  if (now === before) return `as many as ${than}`
  return `${spoken(Math.abs(now - before))} ${now > before ? 'more' : 'fewer'} than ${than}`
}

function shareIn(rows: AuthorityFacts['met']['month'], kinds: readonly string[]): Share {
  const some = rows.filter(({ kind }) => kinds.includes(kind))
  const part = some.reduce((sum, { in_time }) => sum + in_time, 0)
  return { part, of: part + some.reduce((sum, { late }) => sum + late, 0) }
}

/** `81% of`, or of fewer than thirty `6 of 7`. */
function shareWords({ part, of }: Share): string {
  return of < 30 ? `${spoken(part)} of ${spoken(of)}` : `${Math.round((100 * part) / of)}% of`
}

/** `81%`; null where it may not be told to those who see totals only, or is of too few. */
function shareShown({ part, of }: Share): string | null {
  const percent = suppressPercent(part, of)
  return typeof percent === 'number' && of >= 30 ? `${Math.round(percent)}%` : null
}

function besideWords(share: Share, earlier: Share, before: string): string {
  if (earlier.of === 0) return `None in ${before}.`
  return `${shareWords(earlier).replace(/% of$/, '%')} in ${before}: ${byChance(share, earlier)}.`
}

const byChance = (now: Part, before: Part) =>
  sharesDiffer(now, before) ? 'the difference is more than chance' : 'no more than chance'
const isSmall = (count: number) => count >= 1 && count <= smallNumber
const was = (said: string) => (/^1 of /.test(said) ? 'was' : 'were')
const are = (count: number) => (count === 1 ? 'is' : 'are')
const lastOfMonthBefore = (end: Day) => (end - calendarDay(end).dayOfMonth) as Day

/** `March 2026` */
export function monthOf(day: Day): string {
  const { month, year } = calendarDay(day)
  return `${longMonth(month)} ${year}`
}
