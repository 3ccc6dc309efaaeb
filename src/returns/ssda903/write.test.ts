import assert from 'node:assert/strict'
import test from 'node:test'
import fc from 'fast-check'
import { csvColumns, type TableName, tableNames } from './layout.ts'
import { readCsv } from './read-csv.ts'
import type { AnyRow } from './shape.ts'
import { tableLine, tableStart } from './write.ts'

const read = (text: string) => readCsv('a.csv', new TextEncoder().encode(text)).table?.rows as readonly AnyRow[]
const write = (table: TableName, rows: readonly AnyRow[]) => tableStart(table) + rows.map(tableLine).join('')

test('a table is written as the guide has it', () => {
  const [row] = read('MIS_START,CHILD,DOB,MISSING,MIS_END\n3/9/2025,7,,M,\n')
  assert.equal(write('Missing', [row as AnyRow]), 'CHILD,DOB,MISSING,MIS_START,MIS_END\r\n7,,M,03/09/2025,\r\n')
})

test('cells that stand differently in the file are written as they stood', () => {
  const text = 'CHILD,DOB,MISSING,MIS_START,MIS_END\r\nt7,,m ,2025-09-03,=1\r\n"a,""b",,M,,\r\n'
  assert.equal(write('Missing', read(text)), text)
})

test('what is written is read again as it was, in every table', () => {
  const cell = fc.constantFrom('', 'C2', 'pn1', ' X', '03/09/2025', '2025-09-03', 'zz/zz/2015', 'é', 'a,b', '"', '-1')
  fc.assert(
    fc.property(
      fc.constantFrom(...tableNames),
      fc.array(fc.array(cell, { minLength: 13, maxLength: 13 })),
      (table, all) => {
        const quoted = (each: string) => `"${each.replaceAll('"', '""')}"`
        const lines = all.map((cells) =>
          csvColumns(table).map((_, at) => quoted(at === 0 ? `T${cells[at]}` : (cells[at] as string))),
        )
        const rows = read(tableStart(table) + lines.map((cells) => `${cells.join(',')}\r\n`).join(''))
        assert.equal(rows.length, all.length)
        assert.deepEqual(read(write(table, rows)), rows)
      },
    ),
    { numRuns: 100 },
  )
})
