import assert from 'node:assert/strict'
import test from 'node:test'
import fc from 'fast-check'
import { type LinkedCount, suppressLinked } from './suppress-linked.ts'
import { workedOut } from './worked-out.ts'

/** Parts of one total. */
const parts = (...counts: readonly number[]): LinkedCount[] => [
  ...counts.map((value) => ({ value, from: 'came', to: 'went' })),
  { value: counts.reduce((sum, count) => sum + count, 0), from: 'went', to: 'came', isTotal: true },
]

test('the 3 of 12, 3, 27 and 8 takes the 8 with it, as 50 less the others would give it away', () => {
  assert.deepEqual(suppressLinked(parts(12, 3, 27, 8)), [12, 'c', 27, 'c', 50])
})

test('a count that stands alone takes the total with it, and zero is shown', () => {
  assert.deepEqual(suppressLinked(parts(0, 3)), [0, 'c', 'c'])
})

test('a small number in one table takes no sum with it where other parts can hide it', () => {
  // Two who told us by two needs: 40 and 3, 30 and 9.
  const shown = suppressLinked([
    { value: 43, from: 'came', to: 'police', isTotal: true },
    { value: 39, from: 'came', to: 'school', isTotal: true },
    { value: 40, from: 'police', to: 'neglect' },
    { value: 3, from: 'police', to: 'illness' },
    { value: 30, from: 'school', to: 'neglect' },
    { value: 9, from: 'school', to: 'illness' },
    { value: 70, from: 'neglect', to: 'went', isTotal: true },
    { value: 12, from: 'illness', to: 'went', isTotal: true },
    { value: 82, from: 'went', to: 'came', isTotal: true },
  ])
  assert.equal(shown[3], 'c')
  assert.equal(shown.at(-1), 82)
})

test('a sum that another page shows is withheld with its parts: months of a year and who told us in it', () => {
  const shown = suppressLinked([
    { value: 2, from: 'came', to: 'by month' },
    { value: 12, from: 'came', to: 'by month' },
    { value: 7, from: 'by month', to: 'went' },
    { value: 7, from: 'by month', to: 'went' },
    { value: 14, from: 'went', to: 'came', isTotal: true },
  ])
  assert.deepEqual(shown, ['c', 'c', 7, 7, 14])
})

const counts = fc.array(fc.array(fc.nat({ max: 40 }), { minLength: 3, maxLength: 3 }), { minLength: 3, maxLength: 3 })

test('no number that is withheld can be narrowed down, whatever the numbers are', () => {
  fc.assert(
    fc.property(counts, (table) => {
      const sum = (values: readonly number[]) => values.reduce((all, value) => all + value, 0)
      const column = (at: number) => sum(table.map((row) => row[at] as number))
      const links: LinkedCount[] = [
        ...table.flatMap((row, r) => row.map((value, c) => ({ value, from: `row ${r}`, to: `column ${c}` }))),
        ...table.map((row, r) => ({ value: sum(row), from: 'came', to: `row ${r}`, isTotal: true })),
        ...[0, 1, 2].map((c) => ({ value: column(c), from: `column ${c}`, to: 'went', isTotal: true })),
        { value: sum(table.map(sum)), from: 'went', to: 'came', isTotal: true },
      ]
      const shown = suppressLinked(links)
      const points = [...new Set(links.flatMap(({ from, to }) => [from, to]))]
      const cells = links.map(({ value, from, to }, at) => ({
        ...{ value, from: points.indexOf(from), to: points.indexOf(to), withheld: shown[at] === 'c' },
      }))
      assert.ok(cells.every(({ value, withheld }) => withheld || value === 0 || value > 5))
      assert.equal(workedOut(cells, 5), null)
    }),
    { numRuns: 60 },
  )
})
