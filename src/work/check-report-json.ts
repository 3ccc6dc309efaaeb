import { IssueColumns } from '../checking/issue-columns.ts'
import type { CinTable } from '../returns/cin-census/shape.ts'
import type { CheckedInput } from './check-input.ts'
import { type CheckReport, KindCount } from './check-report.ts'
import type { Output } from './open-output.ts'

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
        issue({ rule, ruleNumber, child, cells }) {
          kinds.add(rule.severity)
          issues.add(ruleNumber, child?.identifiers.row ?? -1, cells)
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
    refused(name, { reason, message }) {
      begin()
      output.write(JSON.stringify({ file: name, return: 'cin', refused: { reason, message } }))
    },
    settled: () => output.settled(),
    async finish() {
      output.write(several ? (written === 0 ? '[]\n' : '\n]\n') : '\n')
      await output.settled()
    },
  }
}

function opening(name: string, { check }: CheckedInput): string {
  const rows = Object.fromEntries(tables.map((table) => [table, check.rows[table] ?? 0]))
  const preProceedings = check.rows.PreProceedingsandFGDM ?? 0
  const members: readonly (readonly [string, unknown])[] = [
    ['file', name],
    ['return', 'cin'],
    ['year', check.year],
    ['rulesetNote', check.rulesetNote],
    ['children', check.children],
    ['rows', preProceedings > 0 ? { ...rows, PreProceedingsandFGDM: preProceedings } : rows],
    ['rulesRun', check.rulesRun],
    ['rulesNotRun', check.rulesNotRun],
    ['returnLevel', check.returnLevel],
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
