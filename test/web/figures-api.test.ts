import assert from 'node:assert/strict'
import test, { before } from 'node:test'
import type { FastifyInstance } from 'fastify'
import { child } from '../../src/returns/cin-census/example.ts'
import { byItself, transaction } from '../../src/store/transaction.ts'
import { compare } from '../../src/work/compare.ts'
import { compareJson } from '../../src/work/compare-json.ts'
import { loadMadeUpPublished } from '../../src/work/load-made-up-published.ts'
import { openWithSample, shutWithSample } from '../../src/work/open-figures.ts'
import { dayInEngland, type Place } from '../../src/work/place.ts'
import { breaches, type Schema } from '../contracts/json-schema.ts'
import { actorHere, operatorHere, placeWith } from '../loaded-place.ts'
import { TestBrowser, testServer } from './served.ts'

type Figure = { readonly indicator: string; readonly area: string; readonly period: string; readonly value: unknown }
type Figures = { readonly page: number; readonly next: string | null; readonly figures: readonly Figure[] }
type Described = {
  readonly paths: Readonly<
    Record<string, { get: { responses: Record<string, { content: Record<string, { schema: Schema }> }> } }>
  >
}

let place: Place
let app: FastifyInstance

const set = (does: typeof openWithSample) => transaction(place.store.pool, 'keep', byItself('', place.today()), does)
const get = (url: string, headers: Readonly<Record<string, string>> = {}) => app.inject({ method: 'GET', url, headers })
const figuresOf = async (query: string) => (await get(`/api/figures?${query}`)).json<Figures>()

before(async () => {
  place = await placeWith([child({ LAchildID: 'ANN1' })], dayInEngland())
  await loadMadeUpPublished(place, operatorHere)
  await set(openWithSample)
  app = testServer(place)
})

/** Where an answer is not as the description has it. */
async function otherThanDescribed(url: string, status = 200): Promise<readonly string[]> {
  const { paths } = (await get('/api/openapi.json')).json<Described>()
  const answer = await get(url)
  assert.equal(answer.statusCode, status, answer.body.slice(0, 200))
  const described = paths[url.split('?')[0] as string]?.get.responses[String(status)]
  return breaches(described?.content['application/json']?.schema as Schema, answer.json())
}

test('every answer is as the description says, and so is what is said of a question that is wrong', async () => {
  assert.deepEqual(await otherThanDescribed('/api/indicators'), [])
  assert.deepEqual(await otherThanDescribed('/api/compare?indicator=cla-rate&authority=101'), [])
  assert.deepEqual(await otherThanDescribed('/api/compare?indicator=ofsted-overall-grade&authority=101'), [])
  assert.deepEqual(await otherThanDescribed('/api/figures?indicator=cla-rate,cla-convictions'), [])
  assert.deepEqual(await otherThanDescribed('/api/compare', 400), [])
  assert.deepEqual(await otherThanDescribed('/api/figures?indicator=none', 404), [])
})

test('a program is given the same as the command gives', async () => {
  const answer = await get('/api/compare?indicator=re-referrals-12m&authority=101&period=2024')
  const compared = await compare(place, { indicator: 're-referrals-12m', authority: '101', period: '2024' })
  assert.deepEqual(answer.json(), JSON.parse(JSON.stringify(compareJson(compared))))
})

test('figures are rows of one indicator, period and area, for the areas and years that were asked for', async () => {
  const { figures, next } = await figuresOf('indicator=cla-rate&authority=101,region,england&from=2024&to=2025')
  assert.deepEqual(
    figures.map(({ period, area }) => `${period} ${area}`),
    ['2024 101', '2024 E12990001', '2024 E92990001', '2025 101', '2025 E12990001', '2025 E92990001'],
  )
  assert.equal(figures[3]?.value, 102)
  assert.equal(next, null)
})

test('a number that is withheld is null with its status, and never nought', async () => {
  const { figures } = await figuresOf('indicator=cla-convictions')
  const withheld = figures.filter((each) => 'status' in each && each.status === 'suppressed')
  assert.ok(withheld.length > 0)
  assert.ok(withheld.every(({ value }) => value === null))
})

test('more than ten thousand figures come in pages, each with the address of the next', async () => {
  const first = await get(`/api/figures?indicator=${Array(100).fill('re-referrals-12m').join(',')}`)
  const { figures, next } = first.json<Figures>()
  assert.equal(figures.length, 10_000)
  assert.equal(first.headers.link, `<${next}>; rel="next"`)
  const second = (await get(next as string)).json<Figures>()
  assert.equal(second.page, 2)
  assert.ok(second.figures.length > 0)
  assert.notDeepEqual(second.figures[0], figures.at(-1))
})

