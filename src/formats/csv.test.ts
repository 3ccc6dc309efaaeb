import assert from 'node:assert/strict'
import test from 'node:test'
import { csvLine } from './csv.ts'

test('cells are parted by commas and the line ends as RFC 4180 wants', () => {
  assert.equal(csvLine(['8867', 'error', 3, '']), '8867,error,3,\r\n')
})

test('a cell with a comma, a quote or a line break is quoted', () => {
  assert.equal(csvLine(['a,b', 'say "no"', 'two\nlines']), '"a,b","say ""no""","two\nlines"\r\n')
})

test('a text that a spreadsheet would take for a formula gets an apostrophe', () => {
  const dangerous = ['=1+1', '+1', '-1', '@SUM(A1)', '\t=1', '\r=1', '\n=1', '＝1', '＋1', '－1', '＠1']
  const line = csvLine(dangerous)
  assert.equal(line, `'=1+1,'+1,'-1,'@SUM(A1),'\t=1,"'\r=1","'\n=1",'＝1,'＋1,'－1,'＠1\r\n`)
})

test('a formula inside quotes is made safe as well', () => {
  assert.equal(csvLine(['=HYPERLINK("http://example.org","a")']), `"'=HYPERLINK(""http://example.org"",""a"")"\r\n`)
})

test('numbers stay numbers', () => {
  assert.equal(csvLine([-5, 0, 12.5]), '-5,0,12.5\r\n')
})
