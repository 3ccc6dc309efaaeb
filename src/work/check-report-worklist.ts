import { worklistColumns, worklistLine } from '../checking/worklist.ts'
import { Refusal } from '../core/refusal.ts'
import { csvLine, csvStart } from '../formats/csv.ts'
import { mostSheetRows, workbook } from '../formats/workbook.ts'
import type { CinIssue } from '../returns/cin-census/check.ts'
import { type CheckReport, KindCount } from './check-report.ts'
import type { Output } from './open-output.ts'

/** The words of a rule follow the year asked for; those of the file's own year are near enough where none was. */
const wordsOf = (year: number | undefined) => year ?? 2026

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
  const waiting: (string | number)[][] = []
  let lines = 0
  let ended = false
  let wake: () => void = () => {}
  let taken: () => void = () => {}
  async function* rows() {
    for (;;) {
      while (waiting.length > 0) yield waiting.shift() as (string | number)[]
      taken()
      if (ended) return
      await new Promise<void>((resolve) => {
        wake = resolve
      })
    }
  }
  let writing: Promise<void> = Promise.resolve()
  return worklistReport(several, {
    start(headings) {
      writing = (async () => {
        for await (const bytes of workbook('Worklist', headings, rows())) {
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
      waiting.push(cells)
    },
    async settled() {
      if (waiting.length === 0) return
      const empty = new Promise<void>((resolve) => {
        taken = resolve
      })
      wake()
      await Promise.race([empty, writing])
    },
    async finish() {
      ended = true
      wake()
      await writing
    },
  })
}

type Lines = {
  start(headings: string[]): void
  line(cells: (string | number)[]): void
  settled(): Promise<void>
  finish(): Promise<void>
}

function worklistReport(several: boolean, lines: Lines): CheckReport {
  const kinds = new KindCount()
  lines.start([...(several ? ['file'] : []), ...worklistColumns])
  return {
    get errors() {
      return kinds.errors
    },
    get queries() {
      return kinds.queries
    },
    begin: (name, year) => ({
      issue(issue) {
        kinds.add(issue.rule.severity)
        lines.line([...(several ? [name] : []), ...line(issue, wordsOf(year))])
      },
    }),
    end: () => Promise.resolve(),
    refused() {},
    settled: () => lines.settled(),
    finish: () => lines.finish(),
  }
}

function line({ rule, child, cells }: CinIssue, year: number): (string | number)[] {
  const [cell] = cells
  const ownID = cell !== undefined && cell[0].table === 'ChildIdentifiers' ? cell[0].LAchildID : null
  return worklistLine(rule, year, child?.identifiers.LAchildID ?? ownID, cells)
}
