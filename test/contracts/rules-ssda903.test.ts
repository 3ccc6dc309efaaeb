import assert from 'node:assert/strict'
import { existsSync, readFileSync } from 'node:fs'
import test from 'node:test'
import { inForce, inYear } from '../../src/checking/rule.ts'
import { exampleAuthority, examplePostcodes, exampleProviders, numbered } from '../../src/returns/ssda903/example.ts'
import { type TableName, tableNames, tableOf } from '../../src/returns/ssda903/layout.ts'
import { derivePlacements } from '../../src/returns/ssda903/placements.ts'
import type { Ssda903Example, Ssda903Rule } from '../../src/returns/ssda903/rule.ts'
import { ssda903Rules } from '../../src/returns/ssda903/rules/index.ts'
import { aboutReturn, bindRules } from '../../src/returns/ssda903/run-rules.ts'
import type { Draft, Ssda903Tables } from '../../src/returns/ssda903/shape.ts'

/** All of them; while some are being written, those that `RULES=370,388` names. */
const asked = process.env.RULES?.split(',')
const rules = ssda903Rules.filter(({ code }) => asked?.includes(code) ?? true)

/** Runs one rule over one example: the cells it marks, as `Episodes 0 DECOM`, and how often it spoke. */
function judge(rule: Ssda903Rule, example: Ssda903Example) {
  const { year, format = 'csv', without = [] } = example
  const about = aboutReturn({
    ...{ year, format },
    authority: without.includes('authority') ? null : exampleAuthority,
    postcodes: without.includes('postcodes') ? null : examplePostcodes,
    providers: without.includes('providers') ? null : exampleProviders,
    gives: (table, isLast) => !without.includes(isLast ? `${table}_last` : table),
  })
  const cells = new Set<string>()
  let breaches = 0
  const { run, finish } = bindRules([rule], about, (issue) => {
    breaches++
    for (const [row, field] of issue.cells) cells.add(`${row.table} ${row.row} ${field}`)
  })
  for (const child of numbered(example.children)) {
    for (const tables of [child, child.last]) {
      if (format === 'csv') flagUasc(tables)
      if (about.postcodes !== null) derivePlacements(tables.Episodes, about.postcodes, about.authority)
    }
    run([child])
  }
  return { notRun: finish(), breaches, cells: [...cells].sort() }
}

function flagUasc({ Header, UASC }: Ssda903Tables): void {
  for (const row of Header) (row as unknown as Draft).UASC = UASC.length > 0 ? '1' : '0'
}

for (const rule of rules) {
  for (const example of rule.examples()) {
    test(`903: ${rule.code} in ${example.year} is ${example.is}: ${example.because}`, () => {
      assert.ok(rule.isWithdrawn === true || inForce(rule, example.year), 'the rule is in force in that year')
      const { notRun, cells, breaches } = judge({ ...rule, isWithdrawn: false }, example)
      assert.deepEqual(notRun, [])
      assert.equal(breaches > 0 ? 'wrong' : 'right', example.is)
      assert.deepEqual(cells, [...(example.cells ?? [])].sort())
    })
  }

  test(`903: ${rule.code} carries examples both ways, and its words fit its fields in every year`, () => {
    const examples = rule.examples()
    assert.ok(examples.some(({ is }) => is === 'right'))
    assert.ok(examples.some(({ is }) => is === 'wrong'))
    assert.ok(rule.source.includes(rule.code), 'the source names the code')
    const marked = examples.flatMap(({ cells = [] }) => cells.map((cell) => cell.replace(/ \d+ /, '.')))
    for (const year of [2023, 2024, 2025, 2026, 2027]) {
      for (const [, table, field] of inYear(rule.because, year).matchAll(/\{([^.}]+)\.([^}]+)\}/g)) {
        assert.ok(tableNames.includes(table as TableName), `${table} is a table`)
        assert.ok(
          tableOf(table as TableName).columns.some(({ name }) => name === field),
          `${table} has ${field}`,
        )
        assert.ok(inYear(rule.fields, year).includes(field as string), `${field} is among the fields`)
        assert.ok(marked.includes(`${table}.${field}`), `${table}.${field} is marked in an example`)
      }
      assert.ok(inYear(rule.title, year).length <= 90, 'the title fits a line')
      assert.ok(inYear(rule.explains, year).length > 40 && inYear(rule.putRight, year).length > 20)
    }
  })
}

const specification = '../shared/spec/ssda903-rules.json'

test('903: the rules are those of the specification, in its years, with its fields', (t) => {
  if (!existsSync(specification)) return t.skip('the specification is not beside the checkout')
  if (process.env.RULES !== undefined) return t.skip('not all rules were asked for')
  const told = JSON.parse(readFileSync(specification, 'utf8')) as {
    [key: string]: unknown
    code: string
    severity: string
    from: string | null
    to: string | null
    fields: string[]
  }[]
  const ends = (year: string | null) => (year === null ? undefined : Number(year.slice(0, 4)) + 1)
  const expected = told.map(({ code, severity, from, to }) => ({ code, severity, from: ends(from), to: ends(to) }))
  // Of a rule that was never in force the specification names no year.
  const have = rules.map(({ code, severity, from, to, isWithdrawn }) => ({
    ...{ code, severity, to },
    from: isWithdrawn === true ? undefined : from,
  }))
  const byCode = (a: { code: string }, b: { code: string }) => (a.code < b.code ? -1 : 1)
  assert.deepEqual(have.sort(byCode), expected.sort(byCode))
})
