import assert from 'node:assert/strict'
import test, { before } from 'node:test'
import type { FastifyInstance } from 'fastify'
import type { LogLine } from '../../src/web/request-log.ts'
import type { Place } from '../../src/work/place.ts'
import { testPlace } from '../database.ts'
import { password, person } from './people.ts'
import { TestBrowser, testServer, tokenIn } from './served.ts'

let place: Place
let app: FastifyInstance
/** Another that serves the same place, as another process does. */
let other: FastifyInstance
before(async () => {
  place = await testPlace()
  app = testServer(place)
  other = testServer(place)
  await person(place, 'ash', 'analyst')
  await person(place, 'bryn', 'analyst')
  await person(place, 'bryn', 'director')
})

test('every answer, whatever it is, has the headers that keep a page to itself', async () => {
  const asked = [
    ...['/', '/sign-in', '/account', '/nowhere', '/health', '/ready', '/assets/x/govuk.css', '/assets/x/none'],
    ...['/%zz', '/returns/%E0%A4%A?page=%zz'],
  ]
  const answers = await Promise.all(asked.map((url) => app.inject(url)))
  const kept = answers.map(({ headers }) => [
    headers['content-security-policy']?.toString().startsWith("default-src 'none'"),
    headers['x-content-type-options'],
    headers['x-frame-options'],
    headers['referrer-policy'],
    headers['strict-transport-security'],
  ])
  assert.deepEqual(
    kept,
    asked.map(() => [true, 'nosniff', 'DENY', 'same-origin', undefined]),
  )
  assert.equal(answers[0]?.headers['cache-control'], 'no-store')
  assert.match(String(answers[6]?.headers['cache-control']), /immutable/)
})

test('behind https, browsers are told to stay there, and cookies are for this host alone', async () => {
  const secure = testServer(place, { address: 'https://throughline.example' })
  const answer = await secure.inject('/sign-in')
  assert.equal(answer.headers['strict-transport-security'], 'max-age=31536000')
  const [cookie] = answer.cookies
  assert.equal(cookie?.name, '__Host-throughline-browser')
  assert.equal(cookie?.secure, true)
})

test('a form without its token, with another session’s, or with none to go with, is not read', async () => {
  const browser = new TestBrowser(app)
  const stranger = new TestBrowser(app)
  const strange = tokenIn((await stranger.get('/sign-in')).body)
  await browser.get('/sign-in')
  const sent = { subject: 'ash', password }
  assert.equal((await browser.post('/sign-in', sent)).statusCode, 403)
  assert.equal((await browser.post('/sign-in', { ...sent, token: strange })).statusCode, 403)
  assert.equal((await new TestBrowser(app).post('/sign-in', { ...sent, token: strange })).statusCode, 403)
  await browser.signIn('ash', password)
  const forged = await browser.post('/sign-out', { token: strange })
  assert.equal(forged.statusCode, 403)
  assert.match(forged.body, /Nothing was changed/)
  assert.equal((await browser.get('/account')).statusCode, 200)
})

test('a form that comes from another site is not read, even with its token', async () => {
  const browser = new TestBrowser(app)
  await browser.signIn('ash', password)
  const token = tokenIn((await browser.get('/account')).body)
  const from = (headers: Record<string, string>) => browser.post('/sign-out', { token }, headers)
  assert.equal((await from({ origin: 'https://evil.example' })).statusCode, 403)
  assert.equal((await from({ origin: 'null' })).statusCode, 403)
  assert.equal((await from({ 'sec-fetch-site': 'cross-site' })).statusCode, 403)
  assert.equal((await from({ 'sec-fetch-site': 'same-site', origin: 'http://localhost:80' })).statusCode, 403)
  assert.equal((await from({ 'sec-fetch-site': 'same-origin', origin: 'http://localhost:80' })).statusCode, 303)
})

