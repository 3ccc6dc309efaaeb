import assert from 'node:assert/strict'
import test from 'node:test'
import { inYear } from '../../src/checking/rule.ts'
import { startRun } from '../../src/checking/run.ts'
import { calendarDay, dayOf } from '../../src/core/day.ts'
import { header, numbered } from '../../src/returns/cin-census/example.ts'
import type { CinCensus, CinExample, CinRule } from '../../src/returns/cin-census/rule.ts'
import { cinRules } from '../../src/returns/cin-census/rules/index.ts'

/** Runs one rule over one example: the cells it marks, as `Table 0 Field`, and how often it spoke. */
function judge(rule: CinRule, example: CinExample): { cells: string[]; breaches: number } {
  const head = example.header ?? header(example.year)
  const end = head.ReferenceDate ?? dayOf(example.year, 3, 31)
  assert.ok(end !== null)
  const start = dayOf(calendarDay(end).year - 1, 4, 1)
  assert.ok(start !== null)
  const census: CinCensus = { year: example.year, codesYear: example.year, start, end, header: head }
  const cells = new Set<string>()
  let breaches = 0
  const run = startRun([rule], census, {
    breach(_rule, _child, found) {
      breaches++
      for (const [row, field] of found) cells.add(`${row.table} ${row.row} ${field}`)
    },
    fault(_rule, _child, error) {
      throw error
    },
  })
  for (const child of numbered(example.children)) run.child(child)
  run.end()
  return { cells: [...cells].sort(), breaches }
}

for (const rule of cinRules) {
  for (const example of rule.examples()) {
    test(`${rule.code} in ${example.year} is ${example.is}: ${example.because}`, () => {
      const { cells, breaches } = judge(rule, example)
      assert.equal(breaches > 0 ? 'wrong' : 'right', example.is)
      assert.deepEqual(cells, [...(example.cells ?? [])].sort())
    })
  }

  test(`${rule.code} carries examples both ways, and its words fit its fields in every year`, () => {
    const examples = rule.examples()
    assert.ok(examples.some(({ is }) => is === 'right'))
    assert.ok(examples.some(({ is }) => is === 'wrong'))
    assert.ok(rule.source.includes(rule.code), 'the source names the code')
    assert.equal(rule.severity, rule.code.endsWith('Q') ? 'query' : 'error')
    for (const year of [2023, 2024, 2025, 2026]) {
      const named = [...inYear(rule.because, year).matchAll(/\{([^}]+)\}/g)].map(([, field]) => field as string)
      for (const field of named)
        assert.ok((inYear(rule.fields, year) as readonly string[]).includes(field), `${field} is not among the fields`)
      assert.ok(inYear(rule.title, year).length <= 90, 'the title fits a line')
      assert.ok(inYear(rule.explains, year).length > 40 && inYear(rule.putRight, year).length > 20)
    }
  })
}
