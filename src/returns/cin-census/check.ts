import { inForce } from '../../checking/rule.ts'
import { startRun } from '../../checking/run.ts'
import { calendarDay, type Day, dayOf } from '../../core/day.ts'
import type { Finding } from '../../core/finding.ts'
import { period } from '../../core/period.ts'
import { Refusal } from '../../core/refusal.ts'
import { readCinCensus } from './read.ts'
import type { CinCensus, CinRule } from './rule.ts'
import { cinRules } from './rules/index.ts'
import type { CinCell, CinChild, CinTable, Header } from './shape.ts'

/** The first and last collection years whose rules we have. */
export const firstRuleset = 2023
export const lastRuleset = 2026

/** One breach of one rule. The rows belong to the reader: copy what is to be kept. */
export type CinIssue = {
  readonly rule: CinRule
  /** The rule's place in {@link CinCheck.rules}. */
  readonly ruleNumber: number
  /** The child it was found in; null when a rule over the whole return found it. */
  readonly child: CinChild | null
  /** The cells at fault; none when the return as a whole is. */
  readonly cells: readonly CinCell[]
}

/** Told of what is found while the file is read, in file order; breaches of rules over the whole return come last. */
export type CinListener = {
  /** Before anything else: the collection year whose rules run, the header, and the census period. */
  begin?(year: number, census: { readonly header: Header; readonly start: Day; readonly end: Day }): void
  issue?(issue: CinIssue): void
  /** Every child, after the rules have looked at it. `breaches` counts those of rules over one child. */
  child?(child: CinChild, breaches: number): void
}

export type CinCheck = {
  /** The collection year checked against: the one asked for, else the header's. */
  readonly year: number
  /** Says so when the rules run are not those of the file's own year; null otherwise. */
  readonly rulesetNote: string | null
  readonly header: Header
  /** First and last day of the census period. */
  readonly start: Day
  readonly end: Day
  readonly children: number
  /** Rows read, by table. */
  readonly rows: Readonly<Partial<Record<CinTable, number>>>
  readonly lines: number
  readonly bytes: number
  /** The rules in force, in order of code. */
  readonly rules: readonly CinRule[]
  readonly rulesRun: readonly string[]
  readonly rulesNotRun: readonly { readonly code: string; readonly why: string }[]
  /** The codes that failed for the return as a whole, with no row to point at. */
  readonly returnLevel: readonly string[]
  readonly findings: readonly Finding[]
}

/** The rules that run for a collection year, in order of code. 2027 runs those of 2025-26, years before 2022-23 those of 2022-23. */
export function rulesOf(year: number): readonly CinRule[] {
  const ruleset = rulesetOf(year)
  return cinRules.filter((rule) => inForce(rule, ruleset)).sort((a, b) => (a.code < b.code ? -1 : 1))
}

function rulesetOf(year: number): number {
  return Math.min(Math.max(year, firstRuleset), lastRuleset)
}

/** Why the rules run are not those of the collection year itself; null when they are. */
export function rulesetNoteOf(year: number): string | null {
  if (year > lastRuleset) {
    return `DfE's rules for ${period(year)} were not to be had. The rules of ${period(lastRuleset)} were run. The pre-proceedings and family group decision-making items were read and kept, and no rule looks at them.`
  }
  if (year < firstRuleset) {
    return `Rules of ${period(year)} are not held. The rules of ${period(firstRuleset)} were run with the codes of ${period(year)}.`
  }
  return null
}

/**
 * Checks a children in need census against every rule, in one pass and level memory.
 *
 * @param file      the bytes, in pieces of any size; any encoding the XML declaration names
 * @param options   `year`: the collection year whose rules run; the header's when left out
 * @throws Refusal  when the file cannot be read as a census, or there are no rules for its year
 */
export async function checkCinCensus(
  file: AsyncIterable<Uint8Array>,
  options: { readonly year?: number },
  listener: CinListener = {},
): Promise<CinCheck> {
  let bound: ReturnType<typeof bind> | null = null
  const read = await readCinCensus(file, {
    header(header) {
      bound = bind(header, options.year, listener)
    },
    child(child) {
      bound?.child(child)
    },
  })
  const { year, start, end, rules, finish } = bound ?? bind(read.header, options.year, listener)
  const { faults, returnLevel } = finish()
  return {
    year,
    rulesetNote: rulesetNoteOf(year),
    header: read.header,
    start,
    end,
    children: read.rows.ChildIdentifiers ?? 0,
    rows: read.rows,
    lines: read.lines,
    bytes: read.bytes,
    rules,
    rulesRun: rules.filter(({ code }) => !faults.has(code)).map(({ code }) => code),
    rulesNotRun: [...faults].map(([code, count]) => ({
      code,
      why: `The rule broke down on ${count === 1 ? 'one record' : `${count} records`}: a fault in Throughline, not in the file.`,
    })),
    returnLevel,
    findings: [...read.findings, ...layoutFindings(year, read)],
  }
}

