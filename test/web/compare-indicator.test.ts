import assert from 'node:assert/strict'
import test, { before } from 'node:test'
import type { FastifyInstance } from 'fastify'
import { child } from '../../src/returns/cin-census/example.ts'
import { byItself, transaction } from '../../src/store/transaction.ts'
import { loadMadeUpPublished } from '../../src/work/load-made-up-published.ts'
import { openWithSample } from '../../src/work/open-figures.ts'
import { dayInEngland, type Place } from '../../src/work/place.ts'
import { actorHere, operatorHere, placeWith } from '../loaded-place.ts'
import { TestBrowser, testServer } from './served.ts'

const pageOf = (indicator: string, query = '') => `/compare/indicators/${indicator}?authority=101${query}`

let place: Place
let app: FastifyInstance
let councillor: TestBrowser

before(async () => {
  place = await placeWith([child({ LAchildID: 'ANN1' })], dayInEngland())
  await loadMadeUpPublished(place, operatorHere)
  app = testServer(place)
  await actorHere(place, 'col', 'councillor')
  councillor = new TestBrowser(app)
  await councillor.enter(place, 'col')
})

const textOf = (page: string) => page.replace(/<[^>]*>/g, ' ').replace(/\s+/g, ' ')
const exports = async () =>
  (
    await place.store.owner.query<{ detail: string }>(
      "select detail from access.log where what = 'export' order by entry",
    )
  ).rows.map(({ detail }) => detail)

test('the page of an indicator opens with a finding, and says whose figures they are', async () => {
  const { statusCode, body } = await councillor.get(pageOf('re-referrals-12m'))
  assert.equal(statusCode, 200)
  assert.match(body, /<h1 class="tl-h1">Merrowdale[^<]* similar authorities[^<]*<\/h1>/)
  assert.match(textOf(body), /Made up: figures of authorities that do not exist/)
  assert.match(textOf(body), /Made-up nation/)
})

test('without an authority in the address it is that of whoever asks', async () => {
  const { body } = await councillor.get('/compare/indicators/cla-rate')
  assert.match(body, /<option value="101" selected>/)
})

test('choices sent by the form lead to an address that keeps them', async () => {
  const { statusCode, headers } = await councillor.get(
    '/compare/indicators?indicator=cla-rate&authority=104&period=2024&with=mean-2025',
  )
  assert.equal(statusCode, 303)
  assert.equal(headers.location, '/compare/indicators/cla-rate?authority=104&period=2024&with=mean-2025')
})

test('a year the indicator does not have gives way to one that ends alike', async () => {
  const { statusCode, body } = await councillor.get(pageOf('cla-rate', '&period=202425'))
  assert.equal(statusCode, 200)
  assert.match(body, /<option value="2025" selected>/)
})

test('an indicator there is not is refused, with what to do next', async () => {
  assert.equal((await councillor.get(pageOf('no-such-thing'))).statusCode, 404)
})

test('grades of inspections have a page of their own, without rank or median', async () => {
  const { body } = await councillor.get(pageOf('ofsted-overall-grade'))
  assert.match(body, /<h1 class="tl-h1">Merrowdale is judged /)
  assert.doesNotMatch(textOf(body), /median|Rank 1/)
})

test('a table and a drawing that are taken away carry their source, and that they were is in the log', async () => {
  const csv = await councillor.get(pageOf('re-referrals-12m', '&as=csv'))
  assert.match(csv.body, /Chosen: Re-referrals within 12 months; Merrowdale/)
  assert.match(csv.body, /Source: .*Made up/)
  const svg = await councillor.get(pageOf('re-referrals-12m', '&as=svg&of=line'))
  assert.match(String(svg.headers['content-type']), /image\/svg\+xml/)
  assert.match(svg.body, /Source: /)
  const taken = await exports()
  assert.equal(taken.length, 2)
  assert.match(taken[0] ?? '', /^\d+ rows of published figures, re-referrals-12m$/)
})

test('a visitor sees the page once published figures are open, and nothing of them is in the log', async () => {
  await transaction(place.store.pool, 'keep', byItself('', place.today()), openWithSample)
  const visitor = new TestBrowser(app)
  assert.equal((await visitor.get(pageOf('cla-rate'))).statusCode, 200)
  assert.equal((await visitor.get(pageOf('cla-rate', '&as=csv'))).statusCode, 200)
  assert.equal((await exports()).length, 2)
})
