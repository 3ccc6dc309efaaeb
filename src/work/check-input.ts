import { type CinCheck, type CinIssue, checkCinCensus } from '../returns/cin-census/check.ts'
import { childRow } from '../returns/cin-census/checked-census.ts'
import type { CinTable } from '../returns/cin-census/shape.ts'
import {
  type CheckedInput,
  type IssueListener,
  type ReportedIssue,
  type ReportedReturn,
  timingsOf,
} from './check-report.ts'
import type { Input } from './open-inputs.ts'

/** The tables of the census, in the order of the specification; pre-proceedings only where the file has them. */
const tables: readonly CinTable[] = [
  'Header',
  'ChildIdentifiers',
  'ChildCharacteristics',
  'Disabilities',
  'CINdetails',
  'Assessments',
  'AssessmentFactorsList',
  'CINplanDates',
  'Section47',
  'ChildProtectionPlans',
  'Reviews',
]

/**
 * Checks one census.
 *
 * @param betweenPieces  called before each piece is read, with the bytes read so far: show progress, or wait until what
 *                       was found has been written
 */
export async function checkInput(
  input: Input,
  options: { readonly year?: number; readonly betweenPieces?: (bytesRead: number) => void | Promise<void> },
  listener: IssueListener,
): Promise<CheckedInput> {
  const started = performance.now()
  const found = await checkCinCensus(counted(input.bytes, options.betweenPieces), options, {
    begin: (year) => listener.begin?.(year),
    issue: (issue) => listener.issue(reported(issue)),
  })
  const check = asReported(found)
  return { check, timings: timingsOf(started, check) }
}

function reported(issue: CinIssue): ReportedIssue {
  const { rule, ruleNumber, child, cells } = issue
  const [cell] = cells
  const ownID = cell !== undefined && cell[0].table === 'ChildIdentifiers' ? cell[0].LAchildID : null
  const childID = child?.identifiers.LAchildID ?? ownID
  return { rule, ruleNumber, child: childRow(issue), childID, isOfReturn: child === null, cells }
}

function asReported({ rows, header: _header, ...check }: CinCheck): ReportedReturn {
  const preProceedings = rows.PreProceedingsandFGDM ?? 0
  return {
    ...check,
    return: 'cin',
    called: 'Children in need census',
    rows: {
      ...Object.fromEntries(tables.map((table) => [table, rows[table] ?? 0])),
      ...(preProceedings > 0 ? { PreProceedingsandFGDM: preProceedings } : {}),
    },
  }
}

async function* counted(
  bytes: AsyncIterable<Uint8Array>,
  betweenPieces: ((bytesRead: number) => void | Promise<void>) | undefined,
): AsyncGenerator<Uint8Array> {
  let read = 0
  for await (const piece of bytes) {
    await betweenPieces?.(read)
    read += piece.length
    yield piece
  }
}
