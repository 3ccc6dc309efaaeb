import { type Day, plusDays } from '../core/day.ts'
import { isWorkingDay } from '../core/working-days.ts'

/**
 * The working days of a stretch, numbered through, so that how many lie between two days is one difference. Counting them
 * one by one for each of ten thousand assessments takes a tenth of a second.
 */
export class WorkingDayNumbers {
  readonly #first: Day
  readonly #last: Day
  /** Of each day of the stretch the number of the working day that it is, or that came before it. */
  readonly #numbers: number[] = []
  /** The working days by their number. */
  readonly #days: Day[] = []

  /** @param last  a day before it has a number of its own; a day outside the stretch counts as its end */
  constructor(first: Day, last: Day) {
    this.#first = first
    this.#last = last
    for (let at = first; at <= last; at = plusDays(at, 1)) {
      if (isWorkingDay(at)) this.#days.push(at)
      this.#numbers.push(this.#days.length)
    }
  }

  #numberOf(at: Day): number {
    const within = Math.min(Math.max(at, this.#first), this.#last)
    return this.#numbers[within - this.#first] ?? 0
  }

  /** The working days after `from` up to and including `to`; 0 when `to` is not later. */
  between(from: Day, to: Day): number {
    return Math.max(0, this.#numberOf(to) - this.#numberOf(from))
  }

  /** The n-th working day after a day, n from 1; null when it lies after the stretch. */
  after(from: Day, n: number): Day | null {
    return this.#days[this.#numberOf(from) + n - 1] ?? null
  }
}
