import { type LocalAuthority, localAuthorities, localAuthority } from '../../codes/local-authorities.ts'
import { periodEnd, type YearKind } from '../../core/published-period.ts'
import type { Break } from './comparison.ts'
import { endsBeforeApril } from './years.ts'

/** Those whose place an authority took. */
const predecessors = new Map<string, LocalAuthority[]>()
for (const authority of localAuthorities) {
  for (const successor of authority.became ?? []) {
    predecessors.set(successor, [...(predecessors.get(successor) ?? []), authority])
  }
}

/** Had an authority begun when a period ended? */
function hadBegun(number: string, period: string, kind: YearKind): boolean {
  const began = predecessors.get(number)?.[0]?.to
  return began === undefined || !endsBeforeApril(period, kind, began)
}

/** Had an authority begun, and not ended, when a period ended? */
export function existedIn(number: string, period: string, kind: YearKind): boolean {
  const ended = localAuthority(number)?.to
  return hadBegun(number, period, kind) && (ended === undefined || endsBeforeApril(period, kind, ended))
}

/**
 * Had an authority ended in a year before a period ended? Some publishers go on giving a number for one that has. Of the year
 * in which it ended it may have been the one that counted: the school year 2018/19 is of the children of 31 March 2019.
 */
export function hadEnded(number: string, period: string): boolean {
  const ended = localAuthority(number)?.to
  return ended !== undefined && periodEnd(period) > ended
}

/**
 * Where the figures of an authority break off or begin because authorities were made anew.
 *
 * @param periods  earliest first
 * @returns        nothing when it began or ended outside the periods
 */
export function breaksOf(number: string, periods: readonly string[], kind: YearKind): readonly Break[] {
  const authority = localAuthority(number)
  const before = predecessors.get(number)
  const began = before?.[0]?.to
  const ended = authority?.to
  const breaks: Break[] = []
  const at = (year: number) => {
    const [first, ...more] = periods
    const next = more.find((period) => !endsBeforeApril(period, kind, year))
    return first !== undefined && endsBeforeApril(first, kind, year) ? next : undefined
  }
  if (authority !== null && before !== undefined && began !== undefined) {
    const period = at(began)
    const was = `${listed(before.map(({ name }) => name))} as ${before.length > 1 ? 'they were' : 'it was'} then`
    const why = `${authority.name} began in April ${began}; before that its area was in ${was}.`
    if (period !== undefined) breaks.push({ period, why })
  }
  if (authority !== null && ended !== undefined) {
    const period = at(ended)
    const now = listed((authority.became ?? []).map((code) => localAuthority(code)?.name ?? code))
    const why = `${authority.name} ended in April ${ended}; its area is now in ${now}.`
    if (period !== undefined) breaks.push({ period, why })
  }
  return breaks
}

function listed(names: readonly string[]): string {
  return names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`
}