test('a form of the way in sent twice at once is one: both answers give the same session', async () => {
  const browser = new TestBrowser(app)
  const token = tokenIn((await browser.get('/sign-in')).body)
  const once = () => browser.post('/sign-in', { token, subject: 'ash', password })
  const answers = await Promise.all([once(), once()])
  const [first, second] = answers.map(({ cookies }) => cookies.find(({ name }) => name === 'throughline')?.value)
  assert.ok(first)
  assert.equal(second, first)
})

test('a form of the way in sent to two servers at once is one: both answers give the same session', async () => {
  const browser = new TestBrowser(app)
  const token = tokenIn((await browser.get('/sign-in')).body)
  const sent = { token, subject: 'ash', password }
  const same = new TestBrowser(other)
  same.keep('throughline-browser', String(browser.cookie('throughline-browser')))
  const answers = await Promise.all([browser.post('/sign-in', sent), same.post('/sign-in', sent)])
  const [first, second] = answers.map(({ cookies }) => cookies.find(({ name }) => name === 'throughline')?.value)
  assert.ok(first)
  assert.equal(second, first)
  assert.equal((await same.get('/account')).statusCode, 200)
  const { rows } = await place.store.owner.query('select goes_to from access.sent_form')
  assert.ok(rows.every(({ goes_to: kept }) => !Buffer.from(kept, 'base64url').includes(first)))
})

test('script, SQL and path fragments in any field come back as text or not at all', async () => {
  const fragments = [
    '<script>alert(1)</script>',
    `'; drop table access.account; --`,
    '../../etc/passwd',
    '\u0000',
    '%00%ff',
    'x'.repeat(5000),
  ]
  const browser = new TestBrowser(app)
  const tried = await Promise.all(
    fragments.map(async (fragment) => {
      const page = await browser.get(`/sign-in?to=${encodeURIComponent(fragment)}`)
      const answer = await browser.post('/sign-in', {
        token: tokenIn(page.body),
        subject: fragment,
        password: 'x',
        to: fragment,
      })
      const unknown = await browser.get(`/returns/${encodeURIComponent(fragment)}?page=${encodeURIComponent(fragment)}`)
      return [
        page.statusCode,
        answer.statusCode,
        unknown.statusCode < 500,
        /<script>alert/.test(page.body + answer.body),
      ]
    }),
  )
  assert.deepEqual(
    tried,
    fragments.map(() => [200, 422, true, false]),
  )
  const { rows } = await place.store.owner.query('select count(*)::integer as n from access.account')
  assert.equal(rows[0].n, 2)
})

test('a body that is no form of ours is not read', async () => {
  const json = await app.inject({ method: 'POST', url: '/sign-in', payload: { subject: 'ash' } })
  assert.equal(json.statusCode, 415)
  const large = await app.inject({
    method: 'POST',
    url: '/sign-in',
    payload: `subject=${'x'.repeat(70_000)}`,
    headers: { 'content-type': 'application/x-www-form-urlencoded' },
  })
  assert.equal(large.statusCode, 413)
  assert.equal((await app.inject({ method: 'DELETE', url: '/account' })).statusCode, 404)
})

test('what is answered by no page is drawn for whoever asks, as a page is, and for nobody without a session', async () => {
  const browser = new TestBrowser(app)
  await browser.signIn('ash', password)
  const nowhere = await browser.get('/nowhere')
  assert.equal(nowhere.statusCode, 404)
  assert.match(nowhere.body, /Sign out/)
  assert.match(nowhere.body, /href="\/returns"/)
  const unreadable = await browser.get('/%zz')
  assert.equal(unreadable.statusCode, 404)
  assert.match(unreadable.body, /Sign out/)
  const large = await browser.post('/sign-out', { token: 'x'.repeat(70_000) })
  assert.equal(large.statusCode, 413)
  assert.match(large.body, /Sign out/)
  const stranger = await app.inject('/nowhere')
  assert.match(stranger.body, /Sign in/)
  assert.doesNotMatch(stranger.body, /Sign out|href="\/returns"/)
})

