import { inYear } from '../checking/rule.ts'
import { type RuleTally, Tally } from '../checking/tally.ts'
import { longDay } from '../core/day.ts'
import type { Finding } from '../core/finding.ts'
import { countOf, spoken } from '../core/words.ts'
import { period } from '../returns/cin-census/check.ts'
import type { CinRule } from '../returns/cin-census/rule.ts'
import type { CheckedInput } from './check-input.ts'
import { type CheckReport, KindCount } from './check-report.ts'
import type { Output } from './open-output.ts'

/** For a person: totals, then the rules by number of children, then how to see more. */
export function textReport(output: Output): CheckReport {
  const kinds = new KindCount()
  let tally = new Tally<CinRule>()
  let files = 0
  return {
    get errors() {
      return kinds.errors
    },
    get queries() {
      return kinds.queries
    },
    begin() {
      tally = new Tally<CinRule>()
      const counting = tally
      return {
        issue({ rule, child, cells }) {
          kinds.add(rule.severity)
          const [cell] = cells
          const row = cell !== undefined && cell[0].table === 'ChildIdentifiers' ? cell[0].row : -1
          counting.issue(rule, child?.identifiers.row ?? row)
        },
      }
    },
    async end(name, checked) {
      if (files++ > 0) output.write('\n')
      output.write(text(name, checked, tally))
      await output.settled()
    },
    refused() {},
    settled: () => output.settled(),
    finish: () => output.settled(),
  }
}

function text(name: string, { check, timings }: CheckedInput, tally: Tally<CinRule>): string {
  const { withError, withQueryOnly } = tally.children()
  const found = tally.rules()
  return [
    name,
    `Children in need census ${period(check.year)}, ${longDay(check.start)} to ${longDay(check.end)}`,
    ...(check.rulesetNote === null ? [] : [`Note: ${check.rulesetNote}`]),
    '',
    `${countOf(check.children, 'child', 'children')}: ${spoken(withError)} with an error, ${spoken(withQueryOnly)} with a query only, ${spoken(check.children - withError - withQueryOnly)} with neither`,
    `${countOf(check.rulesRun.length, 'rule', 'rules')} ran, ${spoken(found.length)} found something`,
    '',
    ...findingLines(check.findings),
    ...ruleLines(found, check.year),
    ...(check.rulesNotRun.length === 0
      ? []
      : ['Rules that did not run', ...check.rulesNotRun.map(({ code, why }) => `  ${code}: ${why}`), '']),
    `Read ${countOf(check.lines, 'line', 'lines')} (${(check.bytes / 1e6).toFixed(1)} MB) in ${duration(timings.totalMs)}`,
    'More: --format xlsx --out worklist.xlsx for a line an issue; throughline rules CODE for what a rule means',
    '',
  ].join('\n')
}

function duration(milliseconds: number): string {
  return milliseconds < 1000 ? `${Math.ceil(milliseconds)} ms` : `${(milliseconds / 1000).toFixed(2)} s`
}

/** The most findings shown before the rules. */
const shownFindings = 5

function findingLines(findings: readonly Finding[]): string[] {
  if (findings.length === 0) return []
  const lines = findings.slice(0, shownFindings).map(({ line, message, more }) => {
    return `  line ${spoken(line)}: ${message}${more === undefined ? '' : ` (and ${spoken(more)} more like it)`}`
  })
  const others = findings.length - lines.length
  return [
    'About the file itself',
    ...lines,
    ...(others > 0 ? [`  and ${spoken(others)} more; --format json lists them`] : []),
    '',
  ]
}

function ruleLines(found: readonly RuleTally<CinRule>[], year: number): string[] {
  if (found.length === 0) return ['Nothing to fix.', '']
  const lines = found.map(({ rule, children, issues }) => {
    const shown = children === 0 ? 'whole' : spoken(children)
    return `${rule.code.padEnd(7)} ${rule.severity.padEnd(6)} ${shown.padStart(8)} ${spoken(issues).padStart(8)}  ${inYear(rule.title, year)}`
  })
  const note = 'whole: the rule looks at the return as a whole, not at single children'
  return [
    'Rule    Kind   Children   Issues  What it found',
    ...lines,
    ...(found.some(({ children }) => children === 0) ? ['', note] : []),
    '',
  ]
}
