import assert from 'node:assert/strict'
import test from 'node:test'
import { assertQuick, assertRefused, census, child, file, throughline } from './run-command.ts'

const good = census(['A1', 'A2', 'A3'].map(child))

test('an empty file is refused', async () => {
  assertRefused(await throughline(['check', file('empty.xml', '')]), 'file-empty')
})

test('a file of blanks is refused', async () => {
  assertRefused(await throughline(['check', file('blank.xml', ' \n '.repeat(400))]), 'xml-not-well-formed')
})

test('half a file is refused', async () => {
  assertRefused(await throughline(['check', file('half.xml', good.slice(0, good.length / 2))]), 'xml-cut-off')
})

test('a PDF named .xml is told for what it is', async () => {
  const ran = await throughline(['check', file('pdf.xml', '%PDF-1.7\n%\u00e2\u00e3\n1 0 obj')])
  assertRefused(ran, 'file-not-xml')
  assert.match(ran.err, /PDF/)
})

test('a list of children in CSV is told for what it is', async () => {
  const ran = await throughline(['check', file('csv.xml', 'CHILD,SEX,DOB\n1,F,01/02/2015\n')])
  assertRefused(ran, 'file-not-xml')
  assert.match(ran.err, /CSV/)
})

test('an XML bomb is refused', async () => {
  const entities = Array.from({ length: 12 }, (_, at) => `<!ENTITY l${at + 1} "${`&l${at};`.repeat(10)}">`)
  const bomb = `<?xml version="1.0"?><!DOCTYPE Message [<!ENTITY l0 "lol">${entities.join('')}]><Message>&l12;</Message>`
  assertRefused(await throughline(['check', file('bomb.xml', bomb)]), 'xml-doctype')
})

test('a document type with an external entity is refused, and what it names is not read', async () => {
  const secret = file('secret.txt', 'a secret')
  const asking = `<?xml version="1.0"?><!DOCTYPE Message [<!ENTITY x SYSTEM "file://${secret}">]><Message>&x;</Message>`
  const ran = await throughline(['check', file('external.xml', asking)])
  assertRefused(ran, 'xml-doctype')
  assert.doesNotMatch(ran.err + ran.out, /a secret/)
})

test('an entity that nothing declares is refused', async () => {
  const ran = await throughline(['check', file('entity.xml', good.replace('A1', '&lol;'))])
  assertRefused(ran, 'xml-not-well-formed')
})

test('two million open tags are refused', async () => {
  assertRefused(await throughline(['check', file('deep.xml', `<Message>${'<a>'.repeat(2e6)}`)]), 'xml-too-deep')
})

test('two million tags that close again, where none belongs, are findings and no more', async () => {
  const many = good.replace('<Children>', `<Children>${'<a></a>'.repeat(2e6)}`)
  const ran = await throughline(['check', file('wide.xml', many)])
  assert.equal(ran.code, 0, ran.err)
  assert.match(ran.out, /The element a has no place in Children.*more like it/)
  assertQuick(ran)
})

test('a value of 60 MB is refused', async () => {
  const long = good.replace('A1', 'A'.repeat(60e6))
  assertRefused(await throughline(['check', file('long.xml', long)]), 'xml-value-too-long')
})

test('a tag of 60 MB is refused', async () => {
  const long = `<Message ${'a'.repeat(60e6)}="1"></Message>`
  const ran = await throughline(['check', file('long-tag.xml', long)])
  assert.equal(ran.code, 2)
  assert.match(ran.err, /^throughline: [^\n]+\n$/)
  assertQuick(ran)
})

test('bytes that are not the UTF-8 the file says are refused', async () => {
  const latin = Buffer.from(good.replace('A1', 'Zo\u00eb'), 'latin1')
  assertRefused(await throughline(['check', file('latin.xml', latin)]), 'encoding-wrong')
})

test('UTF-16 that is only said is refused', async () => {
  const said = good.replace('UTF-8', 'UTF-16')
  assertRefused(await throughline(['check', file('said.xml', said)]), 'encoding-wrong')
})

test('an encoding we do not read is refused', async () => {
  const ran = await throughline(['check', file('ebcdic.xml', good.replace('UTF-8', 'EBCDIC-CP-GB'))])
  assertRefused(ran, 'encoding-unknown')
})

test('the school census is told for another return', async () => {
  const ran = await throughline(['check', file('school.xml', good.replace('>CIN<', '>SC<'))])
  assertRefused(ran, 'return-not-recognised')
})

test('the return of looked-after children is told for another return', async () => {
  const ran = await throughline(['check', file('903.xml', '<SSDA903><Child><ID>1</ID></Child></SSDA903>')])
  assertRefused(ran, 'return-not-recognised')
  assert.match(ran.err, /SSDA903/)
})

test('a census with no children in it is refused', async () => {
  assertRefused(await throughline(['check', file('none.xml', census([]))]), 'return-without-children')
})

test('a census without the element Children is refused', async () => {
  const without = good.replace(/<Children>[\s\S]*<\/Children>/, '')
  assertRefused(await throughline(['check', file('without.xml', without)]), 'return-without-children')
})

test('the year 2031 is refused, and runs when the rules of another year are asked for', async () => {
  const late = file('2031.xml', census([child('A1')], 2031))
  assertRefused(await throughline(['check', late]), 'year-without-rules')
  assertRefused(await throughline(['check', late, '--year', '2031']), 'year-without-rules')
  assert.equal((await throughline(['check', late, '--year', '2026'])).code, 0)
})

test('script in a value is data: it is checked, and nothing makes it more than text', async () => {
  const script = '<script>alert(1)</script>'
  const id = script.replaceAll('<', '&lt;')
  const path = file('script.xml', census([child(id)]))
  const csv = await throughline(['check', path, '--format', 'csv'])
  assert.equal(csv.code, 0, csv.err)
  assert.ok(csv.out.split('\r\n')[1]?.includes(`,${script},`), csv.out)
  const text = await throughline(['check', path])
  assert.ok(!text.out.includes(script))
})

test('what a terminal would obey never reaches it', async () => {
  const ran = await throughline(['check', file('c1.xml', good.replace('>CIN<', '>C\u009b31mN<'))])
  assertRefused(ran, 'return-not-recognised')
  assert.ok(!ran.err.includes('\u009b'))
})
