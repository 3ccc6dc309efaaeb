import assert from 'node:assert/strict'
import test from 'node:test'
import fc from 'fast-check'
import { inferSchema, initParser } from 'udsv'
import { Refusal } from '../core/refusal.ts'
import { csvRows } from './csv-rows.ts'

const rowsOf = (text: string) => csvRows(text).rows

test('rows end with CR LF, LF, or in old files CR, and a last one needs no end', () => {
  const rows = [
    ['a', 'b'],
    ['1', '2'],
  ]
  assert.deepEqual(rowsOf('a,b\r\n1,2\r\n'), rows)
  assert.deepEqual(rowsOf('a,b\n1,2'), rows)
  assert.deepEqual(rowsOf('a,b\r1,2\r'), rows)
})

test('a quoted cell may hold the separator, doubled quotation marks and line breaks', () => {
  assert.deepEqual(rowsOf('name,note\r\n"Bristol, City of","a ""note""\r\nof two lines"\r\nBath,\r\n'), [
    ['name', 'note'],
    ['Bristol, City of', 'a "note"\r\nof two lines'],
    ['Bath', ''],
  ])
})

test('a quotation mark within a cell that does not begin with one is a letter like others', () => {
  assert.deepEqual(rowsOf('a,b\n5" nail,"x"'), [
    ['a', 'b'],
    ['5" nail', 'x'],
  ])
})

test('a blank line is a row without cells, so that the rows after it keep the number a spreadsheet shows', () => {
  assert.deepEqual(rowsOf('a,b\n\n1,"2"\n'), [['a', 'b'], [], ['1', '2']])
})

test('tabs and semicolons are told by the first line', () => {
  assert.equal(csvRows('a\tb\n1,5\t2').separator, '\t')
  assert.deepEqual(rowsOf('a;b\n1,5;2')[1], ['1,5', '2'])
})

test('a quotation mark that is never closed is told by its row', () => {
  const { rows, openQuote } = csvRows('a,b\n1,2\n3,"cut of')
  assert.equal(openQuote, 3)
  assert.equal(rows.length, 2)
})

test('well-formed files are cut as another reader cuts them', () => {
  const cell = fc.string({ unit: fc.constantFrom('a', '1', ',', '"', '\n', ' ', 'é'), maxLength: 6 })
  const row = fc.array(cell, { minLength: 2, maxLength: 4 })
  const quoted = (text: string) => (/[",\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text)
  const isPlain = (cells: string[][]) => cells.every((texts) => texts.join('') !== '')
  fc.assert(
    fc.property(fc.array(row, { minLength: 1, maxLength: 5 }).filter(isPlain), (cells) => {
      const width = Math.max(...cells.map(({ length }) => length))
      const full = [
        ['h1', 'h2', 'h3', 'h4'].slice(0, width),
        ...cells.map((texts) => [...texts, ...Array(width - texts.length).fill('')]),
      ]
      const text = full.map((texts) => texts.map(quoted).join(',')).join('\n')
      assert.deepEqual(rowsOf(text), full)
      assert.deepEqual(rowsOf(text).slice(1), initParser(inferSchema(text)).stringArrs(text))
    }),
    { seed: 6 },
  )
})

test('a row with more cells than a spreadsheet has is given up before they are cut', () => {
  const says = (error: unknown) => error instanceof Refusal && error.reason === 'unpacks-to-too-much'
  assert.throws(() => csvRows(','.repeat(5_000_000)), says)
  assert.throws(() => csvRows(`"a"${','.repeat(5_000_000)}`), says)
})

test('a text of nothing but line ends is given up at four million rows', () => {
  assert.equal(csvRows('\n'.repeat(1_000_000)).rows.length, 1_000_000)
  assert.throws(() => csvRows('\n'.repeat(4_000_001)), Refusal)
})
