import type { Day } from '../core/day.ts'
import type { MadeUpAuthority } from './made-up-authorities.ts'
import type { Chance } from './random.ts'
import { scaleOf, type Team, type Teams } from './teams.ts'
import { childrenToWorker, type Worker, workerOf } from './workers.ts'

/** How much a worker may hold beyond another and still be given a child, in children. */
const noise = 9
/** Workers at the front door where there are 68,000 children: it is staffed by the day, not by caseload. */
const atFrontDoor = 18

/** Who works in the teams of a made-up authority, and how many children each holds. */
export class Staff {
  readonly #about: { readonly seed: number; readonly authority: MadeUpAuthority; readonly children: number }
  readonly #told: boolean
  readonly #here: Worker[][]
  readonly #load: number[] = []
  #count = 0
  readonly #leaving = new Map<Day, Worker[]>()

  /** @param told  caseloads follow the story's years */
  constructor(
    about: { readonly seed: number; readonly authority: MadeUpAuthority; readonly children: number },
    teams: Teams,
    told: boolean,
  ) {
    this.#about = about
    this.#told = told
    this.#here = teams.all.map(() => [])
  }

  /** Hires for a team that holds that many children, until it has the workers it needs. */
  fill(team: Team, held: number, on: Day): void {
    const here = this.#here[team.index] as Worker[]
    const wanted =
      team.kind === 'front door'
        ? Math.round(atFrontDoor * scaleOf(this.#about.children))
        : Math.floor(held / childrenToWorker(on, this.#told))
    while (here.length < Math.max(1, wanted)) {
      const worker = workerOf(this.#about.seed, this.#about.authority, this.#count++, team, on)
      here.push(worker)
      this.#load.push(0)
      this.#leaving.set(worker.leaves, [...(this.#leaving.get(worker.leaves) ?? []), worker])
    }
  }

  /** Those who leave on a day. They are gone from their teams. */
  leaving(on: Day): readonly Worker[] {
    const leavers = this.#leaving.get(on) ?? []
    this.#leaving.delete(on)
    for (const worker of leavers) {
      const here = this.#here[worker.team.index] as Worker[]
      here.splice(here.indexOf(worker), 1)
    }
    return leavers
  }

  /** The worker of a team who holds least, give or take; null when there is nobody but the one not to take. */
  leastLoaded(team: Team, chance: Chance, notThis: Worker | null): Worker | null {
    let best: Worker | null = null
    let least = Number.POSITIVE_INFINITY
    for (const worker of this.#here[team.index] as Worker[]) {
      const load = (this.#load[worker.index] as number) + noise * chance.next()
      if (worker === notThis || load >= least) continue
      best = worker
      least = load
    }
    return best
  }

  takesOn(worker: Worker, children: 1 | -1): void {
    this.#load[worker.index] = (this.#load[worker.index] as number) + children
  }
}
