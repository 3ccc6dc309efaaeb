import assert from 'node:assert/strict'
import test, { before } from 'node:test'
import type { FastifyInstance } from 'fastify'
import { child as example } from '../../src/returns/ssda903/example.ts'
import { addAuthority } from '../../src/store/authorities.ts'
import { byItself, transaction } from '../../src/store/transaction.ts'
import type { Place } from '../../src/work/place.ts'
import { testPlace } from '../database.ts'
import { lookedAfterZip } from '../looked-after-return.ts'
import { password, person } from './people.ts'
import { TestBrowser, testServer, tokenIn } from './served.ts'

let place: Place
let app: FastifyInstance
before(async () => {
  place = await testPlace()
  await transaction(place.store.pool, 'keep', byItself('330', place.today()), (db) =>
    addAuthority(db, '330', 'Ashenholt', false),
  )
  app = testServer(place)
  await person(place, 'ash', 'analyst')
})

const allocations = 'child,worker_id,team_id,role,from,to\nC1,W1,T1,allocated,2026-01-05,\n'

/** A form with files, as a browser sends it: the token first. */
async function send(
  token: string | null,
  files: readonly (readonly [name: string, content: string | Uint8Array<ArrayBuffer>])[],
  year?: string,
) {
  const browser = new TestBrowser(app)
  await browser.signIn('ash', password)
  const page = await browser.get('/returns/send')
  const form = new FormData()
  if (token !== null) form.append('token', token === 'own' ? tokenIn(page.body) : token)
  for (const [name, content] of files) form.append('file', new Blob([content]), name)
  if (year !== undefined) form.append('year', year)
  const body = new Response(form)
  return app.inject({
    method: 'POST',
    url: '/returns/send',
    payload: Buffer.from(await body.arrayBuffer()),
    headers: { 'content-type': String(body.headers.get('content-type')) },
    cookies: { throughline: String(browser.cookie('throughline')) },
  })
}
const kept = async () => (await place.store.owner.query('select count(*)::integer as n from work.submission')).rows[0].n

test('files sent without the form’s token, or with a forged one, are not read', async () => {
  assert.equal((await send(null, [['a.csv', allocations]])).statusCode, 403)
  assert.equal((await send('forged.token', [['a.csv', allocations]])).statusCode, 403)
  assert.equal(await kept(), 0)
})

test('a form in which no file was chosen says so', async () => {
  const answer = await send('own', [['', '']])
  assert.equal(answer.statusCode, 400)
  assert.match(answer.body, /No file was chosen/)
})

test('one that is refused halfway does not keep out the next', async () => {
  const answer = await send('own', [
    ['report.pdf', `%PDF-1.7 ${'x'.repeat(300_000)}`],
    ['a.csv', allocations],
  ])
  assert.equal(answer.statusCode, 422)
  assert.match(answer.body, /report\.pdf/)
  assert.match(answer.body, /1 file was taken in/)
  assert.equal(await kept(), 1)
})

test('the same file sent twice at once is one submission', async () => {
  const other = `${allocations}C2,W1,T1,allocated,2026-01-06,\n`
  const answers = await Promise.all([send('own', [['b.csv', other]]), send('own', [['b.csv', other]])])
  assert.equal(answers[0]?.statusCode, 303)
  assert.equal(answers[1]?.headers.location, answers[0]?.headers.location)
  assert.equal(await kept(), 2)
})

const returned = lookedAfterZip([example({ Reviews: [{}] })])

test('a looked-after return is sent in with its year, and its page says how the year was taken', async () => {
  const answer = await send('own', [['ssda903.zip', Uint8Array.from(returned)]], '2025')
  assert.equal(answer.statusCode, 303)
  const browser = new TestBrowser(app)
  await browser.signIn('ash', password)
  const page = await browser.get(String(answer.headers.location))
  assert.match(page.body, /Looked-after return, 2024-25/)
  assert.match(page.body, /<dt>Year<\/dt><dd>2024-25, chosen when it was sent in<\/dd>/)
})

test('the same return sent without a year is another submission: its newest date tells the year', async () => {
  const before = await kept()
  const answer = await send('own', [['ssda903.zip', Uint8Array.from(returned)]], '')
  const browser = new TestBrowser(app)
  await browser.signIn('ash', password)
  assert.match((await browser.get(String(answer.headers.location))).body, /<dd>Told by its newest date<\/dd>/)
  assert.equal(await kept(), before + 1)
})

test('a year that cannot be is refused on the form, which keeps the choice of those that can', async () => {
  const before = await kept()
  const answer = await send('own', [['ssda903.zip', Uint8Array.from(returned)]], 'abc')
  assert.equal(answer.statusCode, 422)
  assert.match(answer.body, /<dt>Year of the return<\/dt><dd>The year that was chosen cannot be taken\. The year of a/)
  const other = await send('own', [['ssda903.zip', Uint8Array.from(returned)]], '2023')
  assert.match(other.body, /<option value="2023" selected>2022-23<\/option>/)
  assert.match(other.body, /Nothing in the return is of the year that was chosen/)
  assert.equal(await kept(), before)
})

test('an address with a year that is none shows the form as it is', async () => {
  const browser = new TestBrowser(app)
  await browser.signIn('ash', password)
  const page = await browser.get('/returns/send?year=abc')
  assert.equal(page.statusCode, 200)
  assert.match(page.body, /<option value="">the year its newest date falls in<\/option><option value="20\d\d">/)
})
