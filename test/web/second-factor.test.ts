import assert from 'node:assert/strict'
import test, { before } from 'node:test'
import type { FastifyInstance } from 'fastify'
import { resetSecondFactor } from '../../src/work/keep-accounts.ts'
import { codeOf, stepAt } from '../../src/work/one-time-code.ts'
import type { Place } from '../../src/work/place.ts'
import { testPlace } from '../database.ts'
import { operatorOf, password, person } from './people.ts'
import { TestBrowser, testServer } from './served.ts'

let place: Place
let app: FastifyInstance
before(async () => {
  place = await testPlace()
  app = testServer(place)
  await person(place, 'ash', 'administrator')
})

async function secretOf(subject: string): Promise<Uint8Array> {
  const { rows } = await place.store.owner.query(
    'select f.secret from access.second_factor f join access.account a using (account_id) where a.subject = $1',
    [subject],
  )
  return rows[0].secret
}

test('an administrator sets up a second factor before they see anything, and then has another token', async () => {
  const browser = new TestBrowser(app)
  const page = await browser.signIn('ash', password, '/account')
  assert.match(page.body, /Set up a second factor/)
  assert.match(page.body, /<code class="tl-secret">([A-Z2-7]{4} ){7}[A-Z2-7]{4}<\/code>/)
  assert.equal((await browser.get('/account')).headers.location, '/second-factor?to=%2Faccount')
  const wrong = await browser.fill('/second-factor', { code: '000 000' })
  assert.equal(wrong.statusCode, 422)
  const before = String(browser.cookie('throughline'))
  const code = codeOf(await secretOf('ash'), stepAt(Date.now()))
  const right = await browser.fill('/second-factor', { code, to: '/account' })
  assert.equal(right.statusCode, 303)
  assert.notEqual(browser.cookie('throughline'), before)
  assert.match((await browser.visit('/account')).body, /password and code/)
  const old = new TestBrowser(app)
  old.keep('throughline', before)
  assert.equal((await old.get('/account')).headers.location, '/sign-in?to=%2Faccount')

  const next = new TestBrowser(app)
  const asked = await next.signIn('ash', password)
  assert.match(asked.body, /Enter the code/)
  assert.doesNotMatch(asked.body, /tl-secret/)
  assert.equal((await next.fill('/second-factor', { code })).statusCode, 422)
  const later = codeOf(await secretOf('ash'), stepAt(Date.now()) + 1)
  assert.equal((await next.fill('/second-factor', { code: later })).statusCode, 303)
  assert.equal((await next.visit('/account')).statusCode, 200)
})

test('ten wrong codes, and no more are tried', async () => {
  await person(place, 'bryn', 'administrator')
  const browser = new TestBrowser(app)
  await browser.signIn('bryn', password)
  await Array.from({ length: 10 }).reduce<Promise<unknown>>(
    (before) => before.then(() => browser.fill('/second-factor', { code: 'x' })),
    Promise.resolve(),
  )
  const code = codeOf(await secretOf('bryn'), stepAt(Date.now()))
  assert.equal((await browser.fill('/second-factor', { code })).statusCode, 429)
})

test('with the factor taken away, a session that had passed it ends and another is set up', async () => {
  await person(place, 'cleo', 'records-officer')
  const browser = new TestBrowser(app)
  await browser.signIn('cleo', password)
  await browser.fill('/second-factor', { code: codeOf(await secretOf('cleo'), stepAt(Date.now())) })
  assert.equal((await browser.get('/account')).statusCode, 200)
  await resetSecondFactor(place, await operatorOf(place), { subject: 'cleo' })
  assert.equal((await browser.get('/account')).statusCode, 303)
  assert.match((await browser.signIn('cleo', password)).body, /Set up a second factor/)
})

test('with a half-open session nothing of the account can be changed', async () => {
  await person(place, 'dara', 'administrator')
  const browser = new TestBrowser(app)
  await browser.signIn('dara', password)
  assert.equal((await browser.get('/account/password')).headers.location, '/second-factor')
  assert.equal((await browser.get('/choose-role')).headers.location, '/second-factor')
})
