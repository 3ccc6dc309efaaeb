import { type Day, day } from '../core/day.ts'
import { allocationLine, allocationsStart, type WrittenAllocation } from '../returns/allocations/write.ts'
import { Calendar, type Held } from './calendar.ts'
import type { SampleOptions } from './census.ts'
import { dueNext } from './due-next.ts'
import type { Child, Family } from './families.ts'
import { childID } from './identity.ts'
import type { Life } from './life.ts'
import { merrowdale } from './made-up-authorities.ts'
import { allocationsBegin, type Stage, stagesOf } from './stages.ts'
import { teamKinds } from './teams.ts'

/** The last day on which a child can have left care to be in the last census. */
const lastYearEnd = day('2026-03-31')

/**
 * Who held which child of a made-up authority, from April 2020 to the end of the sample: its allocations file.
 *
 * Tell it of every family and its lives, then ask for the rows. It remembers some hundred bytes for each time a child
 * was with a team, whatever the size of the rest.
 */
export class SampleAllocations {
  readonly #options: SampleOptions
  readonly #stages: Stage[] = []
  #adopted: { readonly child: string; readonly closed: Day } | null = null
  #held: Held[] | null = null
  readonly #due = new Map<Child, number>()

  constructor(options: SampleOptions) {
    this.#options = options
  }

  /** The child last adopted, closed in or before the last census; null when none was. */
  get adopted(): string | null {
    return this.#adopted?.child ?? null
  }

  /** How many deadlines of a child are due in the week that begins with the last day the censuses know of. */
  dueNext(child: Child): number {
    return this.#due.get(child) ?? 0
  }

  add(family: Family, lives: readonly Life[]): void {
    for (const life of lives) {
      this.#stages.push(...stagesOf(this.#options.seed, family, life))
      this.#noteAdopted(life)
      const due = life.episodes.reduce((sum, episode) => sum + dueNext(episode), 0)
      if (due > 0) this.#due.set(life.child, due)
    }
  }

  #noteAdopted({ child, episodes }: Life): void {
    const last = episodes.at(-1)
    if (last === undefined || last.care === null || last.closed === null || last.reason !== 'RC1') return
    if (last.closed < allocationsBegin || last.closed > lastYearEnd || last.closed <= (this.#adopted?.closed ?? 0))
      return
    this.#adopted = { child: childID(child), closed: last.closed }
  }

  /** Gives the children to workers, day by day; each step is short, so that others may take a turn between. */
  *give(): Generator<void> {
    if (this.#held !== null) return
    const { seed, children, authority = merrowdale, withoutStory = false } = this.#options
    const ofStage: Held[][] = this.#stages.map(() => [])
    const told = (held: Held, at: number) => (ofStage[at] as Held[]).push(held)
    yield* new Calendar({ seed, children, authority, withoutStory }, this.#stages, told).run()
    this.#held = ofStage.flat()
  }

  /** Every time somebody held a child: children in the order of their families, each from the first day on. */
  held(): readonly Held[] {
    for (const _ of this.give());
    return this.#held ?? []
  }

  /** The file as UTF-8 text, in pieces of some 64 kB. */
  *text(): Generator<string> {
    let piece = allocationsStart()
    for (const held of this.held()) {
      piece += allocationLine(written(held))
      if (piece.length < 65_536) continue
      yield piece
      piece = ''
    }
    yield piece
  }
}

function written({ stage, team, worker, from, to }: Held): WrittenAllocation {
  return {
    child: childID(stage.child),
    worker_id: worker?.id ?? null,
    worker_name: worker?.name ?? null,
    registration: worker?.registration ?? null,
    team_id: team.id,
    team_name: team.name,
    team_parent_id: team.parentId,
    team_parent_name: team.parentName,
    role: teamKinds[team.kind].role,
    from,
    to,
  }
}
