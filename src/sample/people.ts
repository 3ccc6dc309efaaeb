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
/** A caseload that many children off the usual one is typical still. */
const stillTypical = 3
/** Deadlines due next that make a week worth showing. */
const enoughDue = 2
/** A child referred by then and with a worker still is in the last census. */
const inLastCensus = day('2026-01-31')

/** The people and children of the demonstration: always the same for the same sample. */
export function demonstrationPeople(
  allocations: SampleAllocations,
  authority: MadeUpAuthority,
  children: number,
): DemonstrationPeople {
  const now = allocations.held().filter(({ to }) => to === null)
  const worker = typicalWorker(now, ({ stage }) => allocations.dueNext(stage.child))
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

/** The safeguarding worker with a typical caseload and something due next week; of several, the one nearest the usual caseload. */
function typicalWorker(now: readonly Held[], dueNext: (held: Held) => number): Worker | null {
  const loads = new Map<Worker, { readonly children: number; readonly due: number }>()
  for (const held of now) {
    const { worker, team } = held
    if (worker === null || team.kind !== 'safeguarding') continue
    const { children, due } = loads.get(worker) ?? { children: 0, due: 0 }
    loads.set(worker, { children: children + 1, due: due + dueNext(held) })
  }
  const ranked = [...loads].map(([worker, { children, due }]) => {
    const far = Math.abs(children - typicalCaseload)
    return { worker, far, isTypical: far <= stillTypical, due: Math.min(due, enoughDue) }
  })
  const [nearest] = ranked.sort(
    (a, b) =>
      Number(b.isTypical) - Number(a.isTypical) || b.due - a.due || a.far - b.far || a.worker.index - b.worker.index,
  )
  return nearest?.worker ?? null
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
