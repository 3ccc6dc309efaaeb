import assert from 'node:assert/strict'
import { generateKeyPairSync } from 'node:crypto'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import test, { after, before } from 'node:test'
import type { FastifyInstance } from 'fastify'
// It is plain JavaScript that has no types.
// @ts-expect-error
import Provider from 'oidc-provider'
import { openIdService } from '../../src/outside/sign-in-provider.ts'
import { giveRole } from '../../src/work/keep-accounts.ts'
import type { Place } from '../../src/work/place.ts'
import { testPlace } from '../database.ts'
import { operatorOf } from './people.ts'
import { TestBrowser, testServer } from './served.ts'

const returnsTo = 'http://localhost/sign-in/return'
const web = createServer()
let issuer = ''
let place: Place
let app: FastifyInstance

/** A real provider, in which whoever comes is signed in at once as `mary-4711`, with a code. */
before(async () => {
  await new Promise<void>((resolve) => web.listen(0, '127.0.0.1', resolve))
  issuer = `http://127.0.0.1:${(web.address() as AddressInfo).port}`
  const provider = new Provider(issuer, {
    clients: [{ client_id: 'throughline', client_secret: 'a secret of tests', redirect_uris: [returnsTo] }],
    cookies: { keys: ['of tests'] },
    jwks: { keys: [generateKeyPairSync('rsa', { modulusLength: 2048 }).privateKey.export({ format: 'jwk' })] },
    features: { devInteractions: { enabled: false } },
    ttl: { Interaction: 600, Session: 600, Grant: 600, AccessToken: 600, IdToken: 600 },
    pkce: { required: () => true, methods: ['S256'] },
    claims: { openid: ['sub', 'amr'], profile: ['name'] },
    findAccount: (_context: unknown, id: string) => ({
      accountId: id,
      claims: () => ({ sub: id, name: 'Made-up Mary' }),
    }),
    interactions: { url: (_context: unknown, interaction: { uid: string }) => `/enter/${interaction.uid}` },
  })
  const answer = provider.callback()
  web.on('request', async (request, response) => {
    if (!request.url?.startsWith('/enter/')) return answer(request, response)
    const { prompt, params } = await provider.interactionDetails(request, response)
    const grant = new provider.Grant({ accountId: 'mary-4711', clientId: String(params.client_id) })
    grant.addOIDCScope('openid profile')
    const result =
      prompt.name === 'login'
        ? { login: { accountId: 'mary-4711', amr: ['pwd', 'mfa'] } }
        : { consent: { grantId: await grant.save() } }
    return provider.interactionFinished(request, response, result, { mergeWithLastSubmission: true })
  })
  place = await testPlace()
  const service = openIdService({ issuer, clientId: 'throughline', clientSecret: 'a secret of tests', returnsTo })
  app = testServer(place, { entrance: { passwords: true, service } })
})
after(() => {
  web.close()
  web.closeAllConnections()
})

/** Follows a browser through the provider until it is sent back to us. Returns what stands in that address. */
async function throughProvider(address: string, jar = new Map<string, string>()): Promise<string> {
  const cookie = [...jar].map(([name, value]) => `${name}=${value}`).join('; ')
  const answer = await fetch(address, { redirect: 'manual', headers: { cookie } })
  for (const set of answer.headers.getSetCookie()) {
    const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(set) ?? []
    if (value === '') jar.delete(name)
    else jar.set(name, value)
  }
  const next = new URL(String(answer.headers.get('location')), address)
  return next.href.startsWith(returnsTo) ? next.pathname + next.search : throughProvider(next.href, jar)
}

const leave = async (browser: TestBrowser, to = '/account') =>
  throughProvider(String((await browser.get(`/sign-in/service?to=${encodeURIComponent(to)}`)).headers.location))

test('who is known to the authority and not here is told what to give their administrator', async () => {
  const browser = new TestBrowser(app)
  const answer = await browser.get(await leave(browser))
  assert.equal(answer.statusCode, 403)
  assert.match(answer.body, /Give your administrator this identifier: mary-4711/)
  assert.equal(browser.cookie('throughline'), undefined)
})

test('who has an account comes back signed in, on the page they wanted', async () => {
  await giveRole(place, await operatorOf(place), {
    subject: 'mary-4711',
    issuer,
    name: 'Made-up Mary',
    role: 'analyst',
  })
  const browser = new TestBrowser(app)
  const page = await browser.visit(await leave(browser))
  assert.match(page.body, /<h1 class="tl-h1">Made-up Mary<\/h1>/)
  assert.match(page.body, /<dd>sign-in service<\/dd>/)
})

test('a local account of the same name is somebody else', async () => {
  const { rows } = await place.store.owner.query('select issuer from access.account order by 1')
  assert.deepEqual(
    rows.map((row) => row.issuer),
    [issuer],
  )
  assert.equal((await new TestBrowser(app).signIn('mary-4711', 'whatever it may be')).statusCode, 422)
})

test('an answer counts once, and only in the browser that went', async () => {
  const browser = new TestBrowser(app)
  const back = await leave(browser)
  const thief = new TestBrowser(app)
  await thief.get('/sign-in')
  assert.equal((await thief.get(back)).statusCode, 403)
  assert.equal((await browser.get(back)).statusCode, 303)
  const again = await browser.get(back)
  assert.equal(again.statusCode, 403)
  assert.match(again.body, /come back already/)
})

test('a forged state, a forged code and an answer ten minutes late are refused', async () => {
  const browser = new TestBrowser(app)
  const forged = new URL(await leave(browser), returnsTo)
  forged.searchParams.set('state', 'of my own')
  assert.equal((await browser.get(forged.pathname + forged.search)).statusCode, 403)
  const code = new URL(await leave(browser), returnsTo)
  code.searchParams.set('code', 'of my own')
  const refused = await browser.get(code.pathname + code.search)
  assert.equal(refused.statusCode, 403)
  assert.match(refused.body, /did not confirm who you are/)
  const late = await leave(browser)
  await place.store.owner.query(`update access.sign_in_state set expires_at = now() - interval '1 second'`)
  assert.equal((await browser.get(late)).statusCode, 403)
  assert.equal(browser.cookie('throughline'), undefined)
})

test('an identity made for another errand is refused: its nonce or its verifier is not the one that was kept', async () => {
  const browser = new TestBrowser(app)
  const nonce = await leave(browser)
  await place.store.owner.query(`update access.sign_in_state set nonce = 'another'`)
  assert.equal((await browser.get(nonce)).statusCode, 403)
  const verifier = await leave(browser)
  await place.store.owner.query(`update access.sign_in_state set verifier = repeat('x', 43)`)
  assert.equal((await browser.get(verifier)).statusCode, 403)
})

test('a second factor that the sign-in service asked for is not asked for again', async () => {
  await giveRole(place, await operatorOf(place), { subject: 'mary-4711', issuer, role: 'administrator' })
  const browser = new TestBrowser(app)
  const page = await browser.visit(await leave(browser))
  assert.match(page.body, /In which role do you want to go on/)
})

test('with the service away, the page says so and passwords still work', async () => {
  const service = openIdService({ issuer: 'http://127.0.0.1:9', clientId: 'x', clientSecret: 'x', returnsTo })
  const browser = new TestBrowser(testServer(place, { entrance: { passwords: true, service } }))
  const answer = await browser.get('/sign-in/service')
  assert.equal(answer.statusCode, 403)
  assert.match(answer.body, /does not answer/)
  assert.equal((await browser.get('/sign-in')).statusCode, 200)
})
