import { IssueColumns } from '../checking/issue-columns.ts'
import { type CheckedInput, type CheckReport, KindCount } from './check-report.ts'
import type { Output } from './open-output.ts'

/** Written in pieces of this many characters, so that ten million cells never are one text. */
const pieceLength = 65_536

/**
 * The stable form for programs, described by `docs/check-json.schema.json`: an object for one file, an array for
 * several. Each cell is named once for each rule.
 */
export function jsonReport(output: Output, several: boolean): CheckReport {
  const kinds = new KindCount()
  let issues = new IssueColumns()
  let written = 0
  const begin = () => {
    output.write(several ? (written === 0 ? '[\n' : ',\n') : written === 0 ? '' : '\n')
    written++
  }
  return {
    get errors() {
      return kinds.errors
    },
    get queries() {
      return kinds.queries
    },
    begin() {
      issues = new IssueColumns()
      return {
        issue({ rule, ruleNumber, child, isOfReturn, cells }) {
          kinds.add(rule.severity)
          issues.add(ruleNumber, isOfReturn ? -1 : child, cells)
        },
      }
    },
    async end(name, checked) {
      begin()
      output.write(opening(name, checked))
      await writeCells(output, checked, issues)
      output.write(
        `,\n  "findings": ${JSON.stringify(checked.check.findings)},\n  "timings": ${JSON.stringify(checked.timings)}\n}`,
      )
    },
    refused(name, which, { reason, message }) {
      begin()
      output.write(JSON.stringify({ file: name, return: which, refused: { reason, message } }))
    },
    settled: () => output.settled(),
    async finish() {
      output.write(several ? (written === 0 ? '[]\n' : '\n]\n') : '\n')
      await output.settled()
    },
  }
}

function opening(name: string, { check }: CheckedInput): string {
  const members: readonly (readonly [string, unknown])[] = [
    ['file', name],
    ['return', check.return],
    ['year', check.year],
    ['rulesetNote', check.rulesetNote],
    ['children', check.children],
    ['rows', check.rows],
    ['rulesRun', check.rulesRun],
    ['rulesNotRun', check.rulesNotRun],
    ['returnLevel', check.returnLevel],
    ...Object.entries(check.more?.members ?? {}),
  ]
  return `{\n${members.map(([key, value]) => `  "${key}": ${JSON.stringify(value)}`).join(',\n')}`
}

async function writeCells(output: Output, { check }: CheckedInput, issues: IssueColumns): Promise<void> {
  output.write(',\n  "cells": [')
  const said = new Set<string>()
  let last = ''
  let piece = ''
  let first = true
  for (let issue = 0; issue < issues.count; issue++) {
    const rule = issues.rule(issue)
    const { code } = check.rules[rule] as (typeof check.rules)[number]
    // All that a rule finds in one child stands together, so repeats need not be looked for further.
    const about = `${rule} ${issues.child(issue)}`
    if (about !== last) said.clear()
    last = about
    for (const { table, row, field } of issues.cells(issue)) {
      const place = `${table} ${row} ${field}`
      if (said.has(place)) continue
      said.add(place)
      piece += `${first ? '' : ','}\n    {"code":"${code}","table":"${table}","row":${row},"field":"${field}"}`
      first = false
    }
    if (piece.length > pieceLength) {
      output.write(piece)
      piece = ''
      await output.settled()
    }
  }
  output.write(`${piece}${first ? '' : '\n  '}]`)
}
