import { mainNeedName } from '../../../codes/main-need.ts'
import { whoToldUsNamed } from '../../../codes/who-told-us.ts'
import { joined } from '../../../documents/charts/chart-words.ts'
import { results } from '../../../documents/charts/sankey-data.ts'
import type { BehindAsked } from '../../../work/front-door-children.ts'
import { steps } from '../../../work/front-door-figures.ts'
import type { DayRange } from '../../../work/front-door-filter.ts'
import { periodWords } from '../../../work/front-door-period.ts'

/** What a list is of: `{ one: 're-referral', many: 're-referrals' }`. */
export function nounOf({ of, since }: BehindAsked): { readonly one: string; readonly many: string } {
  const one = of === 'referrals' ? (since === null ? 'referral' : 're-referral') : of.slice(0, -1)
  return { one, many: `${one}s` }
}

/** The filters of a list in one line: `May 2025. Who told us: police. What happened by today: not decided yet.` */
export function behindWords(asked: BehindAsked): string {
  const { of, period, sources, needs, results: happened, since, step, days, team } = asked
  const names = (title: string, some: readonly string[] | null, name: (key: string) => string) =>
    some === null ? [] : [`${title}: ${joined(some.map((key) => name(key).toLowerCase()))}`]
  return [
    `${of === 'referrals' ? 'Received' : 'Done'} ${periodWords(period)}`,
    ...names('Who told us', sources, (id) => whoToldUsNamed(id)?.name ?? id),
    ...names('Main need', needs, mainNeedName),
    ...names('What happened by today', happened, (key) => results.find((each) => each.key === key)?.name ?? key),
    ...(since === null ? [] : [sinceWords(since)]),
    ...(step === null ? [] : [`Within 12 months: ${steps.find(({ key }) => key === step)?.name.toLowerCase()}`]),
    ...(days === null ? [] : [daysWords(days)]),
    ...(team === null ? [] : [team === '' ? 'No team recorded' : 'One team’s, as allocations say']),
  ]
    .map((part) => `${part}.`)
    .join(' ')
}

function sinceWords(months: number): string {
  if (months === 0) return 'Within 12 months of an earlier referral'
  if (months === 1) return 'Within a month of an earlier referral'
  return `More than ${months - 1} and at most ${months} months after an earlier referral`
}

function daysWords({ from, to }: DayRange): string {
  if (to === null) return `${from} working days or more`
  return from === to ? `${from} working ${from === 1 ? 'day' : 'days'}` : `${from} to ${to} working days`
}
