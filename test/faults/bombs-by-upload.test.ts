import assert from 'node:assert/strict'
import test, { before } from 'node:test'
import { deflateRawSync } from 'node:zlib'
import type { FastifyInstance } from 'fastify'
import { zipSync } from 'fflate'
import { type RefusalReason, refusalReasons } from '../../src/core/refusal.ts'
import { child as record } from '../../src/returns/cin-census/example.ts'
import { loadSubmission } from '../../src/work/load-submission.ts'
import type { Place } from '../../src/work/place.ts'
import { placeWith } from '../loaded-place.ts'
import { password, person } from '../web/people.ts'
import { TestBrowser, testServer, tokenIn } from '../web/served.ts'
import { census, child } from './run-command.ts'
import { zipOf } from './zip-by-hand.ts'

const good = census([child('A1')]).replace('>330<', '>101<')
const header = 'child,worker_id,team_id,role,from,to\n'

let place: Place
let app: FastifyInstance
let browser: TestBrowser
before(async () => {
  place = await placeWith([record({ LAchildID: 'KEPT1' })])
  app = testServer(place)
  await person(place, 'ash', 'analyst', { laCode: '101' })
  browser = new TestBrowser(app)
  await browser.signIn('ash', password)
})

/** Sends a file through the page and loads it when it is taken in: the page on which they see what became of it. */
async function told(name: string, content: string | Uint8Array<ArrayBuffer>): Promise<string> {
  const started = performance.now()
  const form = new FormData()
  form.append('token', tokenIn((await browser.get('/returns/send')).body))
  form.append('file', new Blob([content]), name)
  const body = new Response(form)
  const answer = await app.inject({
    method: 'POST',
    url: '/returns/send',
    payload: Buffer.from(await body.arrayBuffer()),
    headers: { 'content-type': String(body.headers.get('content-type')) },
    cookies: { throughline: String(browser.cookie('throughline')) },
  })
  const address = String(answer.headers.location ?? '')
  if (answer.statusCode === 303) await loadSubmission(place, '101', address.replace('/returns/', ''))
  const page = answer.statusCode === 303 ? (await browser.get(address)).body : answer.body
  assert.doesNotMatch(page, /\n\s+at |root:x:/)
  assert.ok(performance.now() - started < 20_000, `${name} takes long`)
  return page
}

/** The refusal, in the words of the catalogue. */
function assertTold(said: string, reason: RefusalReason): void {
  assert.ok(said.includes(refusalReasons[reason]), said)
}

/** What is held besides what was there before: nothing. */
async function nothingLoaded(): Promise<void> {
  const { rows } = await place.store.owner.query(
    `select (select count(*)::integer from landing.load) as loads, (select count(*)::integer from ssd.ssd_person) as people`,
  )
  assert.deepEqual(rows, [{ loads: 1, people: 1 }])
}

test('a ZIP bomb is refused, and so is one among what is left out', async () => {
  const unpacked = Buffer.concat([Buffer.from('<Message>'), Buffer.alloc(60e6, '<a></a>')])
  assertTold(await told('bomb.zip', zipOf('bomb.xml', deflateRawSync(unpacked), unpacked.length)), 'zip-too-large')
  const hidden = zipOf('__MACOSX/._a.xml', deflateRawSync(Buffer.alloc(60e6)), 60e6)
  assertTold(await told('mac.zip', hidden), 'zip-too-large')
  await nothingLoaded()
})

test('a ZIP in a ZIP, a name that climbs and very many files are refused', async () => {
  const bytes = new TextEncoder().encode(good)
  assertTold(await told('nested.zip', zipSync({ 'inner.zip': zipSync({ 'a.xml': bytes }) })), 'zip-in-zip')
  assertTold(await told('climbing.zip', zipSync({ '../../b.xml': bytes })), 'zip-unsafe-name')
  const many = Object.fromEntries(Array.from({ length: 5000 }, (_, at) => [`${at}.txt`, new Uint8Array(1)]))
  assertTold(await told('many.zip', zipSync(many, { level: 0 })), 'zip-too-large')
  await nothingLoaded()
})

test('an XML bomb, and one that asks for a file of ours, are refused and nothing is read', async () => {
  const entities = Array.from({ length: 12 }, (_, at) => `<!ENTITY l${at + 1} "${`&l${at};`.repeat(10)}">`).join('')
  const bomb = good.replace('<Message>', `<!DOCTYPE Message [<!ENTITY l0 "lol">${entities}]><Message>`)
  assertTold(await told('bomb.xml', bomb.replace('A1', '&l12;')), 'xml-doctype')
  const asking = good.replace('<Message>', '<!DOCTYPE Message [<!ENTITY x SYSTEM "file:///etc/passwd">]><Message>')
  assertTold(await told('external.xml', asking.replace('A1', '&x;')), 'xml-doctype')
  await nothingLoaded()
})

test('tags without end and a value without end are refused', async () => {
  assertTold(await told('deep.xml', good.replace('<Children>', `<Children>${'<a>'.repeat(1e6)}`)), 'xml-too-deep')
  assertTold(await told('long.xml', good.replace('A1', 'A'.repeat(30e6))), 'xml-value-too-long')
  await nothingLoaded()
})

test('a table whose quote is never closed, or of a million headings, is refused', async () => {
  assert.match(await told('quote.csv', `${header}"${'A,'.repeat(10e6)}`), /quotation mark on line 2 is never closed/)
  assertTold(await told('heads.csv', `${'child,'.repeat(1e6)}\n`), 'return-not-recognised')
  await nothingLoaded()
})

test('of a table, a value of 20 MB and a row of a million values are left out, each with its line', async () => {
  const row = 'C1,W1,T1,allocated,2026-01-05,\n'
  const value = await told('value.csv', `${header}${'A'.repeat(20e6)},W1,T1,allocated,2026-01-05,\n${row}`)
  assert.match(value, /1 of 2 rows are left out[\s\S]*A value is longer than its column can be/)
  const wide = await told('wide.csv', `${header}${'A,'.repeat(1e6)}\n${row}`)
  assert.match(wide, /1 of 2 rows are left out[\s\S]*More values than columns/)
})
