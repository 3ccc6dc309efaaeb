import assert from 'node:assert/strict'
import test, { before } from 'node:test'
import type { FastifyInstance } from 'fastify'
import { child } from '../../src/returns/cin-census/example.ts'
import { byItself, transaction } from '../../src/store/transaction.ts'
import { openWithSample } from '../../src/work/open-figures.ts'
import { dayInEngland, type Place } from '../../src/work/place.ts'
import { removeSample } from '../../src/work/remove-sample.ts'
import { actorHere, operatorHere, placeWith } from '../loaded-place.ts'
import { TestBrowser, testServer } from './served.ts'

const page = '/administration/open-figures'

let place: Place
let app: FastifyInstance
let administrator: TestBrowser
let councillor: TestBrowser

before(async () => {
  place = await placeWith([child({ LAchildID: 'ANN1' })], dayInEngland())
  app = testServer(place)
  await actorHere(place, 'ada', 'administrator')
  await actorHere(place, 'col', 'councillor')
  administrator = new TestBrowser(app)
  await administrator.enter(place, 'ada')
  councillor = new TestBrowser(app)
  await councillor.enter(place, 'col')
})

const visitor = () => new TestBrowser(app)
const leadsThere = async (browser: TestBrowser) => (await browser.get('/check')).body.includes('href="/compare"')
const logged = async () =>
  (
    await place.store.owner.query<{ what: string }>(
      "select what from access.log where what like 'figures.%' order by entry",
    )
  ).rows.map(({ what }) => what)

test('until an administrator opens them nobody sees published figures without signing in, and nothing leads there', async () => {
  const { statusCode, headers } = await visitor().get('/compare?q=x')
  assert.equal(statusCode, 303)
  assert.equal(headers.location, '/sign-in?to=%2Fcompare%3Fq%3Dx')
  assert.equal(await leadsThere(visitor()), false)
})

test('every role sees them without asking, and is led there', async () => {
  assert.equal((await councillor.get('/compare')).statusCode, 200)
  assert.equal(await leadsThere(councillor), true)
})

test('the administrator opens them to everybody and shuts them again, which is in the log', async () => {
  assert.equal((await administrator.fill(page, {})).statusCode, 422)
  await administrator.fill(page, { to: 'open' })
  assert.equal((await visitor().get('/compare')).statusCode, 200)
  assert.equal(await leadsThere(visitor()), true)
  assert.match((await administrator.get(page)).body, /Everybody may compare authorities/)
  await administrator.fill(page, { to: 'shut' })
  assert.equal((await visitor().get('/compare')).statusCode, 303)
  assert.deepEqual(await logged(), ['figures.open-to-all', 'figures.shut'])
})

test('a councillor cannot open them', async () => {
  assert.equal((await councillor.get(page)).statusCode, 403)
})

test('what came open with the made-up authority is shut when that is removed', async () => {
  await transaction(place.store.pool, 'keep', byItself('', place.today()), openWithSample)
  assert.equal((await visitor().get('/compare')).statusCode, 200)
  await removeSample(place, operatorHere)
  assert.equal((await visitor().get('/compare')).statusCode, 303)
})
