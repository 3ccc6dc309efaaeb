import { calendarDay, type Day, day, plusDays } from '../core/day.ts'
import { lastDay } from './contacts.ts'
import type { MadeUpAuthority } from './made-up-authorities.ts'
import { Chance } from './random.ts'
import { Staff } from './staff.ts'
import { allocationsBegin, type Stage } from './stages.ts'
import { type Team, Teams } from './teams.ts'
import type { Worker } from './workers.ts'

/** What changes hands, and how often. Sources: specification of the made-up authority, `workforce` and section 7. */
const movedByManagerPerYear = 0.2
const restructure = { from: day('2024-10-01'), to: day('2024-12-31'), share: 0.53 }
/** A new child, and one whose worker left, waits in a team with nobody in it; seldom, in no team at all. */
const waiting = {
  new: { share: 0.06, days: [2, 9] as const },
  left: { share: 0.2, days: [3, 20] as const },
  outside: 0.02,
}

/** A team and, most of the time, a worker in it who held a child from a day to a day, both included. */
export type Held = {
  readonly stage: Stage
  readonly team: Team
  readonly worker: Worker | null
  readonly from: Day
  /** Null when it goes on at the end of the sample. */
  readonly to: Day | null
}

/** A child in a stage: who has it now, and since when. */
type Holding = {
  readonly stage: Stage
  readonly at: number
  team: Team
  worker: Worker | null
  since: Day
  /** In no team's hands: nothing says who holds the child. */
  outside: boolean
}

type Event = { readonly kind: 'ends' | 'changes' | 'moves' | 'is taken'; readonly holding: Holding }

export type CalendarOptions = {
  readonly seed: number
  readonly authority: MadeUpAuthority
  readonly children: number
  readonly withoutStory: boolean
}

/**
 * Goes through the days of a made-up authority and gives its children to workers: a new child to the least loaded of
 * the team, or to the worker of a brother or sister.
 *
 * @param told  of each time somebody held a child, when it ends; `at` is the stage's place
 */
export class Calendar {
  readonly #options: CalendarOptions
  readonly #teams: Teams
  readonly #staff: Staff
  readonly #told: (held: Held, at: number) => void
  readonly #starts = new Map<Day, Holding[]>()
  readonly #events = new Map<Day, Event[]>()
  readonly #ofFamily = new Map<number, Set<Holding>>()
  readonly #ofWorker = new Map<Worker, Set<Holding>>()
  readonly #held: number[]

