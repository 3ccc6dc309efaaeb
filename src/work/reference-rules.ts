import { inYear, type MaybeDated, type Severity } from '../checking/rule.ts'
import { period } from '../core/period.ts'
import * as census from '../returns/cin-census/check.ts'
import { exampleRows as censusRows } from '../returns/cin-census/example-rows.ts'
import { cinRules } from '../returns/cin-census/rules/index.ts'
import { exampleRows as lookedAfterRows } from '../returns/ssda903/example-rows.ts'
import { ssda903Rules } from '../returns/ssda903/rules/index.ts'
import * as lookedAfter from '../returns/ssda903/run-rules.ts'
import type { ReferenceEntry, ReferenceExample, ReferenceLine } from './reference.ts'
import { yearsInWords } from './years-in-words.ts'

/** What the reference says of a rule, whichever return it is of. */
type AnyRule = {
  readonly code: string
  readonly severity: Severity
  readonly title: MaybeDated<string>
  readonly from: number
  readonly to?: number
  readonly isWithdrawn?: boolean
  readonly fields: MaybeDated<readonly string[]>
  readonly explains: MaybeDated<string>
  readonly putRight: MaybeDated<string>
  readonly source: string
  readonly peer?: string
}

/** The rules of one return, with the years they are held for and their examples as rows. */
type Rulebook<Rule extends AnyRule> = {
  readonly return: 'cin' | 'ssda903'
  readonly rules: readonly Rule[]
  readonly first: number
  readonly last: number
  examples(rule: Rule): readonly ReferenceExample[]
}

const ofCensus: Rulebook<(typeof cinRules)[number]> = {
  return: 'cin',
  rules: cinRules,
  first: census.firstRuleset,
  last: census.lastRuleset,
  examples: (rule) =>
    rule.examples().map((example) => ({
      ...{ is: example.is, period: period(example.year), because: example.because },
      rows: censusRows(example, inYear(rule.fields, example.year)),
    })),
}

const ofLookedAfter: Rulebook<(typeof ssda903Rules)[number]> = {
  return: 'ssda903',
  rules: ssda903Rules,
  first: lookedAfter.firstRuleset,
  last: lookedAfter.lastRuleset,
  examples: (rule) =>
    rule.examples().map((example) => ({
      ...{ is: example.is, period: period(example.year), because: example.because },
      rows: lookedAfterRows(example, inYear(rule.fields, example.year)),
    })),
}

const books = [ofCensus, ofLookedAfter] as unknown as readonly Rulebook<AnyRule>[]

/** Every rule of every return, each return's in order of code. */
export function referenceRules(): readonly Omit<ReferenceLine, 'address'>[] {
  return books.flatMap(({ return: of, rules, first, last }) =>
    [...rules]
      .sort((a, b) => (a.code < b.code ? -1 : 1))
      .map((rule) => ({
        ...{ kind: 'rule' as const, return: of, name: rule.code, severity: rule.severity },
        title: inYear(rule.title, rule.to ?? last),
        ...(rule.from <= first && rule.to === undefined ? {} : { years: yearsOf(rule) }),
      })),
  )
}

const yearsOf = ({ from, to, isWithdrawn }: AnyRule): string =>
  isWithdrawn === true
    ? `none: written for ${period(from)} and withdrawn before it was in force`
    : yearsInWords(from, to)

/** Rules of a return whose fields now have one that passes, by their codes, in order. */
export function rulesOnField(of: 'cin' | 'ssda903', passes: (field: string) => boolean): string {
  const book = books.find((each) => each.return === of)
  return (book?.rules ?? [])
    .filter(
      ({ fields, to, isWithdrawn }) =>
        to === undefined && isWithdrawn !== true && inYear(fields, book?.last as number).some(passes),
    )
    .map(({ code }) => code)
    .sort()
    .join(' ')
}

/** @param wanted  the code in small letters; the Q of a query may be left out */
export function ruleEntry(wanted: string): ReferenceEntry | null {
  for (const book of books) {
    const rule = book.rules.find(({ code }) => [wanted, `${wanted}q`].includes(code.toLowerCase()))
    if (rule !== undefined) return entryOf(rule, book)
  }
  return null
}

function entryOf(rule: AnyRule, book: Rulebook<AnyRule>): ReferenceEntry {
  const now = rule.to ?? book.last
  return {
    kind: 'rule',
    return: book.return,
    name: rule.code,
    title: inYear(rule.title, now),
    parts: [
      {
        heading: 'Kind',
        text:
          rule.severity === 'error'
            ? 'Error: must be put right before sign-off'
            : 'Query: may stay with an explanation',
      },
      { heading: 'How it judges', text: inYear(rule.explains, now) },
      { heading: 'To put it right', text: inYear(rule.putRight, now) },
      { heading: 'Fields', text: inYear(rule.fields, now).join(', ') },
      { heading: 'Years', text: yearsOf(rule) },
      ...changes(rule),
      { heading: 'Source', text: rule.source },
      ...(rule.peer === undefined ? [] : [{ heading: 'Other validators', text: rule.peer }]),
    ],
    tables: [],
    // Drawn for one rule at a time: nobody looks at the examples of all.
    get examples() {
      return book.examples(rule)
    },
  }
}

/** How a rule that changed judged before. */
function changes({ explains }: AnyRule): { heading: string; text: string }[] {
  if (typeof explains === 'string') return []
  return explains.changes.slice(0, -1).map(([from, text], at) => {
    const until = (explains.changes[at + 1]?.[0] as number) - 1
    return { heading: from === until ? period(from) : `${period(from)} to ${period(until)}`, text }
  })
}
