import assert from 'node:assert/strict'
import test from 'node:test'
import { merrowdaleCounts } from './merrowdale.ts'
import { madeUpPublishedFiles } from './published-files.ts'

const made = new Map(madeUpPublishedFiles(1, []).map(({ name, text }) => [name, text.trimEnd().split('\n')]))

/** Cells of a row of a file in the tidy form, by heading. */
function rowOf(file: string, period: string, area: string, ...members: readonly string[]) {
  const lines = made.get(file) ?? []
  const headings = (lines[0] ?? '').split(',')
  const found = lines.find((line) => {
    const cells = line.split(',')
    return cells[0] === period && cells.includes(area) && members.every((member) => line.includes(member))
  })
  const cells = (found ?? '').split(',')
  return (heading: string) => cells[headings.indexOf(heading)]
}

const looked = 'Children looked after on 31 March each year'

test('what is published of Merrowdale is what its own returns give', () => {
  const cla = rowOf('made-up-looked-after-numbers.csv', '2025', '101', looked)
  const referrals = rowOf('made-up-referrals.csv', '2025', '101')
  const plans = rowOf('made-up-plan-durations.csv', '2023', '101')
  assert.equal(cla('children_count'), String(merrowdaleCounts.lookedAfter[4]))
  assert.equal(referrals('referral_count'), String(merrowdaleCounts.referrals[4]))
  assert.equal(referrals('rereferral_count'), String(merrowdaleCounts.rereferrals[4]))
  assert.equal(plans('CPP_At31'), String(merrowdaleCounts.plans[2]))
})

test('a rate is the count for the population of the mid-year before, rounded as the publisher rounds it', () => {
  const row = rowOf('made-up-looked-after-numbers.csv', '2025', '101', looked)
  const population = rowOf('made-up-population.csv', '2024', '101')
  assert.equal(row('population_estimate'), population('population_estimate'))
  assert.equal(
    row('rate_per_10000'),
    String(Math.round((10_000 * Number(row('children_count'))) / Number(row('population_estimate')))),
  )
})

test('the region has its eleven authorities together, to the nearest ten', () => {
  const counts = Array.from({ length: 11 }, (_, at) =>
    Number(rowOf('made-up-referrals.csv', '2024', String(101 + at))('referral_count')),
  )
  const sum = counts.reduce((all, count) => all + count, 0)
  assert.equal(rowOf('made-up-referrals.csv', '2024', 'Regional')('referral_count'), String(Math.round(sum / 10) * 10))
})

test('no row of the made-up statistics is of England, of a region or of an authority there is', () => {
  const all = [...made.values()].flat()
  assert.deepEqual(
    all.filter((line) => /E92000001|,England,|E1[23]00000|E0[6-9]0000/.test(line)),
    [],
  )
})

test('the parts of a breakdown add up to its total, where none is withheld', () => {
  const parts = (made.get('made-up-looked-after-on-31-march.csv') ?? [])
    .map((line) => line.split(','))
    .filter((cells) => cells[0] === '2025' && cells[7] === '101' && cells[10] === 'Sex')
  const [female, male, total] = parts.map((cells) => Number(cells[12]))
  assert.equal((female ?? 0) + (male ?? 0), total)
})

test('the same seed makes the same files, and another makes others', () => {
  const again = madeUpPublishedFiles(1, []).map(({ text }) => text.trimEnd().split('\n'))
  assert.deepEqual(again, [...made.values()])
  assert.notDeepEqual(madeUpPublishedFiles(2, [])[1]?.text.split('\n').slice(0, 3), again[1]?.slice(0, 3))
})
