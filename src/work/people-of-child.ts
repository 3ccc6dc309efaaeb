import { type Day, plusYears } from '../core/day.ts'
import { readDetail } from '../journeys/detail.ts'
import type { JourneyView } from './journey-report.ts'
import { isByReturn } from './one-worker.ts'

/** Somebody who holds a child now. */
export type Holder = {
  /** `allocated social worker`. */
  readonly role: string
  /** Null while a team holds the child and nobody in it. */
  readonly worker: string | null
  readonly team: string | null
  readonly from: Day
}

export type PeopleOfChild = {
  readonly now: readonly Holder[]
  /** How many social workers in turn the child was allocated to in the twelve months before the day. */
  readonly inTwelveMonths: number
}

/**
 * Who holds a child on a day, the allocated social worker first, as far as the allocations say. Where they name nobody, it
 * is the social worker of the looked-after return.
 */
export function peopleOfChild({ journey, workers, teams }: JourneyView, on: Day): PeopleOfChild {
  const held = journey.spells
    .filter(({ kind, startsOn }) => kind === 'allocation' && startsOn <= on)
    .map((spell) => {
      const { detail, startsOn, endsOn } = spell
      const { role = 'worker', worker, team } = readDetail(detail)
      return {
        isByReturn: isByReturn(spell),
        role: role.replaceAll('-', ' '),
        key: worker ?? null,
        worker: worker === undefined ? null : (workers?.get(worker) ?? `worker ${worker}`),
        team: team === undefined ? null : (teams?.get(team) ?? `team ${team}`),
        from: startsOn,
        to: endsOn,
      }
    })
  const all = held.filter(({ to }) => to === null || to >= on)
  const allocated = all.filter(({ isByReturn }) => !isByReturn)
  const now = allocated.length > 0 ? allocated : all
  const since = plusYears(on, -1)
  const recent = held.filter(({ role, to }) => role === caseHolder && (to === null || to > since))
  return {
    now: now
      .sort((a, b) => Number(b.role === caseHolder) - Number(a.role === caseHolder) || b.from - a.from)
      .map(({ role, worker, team, from }) => ({ role, worker, team, from })),
    inTwelveMonths: new Set(recent.flatMap(({ key }) => key ?? [])).size,
  }
}

const caseHolder = 'allocated social worker'
