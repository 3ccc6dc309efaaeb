import { writtenValue } from '../../../checking/because.ts'
import { type CinIssue, checkCinCensus } from '../../../returns/cin-census/check.ts'
import { CheckedCensus, childRow, type Filter } from '../../../returns/cin-census/checked-census.ts'
import { type CensusComparison, compareCensuses } from '../../../returns/cin-census/compare-censuses.ts'
import { madeUpSoftware } from '../../../sample/census.ts'
import type { FixedIssue, Summary } from './messages.ts'

/** Reads a file in pieces, telling how far it has come. */
export async function* pieces(file: Blob, read: (bytes: number) => void): AsyncGenerator<Uint8Array> {
  const reader = file.stream().getReader()
  let bytes = 0
  for (;;) {
    const { done, value } = await reader.read()
    if (done) return
    bytes += value.length
    read(bytes)
    yield value
  }
}

/** A file checked in the browser, and what it is compared with. */
export class CheckedFile extends CheckedCensus {
  readonly name: string
  /** The file as UTF-8, so that places in it are places of the children. */
  readonly file: Blob
  #seconds = 0
  #compared: { readonly name: string; readonly how: CensusComparison; readonly fixed: readonly FixedIssue[] } | null =
    null

  constructor(name: string, file: Blob) {
    super()
    this.name = name
    this.file = file
  }

  async run(year: number | null, read: (bytes: number) => void): Promise<void> {
    const started = performance.now()
    await this.read(pieces(this.file, read), year)
    this.#seconds = (performance.now() - started) / 1000
  }

  get comparison(): CensusComparison | null {
    return this.#compared?.how ?? null
  }

  /** The bytes of one child. */
  async bytesOf(row: number): Promise<Uint8Array> {
    const [from, to] = this.stretchOf(row)
    return new Uint8Array(await this.file.slice(from, to).arrayBuffer())
  }

  /** Goes over the file again, calling for each issue with its values at hand, in the order of the columns. */
  async eachIssue(listen: (issue: CinIssue) => void): Promise<void> {
    await checkCinCensus(
      pieces(this.file, () => {}),
      { year: this.check.year },
      { issue: listen },
    )
  }

  /** Compares with an earlier file: which issues were there already. */
  async compareWith(earlier: CheckedFile): Promise<void> {
    const how = compareCensuses(this, earlier)
    const listed = new Set(how.fixed.slice(0, mostFixedListed))
    const fixed: FixedIssue[] = []
    let issue = 0
    await earlier.eachIssue((found) => {
      if (listed.has(issue++)) fixed.push(fixedIssue(found, earlier))
    })
    this.#compared = { name: earlier.name, how, fixed }
  }

  override *matching(filter: Filter): Generator<number> {
    yield* super.matching(filter, this.comparison)
  }

  override summary(): Summary {
    return {
      ...super.summary(this.comparison),
      name: this.name,
      madeUp: this.check.header.SoftwareCode === madeUpSoftware,
      seconds: this.#seconds,
      compared: this.#comparison(),
    }
  }

  #comparison(): Summary['compared'] {
    if (this.#compared === null) return null
    const { name, how, fixed } = this.#compared
    const here = new Set(this.tally.rules().map(({ rule }) => rule.code))
    const gone = this.check.rules.filter(({ code }) => !here.has(code) && (how.byRule.get(code)?.fixed ?? 0) > 0)
    return {
      name,
      change: how.all,
      fixedRules: gone.map((rule) => this.ruleLine(rule, 0, 0, how)),
      fixedIssues: fixed,
    }
  }
}

/** How many fixed issues are listed one by one. */
const mostFixedListed = 500

function fixedIssue(issue: CinIssue, { ids }: CheckedFile): FixedIssue {
  const values = issue.cells.map(([row, field]) => `${field} ${writtenValue(row, field) ?? 'empty'}`)
  return { id: ids[childRow(issue)] ?? '', code: issue.rule.code, values: values.join(', ') }
}