  constructor(options: CalendarOptions, stages: readonly Stage[], told: (held: Held, at: number) => void) {
    this.#options = options
    this.#teams = new Teams(options.authority, options.children)
    this.#staff = new Staff(options, this.#teams, !options.withoutStory)
    this.#told = told
    this.#held = this.#teams.all.map(() => 0)
    for (const [at, stage] of stages.entries()) {
      const team = this.#teams.of(stage.kind, stage.locality, stage.child.family, this.#movesBefore(stage))
      const holding = { stage, at, team, worker: null, since: stage.from, outside: true }
      put(this.#starts, stage.from, holding)
    }
  }

  /** Lives every day from the first to the last. */
  *run(): Generator<void> {
    for (let on = allocationsBegin; on <= lastDay; on = plusDays(on, 1)) {
      this.#liveDay(on)
      if (calendarDay(on).dayOfMonth === 1) yield
    }
    for (const family of this.#ofFamily.values()) {
      for (const holding of family) this.#tell(holding, holding.stage.to > lastDay ? null : holding.stage.to)
    }
  }

  #liveDay(on: Day): void {
    const events = this.#events.get(on) ?? []
    const starting = this.#starts.get(on) ?? []
    this.#events.delete(on)
    this.#starts.delete(on)
    for (const { kind, holding } of events) if (kind === 'ends') this.#end(holding, on)
    for (const holding of starting) this.#enter(holding)
    for (const worker of this.#staff.leaving(on)) this.#leave(worker, on)
    if (calendarDay(on).dayOfMonth === 1) {
      for (const team of this.#teams.all) this.#staff.fill(team, this.#held[team.index] as number, on)
    }
    for (const { kind, holding } of events) {
      if (kind === 'is taken') this.#give(holding, on)
      else if (kind === 'changes') this.#change(holding, on, holding.team)
      else if (kind === 'moves') this.#change(holding, on, this.#movedTeam(holding))
    }
    for (const holding of starting) this.#begin(holding, on)
  }

  #enter(holding: Holding): void {
    const { family } = holding.stage.child
    this.#held[holding.team.index] = (this.#held[holding.team.index] as number) + 1
    this.#ofFamily.set(family, (this.#ofFamily.get(family) ?? new Set()).add(holding))
  }

  #begin(holding: Holding, on: Day): void {
    const { stage } = holding
    if (stage.to < lastDay) put(this.#events, plusDays(stage.to, 1), { kind: 'ends', holding })
    if (stage.kind === 'front door') {
      this.#give(holding, on)
      return
    }
    const { family } = stage.child
    const chance = new Chance(this.#options.seed, 'changes', family, 0, stage.from)
    const mean = 365.25 / movedByManagerPerYear
    for (let next = stage.from; ; ) {
      next = plusDays(next, Math.ceil(chance.wait(mean)))
      if (next > stage.to || next > lastDay) break
      put(this.#events, next, { kind: 'changes', holding })
    }
    const moved = this.#restructured(family)
    if (moved !== null && moved > stage.from && moved <= stage.to) put(this.#events, moved, { kind: 'moves', holding })
    if (on === allocationsBegin) this.#give(holding, on)
    else this.#wait(holding, on, waiting.new)
  }

  /** Perhaps waits, else is given to a worker at once. Brothers and sisters wait together. */
  #wait(holding: Holding, on: Day, { share, days }: { share: number; days: readonly [number, number] }): void {
    const chance = new Chance(this.#options.seed, 'waiting', holding.stage.child.family, 0, on)
    const waits = chance.happens(share)
    const outside = chance.happens(waiting.outside)
    const until = plusDays(on, chance.whole(...days))
    if (!waits) {
      this.#give(holding, on)
      return
    }
    this.#place(holding, null, holding.team, on)
    holding.outside = outside
    put(this.#events, until, { kind: 'is taken', holding })
  }

  /** Gives a child nobody holds to a worker of its team. */
  #give(holding: Holding, on: Day): void {
    if (holding.worker !== null || on > holding.stage.to) return
    this.#place(holding, this.#chosen(holding, holding.team, on, null), holding.team, on)
  }

  #change(holding: Holding, on: Day, team: Team): void {
    if (holding.worker === null) return
    const worker = this.#chosen(holding, team, on, holding.worker)
    if (worker !== holding.worker) this.#place(holding, worker, team, on)
  }

  #end(holding: Holding, on: Day): void {
    this.#place(holding, null, holding.team, on)
    this.#held[holding.team.index] = (this.#held[holding.team.index] as number) - 1
    const { family } = holding.stage.child
    this.#ofFamily.get(family)?.delete(holding)
    if (this.#ofFamily.get(family)?.size === 0) this.#ofFamily.delete(family)
  }

  #leave(worker: Worker, on: Day): void {
    this.#staff.fill(worker.team, this.#held[worker.team.index] as number, on)
    const left = [...(this.#ofWorker.get(worker) ?? [])]
    // All are let go before any is given on, or a sister would be given back to who leaves.
    for (const holding of left) this.#place(holding, null, holding.team, on)
    for (const holding of left) this.#wait(holding, on, waiting.left)
    this.#ofWorker.delete(worker)
  }

  /** The worker in the team who has a brother or sister, else the least loaded; the one there is when nobody else is there. */
  #chosen({ stage, at }: Holding, team: Team, on: Day, notThis: Worker | null): Worker | null {
    const { family, place } = stage.child
    for (const other of this.#ofFamily.get(family) ?? []) {
      const { worker } = other
      if (other.at !== at && other.team === team && worker !== null && worker !== notThis) return worker
    }
    const chance = new Chance(this.#options.seed, 'chosen worker', family, place, on)
    const found = this.#staff.leastLoaded(team, chance, notThis)
    if (found !== null || notThis !== null) return found ?? notThis
    this.#staff.fill(team, this.#held[team.index] as number, on)
    return this.#staff.leastLoaded(team, chance, null)
  }

  /** From this day the child is with this worker, or with the team alone. */
  #place(holding: Holding, worker: Worker | null, team: Team, on: Day): void {
    if (holding.since < on) this.#tell(holding, plusDays(on, -1))
    if (holding.worker !== null) {
      this.#staff.takesOn(holding.worker, -1)
      this.#ofWorker.get(holding.worker)?.delete(holding)
    }
    if (worker !== null) {
      this.#staff.takesOn(worker, 1)
      this.#ofWorker.set(worker, (this.#ofWorker.get(worker) ?? new Set()).add(holding))
    }
    if (team !== holding.team) {
      this.#held[holding.team.index] = (this.#held[holding.team.index] as number) - 1
      this.#held[team.index] = (this.#held[team.index] as number) + 1
    }
    holding.worker = worker
    holding.team = team
    holding.since = on
    holding.outside = false
  }

  #tell({ stage, at, team, worker, since, outside }: Holding, to: Day | null): void {
    if (!outside) this.#told({ stage, team, worker, from: since, to }, at)
  }

  /** The day on which the restructure of 2024 moves a family; null for who stays. */
  #restructured(family: number): Day | null {
    if (this.#options.withoutStory) return null
    const chance = new Chance(this.#options.seed, 'restructure', family)
    const moves = chance.happens(restructure.share)
    return moves ? (chance.whole(restructure.from, restructure.to) as Day) : null
  }

  #movesBefore({ child, from }: Stage): number {
    const moved = this.#restructured(child.family)
    return moved !== null && moved <= from ? 1 : 0
  }

  #movedTeam({ stage }: Holding): Team {
    return this.#teams.of(stage.kind, stage.locality, stage.child.family, 1)
  }
}

function put<Item>(map: Map<Day, Item[]>, on: Day, item: Item): void {
  const there = map.get(on)
  if (there === undefined) map.set(on, [item])
  else there.push(item)
}
