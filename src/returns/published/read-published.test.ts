import assert from 'node:assert/strict'
import test from 'node:test'
import { gzipSync } from 'fflate'
import { inAuthority, plans, plansWanted, tidyFile } from './example-tidy.ts'
import { readPublishedFile } from './read-published.ts'

const table = tidyFile(plans, [inAuthority('2025', '335', '200,50,25')])
const text = new TextDecoder().decode(table.bytes)

const read = (given: string | Uint8Array, name = 'second.csv') =>
  readPublishedFile({ name, bytes: typeof given === 'string' ? new TextEncoder().encode(given) : given }, plansWanted)

test('a file is known by what is in it, whatever it is called and however it is packed', async () => {
  assert.equal((await read(text, 'holiday.txt')).dataset, 'second-plans')
  assert.equal((await read(gzipSync(table.bytes), 'a.csv')).figures.length, 1)
})

test('when it was published the person who loads it may say; else what is known of the table counts', async () => {
  assert.equal((await readPublishedFile(table, plansWanted)).published, 'October 2025')
  assert.equal((await readPublishedFile(table, plansWanted, '30 October 2025')).published, '30 October 2025')
  const later = await read(text.replace('\r\n2025,', '\r\n2026,'))
  assert.deepEqual([later.newestPeriod, later.published], ['2026', null])
})

test('a web page that was saved as a table is refused, with what to do', async () => {
  const file = await read('\ufeff<!DOCTYPE html>\n<html lang="en"><head><title>Download</title></head></html>')
  assert.deepEqual([file.outcome, file.figures.length], ['refused', 0])
  assert.match(file.findings[0]?.doNext ?? '', /web page and no table.*download link/)
})

test('a packed file that stops before its end, or unpacks without end, is refused', async () => {
  const cut = await read(gzipSync(table.bytes).subarray(0, -6))
  assert.match(cut.findings[0]?.doNext ?? '', /damaged or stops before its end/)
  const bomb = await read(gzipSync(new Uint8Array(20e6), { level: 1 }))
  assert.match(bomb.findings[0]?.says ?? '', /unpacks to too much/)
})

test('a file in the encoding of old spreadsheets is read, and that is told', async () => {
  const bytes = new Uint8Array([...text.replace('A name', 'Cafe')].map((letter) => letter.charCodeAt(0)))
  const file = await read(bytes.map((byte, at) => (at === text.indexOf('A name') + 3 ? 0xe9 : byte)))
  assert.deepEqual([file.outcome, file.figures.length], ['read', 1])
  assert.match(file.findings[0]?.says ?? '', /read as Windows-1252/)
})

test('UTF-16, as a spreadsheet saves text, is read', async () => {
  const bytes = new Uint8Array([0xff, 0xfe, ...[...text].flatMap((letter) => [letter.charCodeAt(0), 0])])
  assert.equal((await read(bytes)).figures.length, 1)
})

test('a name that a spreadsheet would take for a formula does no harm: names are not kept', async () => {
  const file = await read(text.replace('"A name, of a place"', '"=HYPERLINK(""http://example.org"")"'))
  assert.equal(file.outcome, 'read')
  assert.equal(JSON.stringify({ ...file, yearKinds: null }).includes('HYPERLINK'), false)
})

test('lists of authorities, descriptions of columns and texts are left out, and named', async () => {
  const why = async (given: string) => {
    const file = await read(given)
    return [file.outcome, file.leftOut[0]?.why]
  }
  assert.deepEqual(await why('area_type,old_la_code,new_la_code,name\nla,335,E08000030,Walsall\n'), [
    'left out',
    'it is a list of authorities, which Throughline has of its own',
  ])
  assert.deepEqual(await why('col_name,col_type,label\nCPP_start,Indicator,Plans\n'), [
    'left out',
    'it is a description of the columns of another file, which Throughline does not need',
  ])
  assert.deepEqual(await why('# Published statistics\n\nReal figures.\n'), ['left out', 'it is a text without a table'])
  assert.deepEqual(await why('time_period,geographic_level,pupils\n2025,National,1\n'), [
    'left out',
    'it is a table of the department of which no indicator is made (pupils)',
  ])
  assert.deepEqual(await why('%PDF-1.7'), ['left out', 'it is a PDF document'])
})

test('a table that no indicator is made of is known by its name and left out', async () => {
  const columns = 'characteristic,breakdown,children_count,children_percent'
  const file = tidyFile(columns, [inAuthority('2025', '335', 'Reason for placement change during the year,Other,5,1')])
  const said = await readPublishedFile(file, plansWanted)
  assert.deepEqual([said.outcome, said.dataset, said.rowsRead], ['left out', 'looked-after-new-placements', 1])
})

test('an empty file, and one with a quotation mark that is never closed, are refused', async () => {
  assert.match((await read('')).findings[0]?.says ?? '', /file is empty/)
  const open = await read(text.replace('"A name, of a place"', '"A name'))
  assert.match(open.findings[0]?.doNext ?? '', /In row 2 a quotation mark is opened and never closed/)
})

test('a ZIP that is no workbook is refused, with the advice to unpack it', async () => {
  const file = await read(new Uint8Array([0x50, 0x4b, 0x03, 0x04, 0, 0, 0, 0]))
  assert.match(file.findings[0]?.doNext ?? '', /Unpack it, and load the folder/)
})

test('a web page is told by what comes after its comment too', async () => {
  const file = await read('<!-- saved from a page -->\n<?xml version="1.0"?>\n<html><body>a,b</body></html>')
  assert.match(file.findings[0]?.doNext ?? '', /web page and no table/)
  assert.equal((await read('<?xml version="1.0"?><figures/>')).leftOut[0]?.why, 'it is an XML or JSON file')
})
