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

let place: Place
let app: FastifyInstance
let visitor: TestBrowser
let councillor: TestBrowser
let director: TestBrowser

before(async () => {
  place = await placeWith([child({ LAchildID: 'ANN1' })], dayInEngland())
  await transaction(place.store.pool, 'keep', byItself('', place.today()), openWithSample)
  app = testServer(place)
  visitor = new TestBrowser(app)
  councillor = await signedIn('col', 'councillor')
  director = await signedIn('dora', 'director')
})

async function signedIn(subject: string, role: string): Promise<TestBrowser> {
  await actorHere(place, subject, role)
  const browser = new TestBrowser(app)
  await browser.enter(place, subject)
  return browser
}

const goesTo = async (url: string) => String((await visitor.get(url)).headers.location)
const bodyOf = async (url: string, browser = visitor) => (await browser.get(url)).body

test('with nothing loaded the first page says how it is loaded, and a question leads there', async () => {
  assert.match(await bodyOf('/compare'), /No published figures are loaded yet.*bin\/throughline published load/s)
  assert.equal(await goesTo('/compare/find?q=absence'), '/compare')
  assert.match(await bodyOf('/compare/authorities/335'), /Nothing is published of Walsall here/)
  await loadMadeUpPublished(place, operatorHere)
})

test('the first page says what there is, and that it is made up', async () => {
  const body = await bodyOf('/compare')
  assert.match(body, /<h1[^>]*>Compare 11 authorities in 138 indicators</)
  assert.match(body, /Made up: figures of authorities that do not exist/)
  assert.match(body, /href="\/compare\/authorities\/101"/)
})

test('a question that is plain leads to its page, with the year it asks for', async () => {
  assert.equal(
    await goesTo('/compare/find?q=re-referrals+in+Ravensholt+in+2024'),
    '/compare/indicators/re-referrals-12m?authority=102&period=2024',
  )
  assert.equal(await goesTo('/compare/find?q=Merrowdale'), '/compare/authorities/101')
  assert.equal(
    await goesTo('/compare/find?q=turnover+in+Hexwater+and+Fenhaven'),
    '/compare/grid?authorities=104,110&indicators=turnover-rate',
  )
})

test('a question that is not plain lists what it may mean, and what it was read as', async () => {
  const body = await bodyOf('/compare/find?q=absnce+merowdale')
  assert.match(body, /Three indicators may be meant/)
  assert.match(body, /Of Merrowdale \(for “merowdale”\)/)
  assert.match(body, /“absnce” was read as “absence”/)
  assert.match(body, /\/compare\/indicators\/cla-absence\?authority=101/)
})

test('a question about nothing that is here says so, and what it is written with comes back as text', async () => {
  const body = await bodyOf('/compare/find?q=%3Cscript%3Ealert(1)%3C%2Fscript%3E')
  assert.match(body, /Nothing here fits that question/)
  assert.doesNotMatch(body, /<script>alert/)
})

test('an authority that is no more is named with what took its place, which is what opens', async () => {
  const body = await bodyOf('/compare/find?q=absence+in+Cumbria')
  assert.match(body, /Cumbria ended in 2023. Its area is now in Cumberland and Westmorland and Furness\./)
  assert.match(body, /\/compare\/grid\?authorities=942,943&amp;indicators=cla-absence/)
})

test('what is asked is in no log', async () => {
  await bodyOf('/compare/find?q=weather+in+Merrowdale', councillor)
  const { rows } = await place.store.owner.query("select from access.log where log::text like '%weather%'")
  assert.equal(rows.length, 0)
})

test('a profile has a line for every indicator, and every line on top stands below as well', async () => {
  const body = await bodyOf('/compare/authorities/101')
  assert.equal(body.split('<th scope="row">').length - 1, 138)
  const [top = '', table = ''] = body.split('<table')
  const named = [...top.matchAll(/href="(\/compare\/indicators\/[^"]+)"/g)].map(([, path]) => path as string)
  assert.ok(named.length > 3)
  assert.deepEqual(
    named.filter((path) => !table.includes(path)),
    [],
  )
})

test('a profile is narrowed to what is asked for, and what is taken away is what is shown', async () => {
  const body = await bodyOf('/compare/authorities/101?domain=finance')
  assert.match(body, /Weekly cost of a looked-after child/)
  assert.doesNotMatch(body.split('<table')[1] ?? '', /Re-referrals/)
  const file = await visitor.get('/compare/authorities/101?domain=finance&as=csv')
  assert.match(String(file.headers['content-disposition']), /profile-101\.csv/)
  assert.equal(file.body.split('\r\n').filter((line) => line.startsWith('finance,')).length, 4)
  assert.match(file.body, /Made up: figures of authorities that do not exist/)
})

test('there is no profile of an authority that there is not', async () => {
  assert.equal((await visitor.get('/compare/authorities/999')).statusCode, 404)
})

test('the choice of an authority leads to its page, and none to the first page', async () => {
  assert.equal(await goesTo('/compare/authorities?authority=104'), '/compare/authorities/104')
  assert.equal(await goesTo('/compare/authorities?authority=%2F%2Fevil'), '/compare')
})

test('a grid has a figure for each authority in each indicator, and each opens to its page', async () => {
  const body = await bodyOf('/compare/grid?authorities=101,104&indicators=re-referrals-12m,cla-rate')
  assert.match(body, /Merrowdale and Hexwater: two indicators/)
  assert.match(body, /href="\/compare\/indicators\/cla-rate\?authority=104"/)
  assert.equal(body.split('tl-svg tl-small-line').length - 1, 4)
})

