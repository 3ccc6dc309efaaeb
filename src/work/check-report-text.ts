import { inYear } from '../checking/rule.ts'
import { type RuleTally, Tally } from '../checking/tally.ts'
import type { WorklistRule } from '../checking/worklist.ts'
import { longDay } from '../core/day.ts'
import { period } from '../core/period.ts'
import { countOf, spoken } from '../core/words.ts'
import { type CheckedInput, type CheckReport, KindCount, type ReportedReturn } from './check-report.ts'
import type { Output } from './open-output.ts'

/** For a person: totals, then the rules by number of children, then how to see more. */
export function textReport(output: Output): CheckReport {
  const kinds = new KindCount()
  let tally = new Tally<WorklistRule>()
  let files = 0
  return {
    get errors() {
      return kinds.errors
    },
    get queries() {
      return kinds.queries
    },
    begin() {
      tally = new Tally<WorklistRule>()
      const counting = tally
      return {
        issue({ rule, child }) {
          kinds.add(rule.severity)
          counting.issue(rule, child)
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

function text(name: string, { check, timings }: CheckedInput, tally: Tally<WorklistRule>): string {
  const { withError, withQueryOnly } = tally.children()
  const found = tally.rules()
  return [
    name,
    `${check.called} ${period(check.year)}, ${longDay(check.start)} to ${longDay(check.end)}`,
    ...(check.rulesetNote === null ? [] : [`Note: ${check.rulesetNote}`]),
    ...(check.more?.lines ?? []),
    '',
    `${countOf(check.children, 'child', 'children')}: ${spoken(withError)} with an error, ${spoken(withQueryOnly)} with a query only, ${spoken(check.children - withError - withQueryOnly)} with neither`,
    `${countOf(check.rulesRun.length, 'rule', 'rules')} ran, ${spoken(found.length)} found something`,
    '',
    ...findingLines(check.findings),
    ...ruleLines(found, check.year),
    ...notRunLines(check.rulesNotRun),
    `Read ${countOf(check.lines, 'line', 'lines')} (${(check.bytes / 1e6).toFixed(1)} MB) in ${duration(timings.totalMs)}`,
    'More: --format xlsx --out worklist.xlsx for a line an issue; throughline rules CODE for what a rule means',
    '',
  ].join('\n')
}

/** Rules that lack the same thing stand in one line. */
function notRunLines(notRun: ReportedReturn['rulesNotRun']): string[] {
  if (notRun.length === 0) return []
  const byReason = new Map<string, string[]>()
  for (const { code, why } of notRun) byReason.set(why, [...(byReason.get(why) ?? []), code])
  return ['Rules that did not run', ...[...byReason].map(([why, codes]) => `  ${codes.join(' ')}: ${why}`), '']
}

function duration(milliseconds: number): string {
  return milliseconds < 1000 ? `${Math.ceil(milliseconds)} ms` : `${(milliseconds / 1000).toFixed(2)} s`
}

/** The most findings shown before the rules. */
const shownFindings = 5

function findingLines(findings: ReportedReturn['findings']): string[] {
  if (findings.length === 0) return []
  const lines = findings.slice(0, shownFindings).map(({ file, line, message, more }) => {
    return `  ${file === undefined ? '' : `${file.replace(/\p{Cc}/gu, '?')} `}line ${spoken(line)}: ${message}${more === undefined ? '' : ` (and ${spoken(more)} more like it)`}`
  })
  const others = findings.length - lines.length
  return [
    'About the file itself',
    ...lines,
    ...(others > 0 ? [`  and ${spoken(others)} more; --format json lists them`] : []),
    '',
  ]
}

function ruleLines(found: readonly RuleTally<WorklistRule>[], year: number): string[] {
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
