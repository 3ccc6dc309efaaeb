import assert from 'node:assert/strict'
import test, { before, mock } from 'node:test'
import type { FastifyInstance } from 'fastify'
import type { Place } from '../../src/work/place.ts'
import { testPlace } from '../database.ts'
import { password, person } from '../web/people.ts'
import { TestBrowser, testServer, tokenIn } from '../web/served.ts'

let place: Place
let app: FastifyInstance
let ann: TestBrowser
before(async () => {
  place = await testPlace()
  app = testServer(place)
  for (const who of ['ann', 'bob']) await person(place, who, 'analyst')
  ann = await signedIn('ann')
})

async function signedIn(subject: string, browser = new TestBrowser(app)): Promise<TestBrowser> {
  await browser.signIn(subject, password)
  return browser
}

/** Opens a page with a cookie as it is, and nothing else of the browser's. */
const opened = (cookie: string, headers: Readonly<Record<string, string>> = {}) =>
  app.inject({ url: '/account', headers: { ...headers, cookie } })

test('an address that asked for a thousand pages in a minute is answered again in the next, and meanwhile others are', async () => {
  const limited = testServer(place, { requestsPerMinute: 600 })
  mock.timers.enable({ apis: ['Date'], now: Date.now() })
  try {
    const from = (remoteAddress: string) => limited.inject({ url: '/privacy', remoteAddress })
    const answers = await Promise.all(Array.from({ length: 1000 }, () => from('203.0.113.7')))
    assert.equal(answers.filter(({ statusCode }) => statusCode === 429).length, 400)
    assert.match(answers.at(-1)?.body ?? '', /asked for too many pages/)
    assert.equal((await from('203.0.113.8')).statusCode, 200)
    mock.timers.tick(121_000)
    assert.equal((await from('203.0.113.7')).statusCode, 200)
  } finally {
    mock.timers.reset()
  }
})

test('a thousand requests for nothing at all are counted like others', async () => {
  const limited = testServer(place, { requestsPerMinute: 600 })
  const answers = await Promise.all(Array.from({ length: 1000 }, (_, at) => limited.inject(`/no/such/page/${at}`)))
  assert.equal(answers.filter(({ statusCode }) => statusCode === 429).length, 400)
})

test('a session is not bound to a browser’s name or address: people change both, and whoever has the token has the session', async () => {
  const cookie = `throughline=${ann.cookie('throughline')}`
  assert.equal((await opened(cookie, { 'user-agent': 'Another browser' })).statusCode, 200)
})

test('a token that was changed by one letter, cut, lengthened or put in another’s place is nobody', async () => {
  const token = String(ann.cookie('throughline'))
  const first = token.startsWith('A') ? 'B' : 'A'
  const tampered = [
    first + token.slice(1),
    token.slice(0, -1),
    `${token}A`,
    token.toLowerCase(),
    `${token}; throughline=x`,
    'x'.repeat(7000),
    `' or ''='`,
    '%00',
    '../../etc/passwd',
    '',
  ]
  const answers = await Promise.all(tampered.map((value) => opened(`throughline=${value}`)))
  assert.deepEqual(
    answers.map(({ statusCode, headers }) => [statusCode, headers.location]),
    tampered.map((value) => (value.startsWith(`${token};`) ? [200, undefined] : [303, '/sign-in?to=%2Faccount'])),
  )
})

test('what the database keeps of a session is no token that opens one', async () => {
  const { rows } = await place.store.owner.query('select token_hash, csrf from access.session')
  const kept = rows.flatMap((row) => [row.token_hash, row.csrf] as string[])
  const answers = await Promise.all(kept.map((value) => opened(`throughline=${value}`)))
  assert.ok(kept.length >= 2)
  assert.ok(answers.every(({ statusCode }) => statusCode === 303))
})

test('a session planted in a browser is not the one it has after signing in', async () => {
  const planted = String(ann.cookie('throughline'))
  const victim = new TestBrowser(app)
  victim.keep('throughline', planted)
  await signedIn('bob', victim)
  assert.notEqual(victim.cookie('throughline'), planted)
  assert.match((await victim.get('/account')).body, /Made-up bob/)
  assert.doesNotMatch((await opened(`throughline=${planted}`)).body, /Made-up bob/)
})

test('the token of somebody else’s form does nothing, and neither does half of one’s own', async () => {
  const [one, other] = [await signedIn('ann'), await signedIn('bob')]
  const theirs = tokenIn((await other.get('/account')).body)
  const own = tokenIn((await one.get('/account')).body)
  const forged = [theirs, own.slice(1), own.split('.')[0]?.slice(0, -1) ?? '', `${own.split('.')[1]}`, '.', '']
  const answers = await Promise.all(forged.map((token) => one.post('/sign-out', { token })))
  assert.deepEqual(
    answers.map(({ statusCode }) => statusCode),
    forged.map(() => 403),
  )
  assert.equal((await one.get('/account')).statusCode, 200)
})
