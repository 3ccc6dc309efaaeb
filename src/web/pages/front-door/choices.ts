import { mainNeeds } from '../../../codes/main-need.ts'
import { whoToldUsGroups } from '../../../codes/who-told-us.ts'
import { longDay } from '../../../core/day.ts'
import { period as yearNamed } from '../../../core/period.ts'
import type { FrontDoor } from '../../../work/front-door.ts'
import {
  lastDay,
  monthsIn,
  type Period,
  periodWords,
  periodWritten,
  quarterOf,
  twelveTo,
  yearPeriod,
} from '../../../work/front-door-period.ts'
import type { DoorAsked } from './asked.ts'

/** Something to choose in a form, some of it under a heading of its own. */
export type Choice = { readonly value: string; readonly name: string; readonly isChosen: boolean }
export type Choices = {
  readonly plain: readonly Choice[]
  readonly groups: readonly { readonly name: string; readonly choices: readonly Choice[] }[]
}

/** A period as its heading and its line in the form have it. */
export function periodName(period: Period): string {
  return monthsIn(period) === 12 ? `12 months to ${longDay(lastDay(period.to))}` : periodWords(period)
}

/** How many months can be chosen one by one. */
const monthsOffered = 24

/** The periods there are to choose from. Who may not see small numbers has the years alone, which do not overlap. */
export function periodChoices({ years, last, lastWhole, period, suppressed }: FrontDoor): Choices {
  const chosen = periodWritten(period)
  const choice = (name: string, of: Period, value = periodWritten(of)): Choice => ({
    ...{ value, name },
    isChosen: periodWritten(of) === chosen,
  })
  const ofYears = years.toReversed().map((year) => choice(`Census year ${yearNamed(year)}`, yearPeriod(year)))
  if (suppressed) return { plain: ofYears, groups: [] }
  const quarter = quarterOf(last)
  const before = quarterOf(quarter.from - 1)
  const twelve = twelveTo(lastWhole)
  const newest = choice(periodName(twelve), twelve, '')
  const standing = [
    newest,
    choice(`This quarter, ${periodWords(quarter)}`, quarter),
    choice(`Last quarter, ${periodWords(before)}`, before),
  ]
  const isNewest = (each: Choice) => each.value !== periodWritten(twelve)
  const months = Array.from({ length: monthsOffered }, (_, at) => last - at).map((month) =>
    choice(periodWords({ from: month, to: month }), { from: month, to: month }),
  )
  const offered = [...standing, ...ofYears.filter(isNewest), ...months]
  const other = offered.some(({ isChosen }) => isChosen) ? [] : [choice(periodName(period), period)]
  return {
    plain: [...other, ...standing],
    groups: [
      { name: 'Census years', choices: ofYears.filter(isNewest) },
      { name: 'A month', choices: months },
    ].filter(({ choices }) => choices.length > 0),
  }
}

/** Who told us, to choose from. */
export function sourceChoices({ source }: DoorAsked): Choices {
  return among(
    'Everyone',
    whoToldUsGroups.map(({ id, name }) => ({ value: id, name, isChosen: id === source })),
  )
}

/** Needs, to choose from. */
export function needChoices({ need }: DoorAsked): Choices {
  return among(
    'Any',
    mainNeeds.map(({ code, name }) => ({ value: code, name, isChosen: code === need })),
  )
}

function among(all: string, choices: readonly Choice[]): Choices {
  const isAll = choices.every(({ isChosen }) => !isChosen)
  return { plain: [{ value: '', name: all, isChosen: isAll }, ...choices], groups: [] }
}
