import { mainNeeds, needNotStated } from '../codes/main-need.ts'
import { notKnownWho, whoToldUsGroups } from '../codes/who-told-us.ts'
import { isoDay, plusDays } from '../core/day.ts'
import type { ClockFilter, Windows } from '../store/front-door-clocks.ts'
import type { FollowingStep, Listed, ReferralFilter } from '../store/front-door-referrals.ts'
import { firstDay, lastDay, type Period } from './front-door-period.ts'
import { WorkingDayNumbers } from './working-day-numbers.ts'

/** Which referrals are meant, in the words of the page. Null is whatever. */
type ReferralsMeant = {
  readonly period: Period
  readonly source: string | readonly string[] | null
  readonly need: string | readonly string[] | null
  readonly results?: readonly string[] | null
  readonly since?: number | null
  readonly step?: FollowingStep | null
}

const many = (one: string | readonly string[]) => (typeof one === 'string' ? [one] : one)

/** Codes of groups. A group of what is not known holds whatever is in no other: it is told by the codes that are not meant. */
function listed(
  chosen: string | readonly string[] | null,
  groups: readonly { readonly id: string; readonly codes: readonly string[] }[],
  unknown: string,
): Listed | null {
  if (chosen === null) return null
  const ids = many(chosen)
  const but = ids.includes(unknown)
  const codes = groups.filter(({ id }) => ids.includes(id) !== but).flatMap(({ codes }) => codes)
  return { codes, but }
}

const sourcesMeant = (source: string | readonly string[] | null) => listed(source, whoToldUsGroups, notKnownWho)

const needGroups = mainNeeds.map(({ code }) => ({ id: code, codes: [code] }))
const needsMeant = (need: string | readonly string[] | null) => listed(need, needGroups, needNotStated)

const daysOf = ({ from, to }: Period) => ({ from: isoDay(firstDay(from)), to: isoDay(lastDay(to)) })

/** The referrals that are meant, as the database is asked for them. */
export function referralFilter(meant: ReferralsMeant): ReferralFilter {
  return {
    ...daysOf(meant.period),
    sources: sourcesMeant(meant.source),
    needs: needsMeant(meant.need),
    results: meant.results ?? null,
    since: meant.since ?? null,
    step: meant.step ?? null,
  }
}

/** So many working days: from, and to at most; null for no end. */
export type DayRange = { readonly from: number; readonly to: number | null }

/** The assessments or conferences that are meant, as the database is asked for them. */
export function clockFilter(
  kind: string,
  meant: Pick<ReferralsMeant, 'period' | 'source' | 'need'> & {
    readonly days: DayRange | null
    readonly team: string | null
  },
): ClockFilter {
  return {
    ...daysOf(meant.period),
    ...{ kind, team: meant.team },
    sources: sourcesMeant(meant.source),
    needs: needsMeant(meant.need),
    windows: meant.days === null ? null : windowsOf(meant.days, meant.period),
  }
}

/** A day that comes never. */
const never = '9999-12-31'

/**
 * When something was done that took so many working days, for each day on which it may have started: the database knows
 * no bank holidays. What started so long before the period that it took longer in any case is meant where there is no end.
 */
function windowsOf({ from, to }: DayRange, period: Period): Windows {
  const [start, end] = [firstDay(period.from), lastDay(period.to)]
  const reach = 40 + 2 * (to ?? from)
  const since = plusDays(start, -reach)
  const numbers = new WorkingDayNumbers(since, plusDays(end, reach))
  const windows = { since: isoDay(since), first: [] as string[], last: [] as string[], earlier: to === null }
  // Also what is recorded as done before it began took no working day.
  for (let at = since; at <= plusDays(end, from === 0 ? 400 : 0); at = plusDays(at, 1)) {
    const first = from === 0 ? start : numbers.after(at, from)
    const next = to === null ? null : numbers.after(at, to + 1)
    windows.first.push(first === null ? never : isoDay(first))
    windows.last.push(next === null ? never : isoDay(plusDays(next, -1)))
  }
  return windows
}
