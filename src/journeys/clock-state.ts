import { bookBy, clockRule, limitOn } from '../codes/clocks.ts'
import { elapsedWorkingDays, isProvisional } from '../core/clock.ts'
import { type Day, longDay } from '../core/day.ts'
import { countOf } from '../core/words.ts'
import type { VoidReason } from './stage.ts'

/** A clock as it is kept. */
type KeptClock = {
  readonly clock: string
  readonly startsOn: Day
  readonly dueOn: Day
  readonly doneOn: Day | null
  readonly voidOn: Day | null
  readonly voidReason: string | null
}

/**
 * How a clock stands on a day.
 *
 * Days are working days for a clock counted in them, calendar days for any other.
 */
export type ClockState = {
  readonly state: 'in time' | 'late' | 'open' | 'overdue' | 'void'
  /** Days used, day zero being the start: up to its end, or up to the day asked. */
  readonly used: number
  /** Days over the due day; 0 unless late or overdue, or void after it was due. */
  readonly over: number
  /** Days left to the due day; 0 unless open. */
  readonly left: number
  readonly unit: 'working days' | 'days'
}

/**
 * How a clock stands on a day. A deadline lasts until the end of its day, and one counted in working days over the
 * weekend that follows: what is done on the Saturday after a due Friday has used no working day more.
 */
export function clockState(clock: KeptClock, asOf: Day): ClockState {
  const working = limitOn(clock.clock, clock.startsOn).unit === 'working days'
  const between = (from: Day, to: Day) => (working ? elapsedWorkingDays(from, to) : Math.max(0, to - from))
  const end = clock.doneOn ?? clock.voidOn ?? asOf
  const over = between(clock.dueOn, end)
  const open = clock.doneOn === null && clock.voidOn === null
  const state = open ? (over > 0 ? 'overdue' : 'open') : clock.doneOn === null ? 'void' : over > 0 ? 'late' : 'in time'
  return {
    state,
    used: between(clock.startsOn, end),
    over,
    left: state === 'open' ? between(asOf, clock.dueOn) : 0,
    unit: working ? 'working days' : 'days',
  }
}

/**
 * How a clock stands on a day, as people read it: `in time, day 38 of 45`, `late by 3 working days, was due 5 June 2026`.
 *
 * One due in a year whose bank holidays are not announced yet says so, as it may still move.
 */
export function clockInWords(clock: KeptClock, asOf: Day): string {
  const { state, used, over, left, unit } = clockState(clock, asOf)
  const days = (number: number) =>
    unit === 'days' ? countOf(number, 'day', 'days') : countOf(number, 'working day', 'working days')
  const limit = limitOn(clock.clock, clock.startsOn)
  const due = longDay(clock.dueOn)
  if (state === 'late') return `late by ${days(over)}, was due ${due}`
  if (state === 'overdue') return `overdue by ${days(over)}, was due ${due}`
  if (state === 'in time') {
    return limit.unit === 'working days' ? `in time, day ${used} of ${limit.amount}` : `in time, was due ${due}`
  }
  if (state === 'void') return voidInWords(clock, over === 0 ? '' : `, when it was ${days(over)} overdue`, asOf)
  const mayMove = limit.unit === 'working days' && isProvisional(clock.dueOn)
  return [
    `due ${due}`,
    left > 0 ? `${days(left)} left` : asOf > clock.dueOn ? 'no working day since' : 'the last day',
    ...(bookBy(clock.dueOn) === clock.dueOn ? [] : [`book by ${longDay(bookBy(clock.dueOn))}`]),
    ...(mayMove ? ['provisional: the bank holidays of that year are not announced'] : []),
  ].join(', ')
}

const because: Readonly<Record<VoidReason, string>> = {
  'plan ended': 'the plan ended on',
  'left care': 'the child left care on',
  closed: 'the case was closed on',
  eighteen: 'the child turned 18 on',
  died: 'the child died on',
}

function voidInWords({ voidOn, voidReason }: KeptClock, overdue: string, asOf: Day): string {
  if (voidReason === 'eighteen' && voidOn !== null && voidOn > asOf)
    return `not due: the child turns 18 on ${longDay(voidOn)}`
  const why = because[voidReason as VoidReason] ?? 'it ended on'
  return `no longer due: ${why} ${voidOn === null ? 'a day not known' : longDay(voidOn)}${overdue}`
}

/** What a clock waits for: `Conference`. */
export function clockLabel(clock: string): string {
  return clockRule(clock).label
}
