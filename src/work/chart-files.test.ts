import assert from 'node:assert/strict'
import test from 'node:test'
import { unzipSync } from 'fflate'
import { columns, wordCell } from '../documents/charts/chart-table.ts'
import { drawingAsPng, tableAsCsv, tableAsWorkbook } from './chart-files.ts'
import type { Place } from './place.ts'

const table = {
  columns: columns(['Authority', '2025', 'Change'], ['2025', 'Change']),
  rows: [
    [wordCell('Walsall'), { text: '19.7', plain: '19.7' }, { text: '−1.6', plain: '-1.6' }],
    [wordCell('=1+1'), { text: 'withheld', plain: 'c' }, { text: 'none', plain: '' }],
  ],
}
const notes = ['Chosen: re-referrals; Walsall.', 'Source: a release, October 2025.']
const place = { root: process.cwd() } as Place

test('a table that is taken away has what was chosen and its source below it', () => {
  assert.equal(
    tableAsCsv(table, notes).replace('\ufeff', ''),
    'Authority,2025,Change\r\nWalsall,19.7,-1.6\r\n\'=1+1,c,\r\n\r\nChosen: re-referrals; Walsall.\r\n"Source: a release, October 2025."\r\n',
  )
})

test('a number below zero stays a number, and a text that looks like a formula is none', () => {
  const csv = tableAsCsv(table, notes)
  assert.match(csv, /,-1\.6\r\n/)
  assert.match(csv, /'=1\+1/)
})

test('a workbook holds numbers as numbers, and the source', async () => {
  const parts: Uint8Array[] = []
  for await (const part of tableAsWorkbook('Walsall', table, notes)) parts.push(part)
  const files = unzipSync(new Uint8Array(Buffer.concat(parts)))
  const sheet = new TextDecoder().decode(files['xl/worksheets/sheet1.xml'])
  assert.match(sheet, /<v>-1\.6<\/v>/)
  assert.match(sheet, /Source: a release, October 2025\./)
})

test('a drawing as PNG is twice its size, and has letters where the system has no type', async () => {
  const svg = (text: string) =>
    `<svg xmlns="http://www.w3.org/2000/svg" width="200" height="50" viewBox="0 0 200 50" font-family="'Source Sans 3', Arial, sans-serif"><rect width="200" height="50" fill="#fff"/>${text}</svg>`
  const drawn = Buffer.from(await drawingAsPng(place, svg('<text x="4" y="30" font-size="20">Walsall 19.7%</text>')))
  const empty = Buffer.from(await drawingAsPng(place, svg('')))
  assert.deepEqual([drawn.readUInt32BE(16), drawn.readUInt32BE(20)], [400, 100])
  assert.ok(drawn.length > empty.length + 1000)
})

test('a name too long for a sheet is cut, and what no sheet may be called is left out', async () => {
  const parts: Uint8Array[] = []
  for await (const part of tableAsWorkbook('Bournemouth, Christchurch / Poole and others', table, [])) parts.push(part)
  const files = unzipSync(new Uint8Array(Buffer.concat(parts)))
  const book = new TextDecoder().decode(files['xl/workbook.xml'])
  assert.match(book, /name="Bournemouth, Christchurch {3}Poo"/)
})
