import assert from 'node:assert/strict'
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import test, { after } from 'node:test'
import { zipSync } from 'fflate'
import { ssda903FindingCodes } from '../../src/returns/ssda903/finding.ts'
import { checkLookedAfter, type LookedAfterAsked } from '../../src/work/check-looked-after.ts'
import { report } from '../../src/work/check-report.ts'
import { fileOutput } from '../../src/work/open-output.ts'
import { breaches, type Schema } from './json-schema.ts'

const schema = JSON.parse(readFileSync('docs/check-json.schema.json', 'utf8')) as Schema
const home = mkdtempSync(join(tmpdir(), 'throughline-903-'))
after(() => rmSync(home, { recursive: true, force: true }))

const header = 'CHILD,SEX,DOB,ETHNIC,UPN,MOTHER,MC_DOB\r\n'
const episodes = 'CHILD,DECOM,RNE,LS,CIN,PLACE,PLACE_PROVIDER,DEC,REC,REASON_PLACE_CHANGE,HOME_POST,PL_POST,URN\r\n'
const anna = 'T1,F,02/06/2013,WBRI,P005012345678,0,\r\n'
const inCare = 'T1,06/05/2025,S,C2,N1,U6,PR1,,,,TH1 1AA,TH2 1AB,SC900001\r\n'

let folders = 0

/** A folder with these files. */
function folder(files: Readonly<Record<string, string | Uint8Array>>): string {
  const path = join(home, String(folders++))
  mkdirSync(path)
  for (const [name, content] of Object.entries(files)) writeFileSync(join(path, name), content)
  return path
}

type Checked = {
  readonly year: number
  readonly children: number
  readonly rows: Readonly<Record<string, number>>
  readonly rulesRun: readonly string[]
  readonly rulesNotRun: readonly { readonly code: string; readonly why: string }[]
  readonly cells: readonly { code: string; table: string; row: number; field: string }[]
  readonly findings: readonly { code: string; file: string; line: number; message: string }[]
  readonly previous: { readonly year: number; readonly children: number } | null
}

/** The JSON of checking a folder, a ZIP or a file; it must follow the schema. */
async function checked(path: string, more: Partial<LookedAfterAsked> = {}): Promise<Checked> {
  const out = join(home, 'out.json')
  const output = fileOutput(out)
  const writing = report('json', output, false)
  const asked = {
    path,
    previous: undefined,
    year: 2026,
    authority: '101',
    postcodes: undefined,
    providers: [],
    data: null,
  }
  await writing.end(path, await checkLookedAfter({ ...asked, ...more }, writing.begin(path)))
  await writing.finish()
  output.finish()
  const result = JSON.parse(readFileSync(out, 'utf8')) as Checked
  assert.deepEqual(breaches(schema, result), [])
  return result
}

const ofRule = ({ cells }: Checked, code: string) =>
  cells.filter((cell) => cell.code === code).map(({ table, row, field }) => `${table} ${row} ${field}`)

test('a sex that is no code of the year is marked in its row of the file', async () => {
  const result = await checked(
    folder({ 'h.csv': `${header}${anna}${anna.replace('T1,F', 'T0,1')}`, 'e.csv': episodes + inCare }),
  )
  assert.deepEqual(ofRule(result, '101'), ['Header 1 SEX'])
  assert.equal(result.children, 2)
})

test('the same files in a ZIP, in other order, under other names and with rows turned round, give the same children', async () => {
  const rows = [anna, anna.replace('T1,F', 'T0,1')]
  const tables = (order: readonly string[]) => [header + order.join(''), episodes + inCare] as const
  const [one, other] = [tables(rows), tables([...rows].reverse())]
  const bytes = (text: string) => new TextEncoder().encode(text)
  const zip = zipSync({ 'b/9.csv': bytes(other[1]), 'b/x.csv': bytes(other[0]) })
  const [fromFolder, fromZip] = [
    await checked(folder({ 'h.csv': one[0], 'e.csv': one[1] })),
    await checked(join(folder({ 'all.zip': zip }), 'all.zip')),
  ]
  const childrenOf = (result: Checked, turned: boolean) =>
    result.cells.map(({ code, table, row, field }) => {
      const child = table === 'Header' ? (turned ? 1 - row : row) : row
      return `${code} ${table} ${child} ${field}`
    })
  assert.deepEqual(childrenOf(fromZip, true).sort(), childrenOf(fromFolder, false).sort())
  assert.ok(fromFolder.cells.length > 0)
})

