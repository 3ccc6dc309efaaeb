import type { SampleCensus } from './census.ts'

/** What a check of one census must find: how many children each rule speaks of, because of which planted faults. */
export type ExpectedIssues = {
  readonly return: 'cin'
  readonly year: number
  readonly children: number
  /** Children by rule code, for the faults planted and, in the mode `true`, for work late at the year end. */
  readonly byRule: Readonly<Record<string, number>>
  /** Faults that were asked for and found no child that could carry them. */
  readonly notPlanted: readonly string[]
}

/** The line of `checks.json` for a census that has been gone through. */
export function expectedIssues(census: SampleCensus, year: number, children: number): ExpectedIssues {
  const rows = new Map<string, Set<number>>()
  const expect = (rule: string, row: number) => rows.set(rule, (rows.get(rule) ?? new Set()).add(row))
  for (const { rules, childRows } of census.planted) {
    for (const rule of rules) for (const row of childRows) expect(rule, row)
  }
  for (const { rule, childRow } of census.late) expect(rule, childRow)
  const byRule = Object.fromEntries(
    [...rows].sort(([a], [b]) => (a < b ? -1 : 1)).map(([code, found]) => [code, found.size]),
  )
  return { return: 'cin', year, children, byRule, notPlanted: census.notPlanted }
}
