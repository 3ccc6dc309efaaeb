import assert from 'node:assert/strict'
import test from 'node:test'
import fc from 'fast-check'
import { isoDay } from '../../core/day.ts'
import { readCsv } from './read-csv.ts'
import type { AnyRow, Row } from './shape.ts'

const utf8 = (text: string) => new TextEncoder().encode(text)
const utf16 = (text: string) => {
  const units = Uint16Array.from(`\ufeff${text}`, (letter) => letter.charCodeAt(0))
  return new Uint8Array(units.buffer)
}
const latin = (text: string) => Uint8Array.from(text, (letter) => letter.charCodeAt(0))

function read(text: string | Uint8Array) {
  const { table, findings } = readCsv('a.csv', typeof text === 'string' ? utf8(text) : text)
  return { table, rows: table?.rows ?? [], findings, found: findings.map(({ code, line }) => [code, line]) }
}

const missing = 'CHILD,DOB,MISSING,MIS_START,MIS_END'
const rows = (...lines: readonly string[]) => read([missing, ...lines, ''].join('\r\n'))
const told = (all: readonly AnyRow[]) =>
  (all as unknown as readonly Row<'Missing'>[]).map(({ CHILD, MIS_START, MIS_END, row, line }) => [
    CHILD,
    MIS_START === null ? null : isoDay(MIS_START),
    MIS_END === null ? null : isoDay(MIS_END),
    row,
    line,
  ])

test('a row has its cells, its number from 0 and its line', () => {
  const { table, rows: found, findings } = rows('7,1/2/2012,M,03/09/2025,', '8,02/02/2012,A,04/09/2025,5/9/2025')
  assert.equal(table?.table, 'Missing')
  assert.deepEqual(told(found), [
    ['7', '2025-09-03', null, 0, 2],
    ['8', '2025-09-04', '2025-09-05', 1, 3],
  ])
  assert.deepEqual(findings, [])
})

test('a table is known by the set of its columns, whatever their order', () => {
  const tableOf = (headings: string) => read(`${headings}\n`).table?.table
  assert.equal(tableOf('MIS_END,MISSING,DOB,CHILD,MIS_START'), 'Missing')
  assert.equal(tableOf('CHILD,SEX,DOB,ETHNIC,UPN,MOTHER,MC_DOB'), 'Header')
  assert.equal(tableOf('CHILD,SEX,DOB,DUC'), 'UASC')
  assert.equal(tableOf('CHILD,DOB,DOLO_START,DOLO_END'), 'DoLo')
  assert.equal(tableOf('CHILD,DOB,SW_ID,SW_DECOM,SW_DEC,SW_REASON'), 'SWEpisodes')
})

test('what tells no table, or could tell two, is left out and says so', () => {
  assert.deepEqual(read('LTLA21CD,LTLA21NM\nE1,Here\n').found, [['file-not-a-table', 1]])
  assert.deepEqual(read('CHILD,SEX,DOB\n7,F,01/02/2012\n').found, [['file-not-a-table', 1]])
  assert.deepEqual(read('DOB,MISSING,MIS_START,MIS_END\n').found, [
    ['column-missing', 1],
    ['file-not-a-table', 1],
  ])
})

test('a file with nothing in it is left out; one with headings only is a table without rows', () => {
  assert.deepEqual(read('').found, [['file-empty', 1]])
  assert.deepEqual(read('\r\n \r\n').found, [['file-empty', 1]])
  const { table, found } = rows()
  assert.deepEqual([table?.rows, found], [[], [['table-without-rows', 1]]])
})

test('a column that is not there is blank in every row; the table is read', () => {
  const { table, rows: found, findings } = read('CHILD,DOB,MISSING,MIS_START\n7,01/02/2012,M,03/09/2025\n')
  assert.deepEqual(table?.missing, ['MIS_END'])
  assert.deepEqual(told(found), [['7', '2025-09-03', null, 0, 2]])
  assert.deepEqual(
    findings.map(({ code, file, line, field }) => [code, file, line, field]),
    [['column-missing', 'a.csv', 1, 'MIS_END']],
  )
})

