import { type Allocation, childKey } from './shape.ts'

/** Two rows of one child and role that do not go together: the same one again, or two workers at once. */
export type Clash = { readonly kind: 'again' | 'at once'; readonly line: number }

const far = 2 ** 31 - 1
const wide = 5

/** No child has had so many workers in a role; only this many rows back are compared, so that no file takes for ever. */
const mostCompared = 200

/**
 * Remembers who held each child, in some 20 bytes a row, so that rows anywhere in a file can be compared: an export
 * need not be in any order.
 */
export class HeldRows {
  /** The latest row of each child and role. */
  readonly #latest = new Map<string, number>()
  readonly #holders = new Map<string, number>()
  readonly #children = new Set<string>()
  /** Five numbers a row: from, to, holder, line, and which row before it is of the same child and role; -1 when none. */
  #rows = new Int32Array(wide * 1024)
  #count = 0

  get children(): number {
    return this.#children.size
  }

  /**
   * Adds a row, and says which earlier row it clashes with; null when none. On the day of a change both workers may
   * hold the child.
   *
   * @param role  as it is kept
   * @param one   only one worker at a time plays it
   */
  add(row: Allocation, role: string, one: boolean): Clash | null {
    const child = childKey(row.child ?? '')
    this.#children.add(child)
    const key = `${child}|${role}`
    const from = row.from as number
    const to = row.to ?? far
    const holder = this.#holderOf(row)
    const before = this.#latest.get(key) ?? -1
    const clash = this.#clashOf(before, from, to, holder, one)
    this.#latest.set(key, this.#count)
    this.#push([from, to, holder, row.line, before])
    return clash
  }

  #clashOf(before: number, from: number, to: number, holder: number, one: boolean): Clash | null {
    let clash: Clash | null = null
    let at = before
    for (let compared = 0; at >= 0 && compared < mostCompared; compared++) {
      const otherFrom = this.#number(at, 0)
      const otherTo = this.#number(at, 1)
      const other = this.#number(at, 2)
      const line = this.#number(at, 3)
      if (other === holder && otherFrom === from) return { kind: 'again', line }
      const areWorkers = holder > 0 && other > 0 && holder !== other
      if (one && areWorkers && from < otherTo && otherFrom < to && from <= to) clash ??= { kind: 'at once', line }
      at = this.#number(at, 4)
    }
    return clash
  }

  /** Workers count up from 1, teams down from -1. */
  #holderOf({ worker_id, worker_name, team_id, team_name }: Allocation): number {
    const isWorker = worker_id !== null || worker_name !== null
    const name = isWorker ? (worker_id ?? `name ${worker_name}`) : `team ${team_id ?? team_name}`
    const known = this.#holders.get(name)
    if (known !== undefined) return known
    const holder = (this.#holders.size + 1) * (isWorker ? 1 : -1)
    this.#holders.set(name, holder)
    return holder
  }

  #number(row: number, field: number): number {
    return this.#rows[wide * row + field] as number
  }

  #push(row: readonly number[]): void {
    if (wide * (this.#count + 1) > this.#rows.length) {
      const larger = new Int32Array(2 * this.#rows.length)
      larger.set(this.#rows)
      this.#rows = larger
    }
    this.#rows.set(row, wide * this.#count)
    this.#count++
  }
}
