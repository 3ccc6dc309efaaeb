import { tableNames } from '../returns/ssda903/layout.ts'
import type { AroundChild, CareChange, CareFault } from './care-fault.ts'
import { careFaults as catalogue } from './care-faults/index.ts'
import type { FaultMode } from './census.ts'
import type { CensusYear } from './cut-census.ts'
import type { DraftChild } from './cut-looked-after.ts'
import { Chance } from './random.ts'

/** A line of the truth file: what was planted where in a looked-after return, and what must be found. */
export type PlantedCareFault = {
  readonly fault: string
  readonly return: 'ssda903'
  readonly year: number
  readonly child: string
  readonly table: string
  readonly row: number
  readonly field: string
  readonly was: string
  readonly is: string
  /** Rules that must speak of the child. */
  readonly rules: readonly string[]
  /** Rules that may speak of the child in next year's return, beside this one. */
  readonly nextYear: readonly string[]
  /** The children of whom the rules must speak. */
  readonly children: readonly string[]
}

/** The first year whose rules are known. */
export const firstRules = 2023

type Planted = { readonly fault: CareFault; readonly change: CareChange | 'left out' }

/** Plants faults in the children of one looked-after return, at most one a child, and numbers the rows. */
export class CarePlanter {
  readonly #seed: number
  readonly #year: CensusYear
  readonly #usual: boolean
  readonly #inForce: readonly CareFault[]
  /** Faults still to be planted once each. */
  readonly #wanted: CareFault[]
  readonly #planted: { readonly found: Planted; readonly child: DraftChild; readonly children: readonly string[] }[] =
    []
  #earlierUpn: AroundChild['earlierUpn'] = null

  constructor(seed: number, mode: FaultMode, year: CensusYear) {
    this.#seed = seed
    this.#year = year
    this.#usual = mode === 'usual'
    this.#inForce = catalogue.filter(({ from = 0 }) => from <= year.year)
    this.#wanted =
      mode === 'one-of-each'
        ? [...this.#inForce]
        : typeof mode === 'string'
          ? []
          : this.#inForce.filter(({ id }) => mode.includes(id))
  }

  /** The wanted faults that no child could carry. */
  get notPlanted(): readonly string[] {
    return this.#wanted.map(({ id }) => id)
  }

  /**
   * Goes through the children and plants.
   *
   * @param lastOf  what last year's return says of a child, without faults
   * @returns       those that stay in the return
   */
  plant(children: readonly DraftChild[], lastOf: (child: DraftChild) => DraftChild | null): readonly DraftChild[] {
    if (!this.#usual && this.#wanted.length === 0) return numbered(children)
    const staying = children.filter((child) => this.#plantIn(child, lastOf(child)))
    return numbered(staying)
  }

  /** What was planted, once the rows are numbered. */
  get planted(): readonly PlantedCareFault[] {
    const { year } = this.#year
    return this.#planted.map(({ found: { fault, change }, child, children }) => ({
      ...{ fault: fault.id, return: 'ssda903', year, child: child.CHILD },
      ...(change === 'left out'
        ? { table: 'Header', row: -1, field: '', was: 'a child', is: 'no child' }
        : { table: change.row.table, row: change.row.row, field: change.field, was: change.was, is: change.is }),
      rules: year < firstRules ? [] : fault.rules,
      nextYear: year + 1 < firstRules ? [] : (fault.nextYear ?? []),
      children,
    }))
  }

  /** @returns does the child stay in the return? */
  #plantIn(child: DraftChild, last: DraftChild | null): boolean {
    const around = { year: this.#year, last, earlierUpn: this.#earlierUpn }
    const found = this.#usual ? this.#usualFault(child, around) : this.#wantedFault(child, around)
    if (found === null) {
      const upn = child.tables.Header[0]?.cells.UPN
      if (last === null && typeof upn === 'string' && !upn.startsWith('UN'))
        this.#earlierUpn = { upn, child: child.CHILD }
      return true
    }
    const other = found.fault.rules.includes('444') ? around.earlierUpn : null
    this.#planted.push({ found, child, children: other === null ? [child.CHILD] : [other.child, child.CHILD] })
    if (other !== null) this.#earlierUpn = null
    return found.change !== 'left out'
  }

  #usualFault(child: DraftChild, around: AroundChild): Planted | null {
    const { family, place } = child.history.child
    const chance = new Chance(this.#seed, 'care faults', family, place, this.#year.year)
    for (const fault of this.#inForce) {
      if (!chance.happens(fault.ratePer1000 / 1000)) continue
      const change = fault.plant(child, around)
      if (change !== null) return { fault, change }
    }
    return null
  }

  #wantedFault(child: DraftChild, around: AroundChild): Planted | null {
    for (const [at, fault] of this.#wanted.entries()) {
      const change = fault.plant(child, around)
      if (change === null) continue
      this.#wanted.splice(at, 1)
      return { fault, change }
    }
    return null
  }
}

/** Gives the rows the numbers they have in files that hold the children in this order. */
function numbered(children: readonly DraftChild[]): readonly DraftChild[] {
  for (const table of tableNames) {
    let next = 0
    for (const { tables } of children) for (const row of tables[table]) row.row = next++
  }
  return children
}
