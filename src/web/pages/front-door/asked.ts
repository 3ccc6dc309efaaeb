import { mainNeeds } from '../../../codes/main-need.ts'
import { whoToldUsGroups } from '../../../codes/who-told-us.ts'
import type { FrontDoorAsked } from '../../../work/front-door.ts'
import type { BehindAsked, BehindOrder } from '../../../work/front-door-children.ts'
import { behindOrders } from '../../../work/front-door-children.ts'
import { steps } from '../../../work/front-door-figures.ts'
import { type Period, periodWritten, readPeriod } from '../../../work/front-door-period.ts'

/** Tables that are too long to come with the page unasked. */
const longTables = ['who-told-us', 'assessments', 'conferences', 'assessments-by-team', 'conferences-by-team'] as const

export type LongTable = (typeof longTables)[number]

/** What the page is asked for, with the source whose flow is followed and the long table that is open. */
export type DoorAsked = FrontDoorAsked & {
  readonly follow: string | null
  readonly table: LongTable | null
}

type Query = Readonly<Record<string, string>>

const isSource = (id: string) => whoToldUsGroups.some((each) => each.id === id)
const isNeed = (code: string) => mainNeeds.some((each) => each.code === code)
const oneOf = (text: string | undefined, is: (text: string) => boolean) =>
  text !== undefined && is(text) ? text : null

/** Reads the filters of an address. What is none of them is left out. */
export function readDoor(query: Query): DoorAsked {
  return {
    period: readPeriod(query.period ?? ''),
    source: oneOf(query.source, isSource),
    need: oneOf(query.need, isNeed),
    follow: oneOf(query.follow, isSource),
    table: longTables.find((table) => table === query.table) ?? null,
  }
}

/** The page with these filters. */
export function doorAddress({ period, source, need, follow, table }: DoorAsked, as: string | null = null): string {
  return address('/front-door', [
    ['period', period === null ? null : periodWritten(period)],
    ['source', source],
    ['need', need],
    ['follow', follow],
    ['table', table],
    ['as', as],
  ])
}

function address(path: string, parts: readonly (readonly [name: string, value: string | null])[]): string {
  const query = parts.flatMap(([name, value]) => (value === null ? [] : [`${name}=${encodeURIComponent(value)}`]))
  return query.length === 0 ? path : `${path}?${query.join('&')}`
}

/** What stands behind a number: what is not given is not asked. */
export type BehindPart = Partial<Omit<BehindAsked, 'of' | 'period' | 'page' | 'order'>> & {
  readonly of: BehindAsked['of']
  readonly period: Period
  readonly order?: BehindOrder
}

/** `12`, `41-45`, `46-`. */
function daysWritten(days: BehindPart['days']): string | null {
  if (days === null || days === undefined) return null
  return days.from === days.to ? String(days.from) : `${days.from}-${days.to ?? ''}`
}

const together = (values: readonly string[] | null | undefined) =>
  values === null || values === undefined ? null : values.join('_')

/** The list behind a number. Its filters are codes, months and keys of teams: nobody is named in it. */
export function behindAddress(part: BehindPart): string {
  const { of, period, sources, needs, results, since, step, days, team, order } = part
  return address('/front-door/children', [
    ['of', of === 'referrals' ? null : of],
    ['period', periodWritten(period)],
    ['source', together(sources)],
    ['need', together(needs)],
    ['result', together(results)],
    ['since', since === null || since === undefined ? null : since === 0 ? 'any' : String(since)],
    ['step', step ?? null],
    ['days', daysWritten(days)],
    ['team', team ?? null],
    ['order', order === undefined || order === usualOrder(of) ? null : order],
  ])
}

/** The order of a list that says none: what took longest is looked at first. */
const usualOrder = (of: BehindAsked['of']): BehindOrder => (of === 'referrals' ? 'newest' : 'longest')

/** Reads the address of a list; null when it says no period. */
export function readBehind(query: Query, page: number): BehindAsked | null {
  const period = readPeriod(query.period ?? '')
  if (period === null) return null
  const some = (text: string | undefined, is: (text: string) => boolean) => {
    const values = (text ?? '').split('_').filter(is)
    return values.length === 0 ? null : values
  }
  const of = query.of === 'assessments' || query.of === 'conferences' ? query.of : 'referrals'
  const days = /^(\d{1,4})(-(\d{1,4})?)?$/.exec(query.days ?? '')
  const isReferrals = of === 'referrals'
  return {
    ...{ of, period, page },
    sources: some(query.source, isSource),
    needs: some(query.need, isNeed),
    results: isReferrals ? some(query.result, (text) => /^[a-z-]{1,20}$/.test(text)) : null,
    since: isReferrals ? readSince(query.since) : null,
    step: isReferrals ? (steps.find(({ key }) => key === query.step)?.key ?? null) : null,
    days: isReferrals || days === null ? null : readDays(days),
    team: isReferrals || query.team === undefined ? null : query.team.slice(0, 48),
    order: behindOrders.find((order) => order === query.order) ?? usualOrder(of),
  }
}

function readDays([, from, to, last]: RegExpExecArray) {
  return { from: Number(from), to: to === undefined ? Number(from) : last === undefined ? null : Number(last) }
}

function readSince(text: string | undefined): number | null {
  if (text === 'any') return 0
  const months = Number(text)
  return Number.isInteger(months) && months >= 1 && months <= 12 ? months : null
}