test('an address that is no page asks the database only for a browser with a session, and for no asset', async () => {
  let asked = 0
  const { pool } = place.store
  const connect = () => {
    asked++
    return pool.connect()
  }
  const counting = testServer({ ...place, store: { ...place.store, pool: { connect } as never } })
  const cookies = { throughline: 'A'.repeat(43) }
  await counting.inject('/nowhere')
  await counting.inject({ url: '/assets/x/none.css', cookies })
  assert.equal(asked, 0)
  const ended = await counting.inject({ url: '/nowhere', cookies })
  assert.equal(ended.statusCode, 404)
  assert.equal(asked, 1)
})

test('of a thousand requests from one address in a minute the last are turned away, and nobody else is', async () => {
  const limited = testServer(place, { requestsPerMinute: 600 })
  const answers = await Promise.all(Array.from({ length: 1000 }, () => limited.inject('/privacy')))
  const turned = answers.filter(({ statusCode }) => statusCode === 429)
  assert.equal(turned.length, 400)
  assert.equal(turned[0]?.headers['retry-after'], '60')
  assert.equal((await limited.inject({ url: '/privacy', remoteAddress: '203.0.113.9' })).statusCode, 200)
  assert.equal((await limited.inject('/health')).statusCode, 200)
})

test('the log of requests says which page, and never what stood in its address or was sent', async () => {
  const lines: LogLine[] = []
  const watched = testServer(place, { log: (line) => lines.push(line) })
  const browser = new TestBrowser(watched)
  await browser.get('/returns/4711?find=Rowan')
  await browser.fill('/sign-in', { subject: 'rowan', password: 'secret words here' })
  assert.deepEqual(
    lines.map(({ method, page, status }) => [method, page, status]),
    [
      ['GET', '/returns/:id', 303],
      ['GET', '/sign-in', 200],
      ['POST', '/sign-in', 422],
    ],
  )
  assert.doesNotMatch(JSON.stringify(lines), /4711|rowan|secret|127\.0/i)
})

test('whoever watches over us is told that the process lives, and whether it can work', async () => {
  assert.deepEqual((await app.inject('/health')).json(), { status: 'well' })
  assert.deepEqual((await app.inject('/ready')).json(), { status: 'ready' })
})

test('with the database away, open pages stay, closed ones say so, and all is back with it', async () => {
  const pool = {
    connect: () => Promise.reject(Object.assign(new Error('gone'), { code: 'ECONNREFUSED', syscall: 'connect' })),
    query: () => Promise.reject(new Error('gone')),
  }
  const away = testServer({ ...place, store: { ...place.store, pool: pool as never, owner: pool as never } })
  assert.equal((await away.inject('/privacy')).statusCode, 200)
  const closed = await away.inject({ url: '/account', cookies: { throughline: 'A'.repeat(43) } })
  assert.equal(closed.statusCode, 503)
  assert.match(closed.body, /The database cannot be reached/)
  const ready = await away.inject('/ready')
  assert.equal(ready.statusCode, 503)
  assert.deepEqual(ready.json(), { status: 'not ready', reason: 'the database does not answer' })
})

test('a fault is a reference for the person, and its place for the log', async () => {
  const lines: LogLine[] = []
  const broken = { connect: () => Promise.reject(new TypeError('no such thing')) }
  const watched = testServer(
    { ...place, store: { ...place.store, pool: broken as never } },
    { log: (line) => lines.push(line) },
  )
  const answer = await watched.inject('/account')
  assert.equal(answer.statusCode, 500)
  const reference = /reference ([0-9a-f]{8})/.exec(answer.body)?.[1]
  const fault = lines.find((line) => line.fault === reference)
  assert.equal(fault?.stack?.[0], 'TypeError: no such thing')
  assert.doesNotMatch(answer.body, /no such thing/)
})
