import { worklistColumns, worklistLine } from '../checking/worklist.ts'
import { Refusal } from '../core/refusal.ts'
import { csvLine, csvStart } from '../formats/csv.ts'
import { mostSheetRows, workbook } from '../formats/workbook.ts'
import { type CheckReport, KindCount, type ReportedIssue } from './check-report.ts'
import type { Output } from './open-output.ts'

/** The analyst's worklist as a CSV: a line for every issue. With several files the first column names the file. */
export function csvReport(output: Output, several: boolean): CheckReport {
  return worklistReport(several, {
    start: (headings) => output.write(csvStart + csvLine(headings)),
    line: (cells) => output.write(csvLine(cells)),
    settled: () => output.settled(),
    finish: () => output.settled(),
  })
}

/** The same as a workbook. */
export function workbookReport(output: Output, several: boolean): CheckReport {
  const queue = new RowQueue()
  let lines = 0
  let writing: Promise<void> = Promise.resolve()
  return worklistReport(several, {
    start(headings) {
      writing = (async () => {
        for await (const bytes of workbook('Worklist', headings, queue.rows())) {
          output.write(bytes)
          await output.settled()
        }
      })()
      // Told again when it is awaited; without this a full disk would be a fault before that.
      writing.catch(() => {})
    },
    line(cells) {
      if (++lines > mostSheetRows) {
        throw new Refusal(
          'output-not-written',
          `There are more issues than a sheet has lines (${mostSheetRows.toLocaleString('en-GB')}). Choose --format csv.`,
        )
      }
      queue.add(cells)
    },
    settled: () => Promise.race([queue.taken(), writing]),
    async finish() {
      queue.end()
      await writing
    },
  })
}

type Line = (string | number)[]

/** Lines on their way from the check, which gives them, to the workbook, which asks for them. */
class RowQueue {
  #waiting: Line[] = []
  #ended = false
  #wake: () => void = () => {}
  #taken: () => void = () => {}

  add(line: Line): void {
    this.#waiting.push(line)
  }

  end(): void {
    this.#ended = true
    this.#wake()
  }

  /** When every line so far has been asked for. */
  async taken(): Promise<void> {
    if (this.#waiting.length === 0) return
    const taken = new Promise<void>((resolve) => {
      this.#taken = resolve
    })
    this.#wake()
    await taken
  }

  async *rows(): AsyncGenerator<Line> {
    for (;;) {
      const lines = this.#waiting
      this.#waiting = []
      yield* lines
      if (this.#waiting.length > 0) continue
      this.#taken()
      if (this.#ended) return
      await new Promise<void>((resolve) => {
        this.#wake = resolve
      })
    }
  }
}

type Lines = {
  start(headings: string[]): void
  line(cells: Line): void
  settled(): Promise<void>
  finish(): Promise<void>
}

function worklistReport(several: boolean, lines: Lines): CheckReport {
  const kinds = new KindCount()
  let failure: unknown = null
  const add = (name: string, cells: Line) => {
    // A rule is speaking: what is thrown here would be taken for a fault of the rule.
    if (failure !== null) return
    try {
      lines.line(several ? [name, ...cells] : cells)
    } catch (error) {
      failure = error
    }
  }
  const settled = async () => {
    if (failure !== null) throw failure
    await lines.settled()
  }
  lines.start([...(several ? ['file'] : []), ...worklistColumns])
  return {
    get errors() {
      return kinds.errors
    },
    get queries() {
      return kinds.queries
    },
    begin(name) {
      let wordsOf = 0
      return {
        begin(year) {
          wordsOf = year
        },
        issue(issue) {
          kinds.add(issue.rule.severity)
          add(name, worklistCells(issue, wordsOf))
        },
      }
    },
    end: settled,
    refused(name, _which, { message }) {
      add(name, ['', 'refused', message, ...worklistColumns.slice(3).map(() => '')])
    },
    settled,
    async finish() {
      await settled()
      await lines.finish()
    },
  }
}

function worklistCells({ rule, childID, cells }: ReportedIssue, year: number): Line {
  return worklistLine(rule, year, childID, cells)
}
