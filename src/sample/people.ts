import { day } from '../core/day.ts'
import type { SampleAllocations } from './allocations.ts'
import type { Held } from './calendar.ts'
import { childID } from './identity.ts'
import type { MadeUpAuthority } from './made-up-authorities.ts'
import { Teams } from './teams.ts'
import { madeUpName, type Worker } from './workers.ts'

/** Somebody with an account in the demonstration. */
export type DemonstrationPerson = {
  readonly role: (typeof offices)[number]
  readonly name: string
  /** The team whose children are theirs; null where the role is not a team's. */
  readonly teamId: string | null
  /** The number by which allocations know them; null for who holds no child. */
  readonly workerId: string | null
}

/** Whoever signs in to the demonstration, and the children to show it with, by the numbers the census has. */
export type DemonstrationPeople = {
  readonly people: readonly DemonstrationPerson[]
  readonly children: {
    /** With the social worker, open in the last census. */
    readonly own: string | null
    /** In the same team, with another worker. */
    readonly sameTeam: string | null
    /** With another team, and nobody of this one. */
    readonly otherTeam: string | null
    /** To be restricted: the child of a member of staff, in the same team with a third worker. */
    readonly restricted: string | null
    /** To be sealed: adopted, and closed in or before the last census. */
    readonly adopted: string | null
  }
}

const offices = [
  'analyst',
  'front-door-manager',
  'social-worker',
  'team-manager',
  'director',
  'councillor',
  'auditor',
  'records-officer',
  'administrator',
] as const

/** Names of people who hold no child: numbers that no worker reaches. */
const namesFrom = 12_000
const typicalCaseload = 15
/** A child referred by then and with a worker still is in the last census. */
const inLastCensus = day('2026-01-31')

/** The people and children of the demonstration: always the same for the same sample. */
export function demonstrationPeople(
  allocations: SampleAllocations,
  authority: MadeUpAuthority,
  children: number,
): DemonstrationPeople {
  const now = allocations.held().filter(({ to }) => to === null)
  const worker = typicalWorker(now)
  const teamId = worker?.team.id ?? null
  const shown = now.filter(isShown)
  const ofTeam = shown.filter(({ team }) => team.id === teamId)
  const own = ofTeam.find((held) => held.worker === worker)
  const sameTeam = ofTeam.find((held) => held.worker !== worker)
  const restricted = ofTeam.find((held) => held.worker !== worker && held.worker !== sameTeam?.worker)
  const families = new Set(now.filter(({ team }) => team.id === teamId).map(({ stage }) => stage.child.family))
  const otherTeam = shown.find(({ stage }) => !families.has(stage.child.family))
  const frontDoor = new Teams(authority, children).all.find(({ kind }) => kind === 'front door')
  const people = offices.map((role, at): DemonstrationPerson => {
    const name = madeUpName(namesFrom + at)
    if (role === 'social-worker') return { role, name: worker?.name ?? name, teamId, workerId: worker?.id ?? null }
    if (role === 'team-manager') return { role, name, teamId, workerId: null }
    return { role, name, teamId: role === 'front-door-manager' ? (frontDoor?.id ?? null) : null, workerId: null }
  })
  const numberOf = (held: Held | undefined) => (held === undefined ? null : childID(held.stage.child))
  return {
    people,
    children: {
      own: numberOf(own),
      sameTeam: numberOf(sameTeam),
      otherTeam: numberOf(otherTeam),
      restricted: numberOf(restricted),
      adopted: allocations.adopted,
    },
  }
}

/** The safeguarding worker whose caseload is nearest the usual one. */
function typicalWorker(now: readonly Held[]): Worker | null {
  const loads = new Map<Worker, number>()
  for (const { worker, team } of now) {
    if (worker !== null && team.kind === 'safeguarding') loads.set(worker, (loads.get(worker) ?? 0) + 1)
  }
  const far = (load: number) => Math.abs(load - typicalCaseload)
  const [nearest] = [...loads].sort(([one, a], [other, b]) => far(a) - far(b) || one.index - other.index)
  return nearest?.[0] ?? null
}

/** With a social worker, born, and not in care: the last census has such a child, unless a fault leaves the child out. */
function isShown({ stage, worker }: Held): boolean {
  const { kind, referred, child } = stage
  return (
    worker !== null &&
    (kind === 'safeguarding' || kind === 'disabled children') &&
    referred <= inLastCensus &&
    child.born <= inLastCensus
  )
}
