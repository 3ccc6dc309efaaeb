import { calendarDay, type Day, longDay, weekday } from '../core/day.ts'
import { countOf } from '../core/words.ts'
import { clockState } from '../journeys/clock-state.ts'

const weekdays = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday']

/** `Tuesday 1 September`; with its year where that is not the one of the day it is seen from. */
export function dayOfWeek(at: Day, seenFrom: Day): string {
  const words = `${weekdays[weekday(at) - 1]} ${longDay(at)}`
  return calendarDay(at).year === calendarDay(seenFrom).year ? words.slice(0, -5) : words
}

/**
 * How a deadline that is open stands on a day, for somebody who has to see to it: `2 working days late, was due Tuesday
 * 1 September`, `due Thursday 3 September, 2 working days left`, `due Tuesday 1 September, the last day`.
 */
export function openDeadlineInWords(clock: Parameters<typeof clockState>[0], asOf: Day): string {
  const { state, over, left, unit } = clockState(clock, asOf)
  const days = (number: number) =>
    unit === 'days' ? countOf(number, 'day', 'days') : countOf(number, 'working day', 'working days')
  const due = dayOfWeek(clock.dueOn, asOf)
  if (state === 'overdue') return `${days(over)} late, was due ${due}`
  return `due ${due}, ${left > 0 ? `${days(left)} left` : 'the last day'}`
}
