import assert from 'node:assert/strict'
import { existsSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import test from 'node:test'
import { strFromU8, unzipSync } from 'fflate'
import { SampleCensus } from '../../src/sample/census.ts'
import { assertRefused, census, child, file, folder, throughline } from '../faults/run-command.ts'

const made = new SampleCensus({ seed: 7, children: 3000, faults: 'one-of-each' }, 2026)
const faulty = file('faulty.xml', [...made.text()].join(''))
const clean = file(
  'clean.xml',
  [...new SampleCensus({ seed: 7, children: 3000, faults: 'none' }, 2026).text()].join(''),
)
const queries = file(
  'queries.xml',
  census([child('A1')]).replace('</CINdetails>', '<ReferralNFA>1</ReferralNFA></CINdetails>'),
)

test('the text for a person is as it was', async () => {
  const closed = '<CINclosureDate>2025-09-01</CINclosureDate><Extra>1</Extra></CINdetails>'
  const children = [child('A1'), `${child('A2')}stray`, child('A-3').replace('</CINdetails>', closed)]
  const { code, out, err } = await throughline(['check', file('three.xml', census(children))])
  assert.equal(code, 0)
  assert.equal(err, '')
  const level = out.replaceAll(folder, 'FOLDER').replace(/in (\d+ ms|[\d.]+ s)$/m, 'in 0 ms')
  const path = 'test/goldens/check-text.txt'
  if (process.env.GOLDENS === 'write') writeFileSync(path, level)
  assert.equal(level, readFileSync(path, 'utf8'))
})

test('nothing wrong is said in so many words', async () => {
  const { code, out } = await throughline(['check', clean])
  assert.equal(code, 0)
  assert.match(out, /\nNothing to fix\.\n/)
})

test('issues alone do not make the command fail; --fail-on does', async () => {
  assert.equal((await throughline(['check', faulty])).code, 0)
  assert.equal((await throughline(['check', faulty, '--fail-on', 'error'])).code, 1)
  assert.equal((await throughline(['check', faulty, '--fail-on', 'query'])).code, 1)
  assert.equal((await throughline(['check', clean, '--fail-on', 'query'])).code, 0)
  assert.equal((await throughline(['check', queries, '--fail-on', 'query'])).code, 1)
})

test('the worklist has a line for every issue, in CSV and in a workbook alike', async () => {
  const csv = await throughline(['check', faulty, '--format', 'csv'])
  const json = await throughline(['check', faulty, '--format', 'json'])
  const book = join(folder, 'worklist.xlsx')
  const { code, out } = await throughline(['check', faulty, '--format', 'xlsx', '--out', book])
  assert.equal(code, 0)
  assert.equal(out, '')
  assert.ok(
    csv.out.startsWith('\ufeffrule,severity,message,child,table,row,line,fields,values,why,to put it right\r\n'),
  )
  const lines = csv.out.trimEnd().split('\r\n').slice(1)
  const codes = new Set(lines.map((line) => line.split(',')[0]))
  const { cells, returnLevel } = JSON.parse(json.out) as { cells: { code: string }[]; returnLevel: string[] }
  assert.deepEqual([...codes].sort(), [...new Set([...cells.map((cell) => cell.code), ...returnLevel])].sort())
  const sheet = strFromU8(unzipSync(readFileSync(book))['xl/worksheets/sheet1.xml'] as Uint8Array)
  assert.equal(sheet.match(/<row /g)?.length, lines.length + 1)
})

test('the line of an issue is its line in the file', async () => {
  const { out } = await throughline(['check', faulty, '--format', 'csv'])
  const line = out.split('\r\n').find((each) => each.startsWith('1510,')) ?? ''
  const [, , , id, , , at] = line.split(',')
  const text = readFileSync(faulty, 'utf8').split('\n')
  const from = text.slice(0, Number(at)).findLastIndex((each) => each.includes('<Child>'))
  assert.ok(
    text.slice(from, Number(at) + 6).some((each) => each.includes(`>${id}<`)),
    line,
  )
})

test('the words of the worklist are those of the year of the file', async () => {
  const older = file('2024.xml', census([child('A1')], 2024))
  const newer = file('2026.xml', census([child('A1')], 2026))
  const lineOf = async (path: string) =>
    (await throughline(['check', path, '--format', 'csv'])).out.split('\r\n').find((each) => each.startsWith('4180,'))
  assert.match((await lineOf(older)) ?? '', /gender/i)
  assert.match((await lineOf(newer)) ?? '', /Sex is missing/)
})

test('several files are told apart in every format', async () => {
  const json = await throughline(['check', clean, queries, '--format', 'json'])
  const named = (JSON.parse(json.out) as { file: string }[]).map((each) => each.file)
  assert.deepEqual(named, [clean, queries])
  const csv = await throughline(['check', clean, queries, '--format', 'csv'])
  assert.ok(csv.out.startsWith('\ufefffile,rule,'))
  assert.ok(csv.out.split('\r\n')[1]?.startsWith(`${queries},`))
  const text = await throughline(['check', clean, queries])
  assert.ok(text.out.startsWith(`${clean}\n`) && text.out.includes(`\n\n${queries}\n`))
})

test('a census is read from standard input', async () => {
  const { code, out } = await throughline(['check', '-'], { input: readFileSync(clean) })
  assert.equal(code, 0)
  assert.match(out, /^-\nChildren in need census 2025-26/)
})

test('the year may be written as DfE writes it', async () => {
  const { out } = await throughline(['check', clean, '--year', '2024-25', '--format', 'json'])
  assert.equal((JSON.parse(out) as { year: number }).year, 2025)
})

test('2026-27 runs the rules of 2025-26 and says so', async () => {
  const { code, out } = await throughline(['check', clean, '--year', '2027'])
  assert.equal(code, 0)
  assert.match(out, /Note: DfE's rules for 2026-27 were not to be had/)
})

test('no colour and no progress where there is no terminal', async () => {
  const checked = await throughline(['check', faulty])
  const help = await throughline(['--help'])
  assert.ok(![checked.out, checked.err, help.out].some((text) => text.includes('\u001b')))
})

test('the command works through a symbolic link', async () => {
  const link = join(folder, 'link')
  symlinkSync(join(process.cwd(), 'bin/throughline'), link)
  const { code, out } = await throughline(['--version'], { command: link })
  assert.equal(code, 0)
  assert.match(out, /^throughline \d+\.\d+\.\d+\n$/)
})

test('help lists every command, and each has its own', async () => {
  const { out } = await throughline(['--help'])
  for (const name of ['check', 'rules', 'sample']) {
    assert.match(out, new RegExp(`^ {2}${name} `, 'm'))
    const own = await throughline([name, '--help'])
    assert.equal(own.code, 0)
    assert.ok(own.out.includes(`Usage  throughline ${name} `) && own.out.includes('Examples'))
    assert.equal((await throughline(['help', name])).out, own.out)
  }
})

test('what is typed wrongly is answered with what is nearest', async () => {
  const wrong = async (...typed: string[]) => {
    const ran = await throughline(typed)
    assertRefused(ran, 'usage')
    return ran.err
  }
  assert.match(await wrong('chekc', faulty), /Did you mean check\?/)
  assert.match(await wrong('check', faulty, '--fromat', 'csv'), /Did you mean --format\?/)
  assert.match(await wrong('check', faulty, '--format', 'pdf'), /text, json, csv, xlsx/)
  assert.match(await wrong('check', faulty, '--year', 'soon'), /2026/)
  assert.match(await wrong('check', faulty, '--fail-on', 'all'), /error or query/)
  assert.match(await wrong('check', faulty, '--return', 'annex-a'), /cin or ssda903/)
  assert.match(await wrong('check', faulty, '--authority', '318'), /--return ssda903/)
  assert.match(await wrong('check', faulty, '--out'), /--out/)
  assert.match(await wrong('check'), /Name at least one file/)
  assert.match(await wrong('rules', 'RefferalSource'), /Did you mean ReferralSource/)
  assert.match(
    await wrong('sample', '--out', join(folder, 'x'), '--children', 'many'),
    /--children takes a whole number/,
  )
  assert.match(await wrong('sample', '--out', join(folder, 'x'), '--faults', 'odd'), /one-of-each/)
})

test('a fault of ours is one line with a reference, and the same fault has the same', async () => {
  const breaking = `import{syncBuiltinESMExports}from'node:module';import fs from'node:fs/promises';fs.stat=()=>{throw new TypeError('of child A1')};syncBuiltinESMExports()`
  const env = { NODE_OPTIONS: `--import "data:text/javascript,${encodeURIComponent(breaking)}"` }
  const first = await throughline(['check', faulty], { env })
  const again = await throughline(['check', clean], { env })
  assert.equal(first.code, 3)
  assert.match(first.err, /^throughline: a fault in Throughline, not in your file\. [^\n]*[0-9a-f]{8}[^\n]*\n$/)
  assert.ok(!first.err.includes('A1'))
  assert.equal(first.err, again.err)
  const explained = await throughline(['check', faulty], { env: { ...env, THROUGHLINE_DEBUG: '1' } })
  assert.match(explained.err, /TypeError[\s\S]*\n {4}at /)
})

test('the reference answers for a rule, a code set by either name, and a table', async () => {
  const rule = await throughline(['rules', '8867'])
  assert.match(
    rule.out,
    /^8867 {2}Case closed while an assessment is still open\n[\s\S]*To put it right[\s\S]*Wrong in 2025-26: /,
  )
  const set = await throughline(['rules', 'ReferralSource'])
  assert.match(set.out, /\n {2}1A +Family member/)
  assert.equal((await throughline(['rules', 'referral', 'source'])).out, set.out)
  assert.match((await throughline(['rules', 'assessments'])).out, /AssessmentAuthorisationDate/)
  const list = JSON.parse((await throughline(['rules', '--format', 'json'])).out) as { kind: string }[]
  assert.ok(list.filter(({ kind }) => kind === 'rule').length > 100)
})

test('a made-up authority is written with its truth, and again with the same bytes', async () => {
  const [one, two] = [join(folder, 'one'), join(folder, 'two')]
  const typed = ['--children', '1500', '--seed', '4', '--years', '2']
  assert.equal((await throughline(['sample', '--out', one, ...typed])).code, 0)
  assert.equal((await throughline(['sample', '--out', two, ...typed])).code, 0)
  assert.deepEqual(readFileSync(join(one, 'cin-2026.xml')), readFileSync(join(two, 'cin-2026.xml')))
  assert.ok(existsSync(join(one, 'cin-2025.xml')) && existsSync(join(one, 'truth', 'faults.ndjson')))
  assert.equal((await throughline(['check', join(one, 'cin-2026.xml')])).code, 0)
})
