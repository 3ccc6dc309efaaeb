import { periodEnd } from '../core/published-period.ts'
import type { Derivation } from '../core/published-source.ts'
import { exact } from './comparison/exact.ts'
import { yearsBefore } from './comparison/years.ts'
import type { Cell, Series } from './series.ts'

/** Codes of the series a derivation is made of, the one whose place in a file is named first. */
export function madeOf(derivation: Derivation): readonly string[] {
  if (derivation.by === 'rate') return [derivation.of, derivation.population]
  return derivation.by === 'difference' ? [derivation.of, derivation.less] : [derivation.of]
}

/**
 * A series that no publisher gives, made of those that are given, when it is read.
 *
 * Where a part has no number there is none, with the status of the part that lacks it. A number keeps the place in the file
 * of the series it is `of`, and the counts a rate was made of. Periods before the first, and after the last, of which
 * anything can be made are left away.
 *
 * @param kept  the series of {@link madeOf}, by code
 * @returns     null when one of them is not there
 */
export function derivedSeries(code: string, derivation: Derivation, kept: ReadonlyMap<string, Series>): Series | null {
  const of = kept.get(derivation.of)
  const second = kept.get(madeOf(derivation)[1] ?? derivation.of)
  if (of === undefined || second === undefined) return null
  const make = makers(derivation, second)
  const cell = (area: string, period: string) => {
    const from = of.cell(area, period)
    return from === undefined ? undefined : make(from, area, period)
  }
  const canBeMade = (period: string) => of.areas(period).some((area) => cell(area, period)?.value != null)
  const first = of.periods.findIndex(canBeMade)
  const periods = first === -1 ? of.periods : of.periods.slice(first, of.periods.findLastIndex(canBeMade) + 1)
  return { code, kind: of.kind, periods, cell, areas: (period) => of.areas(period) }
}

type Make = (from: Cell, area: string, period: string) => Cell

function makers(derivation: Derivation, second: Series): Make {
  switch (derivation.by) {
    case 'complement':
      return (from) => made(from, null, (value) => exact(100 - value))
    case 'difference':
      return (from, area, period) => made(from, second.cell(area, period), (value, less) => exact(value - less))
    case 'growth':
      return (from, area, period) => {
        const before = second.cell(area, yearsBefore(period, derivation.years) ?? '')
        return made(from, above0(before), (value, earlier) => ((value - earlier) / earlier) * 100)
      }
    case 'rate':
      return (from, area, period) => {
        const people = second.cell(area, String(periodEnd(period) - 1))
        const times = derivation.times ?? 1
        const rate = made(from, above0(people), (value, number) => ((value * times) / number) * derivation.per)
        if (rate.value === null || people?.value == null || from.value === null) return rate
        return { ...rate, of: { numerator: from.value * times, denominator: people.value } }
      }
  }
}

/** One number of one or two cells: of two, the second too must have one. */
function made(from: Cell, second: Cell | null | undefined, by: (value: number, second: number) => number): Cell {
  const other = second === null ? 0 : (second?.value ?? null)
  // What a part was before is not what this was.
  if (from.value !== null && other !== null) return { ...from, value: by(from.value, other), before: null }
  const status = from.value === null ? from.status : (second?.status ?? 'unavailable')
  return { ...from, value: null, status: status === 'ok' ? 'unavailable' : status, before: null }
}

/** Nothing can be divided by nobody. */
function above0(cell: Cell | undefined): Cell | undefined {
  return cell?.value === 0 ? undefined : cell
}