test('the same as CSV has a line for each figure, with the file, its row and the licence', async () => {
  const { body, headers } = await get('/api/figures?indicator=cla-rate&authority=101&from=2025&format=csv')
  const [heading, line] = body.replace('\ufeff', '').split('\r\n')
  assert.equal(headers['content-type'], 'text/csv; charset=utf-8')
  assert.match(heading as string, /^indicator,area,areaName,period,.*,file,row,release,published,licence,isMadeUp$/)
  assert.match(
    line as string,
    /^cla-rate,101,Merrowdale,2025,31 March 2025,102,ok,,.*made-up-looked-after-numbers\.csv,/,
  )
})

test('a comparison as CSV has a line for the authority and each that is like it, and for their median', async () => {
  const { body } = await get('/api/compare?indicator=cla-rate&authority=101&format=csv')
  const lines = body.trimEnd().split('\r\n')
  assert.equal(lines.length, 1 + 1 + 10 + 2 + 2)
  assert.match(lines[1] as string, /^cla-rate,2025,authority,101,Merrowdale,102,ok,/)
})

test('a measure with a comma in its name is one measure', async () => {
  const { figures } = await figuresOf('indicator=lait:CPP_Total_Rateper10,000,cla-rate&authority=101&from=2025')
  assert.deepEqual(
    figures.map(({ indicator }) => indicator),
    ['lait:CPP_Total_Rateper10,000', 'cla-rate'],
  )
})

test('a question that is wrong is answered with what to write instead', async () => {
  const says = async (url: string) => (await get(url)).json<{ error: { status: number; next: string } }>().error
  assert.match((await says('/api/compare?authority=101')).next, /Say which indicator/)
  assert.match((await says('/api/compare?indicator=cla-rate&authority=101&year=2024')).next, /no parameter year/)
  assert.match((await says('/api/compare?indicator=cla-rate&authority=101&authority=102')).next, /authority once/)
  assert.match((await says('/api/compare?indicator=cla-rate&authority=Walsall')).next, /authority=335/)
  assert.match((await says('/api/compare?indicator=cla-rates&authority=101')).next, /cla-rate/)
  assert.match((await says('/api/figures?indicator=cla-rate&source=best')).next, /release, lait/)
  const many = Array.from({ length: 101 }, (_, at) => `i${at}`).join(',')
  assert.match((await says(`/api/figures?indicator=${many}`)).next, /at most 100/)
  assert.equal((await says('/api/figures')).status, 400)
})

test('who has the answer already is told so for as long as nothing is loaded', async () => {
  const url = '/api/compare?indicator=cla-rate&authority=101'
  const { headers } = await get(url)
  const again = await get(url, { 'if-none-match': String(headers.etag) })
  assert.equal(again.statusCode, 304)
  assert.equal(again.body, '')
  assert.equal((await get(`${url}&period=2024`, { 'if-none-match': String(headers.etag) })).statusCode, 200)
})

test('the scripts of other sites may read what everybody may have, and nothing that needs signing in', async () => {
  assert.equal((await get('/api/indicators')).headers['access-control-allow-origin'], '*')
  await set(shutWithSample)
  const shut = await get('/api/indicators')
  assert.equal(shut.statusCode, 401)
  assert.match(shut.json<{ error: { next: string } }>().error.next, /Sign in first/)
  await actorHere(place, 'col', 'councillor')
  const councillor = new TestBrowser(app)
  await councillor.enter(place, 'col')
  const own = await councillor.get('/api/indicators')
  assert.equal(own.statusCode, 200)
  assert.equal(own.headers['access-control-allow-origin'], undefined)
  await set(openWithSample)
})

test('the page that explains it has examples that answer', async () => {
  const { body, statusCode } = await get('/compare/api')
  assert.equal(statusCode, 200)
  const addresses = [...body.matchAll(/href="(\/api\/[^"]+)"/g)].map(([, address]) =>
    String(address).replaceAll('&amp;', '&'),
  )
  assert.ok(addresses.length > 5)
  const statuses = await Promise.all(addresses.map(async (address) => (await get(address)).statusCode))
  assert.deepEqual([...new Set(statuses)], [200])
})

test('a program that asks too often is told so as a program is, and may read it', async () => {
  const limited = testServer(place, { requestsPerMinute: 1 })
  await limited.inject('/api/indicators')
  const { statusCode, headers, body } = await limited.inject('/api/indicators')
  assert.equal(statusCode, 429)
  assert.equal(headers['retry-after'], '60')
  assert.match((JSON.parse(body) as { error: { next: string } }).error.next, /Wait a minute/)
  assert.equal((await get('/api/compare')).headers['access-control-allow-origin'], '*')
})

test('a comparison can be asked for as it was when a release had been loaded', async () => {
  const url = '/api/compare?indicator=cla-rate&authority=101'
  const { source } = (await get(url)).json<{ source: { number: number } }>()
  assert.equal((await get(`${url}&release=${source.number}`)).statusCode, 200)
  assert.equal((await get(`${url}&release=99999`)).statusCode, 404)
  assert.equal((await get(`${url}&release=newest`)).statusCode, 400)
})
