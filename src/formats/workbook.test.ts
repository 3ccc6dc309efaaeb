import assert from 'node:assert/strict'
import test from 'node:test'
import { unzipSync } from 'fflate'
import { readXlsx } from 'hucre/xlsx'
import { workbook } from './workbook.ts'

async function bytesOf(headings: string[], rows: (string | number)[][]): Promise<Uint8Array> {
  const pieces: Uint8Array[] = []
  for await (const piece of workbook('Worklist', headings, rows)) pieces.push(piece)
  return Buffer.concat(pieces)
}

const rowsOf = async (bytes: Uint8Array) => (await readXlsx(bytes)).sheets[0]?.rows

test('what is written is read back as it was', async () => {
  const bytes = await bytesOf(['child', 'row', 'message'], [['A1', 12, 'Zoë & co: "quoted", <b>not bold</b>']])
  assert.deepEqual(await rowsOf(bytes), [
    ['child', 'row', 'message'],
    ['A1', 12, 'Zoë & co: "quoted", <b>not bold</b>'],
  ])
})

test('an identifier of digits keeps its leading nought', async () => {
  assert.deepEqual((await rowsOf(await bytesOf(['child'], [['00123']])))?.[1], ['00123'])
})

test('a text that looks like a formula is a text, and no cell of the sheet is a formula', async () => {
  const dangerous = ['=1+1', '+1', '-1', '@SUM(A1)', '=HYPERLINK("http://example.org","a")']
  const bytes = await bytesOf(
    dangerous.map((_, at) => `c${at}`),
    [dangerous],
  )
  assert.deepEqual((await rowsOf(bytes))?.[1], dangerous)
  const parts = unzipSync(bytes)
  const sheets = Object.entries(parts).filter(([name]) => name.startsWith('xl/worksheets/'))
  assert.equal(sheets.length, 1)
  assert.doesNotMatch(new TextDecoder().decode(sheets[0]?.[1]), /<f[ >]/)
})

test('a sheet of two hundred thousand lines is written in pieces', async () => {
  async function* rows() {
    for (let at = 0; at < 200_000; at++) yield [`A${at}`, at, 'End of a child in need plan is outside the census year']
  }
  let pieces = 0
  let largest = 0
  for await (const piece of workbook('Worklist', ['child', 'row', 'message'], rows())) {
    pieces++
    largest = Math.max(largest, piece.length)
  }
  assert.ok(pieces > 10 && largest < 1e6, `${pieces} pieces, the largest of ${largest} bytes`)
})
