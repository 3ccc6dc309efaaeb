import assert from 'node:assert/strict'
import test from 'node:test'
import { child } from './example.ts'
import { rule } from './rule.ts'
import { aboutReturn, bindRules } from './run-rules.ts'

const about = aboutReturn({
  ...{ year: 2026, format: 'csv', authority: null, postcodes: null, providers: null },
  gives: () => true,
})

/** Marks every episode of both years. */
const everyEpisode = rule({
  ...{ code: '0', severity: 'error', title: '', from: 2023, needs: [], fields: ['DECOM'] },
  ...{ explains: '', because: '', putRight: '', source: '', examples: () => [] },
  check: () => (of, wrong) => {
    for (const row of [...of.Episodes, ...of.last.Episodes]) wrong(row)
  },
})

const episodes = (count: number) => Array.from({ length: count }, () => ({}))

/** In which tables it marks cells of a child with so many episodes each year, and how many. */
function marked(count: number): Readonly<Record<string, number>> {
  const counts: Record<string, number> = {}
  const { run } = bindRules([everyEpisode], about, ({ cells }) => {
    for (const [{ table }] of cells) counts[table] = (counts[table] ?? 0) + 1
  })
  run([child({ Episodes: episodes(count), last: { Episodes: episodes(count) } })])
  return counts
}

test("what is marked in last year's return is said to be there, however many rows a child has", () => {
  assert.deepEqual(
    [marked(2), marked(200)],
    [
      { Episodes: 2, Episodes_last: 2 },
      { Episodes: 200, Episodes_last: 200 },
    ],
  )
})
