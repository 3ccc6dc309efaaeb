import assert from 'node:assert/strict'
import test from 'node:test'
import { readSet } from './read-set.ts'

const headings = {
  header: 'CHILD,SEX,DOB,ETHNIC,UPN,MOTHER,MC_DOB',
  episodes: 'CHILD,DECOM,RNE,LS,CIN,PLACE,PLACE_PROVIDER,DEC,REC,REASON_PLACE_CHANGE,HOME_POST,PL_POST,URN',
  reviews: 'CHILD,DOB,REVIEW,REVIEW_CODE',
  uasc: 'CHILD,SEX,DOB,DUC',
  missing: 'CHILD,DOB,MISSING,MIS_START,MIS_END',
  dolo: 'CHILD,DOB,DOLO_START,DOLO_END',
}

const file = (name: string, text: string) => ({ name, bytes: new TextEncoder().encode(text) })
const table = (of: keyof typeof headings, ...lines: readonly string[]) =>
  file(`${of}.csv`, `${[headings[of], ...lines].join('\n')}\n`)
const header = table('header', '7,F,01/02/2012,WBRI,,,', '10,M,01/02/2013,WBRI,,,')
const episode = (child: string, from: string, to = '') => `${child},${from},S,C2,N1,U1,PR1,${to},,,,,`

test('rows are put together child by child, in order of identifiers and dates, blank dates last', async () => {
  const { children } = await readSet([
    table(
      'episodes',
      episode('7', ''),
      episode('7', '02/06/2025'),
      episode('7', '01/05/2025'),
      episode('10', '01/04/2025'),
    ),
    header,
  ])
  assert.deepEqual(
    children.map(({ CHILD, Header, Episodes }) => [CHILD, Header.length, Episodes.map(({ row }) => row)]),
    [
      ['10', 1, [3]],
      ['7', 1, [2, 1, 0]],
    ],
  )
})

test('of episodes that begin on one day the one that ends first is first, and ties stay as in the file', async () => {
  const { children } = await readSet([
    table(
      'episodes',
      episode('7', '01/05/2025'),
      episode('7', '01/05/2025', '03/05/2025'),
      episode('7', '01/05/2025', '01/05/2025'),
      episode('7', '01/05/2025', '03/05/2025'),
    ),
  ])
  assert.deepEqual(
    children[0]?.Episodes.map(({ row }) => row),
    [2, 1, 3, 0],
  )
})

test('the result does not depend on the order of the files', async () => {
  const files = [header, table('episodes', episode('7', '01/05/2025')), table('reviews', '10,,02/06/2025,PN1')]
  assert.deepEqual((await readSet(files)).children, (await readSet([...files].reverse())).children)
})

test('one child is the same in any letters, and a row without an identifier is nobody else’s', async () => {
  const { children } = await readSet([
    table('reviews', 'a1,,01/05/2025,PN1', ' A1,,02/05/2025,PN1', ',,03/05/2025,PN1', ',,04/05/2025,PN1'),
  ])
  assert.deepEqual(
    children.map(({ CHILD, Reviews }) => [CHILD, Reviews.length]),
    [
      ['A1', 2],
      [null, 1],
      [null, 1],
    ],
  )
})

test('the year is the one that holds the newest date; 31 March ends one and 1 April begins the next', async () => {
  const yearOf = async (...files: Parameters<typeof readSet>[0]) => (await readSet(files)).year
  assert.equal(await yearOf(table('episodes', episode('7', '01/05/2019', '31/03/2026'))), 2026)
  assert.equal(await yearOf(table('episodes', episode('7', '01/05/2019')), table('missing', '7,,M,01/04/2026,')), 2027)
  assert.equal(await yearOf(table('reviews', '7,01/01/2030,02/04/2024,PN1')), 2025)
  assert.equal(await yearOf(header), null)
})

test('a year that is told stands', async () => {
  assert.equal((await readSet([table('reviews', '7,,02/04/2024,PN1')], 2024)).year, 2024)
})

test('of two files of one table the first by name is read, and the other is named', async () => {
  const later = file('reviews-2.csv', `${headings.reviews}\n8,,03/05/2025,PN1\n`)
  const { children, findings } = await readSet([
    later,
    file('reviews-1.csv', `${headings.reviews}\n7,,02/05/2025,PN1\n`),
  ])
  assert.deepEqual(
    children.map(({ CHILD }) => CHILD),
    ['7'],
  )
  assert.deepEqual(
    findings.map(({ code, file: name, table: of }) => [code, name, of]),
    [['file-of-same-table', 'reviews-2.csv', 'Reviews']],
  )
})

test('files that are no table are named as left out, and XML beside tables is', async () => {
  const { format, tables, findings } = await readSet([
    file('notes.md', '# Notes\n'),
    file('return.xml', '<EXPSSDA903/>'),
    file('empty.csv', ''),
    header,
  ])
  assert.deepEqual([format, [...tables.keys()]], ['csv', ['Header']])
  assert.deepEqual(
    findings.map(({ code, file: name }) => [code, name]),
    [
      ['file-empty', 'empty.csv'],
      ['file-not-a-table', 'notes.md'],
      ['file-xml-beside-csv', 'return.xml'],
    ],
  )
})

test('who has a row in UASC came alone; without that table nobody knows', async () => {
  const flags = async (...files: Parameters<typeof readSet>[0]) =>
    (await readSet(files)).children.flatMap(({ Header }) => Header.map(({ UASC }) => UASC))
  assert.deepEqual(await flags(header, table('uasc', '7,F,01/02/2012,')), ['0', '1'])
  assert.deepEqual(await flags(header), [null, null])
})

test('orders that deprive a child of liberty are read in an earlier year, and it is said', async () => {
  const { tables, findings } = await readSet([table('dolo', '7,,01/05/2025,')], 2026)
  assert.equal(tables.get('DoLo')?.rows.length, 1)
  assert.deepEqual(
    findings.map(({ code }) => code),
    ['table-of-another-year'],
  )
})

test('broken XML and XML of another return are left out, and nothing is thrown', async () => {
  const codes = async (text: string) => (await readSet([file('a.xml', text)])).findings.map(({ code }) => code)
  assert.deepEqual(await codes('<EXPSSDA903><CHILD>'), ['file-unreadable'])
  assert.deepEqual(await codes('<Message></Message>'), ['file-not-a-table'])
})