test('what the form of a grid adds is in its address: those like one, and all that is about one thing', async () => {
  const added = await goesTo(
    '/compare/grid?authorities=101&indicators=cla-rate&authority=similar:101&indicator=domain:finance',
  )
  assert.match(added, /authorities=101(,1(0[2-9]|1[01])){10}&indicators=cla-rate,/)
  assert.match(added, /unit-cost-looked-after/)
})

test('more than twelve authorities stand as rows, and the page says so', async () => {
  const many = '335,336,330,331,332,333,334,340,341,342,343,344,350'
  const body = await bodyOf(`/compare/grid?authorities=${many}&indicators=cla-rate`)
  assert.match(body, /Of more than twelve authorities each is a row/)
  assert.match(body, /<th scope="row"><a href="\/compare\/authorities\/335">/)
})

test('what is not there is left out of a grid and named', async () => {
  assert.match(
    await bodyOf('/compare/grid?authorities=101,999&indicators=cla-rate,moon-phases'),
    /Not there, and left out: 999, moon-phases/,
  )
})

test('a choice is kept under a name, given another and removed, and nobody else sees it', async () => {
  const path = '/compare/grid?authorities=101,104&indicators=cla-rate'
  const act = (fields: Readonly<Record<string, string>>) => councillor.fill('/compare/sets', fields)
  await act({ act: 'add', name: 'Us and Hexwater', path })
  assert.match(await bodyOf('/compare/sets', councillor), /Us and Hexwater/)
  assert.doesNotMatch(await bodyOf('/compare/sets', director), /Us and Hexwater/)
  await act({ act: 'rename', name: 'Us and Hexwater', to: 'Two of us' })
  assert.match(await bodyOf('/compare/sets', councillor), /Two of us/)
  await act({ act: 'remove', name: 'Two of us' })
  assert.match(await bodyOf('/compare/sets', councillor), /You keep no choices yet/)
})

test('only a page under Compare can be kept', async () => {
  const answer = await councillor.fill('/compare/sets', { act: 'add', name: 'Away', path: '//evil.example/compare' })
  assert.equal(answer.statusCode, 422)
  assert.match(answer.body, /Only a page under Compare can be kept/)
})

test('a director turns an indicator with a reason, its page says so, and it can be turned back', async () => {
  const path = '/compare/indicators/cla-care-order-at-home/direction'
  assert.equal((await director.fill(path, { better: 'lower', reason: '' })).statusCode, 422)
  await director.fill(path, { better: 'lower', reason: 'Orders at home are to be discharged' })
  assert.match(await bodyOf('/compare/authorities/101', councillor), /Here read otherwise than the publisher does/)
  assert.match(await bodyOf(path, director), /Orders at home are to be discharged/)
  assert.equal((await councillor.get(path)).statusCode, 403)
  await director.fill(path, { better: 'higher', reason: 'As the publisher has it' })
  assert.doesNotMatch(await bodyOf('/compare/authorities/101', councillor), /Here read otherwise/)
})

test('who says which way is better is told to those who may say so, and to no visitor', async () => {
  const path = '/compare/indicators/cla-care-order-at-home/direction'
  await director.fill(path, { better: 'neither', reason: 'Made up, for a test' })
  const { rows } = await place.store.owner.query<{ set_by: string }>('select set_by from published.direction')
  const name = rows[0]?.set_by ?? ''
  assert.notEqual(name, '')
  assert.doesNotMatch(await bodyOf('/compare/indicators/cla-care-order-at-home?authority=101'), new RegExp(name))
  assert.doesNotMatch(await bodyOf('/compare/authorities/101'), new RegExp(name))
})

test('that somebody who has signed in looked at figures is in the log, and nothing of a visitor', async () => {
  const seen = async () =>
    (await place.store.owner.query<{ object: string }>("select object from access.log where what = 'compare.open'"))
      .rows
  const before = (await seen()).length
  await visitor.get('/compare/authorities/104')
  assert.equal((await seen()).length, before)
  await councillor.get('/compare/authorities/104')
  assert.deepEqual((await seen()).at(-1), { object: '/compare/authorities/104' })
})

test('an address that steps out of Compare cannot be kept, and neither can one that is escaped to', async () => {
  const keep = (path: string) => councillor.fill('/compare/sets', { act: 'add', name: 'Away', path })
  assert.equal((await keep('/compare/../sign-out')).statusCode, 422)
  assert.equal((await keep('/compare/%2e%2E/administration')).statusCode, 422)
})

test('where a word may be a place nobody knows, the question does not lead to the page of whoever asks', async () => {
  assert.match(await bodyOf('/compare/find?q=absence+northants'), /Nothing published here is called “northants”/)
})

test('a profile of a real authority does not call its figures made up', async () => {
  assert.doesNotMatch(await bodyOf('/compare/authorities/335?as=csv'), /Made up: figures/)
  assert.match(await bodyOf('/compare/authorities/101?as=csv'), /Made up: figures/)
})

test('beside an authority the sum of the nation is not drawn in small, so that its own line keeps its height', async () => {
  const body = await bodyOf('/compare/grid?authorities=101&indicators=cla-count,cla-rate')
  assert.equal(body.split('ln-england').length - 1, 1)
})
