/** A row that a cell can point at. */
type Placed = { readonly table: string; readonly row: number; readonly line: number }

/** The place of one cell. */
export type CellPlace = { readonly table: string; readonly row: number; readonly line: number; readonly field: string }

/**
 * Breaches kept in columns of numbers: about 12 bytes a breach and 12 a cell, so that a file in which every child
 * breaks every rule still fits in memory.
 */
export class IssueColumns {
  readonly #names = new NameTable()
  readonly #rule = new NumberColumn()
  readonly #child = new NumberColumn()
  readonly #firstCell = new NumberColumn()
  readonly #cellName = new NumberColumn()
  readonly #cellRow = new NumberColumn()
  readonly #cellLine = new NumberColumn()

  /** How many breaches there are. They keep the order they were added in. */
  get count(): number {
    return this.#rule.length
  }

  /**
   * @param rule   the rule's place in the list that ran
   * @param child  the child's row, or -1 when the return as a whole is at fault
   */
  add(rule: number, child: number, cells: readonly (readonly [Placed, string])[]): void {
    this.#rule.push(rule)
    this.#child.push(child + 1)
    this.#firstCell.push(this.#cellRow.length)
    for (const [at, field] of cells) {
      this.#cellName.push(this.#names.numberOf(at.table, field))
      this.#cellRow.push(at.row)
      this.#cellLine.push(at.line)
    }
  }

  rule(issue: number): number {
    return this.#rule.at(issue)
  }

  /** The child's row, or -1. */
  child(issue: number): number {
    return this.#child.at(issue) - 1
  }

  /** The cells of one breach, in the order the rule named them. */
  cells(issue: number): CellPlace[] {
    const from = this.#firstCell.at(issue)
    const to = issue + 1 < this.count ? this.#firstCell.at(issue + 1) : this.#cellRow.length
    const cells: CellPlace[] = []
    for (let at = from; at < to; at++) {
      const name = this.#names.name(this.#cellName.at(at))
      const dot = name.indexOf('.')
      cells.push({
        table: name.slice(0, dot),
        row: this.#cellRow.at(at),
        line: this.#cellLine.at(at),
        field: name.slice(dot + 1),
      })
    }
    return cells
  }
}

const chunkBits = 14
const chunkLength = 2 ** chunkBits

/** A list of whole numbers from 0 to 2³²-1 that grows by pieces: a larger copy would need twice the room while it is made. */
class NumberColumn {
  readonly #chunks: Uint32Array[] = []
  #last = new Uint32Array(0)
  length = 0

  push(number: number): void {
    const at = this.length & (chunkLength - 1)
    if (at === 0) {
      this.#last = new Uint32Array(chunkLength)
      this.#chunks.push(this.#last)
    }
    this.#last[at] = number
    this.length++
  }

  at(index: number): number {
    return (this.#chunks[index >>> chunkBits] as Uint32Array)[index & (chunkLength - 1)] as number
  }
}

/** Numbers given to fields of tables in order of first sight. */
class NameTable {
  /** By table, then by field: to join the two into one text for each cell would cost more than all the rest. */
  readonly #numbers = new Map<string, Map<string, number>>()
  readonly #names: string[] = []

  numberOf(table: string, field: string): number {
    let inTable = this.#numbers.get(table)
    if (inTable === undefined) {
      inTable = new Map()
      this.#numbers.set(table, inTable)
    }
    const known = inTable.get(field)
    if (known !== undefined) return known
    inTable.set(field, this.#names.length)
    return this.#names.push(`${table}.${field}`) - 1
  }

  name(number: number): string {
    return this.#names[number] as string
  }
}
