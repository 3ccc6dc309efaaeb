import type { Day } from '../core/day.ts'
import type { Actor } from '../practice/actor.ts'
import { heldOfTeam, workerNames } from '../store/caseload.ts'
import { countOfShut } from '../store/children.ts'
import type { Database } from '../store/database.ts'
import { seenNow } from '../store/newest-change.ts'
import type { Lastly } from '../store/transaction.ts'
import { deadlinesOf, type HeldChild, type HeldOrder, heldChildren, inOrder, readHeld } from './held-children.ts'
import { keptSeen } from './kept-seen.ts'
import { rowMark } from './marks.ts'
import type { Place } from './place.ts'

/** Which of a team's children a list is of. */
export const teamShows = ['all', 'late', 'week', 'missed', 'nobody', 'doubts'] as const

export type TeamShow = (typeof teamShows)[number]

export type TeamAsked = {
  /** Stands for a worker of the team; empty for all. */
  readonly worker: string
  readonly show: TeamShow
  readonly order: HeldOrder
  /** From 1. */
  readonly page: number
}

export type NamedTeam = { readonly id: string; readonly name: string }

/** A worker of the team with what they have in hand there. */
export type WorkerLoad = ReturnType<typeof deadlinesOf> & {
  /** Stands for the worker in an address. */
  readonly mark: string
  readonly name: string
  readonly children: number
}

/** A team's children, workers and deadlines. */
export type TeamSeen = {
  readonly team: NamedTeam
  /** How many children it holds, and how many more that are restricted. */
  readonly held: number
  readonly restricted: number
  /** Of the whole team, whatever is listed. */
  readonly deadlines: ReturnType<typeof deadlinesOf>
  /** Those with most children first. */
  readonly workers: readonly WorkerLoad[]
  /** How many children each way of listing has. */
  readonly counts: Readonly<Record<TeamShow, number>>
  /** The few children with most missed deadlines, the most first; none when nothing was missed. */
  readonly most: readonly HeldChild[]
  /** The worker whose children are listed; null for all. */
  readonly worker: WorkerLoad | null
  /** A page of the children asked for, and how many there are. */
  readonly children: readonly HeldChild[]
  readonly count: number
  /** Names of workers by their keys. */
  readonly names: ReadonlyMap<string, string>
}

/** How many children stand on one page. */
export const teamChildrenShown = 25
const mostShown = 3
/** The most allocations that are read of one team. */
const mostHeld = 10_000

/** A team, read in a transaction that reaches its children only, and ends with it. */
export async function teamSeen(
  db: Database,
  lastly: Lastly,
  place: Place,
  actor: Actor,
  team: NamedTeam,
  asked: TeamAsked,
  knownTo: Day,
): Promise<TeamSeen> {
  const { laCode, pseudonymous } = actor
  const [restricted, seen] = await Promise.all([countOfShut(db, laCode), seenNow(db, laCode)])
  const key = `team ${team.id} ${pseudonymous} ${place.today()} ${knownTo}`
  const { read, whole } = await keptSeen({ place, db, lastly, laCode, seen }, key, async (go) => {
    const read = await readTeam(db, go, place, actor, team, knownTo)
    return { read, whole: wholeTeam(read) }
  })
  const listed = listedOfTeam(read.children, asked, read.markOf)
  const start = (asked.page - 1) * teamChildrenShown
  return {
    ...{ team, names: read.names, restricted },
    ...whole,
    worker: whole.workers.find(({ mark }) => mark === asked.worker) ?? null,
    children: inOrder(listed, asked.order).slice(start, start + teamChildrenShown),
    count: listed.length,
  }
}

/** What is said of the whole team, whatever is listed. */
function wholeTeam({ children, names, markOf }: Awaited<ReturnType<typeof readTeam>>) {
  const workers = [...names].map(([key, name]): WorkerLoad => {
    const own = children.filter((child) => child.workers.includes(key))
    return { mark: markOf(key), name, children: own.length, ...deadlinesOf(own) }
  })
  return {
    held: children.length,
    deadlines: deadlinesOf(children),
    workers: workers.toSorted((a, b) => b.children - a.children || (a.name < b.name ? -1 : 1)),
    counts: Object.fromEntries(teamShows.map((show) => [show, children.filter(fits[show]).length])) as Record<
      TeamShow,
      number
    >,
    most: inOrder(children.filter(fits.missed), 'missed').slice(0, mostShown),
  }
}

/**
 * All that is read of a team: its children, the names of its workers, and what stands for a worker in an address.
 *
 * @param go  asks for what is asked last
 */
export async function readTeam(db: Database, go: Lastly, place: Place, actor: Actor, team: NamedTeam, knownTo: Day) {
  const holds = await heldOfTeam(db, actor.laCode, team.id, place.today(), mostHeld)
  const holding = [...new Set(holds.flatMap(({ worker }) => worker ?? []))]
  const [rows, named] = await go(() =>
    Promise.all([readHeld(db, actor, holds, place.today()), workerNames(db, actor.laCode, holding)]),
  )
  const children = heldChildren(rows, actor, { today: place.today(), knownTo })
  const workers = [...new Set(children.flatMap(({ workers }) => workers).filter((worker) => worker !== null))]
  return {
    children,
    names: new Map(workers.map((worker) => [worker, named.get(worker) ?? `Worker ${worker}`])),
    markOf: (worker: string) => rowMark(place.markKey, actor.laCode, worker),
  }
}

const fits: Readonly<Record<TeamShow, (child: HeldChild) => boolean>> = {
  all: () => true,
  late: ({ due }) => due.some(({ late }) => late),
  week: ({ due }) => due.some(({ thisWeek }) => thisWeek),
  missed: ({ missed }) => missed > 0,
  nobody: ({ workers }) => workers.every((worker) => worker === null),
  doubts: ({ doubts }) => doubts.length > 0,
}

/** The children a list is asked for. */
export function listedOfTeam(
  children: readonly HeldChild[],
  { worker, show }: TeamAsked,
  markOf: (worker: string) => string,
): readonly HeldChild[] {
  const isWith = (child: HeldChild) => child.workers.some((each) => each !== null && markOf(each) === worker)
  return children.filter((child) => fits[show](child) && (worker === '' || isWith(child)))
}
