import type { NoticedFinding } from '../checking/checked-return.ts'
import type { WorklistCell, WorklistRule } from '../checking/worklist.ts'
import type { Day } from '../core/day.ts'
import type { Refusal } from '../core/refusal.ts'
import { jsonReport } from './check-report-json.ts'
import { textReport } from './check-report-text.ts'
import { csvReport, workbookReport } from './check-report-worklist.ts'
import type { Output } from './open-output.ts'

export const checkFormats = ['text', 'json', 'csv', 'xlsx'] as const
export type CheckFormat = (typeof checkFormats)[number]

/** One breach of one rule of any return. */
export type ReportedIssue = {
  readonly rule: WorklistRule
  /** The rule's place in {@link ReportedReturn.rules}. */
  readonly ruleNumber: number
  /** The child's number, from 0 in the order they were checked, and identifier; -1 and null when there is no child. */
  readonly child: number
  readonly childID: string | null
  /** Was it found by a rule over the whole return? */
  readonly isOfReturn: boolean
  /** The cells at fault; none when the return as a whole is. */
  readonly cells: readonly WorklistCell[]
}

/** Told of what is found, as it is found. */
export type IssueListener = {
  /** Before anything else: the collection year whose rules run. */
  begin?(year: number): void
  issue(issue: ReportedIssue): void
}

/** The returns that are checked, by the names they have on the command line. */
export type ReturnName = 'cin' | 'ssda903'

/** What reports say of a checked return, whichever it is. */
export type ReportedReturn = {
  readonly return: ReturnName
  /** As people call it: `Children in need census`. */
  readonly called: string
  /** The collection year: 2026 is 2025-26. */
  readonly year: number
  readonly start: Day
  readonly end: Day
  readonly rulesetNote: string | null
  readonly children: number
  /** Rows read, by table. */
  readonly rows: Readonly<Record<string, number>>
  readonly lines: number
  readonly bytes: number
  readonly rules: readonly WorklistRule[]
  readonly rulesRun: readonly string[]
  readonly rulesNotRun: readonly { readonly code: string; readonly why: string }[]
  /** The codes that failed for the return as a whole, with no row to point at. */
  readonly returnLevel: readonly string[]
  readonly findings: readonly NoticedFinding[]
  /** What only this return has to say: members of the JSON, and lines of the text. */
  readonly more?: { readonly members: Readonly<Record<string, unknown>>; readonly lines: readonly string[] }
}

/** How long a check took, in milliseconds, and how fast it went. */
export type Timings = {
  readonly totalMs: number
  readonly megabytesPerSecond: number
  readonly childrenPerSecond: number
}

export type CheckedInput = { readonly check: ReportedReturn; readonly timings: Timings }

/** How fast a check went that began at that moment of `performance.now()`. */
export function timingsOf(started: number, { bytes, children }: ReportedReturn): Timings {
  const totalMs = performance.now() - started
  return {
    totalMs: Math.round(totalMs * 10) / 10,
    megabytesPerSecond: Math.round(bytes / totalMs / 100) / 10,
    childrenPerSecond: Math.round((children / totalMs) * 1000),
  }
}

/** Writes what checks find, one file after another. A listener never throws: what it cannot write, `settled` throws. */
export type CheckReport = {
  /** Issues found so far, by kind. */
  readonly errors: number
  readonly queries: number
  /** Begins a file; what is found goes to the listener. */
  begin(name: string): IssueListener
  end(name: string, checked: CheckedInput): Promise<void>
  /** Says that a file was refused. */
  refused(name: string, which: ReturnName, refusal: Refusal): void
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
