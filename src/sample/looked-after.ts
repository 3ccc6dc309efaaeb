import { type TableName, tableNames, tableOf } from '../returns/ssda903/layout.ts'
import type { AnyRow } from '../returns/ssda903/shape.ts'
import { tableLine, tableStart } from '../returns/ssda903/write.ts'
import { SampleAllocations } from './allocations.ts'
import { livesOfAll } from './authority.ts'
import { type CareHistory, careHistory } from './care-history.ts'
import { CarePlanter, type PlantedCareFault } from './care-planter.ts'
import type { FaultMode, SampleOptions } from './census.ts'
import { type CensusYear, censusYear } from './cut-census.ts'
import { cutLookedAfter, type DraftChild, type DraftRow } from './cut-looked-after.ts'
import type { Family } from './families.ts'
import { childID } from './identity.ts'
import { type NotSeen, ruleWithoutHistory } from './leavers-not-seen.ts'
import type { Life } from './life.ts'
import { merrowdale } from './made-up-authorities.ts'
import { heldByChild } from './social-worker.ts'

/**
 * The looked-after returns of a made-up authority.
 *
 * Tell it of every family and its lives, then ask for years. It remembers the care histories and nothing else. The
 * children are the census's, and the social workers those of the allocations.
 */
export class SampleLookedAfter {
  readonly #options: SampleOptions
  readonly #allocations: SampleAllocations
  readonly #histories: CareHistory[] = []
  #held: ReturnType<typeof heldByChild> | null = null

  /** @param allocations  told of the same families */
  constructor(options: SampleOptions, allocations: SampleAllocations) {
    this.#options = options
    this.#allocations = allocations
  }

  /** The returns of an authority for which nothing has been made yet. */
  static of(options: SampleOptions): SampleLookedAfter {
    const allocations = new SampleAllocations(options)
    const sample = new SampleLookedAfter(options, allocations)
    for (const [family, lives] of livesOfAll(options)) {
      allocations.add(family, lives)
      sample.add(family, lives)
    }
    return sample
  }

  /** Everybody who was looked after at some time, in order of family. */
  get histories(): readonly CareHistory[] {
    return this.#histories
  }

  add(family: Family, lives: readonly Life[]): void {
    const { seed, authority = merrowdale } = this.#options
    for (const life of lives) {
      const history = careHistory(seed, authority.number, family, life)
      if (history !== null) this.#histories.push(history)
    }
  }

  /**
   * The return of a collection year.
   *
   * @param faults  those of the options when left out
   */
  year(year: number, faults: FaultMode = this.#options.faults ?? 'none'): LookedAfterYear {
    const { seed } = this.#options
    const census = censusYear(year)
    const planter = new CarePlanter(seed, faults, census)
    const before = censusYear(year - 1)
    const drafts = this.#histories.flatMap((history) => this.#cut(history, census) ?? [])
    const lastOf = ({ history }: DraftChild) => this.#cut(history, before)
    const children = planter.plant(drafts, lastOf)
    const notSeen = children.flatMap((child) => ruleWithoutHistory(child, census) ?? [])
    return new LookedAfterYear(census, children, planter, notSeen)
  }

  #cut(history: CareHistory, census: CensusYear): DraftChild | null {
    this.#held ??= heldByChild(this.#allocations.held(), ({ stage }) => childID(stage.child))
    return cutLookedAfter(this.#options.seed, history, this.#held.get(childID(history.child)) ?? [], census)
  }
}

/** One year's return: its children, its tables, and the faults planted in them. */
export class LookedAfterYear {
  readonly #census: CensusYear
  readonly #planter: CarePlanter
  readonly children: readonly DraftChild[]
  /** Care leavers whose care is too long ago for two years' returns to show: not a fault, and a rule speaks all the same. */
  readonly notSeen: readonly NotSeen[]

  constructor(census: CensusYear, children: readonly DraftChild[], planter: CarePlanter, notSeen: readonly NotSeen[]) {
    this.#census = census
    this.children = children
    this.#planter = planter
    this.notSeen = notSeen
  }

  get planted(): readonly PlantedCareFault[] {
    return this.#planter.planted
  }

  /** Faults that were asked for and found no child that could carry them. */
  get notPlanted(): readonly string[] {
    return this.#planter.notPlanted
  }

  /** The tables of the year as texts of values, those that exist in it, also where no child has a row. */
  tables(): readonly { readonly table: TableName; readonly text: string }[] {
    return tableNames
      .filter((table) => (tableOf(table).from ?? 0) <= this.#census.year)
      .map((table) => ({ table, text: this.#text(table) }))
  }

  #text(table: TableName): string {
    let text = tableStart(table)
    for (const { tables } of this.children) for (const row of tables[table]) text += tableLine(asRow(row))
    return text
  }
}

function asRow({ table, row, cells }: DraftRow): AnyRow {
  return { ...cells, table, row, line: row + 2, unread: null, asWritten: null }
}
