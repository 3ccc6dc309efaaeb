import assert from 'node:assert/strict'
import test from 'node:test'
import { zipSync } from 'fflate'
import { Refusal } from '../core/refusal.ts'
import { isOpenDocument, readOpenDocument, readWorkbook } from './read-workbook.ts'

const bytes = (text: string) => new TextEncoder().encode(text)
const says = (reason: string) => (error: unknown) => error instanceof Refusal && error.reason === reason

/** A spreadsheet with one sheet of these rows. */
function spreadsheet(rows: string, blanks = 0): Uint8Array {
  const name = (of: string) => `xmlns:${of}="urn:oasis:names:tc:opendocument:xmlns:${of}:1.0"`
  const content = `<office:document-content ${name('office')} ${name('table')} ${name('text')}><office:body><office:spreadsheet><table:table table:name="S">${rows}${' '.repeat(blanks)}</table:table></office:spreadsheet></office:body></office:document-content>`
  return zipSync({
    mimetype: [bytes('application/vnd.oasis.opendocument.spreadsheet'), { level: 0 }],
    'content.xml': bytes(content),
  })
}

const cell = (text: string, more = '') =>
  `<table:table-cell office:value-type="string"${more}><text:p>${text}</text:p></table:table-cell>`

test('a spreadsheet is known by its first entry and read', async () => {
  const file = spreadsheet(`<table:table-row>${cell('time_period')}${cell('value')}</table:table-row>`)
  assert.equal(isOpenDocument(file), true)
  assert.deepEqual(await readOpenDocument(file), [{ name: 'S', rows: [['time_period', 'value']] }])
})

test('a small workbook that becomes 40 million bytes is given up before it is unpacked', async () => {
  const file = spreadsheet('', 40e6)
  assert.ok(file.length < 100_000)
  await assert.rejects(readOpenDocument(file), says('unpacks-to-too-much'))
  await assert.rejects(readWorkbook(file), says('unpacks-to-too-much'))
})

test('a cell that says it stands in a million rows and columns is refused, not filled in', async () => {
  const row = `<table:table-row table:number-rows-repeated="1048576">${cell('a', ' table:number-columns-repeated="16384"')}</table:table-row>`
  await assert.rejects(readOpenDocument(spreadsheet(row)), Refusal)
})

test('a workbook that stops before its end is refused', async () => {
  const file = spreadsheet(`<table:table-row>${cell('a')}</table:table-row>`)
  await assert.rejects(readOpenDocument(file.subarray(0, file.length >> 1)), says('file-unreadable'))
})
