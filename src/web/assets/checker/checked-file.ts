import type { ShownRecord } from '../../../checking/shown-record.ts'
import { spoken } from '../../../core/words.ts'
import { checkCinCensus } from '../../../returns/cin-census/check.ts'
import { CheckedCensus, childRow } from '../../../returns/cin-census/checked-census.ts'
import { shownRecord } from '../../../returns/cin-census/shown-record.ts'
import { madeUpSoftware } from '../../../sample/census.ts'
import { Checked, type IssueAtHand } from './checked.ts'
import type { Summary } from './messages.ts'
import { pieces } from './pieces.ts'

/** A census checked in the browser. */
export class CheckedFile extends Checked {
  readonly name: string
  readonly returned = new CheckedCensus()
  /** The file as UTF-8, so that places in it are places of the children. */
  readonly file: Blob
  #seconds = 0

  constructor(name: string, file: Blob) {
    super()
    this.name = name
    this.file = file
  }

  async run(year: number | null, read: (bytes: number) => void): Promise<void> {
    const started = performance.now()
    await this.returned.read(pieces(this.file, read), year)
    this.#seconds = (performance.now() - started) / 1000
  }

  async eachIssue(listen: (issue: IssueAtHand) => void): Promise<void> {
    await checkCinCensus(
      pieces(this.file, () => {}),
      { year: this.returned.check.year },
      { issue: (issue) => listen({ rule: issue.rule, child: childRow(issue), cells: issue.cells }) },
    )
  }

  whereIs(child: number): string {
    return `line ${spoken(this.returned.lines[child] ?? 0)}`
  }

  summary(): Summary {
    return {
      ...this.returned.summary(this.comparison),
      called: 'Children in need census',
      name: this.name,
      madeUp: this.returned.check.header.SoftwareCode === madeUpSoftware,
      seconds: this.#seconds,
      compared: this.sinceEarlier(),
      lookedAfter: null,
    }
  }

  protected async shown(child: number, isFresh: (issue: number) => boolean): Promise<ShownRecord> {
    const [from, to] = this.returned.stretchOf(child)
    const bytes = new Uint8Array(await this.file.slice(from, to).arrayBuffer())
    return shownRecord(this.returned, child, bytes, isFresh)
  }
}
