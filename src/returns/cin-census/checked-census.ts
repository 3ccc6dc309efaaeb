import { CheckedReturn, type CheckSummary } from '../../checking/checked-return.ts'
import type { ReturnComparison } from '../../checking/compare-returns.ts'
import { type CinCheck, type CinIssue, checkCinCensus } from './check.ts'
import type { CinRule } from './rule.ts'
import type { CinChild } from './shape.ts'

/**
 * A checked census: its issues in columns of numbers, and where each child stands in the file. A record is read again
 * from the file when it is shown, so 500,000 children fit.
 */
export class CheckedCensus extends CheckedReturn<CinRule> {
  readonly #from: number[] = []
  readonly #to: number[] = []
  #check: CinCheck | null = null

  /**
   * Checks a file.
   *
   * @param year       the collection year whose rules run; the header's when null
   * @param eachChild  told of every child, in file order, and of the collection year
   */
  async read(
    bytes: AsyncIterable<Uint8Array>,
    year: number | null,
    eachChild: (child: CinChild, year: number) => void = () => {},
  ): Promise<void> {
    let begun = 0
    this.#check = await checkCinCensus(bytes, year === null ? {} : { year }, {
      begin: (ruleYear) => {
        begun = ruleYear
      },
      issue: (issue) => {
        this.keep(issue.rule, issue.ruleNumber, childRow(issue), issue.cells)
      },
      child: (child) => {
        const { identifiers, from, to } = child
        this.ids.push(identifiers.LAchildID)
        this.upns.push(identifiers.UPN)
        this.lines.push(identifiers.line)
        this.#from.push(from)
        this.#to.push(to)
        eachChild(child, begun)
      },
    })
  }

  override get check(): CinCheck {
    if (this.#check === null) throw new Error('The file has not been checked')
    return this.#check
  }

  /** The first byte of a child and the byte after its last, in the file read as UTF-8. */
  stretchOf(row: number): readonly [from: number, to: number] {
    return [this.#from[row] as number, this.#to[row] as number]
  }

  summary(compared: ReturnComparison | null = null): CheckSummary {
    const { check } = this
    const found = this.found(compared)
    return {
      ...found,
      rulesetNote: check.rulesetNote,
      megabytes: check.bytes / 1e6,
      lines: check.lines,
      episodes: check.rows.CINdetails ?? 0,
      tables: found.tables.filter(({ table, rows }) => rows > 0 || table !== 'PreProceedingsandFGDM'),
      findings: check.findings,
    }
  }
}

/** The row of the child an issue is about, or -1. */
export function childRow({ child, cells }: CinIssue): number {
  const [cell] = cells
  return child?.identifiers.row ?? (cell !== undefined && cell[0].table === 'ChildIdentifiers' ? cell[0].row : -1)
}
