import assert from 'node:assert/strict'
import test, { before } from 'node:test'
import type { FastifyInstance } from 'fastify'
import { readLog } from '../../src/store/access-log.ts'
import { endGrant } from '../../src/store/accounts.ts'
import { byItself, transaction } from '../../src/store/transaction.ts'
import { closeAccountHere, giveOneTimePassword } from '../../src/work/keep-accounts.ts'
import type { Place } from '../../src/work/place.ts'
import { signed } from '../../src/work/tokens.ts'
import { testPlace } from '../database.ts'
import { operatorOf, password, person } from './people.ts'
import { TestBrowser, testServer, tokenIn } from './served.ts'

let place: Place
let app: FastifyInstance
before(async () => {
  place = await testPlace()
  app = testServer(place)
  await person(place, 'ash', 'analyst')
  await person(place, 'bryn', 'director')
})

const inAuthority = (work: Parameters<typeof transaction>[3]) =>
  transaction(place.store.pool, 'keep', byItself('330', place.today()), work)
const logged = async (): Promise<readonly string[]> => {
  const filter = { account: null, what: null, from: null, until: null }
  const entries = (await inAuthority((db) => readLog(db, '330', filter, 20, 0))) as { what: string }[]
  return entries.map(({ what }) => what)
}

test('who signs in is brought to the page they wanted, and their name stands on it', async () => {
  const browser = new TestBrowser(app)
  const sent = await browser.get('/account?x=1')
  assert.equal(sent.statusCode, 303)
  assert.equal(sent.headers.location, '/sign-in?to=%2Faccount%3Fx%3D1')
  const page = await browser.signIn('Ash ', password, '/account?x=1')
  assert.equal(page.statusCode, 200)
  assert.match(page.body, /<h1 class="tl-h1">Made-up ash<\/h1>/)
  assert.match(page.body, /Made-up ash, data analyst/)
  assert.deepEqual((await logged()).slice(0, 1), ['sign-in'])
})

test('the session cookie is out of reach of scripts and of other sites, and says nothing', async () => {
  const browser = new TestBrowser(app)
  const answer = await browser.fill('/sign-in', { subject: 'ash', password })
  const cookie = answer.cookies.find(({ name }) => name === 'throughline')
  assert.match(String(cookie?.value), /^[A-Za-z0-9_-]{43}$/)
  assert.equal(cookie?.httpOnly, true)
  assert.equal(cookie?.sameSite, 'Lax')
  assert.equal(cookie?.path, '/')
  const { rows } = await place.store.owner.query('select token_hash from access.session')
  assert.ok(!JSON.stringify(rows).includes(String(cookie?.value)))
})

test('a wrong password, an unknown name and a closed account get the same answer', async () => {
  await person(place, 'gone', 'analyst')
  await closeAccountHere(place, await operatorOf(place), { subject: 'gone' })
  const answers = [
    await new TestBrowser(app).signIn('bryn', 'not the password'),
    await new TestBrowser(app).signIn('nobody at all', password),
    await new TestBrowser(app).signIn('gone', password),
  ]
  const said = answers.map(({ statusCode, body }) => [
    statusCode,
    /do not match an account/.test(body),
    /; (\d+) are left/.exec(body)?.[1],
  ])
  assert.deepEqual(said, [
    [422, true, '9'],
    [422, true, '9'],
    [422, true, '9'],
  ])
})

test('after ten wrong passwords the right one is not tried either, and nobody else is kept out', async () => {
  await person(place, 'cleo', 'analyst')
  const browser = new TestBrowser(app)
  const page = await browser.visit('/sign-in')
  const tries = Array.from({ length: 12 }, (_, at) => ({
    subject: 'cleo',
    password: `wrong ${at}`,
    token: `${tokenIn(page.body)}${at}`,
  }))
  const answers = await Promise.all(tries.map((fields) => browser.post('/sign-in', fields)))
  const statuses = answers.map(({ statusCode }) => statusCode).sort()
  assert.deepEqual(statuses, [...Array.from({ length: 10 }, () => 422), 429, 429])
  const right = await browser.signIn('cleo', password)
  assert.equal(right.statusCode, 429)
  assert.match(right.body, /Nothing more is tried for 1\d minutes/)
  assert.equal((await browser.signIn('ash', password)).statusCode, 200)
})

test('an address that fails fifty times, whatever the names, is made to wait', async () => {
  const browser = new TestBrowser(app)
  browser.from = '203.0.113.7'
  await place.store.owner.query(
    `insert into access.sign_in_attempt select gen_random_uuid(), now(), md5(n::text) || md5(n::text), $1, false from generate_series(1, 50) n`,
    [signed(place.markKey, 'address|203.0.113.7')],
  )
  assert.equal((await browser.signIn('ash', password)).statusCode, 429)
})

test('signing out ends the session: a copy of its token opens nothing', async () => {
  const browser = new TestBrowser(app)
  await browser.signIn('ash', password)
  const thief = new TestBrowser(app)
  thief.keep('throughline', String(browser.cookie('throughline')))
  assert.equal((await thief.get('/account')).statusCode, 200)
  const page = await browser.get('/account')
  const out = await browser.post('/sign-out', { token: tokenIn(page.body) })
  assert.equal(out.headers.location, '/sign-out')
  assert.equal(browser.cookie('throughline'), undefined)
  assert.match((await browser.visit('/sign-out')).body, /You are signed out/)
  assert.equal((await thief.get('/account')).statusCode, 303)
})

