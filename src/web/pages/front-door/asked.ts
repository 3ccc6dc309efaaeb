import { mainNeeds } from '../../../codes/main-need.ts'
import { whoToldUs } from '../../../codes/who-told-us.ts'
import type { FrontDoorAsked } from '../../../work/front-door.ts'
import type { BehindAsked, BehindOrder } from '../../../work/front-door-children.ts'
import { behindOrders } from '../../../work/front-door-children.ts'
import { steps } from '../../../work/front-door-figures.ts'
import { type Period, periodWritten, readPeriod } from '../../../work/front-door-period.ts'

/** What the page is asked for, with the source whose flow is followed and whether teams are told apart. */
export type DoorAsked = FrontDoorAsked & {
  readonly follow: string | null
  readonly teams: 'assessments' | 'conferences' | null
}

type Query = Readonly<Record<string, string>>

const isSource = (id: string) => whoToldUs.some((each) => each.id === id)
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
    teams: query.teams === 'assessments' || query.teams === 'conferences' ? query.teams : null,
  }
}

/** The page with these filters. */
export function doorAddress({ period, source, need, follow, teams }: DoorAsked, as: string | null = null): string {
  return address('/front-door', [
    ['period', period === null ? null : periodWritten(period)],
    ['source', source],
    ['need', need],
    ['follow', follow],
    ['teams', teams],
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
    ['days', days === null || days === undefined ? null : `${days.from}-${days.to ?? ''}`],
    ['team', team ?? null],
    ['order', order ?? null],
  ])
}

/** Reads the address of a list; null when it says no period. */
export function readBehind(query: Query, page: number): BehindAsked | null {
  const period = readPeriod(query.period ?? '')
  if (period === null) return null
  const some = (text: string | undefined, is: (text: string) => boolean) => {
    const values = (text ?? '').split('_').filter(is)
    return values.length === 0 ? null : values
  }
  const of = query.of === 'assessments' || query.of === 'conferences' ? query.of : 'referrals'
  const days = /^(\d{1,4})-(\d{1,4})?$/.exec(query.days ?? '')
  const isReferrals = of === 'referrals'
  return {
    ...{ of, period, page },
    sources: some(query.source, isSource),
    needs: some(query.need, isNeed),
    results: isReferrals ? some(query.result, (text) => /^[a-z-]{1,20}$/.test(text)) : null,
    since: isReferrals ? readSince(query.since) : null,
    step: isReferrals ? (steps.find(({ key }) => key === query.step)?.key ?? null) : null,
    days: isReferrals || days === null ? null : { from: Number(days[1]), to: days[2] ? Number(days[2]) : null },
    team: isReferrals || query.team === undefined ? null : query.team.slice(0, 48),
    order: behindOrders.find((order) => order === query.order) ?? 'newest',
  }
}

function readSince(text: string | undefined): number | null {
  if (text === 'any') return 0
  const months = Number(text)
  return Number.isInteger(months) && months >= 1 && months <= 12 ? months : null
}