test('of two columns with one heading the first is read; columns of others are not', () => {
  const { rows: found, findings } = read(`MIS_START,${missing},Shoe size\n01/01/2025,7,,M,02/01/2025,,4\n`)
  assert.deepEqual(told(found), [['7', '2025-01-01', null, 0, 2]])
  assert.deepEqual(
    findings.map(({ code, field, text }) => [code, field ?? text]),
    [
      ['column-repeated', 'MIS_START'],
      ['column-unknown', 'Shoe size'],
    ],
  )
})

test('headings in other letters or with spaces are read, and said', () => {
  const { table, found } = read('child, DOB,MISSING,MIS_START,MIS_END\n7,,M,,\n')
  assert.equal(table?.table, 'Missing')
  assert.deepEqual(found, [
    ['heading-respelt', 1],
    ['heading-respelt', 1],
  ])
})

test('codes stand in capitals and without spaces, and the cell as it is beside them', () => {
  const { rows: found, findings } = rows('t7,,m ,03/09/2025,')
  const [row] = found
  assert.deepEqual([row?.CHILD, row?.MISSING, row?.asWritten], ['T7', 'M', { CHILD: 't7', MISSING: 'm ' }])
  assert.deepEqual(
    findings.map(({ code, line, row: at, field }) => [code, line, at, field]),
    [['spaces-trimmed', 2, 0, 'MISSING']],
  )
})

test('a cell of spaces is blank, and 01 is not 1', () => {
  const [row] = read('CHILD,DOB,IN_TOUCH,ACTIV,ACCOM\n7,,  ,01,1\n').rows
  assert.deepEqual([row?.IN_TOUCH, row?.ACTIV, row?.ACCOM, row?.asWritten], [null, '01', '1', null])
})

test('a date in another form is kept as text, and the row is read', () => {
  const { rows: found, findings } = rows('7,,M,2025-09-03,31/02/2025')
  assert.deepEqual(told(found), [['7', null, null, 0, 2]])
  assert.deepEqual(found[0]?.unread, { MIS_START: '2025-09-03', MIS_END: '31/02/2025' })
  assert.deepEqual(
    findings.map(({ code, line, table, row, field, text }) => [code, line, table, row, field, text]),
    [
      ['date-unreadable', 2, 'Missing', 0, 'MIS_START', '2025-09-03'],
      ['date-unreadable', 2, 'Missing', 0, 'MIS_END', '31/02/2025'],
    ],
  )
})

test('only the date of an order before may have parts that are not known', () => {
  const { rows: found, found: codes } = read(
    'CHILD,DOB,PREV_PERM,LA_PERM,DATE_PERM\n7,zz/02/2012,P1,,zz/zz/2015\n8,,P1,,zz/2015\n',
  )
  assert.deepEqual(
    found.map(({ DOB, DATE_PERM }) => [DOB, DATE_PERM]),
    [
      [null, 'ZZ/ZZ/2015'],
      [null, 'ZZ/2015'],
    ],
  )
  assert.deepEqual(codes, [
    ['date-unreadable', 2],
    ['date-unreadable', 3],
  ])
})

test('a mark of byte order is passed over, and UTF-16 with tabs, as spreadsheets write it, is read', () => {
  assert.deepEqual(read(`\ufeff${missing}\r\n7,,M,03/09/2025,\r\n`).found, [])
  const { rows: found, found: codes } = read(
    utf16(`${missing}\r\n7,,M,03/09/2025,\r\n`.replaceAll(',', '\t').replace('7', 'É7')),
  )
  assert.deepEqual(told(found), [['É7', '2025-09-03', null, 0, 2]])
  assert.deepEqual(codes, [
    ['read-as-utf-16', 1],
    ['separator-not-comma', 1],
  ])
})

