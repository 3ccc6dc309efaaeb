import assert from 'node:assert/strict'
import test from 'node:test'
import fc from 'fast-check'
import {
  type ShownCount,
  type ShownTable,
  smallNumberAtRisk,
  suppressPercent,
  suppressRow,
  suppressSplits,
  suppressTable,
} from './suppress.ts'

test('the 3 of 12, 3, 27 and 8 takes the 8 with it, as 50 less the others would give it away', () => {
  assert.deepEqual(suppressRow([12, 3, 27, 8]), { shown: [12, 'c', 27, 'c'], total: 50 })
})

test('the 2 and 4 of 2, 4 and 30 hide each other: each may be anything from 1 to 5', () => {
  assert.deepEqual(suppressRow([2, 4, 30]), { shown: ['c', 'c', 30], total: 36 })
})

test('of 1, 1 and 30 both ones would be known, so the 30 is withheld too', () => {
  assert.deepEqual(suppressRow([1, 1, 30]), { shown: ['c', 'c', 'c'], total: 32 })
})

test('a count that stands alone takes the total with it', () => {
  assert.deepEqual(suppressRow([0, 3, 0]), { shown: [0, 'c', 0], total: 'c' })
  assert.deepEqual(suppressRow([3]), { shown: ['c'], total: 'c' })
})

test('nothing is withheld where nothing is small, and zero is shown as zero', () => {
  assert.deepEqual(suppressRow([6, 0, 12]), { shown: [6, 0, 12], total: 18 })
  assert.deepEqual(suppressRow([]), { shown: [], total: 0 })
})

test('groups at special risk are withheld up to 10', () => {
  assert.deepEqual(suppressRow([40, 10, 31, 60], smallNumberAtRisk), { shown: [40, 'c', 'c', 60], total: 141 })
})

test('a total that one split withholds is not given away by another', () => {
  const { splits, total } = suppressSplits([
    [3, 0],
    [2, 1],
  ])
  assert.deepEqual(
    { splits, total },
    {
      splits: [
        ['c', 0],
        ['c', 'c'],
      ],
      total: 'c',
    },
  )
})

test('in a table the rows and the columns are held together', () => {
  const { rows, columns, total } = suppressTable([
    [20, 4, 30],
    [40, 30, 4],
    [12, 45, 18],
  ])
  assert.deepEqual(rows, [
    { shown: [20, 'c', 'c'], total: 54 },
    { shown: [40, 'c', 'c'], total: 74 },
    { shown: [12, 45, 18], total: 75 },
  ])
  assert.deepEqual({ columns, total }, { columns: [72, 79, 52], total: 203 })
})

test('a percentage is withheld when the part, the rest or the whole is small', () => {
  assert.equal(suppressPercent(4, 200), 'c')
  assert.equal(suppressPercent(196, 200), 'c')
  assert.equal(suppressPercent(6, 9), 'c')
  assert.equal(suppressPercent(50, 200), 25)
})

test('0% and 100% of fewer than ten would speak of every one of them', () => {
  assert.equal(suppressPercent(0, 9), 'c')
  assert.equal(suppressPercent(9, 9), 'c')
  assert.equal(suppressPercent(0, 10), 0)
  assert.equal(suppressPercent(10, 10), 100)
})

test('a percentage of nothing is not applicable', () => {
  assert.equal(suppressPercent(0, 0), 'z')
})

const threshold = 3
const count = fc.oneof(fc.integer({ min: 0, max: 4 }), fc.integer({ min: 0, max: 12 }))
const row = fc.array(count, { minLength: 3, maxLength: 3 })
const smallCounts = [1, 2, 3]

/**
 * Can a reader think a withheld number of a table to be this one? Tries every table that fits what is shown, number by
 * number: hidden ones are 1 or more, a shown total is what its row or column adds up to.
 */
function canBe(table: ShownTable, at: number, value: number): boolean {
  const shown = table.rows.flatMap((each) => each.shown)
  const width = table.columns.length
  const largest = Math.max(20, ...[...table.columns, table.total].map((total) => (total === 'c' ? 0 : total)))
  const tried: number[] = []
  const fits = (total: ShownCount, numbers: readonly number[], isWhole: boolean) =>
    total === 'c' || (isWhole ? sum(numbers) === total : sum(numbers) <= total)
  const from = (cell: number): boolean => {
    if (cell === shown.length) return fits(table.total, tried, true)
    const own = shown[cell] as ShownCount
    const choices = cell === at ? [value] : own === 'c' ? Array.from({ length: largest }, (_, n) => n + 1) : [own]
    return choices.some((choice) => {
      tried[cell] = choice
      tried.length = cell + 1
      const row = Math.floor(cell / width)
      const inRow = tried.slice(row * width)
      const inColumn = tried.filter((_, n) => n % width === cell % width)
      return (
        fits(table.rows[row]?.total as ShownCount, inRow, inRow.length === width) &&
        fits(table.columns[cell % width] as ShownCount, inColumn, inColumn.length === table.rows.length) &&
        from(cell + 1)
      )
    })
  }
  return from(0)
}

const sum = (values: readonly number[]) => values.reduce((all, value) => all + value, 0)

/** Is every withheld number of the table still anything from 1 to the threshold to whoever reads it? */
function isHeldSafely(table: ShownTable): boolean {
  return table.rows
    .flatMap(({ shown }) => shown)
    .every((cell, at) => cell !== 'c' || smallCounts.every((small) => canBe(table, at, small)))
}

test('whatever the counts, a reader of a row can think each withheld one anything from 1 to the threshold', () => {
  fc.assert(
    fc.property(fc.array(count, { minLength: 1, maxLength: 5 }), (counts) => {
      const shown = suppressRow(counts, threshold)
      return isHeldSafely({ rows: [shown], columns: counts.map(() => 'c'), total: shown.total })
    }),
  )
})

test('whatever the counts, a reader of a table can think each withheld one anything from 1 to the threshold', () => {
  fc.assert(
    fc.property(fc.array(row, { minLength: 2, maxLength: 2 }), (counts) =>
      isHeldSafely(suppressTable(counts, threshold)),
    ),
  )
})

test('every small count is withheld, and every count shown is the true one', () => {
  fc.assert(
    fc.property(fc.array(row, { minLength: 1, maxLength: 5 }), (counts) => {
      const { rows } = suppressTable(counts, threshold)
      return counts.every((row, at) =>
        row.every((value, column) => {
          const shown = rows[at]?.shown[column]
          return shown === value ? value === 0 || value > threshold : shown === 'c' && value > 0
        }),
      )
    }),
  )
})