test('a rule that lacks a table, last year or a list is not run, says what is lacking, and is not counted as run', async () => {
  const result = await checked(folder({ 'h.csv': header + anna, 'e.csv': episodes + inCare }))
  const why = (code: string) => result.rulesNotRun.find((rule) => rule.code === code)?.why
  assert.match(why('503D') as string, /Episodes of last year's return/)
  assert.match(why('169') as string, /postcode directory/)
  assert.match(why('1008') as string, /Ofsted's list/)
  assert.match(why('601') as string, /AD1, which was not given/)
  const run = new Set(result.rulesRun)
  assert.deepEqual(
    result.rulesNotRun.filter(({ code }) => run.has(code)),
    [],
  )
})

test("last year's return beside it lets rules between the years run", async () => {
  const now = folder({ 'h.csv': header + anna, 'e.csv': episodes + inCare.replace('06/05/2025,S', '06/05/2024,S') })
  const last = folder({ 'e.csv': episodes + inCare.replace('06/05/2025', '06/05/2024').replace(',U6,', ',K2,') })
  const result = await checked(now, { previous: last })
  assert.deepEqual(result.previous, { year: 2025, children: 1 })
  assert.deepEqual(ofRule(result, '503D'), ['Episodes 0 PLACE'])
})

test('a folder with a folder for each year is this year’s return with last year’s beside it, and so is a ZIP of both', async () => {
  const [now, last] = [
    {
      'h.csv': header + anna,
      'e.csv': episodes + inCare.replace('06/05/2025,S', '06/05/2024,S') + inCare.replace('T1,', 'T2,'),
    },
    { 'e.csv': episodes + inCare.replace('06/05/2025', '06/05/2024').replace(',U6,', ',K2,') },
  ] as const
  const home = folder({})
  for (const [year, files] of [
    ['b', now],
    ['a', last],
  ] as const) {
    mkdirSync(join(home, year))
    for (const [name, text] of Object.entries(files)) writeFileSync(join(home, year, name), text)
  }
  const bytes = (text: string) => new TextEncoder().encode(text)
  const zip = zipSync({
    'b/h.csv': bytes(now['h.csv']),
    'b/e.csv': bytes(now['e.csv']),
    'a/e.csv': bytes(last['e.csv']),
  })
  for (const path of [home, join(folder({ 'both.zip': zip }), 'both.zip')]) {
    const result = await checked(path, { year: undefined })
    assert.deepEqual(result.previous, { year: 2025, children: 1 })
    assert.deepEqual(ofRule(result, '503D'), ['Episodes 0 PLACE'])
  }
})

test('what cannot be read is named by file and line, and the rest is checked', async () => {
  const utf16 = Buffer.concat([
    Buffer.from([0xff, 0xfe]),
    Buffer.from('CHILD,DOB,REVIEW,REVIEW_CODE\r\nT1,02/06/2013,01/09/2025,PN9\r\n', 'utf16le'),
  ])
  const result = await checked(
    folder({
      'a.csv': `\ufeff${header}${anna}T2, f ,31/02/2014,WBRI,UN1,0,\r\n`,
      'b.csv': `${episodes}${inCare}`,
      'c.csv': `${episodes}${inCare.replace('T1', 'T9')}`,
      'd.csv': utf16,
      'e.csv': 'CHILD,DOB,IN_TOUCH,ACTIV,ACTIV\r\nT1,02/06/2013,YES,F2,F2\r\n',
      'f.csv': '',
      'notes.txt': 'nothing of the return',
    }),
  )
  const said = result.findings.map(({ code, file, line }) => `${code} ${file} ${line}`).sort()
  assert.deepEqual(said, [
    'column-missing e.csv 1',
    'column-repeated e.csv 1',
    'date-unreadable a.csv 3',
    'file-empty f.csv 1',
    'file-not-a-table notes.txt 1',
    'file-of-same-table c.csv 1',
    'read-as-utf-16 d.csv 1',
    'spaces-trimmed a.csv 3',
  ])
  assert.deepEqual(ofRule(result, '102'), ['Header 1 DOB'])
  assert.deepEqual(result.rows, { Header: 2, Episodes: 1, Reviews: 1, OC3: 1 })
})

test('an XML beside tables is left out, and by itself it is the return', async () => {
  const xml = `<EXPSSDA903><CHILD><HEADER><CHILDID>T1</CHILDID><SEX>X</SEX><DOB>02/06/2013</DOB></HEADER></CHILD></EXPSSDA903>`
  const beside = await checked(folder({ 'a.xml': xml, 'h.csv': header + anna }))
  assert.deepEqual(
    beside.findings.map(({ code, file }) => `${code} ${file}`),
    ['file-xml-beside-csv a.xml'],
  )
  assert.deepEqual(ofRule(await checked(folder({ 'a.xml': xml })), '101'), ['Header 0 SEX'])
})

test('without a year, that of the newest date is taken; where no date tells it, the year is asked for', async () => {
  const { year } = await checked(folder({ 'h.csv': header + anna, 'e.csv': episodes + inCare }), { year: undefined })
  assert.equal(year, 2026)
  await assert.rejects(checked(folder({ 'h.csv': header + anna }), { year: undefined }), /--year/)
  await assert.rejects(checked(folder({ 'h.csv': header + anna }), { authority: '999' }), /no authority we know/)
})

test('the schema names every kind of finding of the looked-after return', () => {
  const codes = schema.$defs?.checkedLookedAfter?.properties?.findings?.items?.properties?.code
  assert.deepEqual([...(codes?.enum ?? [])].sort(), Object.keys(ssda903FindingCodes).sort())
})

test('the sample files are checked by every rule that can run, and each other one says why', async (t) => {
  const path = '../shared/data/ssda903'
  if (!existsSync(path)) return t.skip('the sample files are not beside the checkout')
  const providers = [`${path}/scpch_assisted.xlsx`]
  const result = await checked(path, {
    authority: 'E09000027',
    postcodes: `${path}/postcodes`,
    providers,
    previous: path,
  })
  const lacking = result.rulesNotRun.filter(({ why }) => !why.includes('XML form only'))
  assert.deepEqual(lacking, [])
  const alone = await checked(path, { authority: 'E09000027', providers })
  assert.ok(alone.rulesNotRun.every(({ why }) => /last year's return|postcode directory|XML form only/.test(why)))
})
