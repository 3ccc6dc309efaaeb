import type { Refusal } from '../core/refusal.ts'
import type { CinListener } from '../returns/cin-census/check.ts'
import type { CheckedInput } from './check-input.ts'
import { jsonReport } from './check-report-json.ts'
import { textReport } from './check-report-text.ts'
import { csvReport, workbookReport } from './check-report-worklist.ts'
import type { Output } from './open-output.ts'

export const checkFormats = ['text', 'json', 'csv', 'xlsx'] as const
export type CheckFormat = (typeof checkFormats)[number]

/** Writes what checks find, one file after another. A listener never throws: what it cannot write, `settled` throws. */
export type CheckReport = {
  /** Issues found so far, by kind. */
  readonly errors: number
  readonly queries: number
  /** Begins a file; what is found goes to the listener. */
  begin(name: string): CinListener
  end(name: string, checked: CheckedInput): Promise<void>
  /** Says that a file was refused. */
  refused(name: string, refusal: Refusal): void
  /** Waits until what was found has been written. */
  settled(): Promise<void>
  finish(): Promise<void>
}

/** The report in one of the formats. `several`: more than one file, so each line or object names its own. */
export function report(format: CheckFormat, output: Output, several: boolean): CheckReport {
  if (format === 'json') return jsonReport(output, several)
  if (format === 'csv') return csvReport(output, several)
  if (format === 'xlsx') return workbookReport(output, several)
  return textReport(output)
}

/** Counts issues by kind, for the exit code. */
export class KindCount {
  errors = 0
  queries = 0

  add(severity: 'error' | 'query'): void {
    if (severity === 'error') this.errors++
    else this.queries++
  }
}