function bind(header: Header, asked: number | undefined, listener: CinListener) {
  const year = asked ?? headerYear(header)
  if (year === null) {
    throw new Refusal(
      'year-unknown',
      'The header gives no collection year. Say which rules to run, for instance --year 2026.',
    )
  }
  if (!Number.isInteger(year) || year < 2009 || year > lastRuleset + 1) {
    throw new Refusal(
      'year-without-rules',
      `The collection year is ${year}; rules are held for ${firstRuleset} to ${lastRuleset}. Correct the header, or choose the rules to run, for instance --year ${lastRuleset}.`,
    )
  }
  const ruleset = rulesetOf(year)
  const end = referenceDate(header, ruleset)
  const start = dayOf(calendarDay(end).year - 1, 4, 1) as Day
  const census: CinCensus = { year: ruleset, codesYear: year, start, end, header }
  const rules = rulesOf(year)
  const ruleNumbers = new Map(rules.map((rule, number) => [rule, number]))
  const faults = new Map<string, number>()
  const returnLevel = new Set<string>()
  let breaches = 0
  listener.begin?.(year, { header, start, end })
  const run = startRun(rules, census, {
    breach(rule, child, cells) {
      breaches++
      if (cells.length === 0) returnLevel.add(rule.code)
      listener.issue?.({ rule, ruleNumber: ruleNumbers.get(rule) as number, child, cells })
    },
    fault(rule) {
      faults.set(rule.code, (faults.get(rule.code) ?? 0) + 1)
    },
  })
  return {
    year,
    start,
    end,
    rules,
    child(child: CinChild): void {
      breaches = 0
      run.child(child)
      listener.child?.(child, breaches)
    },
    finish() {
      run.end()
      return { faults, returnLevel: [...returnLevel] }
    },
  }
}

/**
 * The issues of one child again, by the rules that look at single children: for showing a record that was read again
 * from its bytes. Rows are those of the record given.
 */
export function issuesOfChild(child: CinChild, { year, header, start, end, rules }: CinCheck): CinIssue[] {
  const issues: CinIssue[] = []
  const census: CinCensus = { year: rulesetOf(year), codesYear: year, start, end, header }
  const ofChildren = rules.filter(({ scope }) => scope === 'child')
  const run = startRun(ofChildren, census, {
    breach(rule, _child, cells) {
      issues.push({ rule, ruleNumber: rules.indexOf(rule), child, cells })
    },
    // Told of as a rule that did not run when the file was checked.
    fault() {},
  })
  run.child(child)
  return issues
}

/** The header's `Year` as a whole number; null when it is none. */
export function headerYear({ Year }: Header): number | null {
  return Year !== null && /^\d{4}$/.test(Year) ? Number(Year) : null
}

/** The header's reference date; failing that 31 March of its year; failing that, of the ruleset's. */
function referenceDate(header: Header, ruleset: number): Day {
  if (header.ReferenceDate !== null) return header.ReferenceDate
  const year = headerYear(header)
  return ((year === null ? null : dayOf(year, 3, 31)) ?? dayOf(ruleset, 3, 31)) as Day
}

function layoutFindings(
  year: number,
  read: { readonly firstGenderCurrent: number | null; readonly firstSex: number | null },
): Finding[] {
  if (year >= 2025 && read.firstGenderCurrent !== null) {
    return [
      {
        code: 'item-of-another-year',
        message: `GenderCurrent was replaced by Sex from 2024-25. The file still has it, so rule 4180 speaks for each such child.`,
        line: read.firstGenderCurrent,
        field: 'GenderCurrent',
      },
    ]
  }
  if (year < 2025 && read.firstSex !== null) {
    return [
      {
        code: 'item-of-another-year',
        message: `Sex belongs to 2024-25 and later; up to 2023-24 the item is GenderCurrent, which rule 4180 looks for.`,
        line: read.firstSex,
        field: 'Sex',
      },
    ]
  }
  return []
}
