import { isoDay } from '../core/day.ts'
import { firstRules } from './care-planter.ts'
import type { SampleCensus } from './census.ts'
import { childID } from './identity.ts'
import type { Life } from './life.ts'
import type { LookedAfterYear } from './looked-after.ts'

/** What a check of one return must find: how many children each rule speaks of, because of which planted faults. */
export type ExpectedIssues = {
  readonly return: 'cin' | 'ssda903'
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
  return { return: 'cin', year, children, byRule: counted(rows), notPlanted: census.notPlanted }
}

/**
 * The line of `checks.json` for a looked-after return, checked beside last year's without faults: also rules that see too
 * few years of a care leaver.
 */
export function expectedOfLookedAfter(
  { children, planted, notSeen, notPlanted }: LookedAfterYear,
  year: number,
): ExpectedIssues {
  const found = new Map<string, Set<string>>()
  const expect = (rule: string, child: string) => found.set(rule, (found.get(rule) ?? new Set()).add(child))
  for (const { rules, children: named } of planted)
    for (const rule of rules) for (const child of named) expect(rule, child)
  if (year >= firstRules) for (const { rule, child } of notSeen) expect(rule, child)
  return { return: 'ssda903', year, children: children.length, byRule: counted(found), notPlanted }
}

function counted(found: ReadonlyMap<string, ReadonlySet<unknown>>): Readonly<Record<string, number>> {
  return Object.fromEntries([...found].sort(([a], [b]) => (a < b ? -1 : 1)).map(([code, those]) => [code, those.size]))
}

/** A line of `children.ndjson` for each child to whom anything happened: what it was, with every day, before any fault. */
export function childLines(lives: readonly Life[]): string {
  return lives
    .filter(({ episodes }) => episodes.length > 0)
    .map((life) => `${JSON.stringify(lineOf(life))}\n`)
    .join('')
}

/** The life with days written out; a day still to come is written all the same. */
function lineOf({ child, episodes, died }: Life): object {
  const line = {
    child: childID(child),
    family: child.family,
    born: child.born,
    unaccompanied: child.unaccompanied,
    died,
    episodes,
  }
  return JSON.parse(
    JSON.stringify(line, (key, value) =>
      typeof value === 'number' && isDayField(key) ? isoDay(value as never) : value,
    ),
  )
}

const dayFields = new Set([
  'born',
  'died',
  'referred',
  'closed',
  'transferConference',
  'start',
  'end',
  'done',
  'target',
  'conference',
])

/** Days stand in fields of their own names, and alone in lists of reviews, whose keys are numbers. */
function isDayField(key: string): boolean {
  return dayFields.has(key) || /^\d+$/.test(key)
}