test('signing in gives a token that was not known before, whatever the browser had', async () => {
  const browser = new TestBrowser(app)
  await browser.signIn('ash', password)
  const before = String(browser.cookie('throughline'))
  const page = await browser.get('/account')
  await browser.post('/sign-in', { token: tokenIn(page.body), subject: 'bryn', password })
  assert.notEqual(browser.cookie('throughline'), before)
  const old = new TestBrowser(app)
  old.keep('throughline', before)
  assert.equal((await old.get('/account')).statusCode, 303)
})

test('a made-up token is nobody', async () => {
  const browser = new TestBrowser(app)
  browser.keep('throughline', 'A'.repeat(43))
  assert.equal((await browser.get('/account')).statusCode, 303)
  browser.keep('throughline', "' or true --")
  assert.equal((await browser.get('/account')).statusCode, 303)
})

test('a session ends an hour after it was used, and twelve hours after it began', async () => {
  const browser = new TestBrowser(app)
  await browser.signIn('ash', password)
  await place.store.owner.query(`update access.session set seen_at = now() - interval '61 minutes'`)
  assert.equal((await browser.get('/account')).statusCode, 303)
  await place.store.owner.query(`update access.session set seen_at = now(), expires_at = now() - interval '1 second'`)
  assert.equal((await browser.get('/account')).statusCode, 303)
})

test('an account that is closed, or whose role is ended, is out with its next request', async () => {
  await person(place, 'dara', 'analyst')
  const browser = new TestBrowser(app)
  await browser.signIn('dara', password)
  const { rows } = await place.store.owner.query(
    `select grant_id from access.role_grant g join access.account a using (account_id) where a.subject = 'dara'`,
  )
  await inAuthority((db) => endGrant(db, '330', rows[0].grant_id))
  const answer = await browser.get('/account')
  assert.equal(answer.statusCode, 403)
  assert.match(answer.body, /has been given no role here/)
  await closeAccountHere(place, await operatorOf(place), { subject: 'dara' })
  assert.equal((await browser.get('/account')).statusCode, 303)
})

test('no address of another site is gone to after signing in', async () => {
  const hostile = [
    'https://evil.example/',
    '//evil.example',
    '/\\evil.example',
    '/.//evil.example',
    '/%5C/evil',
    '/sign-out',
  ]
  const gone = await Promise.all(
    hostile.map(async (to) => {
      const browser = new TestBrowser(app)
      await browser.signIn('ash', password)
      return (await browser.get(`/sign-in?to=${encodeURIComponent(to)}`)).headers.location
    }),
  )
  assert.deepEqual(gone, ['/', '/', '/', '/', '/%5C/evil', '/'])
})

test('a one-time password leads to nothing but another password', async () => {
  await person(place, 'erin', 'analyst')
  const once = await giveOneTimePassword(place, await operatorOf(place), { subject: 'erin' })
  const browser = new TestBrowser(app)
  const page = await browser.signIn('erin', once, '/account')
  assert.match(page.body, /was good for one time/)
  assert.equal((await browser.get('/returns')).headers.location, '/account/password?to=%2Freturns')
  const weak = await browser.fill('/account/password', { current: once, password: 'throughline1' })
  assert.match(weak.body, /among the first that would be guessed/)
  const before = String(browser.cookie('throughline'))
  const done = await browser.fill('/account/password', {
    current: once,
    password: 'a wholly different one',
    to: '/account',
  })
  assert.equal(done.headers.location, '/sign-in?to=%2Faccount')
  assert.notEqual(browser.cookie('throughline'), before)
  assert.equal((await browser.visit('/account')).statusCode, 200)
  assert.equal((await new TestBrowser(app).signIn('erin', once)).statusCode, 422)
})

test('who has two roles chooses one, acts in it alone, and may change', async () => {
  await person(place, 'fen', 'analyst')
  await person(place, 'fen', 'councillor')
  const browser = new TestBrowser(app)
  const choice = await browser.signIn('fen', password, '/account')
  assert.match(choice.body, /In which role do you want to go on/)
  const chosen = await browser.post('/choose-role', {
    token: tokenIn(choice.body),
    role: '330 councillor',
    to: '/account',
  })
  assert.match((await browser.visit(String(chosen.headers.location))).body, /Made-up fen, councillor/)
  assert.equal((await browser.get('/returns')).statusCode, 403)
  const again = await browser.visit('/choose-role')
  await browser.post('/choose-role', { token: tokenIn(again.body), role: '330 analyst' })
  assert.equal((await browser.get('/returns')).statusCode, 200)
  const stolen = await browser.visit('/choose-role')
  const refused = await browser.post('/choose-role', { token: tokenIn(stolen.body), role: '330 administrator' })
  assert.equal(refused.statusCode, 403)
})

test('a page that is not for the role says what is missing and whom to ask', async () => {
  await person(place, 'gail', 'councillor')
  const browser = new TestBrowser(app)
  await browser.signIn('gail', password)
  const answer = await browser.get('/returns')
  assert.equal(answer.statusCode, 403)
  assert.match(answer.body, /Your role, councillor, is not given this: see the files sent in.*Ask your administrator/)
  assert.doesNotMatch(answer.body, /href="\/returns"/)
})

test('where passwords are switched off the form is gone, and sending it is refused', async () => {
  const without = testServer(place, { entrance: { passwords: false, service: null } })
  const browser = new TestBrowser(without)
  const page = await browser.get('/sign-in')
  assert.doesNotMatch(page.body, /type="password"/)
  const known = new TestBrowser(app)
  const token = tokenIn((await known.get('/sign-in')).body)
  browser.keep('throughline-browser', String(known.cookie('throughline-browser')))
  assert.equal((await browser.post('/sign-in', { token, subject: 'ash', password })).statusCode, 403)
})