test('text that is not UTF-8 is read as Windows-1252', () => {
  const { rows: found, found: codes } = read(latin(`${missing}\n\xe97,,M,03/09/2025,\n`))
  assert.deepEqual([found[0]?.CHILD, codes], ['É7', [['read-as-windows-1252', 2]]])
})

test('line ends may be of any kind, blank lines have no number, and the last line needs no end', () => {
  const { rows: found, findings } = read(`${missing}\r7,,M,,\r\n\n8,,M,,\n \n9,,M,,`)
  assert.deepEqual(
    found.map(({ CHILD, row, line }) => [CHILD, row, line]),
    [
      ['7', 0, 2],
      ['8', 1, 4],
      ['9', 2, 6],
    ],
  )
  assert.deepEqual(findings, [])
})

test('a row of other length, a blank row and headings again keep their number', () => {
  const { rows: found, found: codes } = rows('6,,M', '7,,M,,,x', ',,,,', missing, '8,,M,,,', '9,,M,,')
  assert.deepEqual(
    found.map(({ CHILD, row, line }) => [CHILD, row, line]),
    [
      ['6', 0, 2],
      ['8', 4, 6],
      ['9', 5, 7],
    ],
  )
  assert.deepEqual(codes, [
    ['row-too-short', 2],
    ['row-too-long', 3],
    ['row-blank', 4],
    ['headings-repeated', 5],
  ])
})

test('quotation marks hold separators and marks; a line break within a cell is said', () => {
  const { rows: found, found: codes } = rows(
    '"7","",M,"03/09/2025",',
    '"a ""b"", c",,M,,',
    '"two\r\nlines",,M,,',
    '9,,M,,',
  )
  assert.deepEqual(
    found.map(({ CHILD, line }) => [CHILD, line]),
    [
      ['7', 2],
      ['A "B", C', 3],
      ['TWO\r\nLINES', 4],
      ['9', 6],
    ],
  )
  assert.deepEqual(codes, [['line-break-in-cell', 4]])
})

test('a quotation mark that is never closed spoils its own row only', () => {
  const { rows: found, found: codes } = rows('7,,M,,', '8,,"M,,', '9,,M,,', '10,,"M",,')
  assert.deepEqual(
    found.map(({ CHILD, row, line }) => [CHILD, row, line]),
    [
      ['7', 0, 2],
      ['9', 2, 4],
      ['10', 3, 5],
    ],
  )
  assert.deepEqual(codes, [['row-unreadable', 3]])
})

test('a cell beyond all reason and bytes that are no text spoil their own row only', () => {
  const { rows: found, found: codes } = rows(`7,,${'M'.repeat(5_000)},,`, '8,,\0,,', `"${'9\n'.repeat(700)}",,,,`)
  assert.deepEqual(codes.slice(0, 3), [
    ['cell-too-long', 2],
    ['row-unreadable', 3],
    ['row-unreadable', 4],
  ])
  assert.equal(found[0]?.line, 5)
})

test('a fault that every row has is listed a few times and then counted', () => {
  const { findings } = rows(...Array.from({ length: 50 }, () => '7,,M,03.09.2025,'))
  assert.deepEqual([findings.length, findings[0]?.more, findings[1]?.more], [20, 30, undefined])
})

test('nothing that can stand in a file makes the reader throw, and rows are told in order', () => {
  const cell = fc.constantFrom(
    '7',
    '03/09/2025',
    'm ',
    '"',
    '""',
    '"a',
    'b"',
    '\0',
    '\u00e9',
    '  ',
    '',
    ',',
    '\r',
    '\n',
  )
  fc.assert(
    fc.property(fc.array(cell, { maxLength: 60 }), fc.uint8Array({ maxLength: 40 }), (cells, bytes) => {
      const text = utf8(`${missing}\n${cells.join('')}`)
      const { rows: found } = read(Uint8Array.from([...text, ...bytes]))
      assert.deepEqual(
        found.map(({ row }) => row),
        [...new Set(found.map(({ row }) => row))].sort((a, b) => a - b),
      )
      readCsv('b.csv', bytes)
    }),
    { numRuns: 300 },
  )
})
