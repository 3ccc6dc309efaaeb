import { inYear } from '../checking/rule.ts'
import { Tally } from '../checking/tally.ts'
import { longDay } from '../core/day.ts'
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
  const number = (value: number) => value.toLocaleString('en-GB')
  const { withError, withQueryOnly } = tally.children()
  const found = tally.rules()
  const lines = [
    name,
    `Children in need census ${period(check.year)}, ${longDay(check.start)} to ${longDay(check.end)}`,
    ...(check.rulesetNote === null ? [] : [`Note: ${check.rulesetNote}`]),
    '',
    `${number(check.children)} ${check.children === 1 ? 'child' : 'children'}: ${number(withError)} with an error, ${number(withQueryOnly)} with a query only, ${number(check.children - withError - withQueryOnly)} with neither`,
    `${number(check.rulesRun.length)} rules ran, ${number(found.length)} found something`,
    '',
  ]
  if (found.length === 0) lines.push('Nothing to fix.', '')
  else {
    lines.push('Rule    Kind   Children   Issues  What it found')
    for (const { rule, children, issues } of found) {
      const shown = children === 0 ? 'whole' : number(children)
      lines.push(
        `${rule.code.padEnd(7)} ${rule.severity.padEnd(6)} ${shown.padStart(8)} ${number(issues).padStart(8)}  ${inYear(rule.title, check.year)}`,
      )
    }
    if (found.some(({ children }) => children === 0))
      lines.push('', 'whole: the rule looks at the return as a whole, not at single children')
    lines.push('')
  }
  for (const { code, why } of check.rulesNotRun) lines.push(`Not run: ${code}. ${why}`)
  if (check.findings.length > 0) {
    lines.push('About the file itself:')
    for (const { line, message, more } of check.findings.slice(0, 10)) {
      lines.push(`  line ${number(line)}: ${message}${more === undefined ? '' : ` (and ${number(more)} more like it)`}`)
    }
    if (check.findings.length > 10) lines.push(`  and ${check.findings.length - 10} more; --format json lists them`)
    lines.push('')
  }
  lines.push(
    `Read ${number(check.lines)} lines (${(check.bytes / 1e6).toFixed(1)} MB) in ${(timings.totalMs / 1000).toFixed(2)} s`,
    'More: --format xlsx --out worklist.xlsx for a line an issue; throughline rules CODE for what a rule means',
    '',
  )
  return lines.join('\n')
}
