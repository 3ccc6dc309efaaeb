import assert from 'node:assert/strict'
import test from 'node:test'
import { deflateRawSync } from 'node:zlib'
import { zipSync } from 'fflate'
import { assertQuick, assertRefused, census, child, file, throughline } from './run-command.ts'
import { zipOf } from './zip-by-hand.ts'

const bytes = (text: string) => new TextEncoder().encode(text)
const good = bytes(census([child('A1')]))

test('every census in a ZIP is checked, and named after the ZIP', async () => {
  const zip = file('two.zip', zipSync({ 'a.xml': good, 'more/b.xml': good, 'read me.txt': bytes('hello') }))
  const { code, out, err } = await throughline(['check', zip, '--format', 'json'])
  assert.equal(code, 0, err)
  const names = (JSON.parse(out) as { file: string }[]).map((each) => each.file)
  assert.deepEqual(names, [`${zip}/a.xml`, `${zip}/more/b.xml`])
})

test('a ZIP is told by its content, also from standard input', async () => {
  const { code, out, err } = await throughline(['check', '-', '--format', 'json'], {
    input: zipSync({ 'a.xml': good }),
  })
  assert.equal(code, 0, err)
  assert.equal((JSON.parse(out) as unknown[]).length, 1)
})

test('one broken census in a ZIP does not keep the next from being checked', async () => {
  const zip = file('half.zip', zipSync({ 'a.xml': good.slice(0, 300), 'b.xml': good }))
  const { code, out, err } = await throughline(['check', zip, '--format', 'json'])
  assert.equal(code, 2)
  assert.match(err, /^throughline: [^\n]*a\.xml: The XML stops before its end[^\n]*\n$/)
  const [first, second] = JSON.parse(out) as { refused?: { reason: string }; children?: number }[]
  assert.equal(first?.refused?.reason, 'xml-cut-off')
  assert.equal(second?.children, 1)
})

test('a ZIP bomb is refused', async () => {
  const unpacked = Buffer.concat([Buffer.from('<Message>'), Buffer.alloc(200e6, '<a></a>')])
  const bomb = file('bomb.zip', zipOf('bomb.xml', deflateRawSync(unpacked), unpacked.length))
  assertRefused(await throughline(['check', bomb]), 'zip-too-large')
})

test('a ZIP bomb among what is left out is refused too', async () => {
  const packed = deflateRawSync(Buffer.alloc(200e6))
  const bomb = file('mac.zip', zipOf('__MACOSX/._a.xml', packed, 200e6))
  assertRefused(await throughline(['check', bomb]), 'zip-too-large')
})

test('a ZIP of very many files is refused', async () => {
  const entries = Object.fromEntries(Array.from({ length: 5000 }, (_, at) => [`${at}.txt`, bytes('x')]))
  assertRefused(await throughline(['check', file('many.zip', zipSync(entries, { level: 0 }))]), 'zip-too-large')
})

test('a name that climbs out of the folder is refused', async () => {
  const zip = file('climbing.zip', zipSync({ 'a.xml': good, '../../b.xml': good }))
  assertRefused(await throughline(['check', zip]), 'zip-unsafe-name')
})

test('a name from the root of the disk is refused', async () => {
  assertRefused(await throughline(['check', file('root.zip', zipSync({ '/etc/a.xml': good }))]), 'zip-unsafe-name')
  assertRefused(await throughline(['check', file('drive.zip', zipSync({ 'C:a.xml': good }))]), 'zip-unsafe-name')
})

test('a ZIP in a ZIP is said not to have been checked, and what stands beside it is checked', async () => {
  const zip = file('nested.zip', zipSync({ 'inner.zip': zipSync({ 'a.xml': good }), 'b.xml': good }))
  const ran = await throughline(['check', zip])
  assertRefused(ran, 'zip-in-zip')
  assert.match(ran.out, /b\.xml\n.*\n\n1 child/)
})

test('half a ZIP is refused', async () => {
  const whole = zipSync({ 'a.xml': bytes(census(Array.from({ length: 500 }, (_, at) => child(`A${at}`)))) })
  const ran = await throughline(['check', file('cut.zip', whole.slice(0, whole.length / 2))])
  assertRefused(ran, 'zip-broken')
})

test('a ZIP with a password is refused', async () => {
  const zip = Buffer.from(zipSync({ 'a.xml': good }))
  zip.writeUInt16LE(1, 6)
  assertRefused(await throughline(['check', file('password.zip', zip)]), 'zip-locked')
})

test('a ZIP without a census is refused', async () => {
  const ran = await throughline(['check', file('text.zip', zipSync({ 'read me.txt': bytes('hello') }))])
  assertRefused(ran, 'zip-without-returns')
})

test('a workbook is told for what it is', async () => {
  const workbook = zipSync({ '[Content_Types].xml': bytes('<Types/>'), 'xl/workbook.xml': bytes('<workbook/>') })
  const ran = await throughline(['check', file('book.xml', workbook)])
  assertRefused(ran, 'file-not-xml')
  assert.match(ran.err, /Excel/)
})

test('a name that a terminal would obey is shown without what it would obey', async () => {
  const ran = await throughline(['check', file('colour.zip', zipSync({ '\u001b[31ma.xml': good }))])
  assert.equal(ran.code, 0, ran.err)
  assert.ok(!ran.out.includes('\u001b'))
  assertQuick(ran)
})
