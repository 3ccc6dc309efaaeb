import assert from 'node:assert/strict'
import test, { before } from 'node:test'
import { day } from '../../src/core/day.ts'
import { child } from '../../src/returns/cin-census/example.ts'
import { loadMadeUpPublished } from '../../src/work/load-made-up-published.ts'
import { loadPublished } from '../../src/work/load-published.ts'
import type { Place } from '../../src/work/place.ts'
import { profileHere } from '../../src/work/profile-here.ts'
import { loadChildrenInCare } from '../children-in-care.ts'
import { actorHere, operatorHere, placeWith } from '../loaded-place.ts'
import { folderOf, neighboursCsv, referralsCsv } from '../published-files.ts'
import { TestBrowser, testServer } from './served.ts'

/** The children of `test/children-in-care.ts`, in care on 31 March 2026; the made-up statistics go to 31 March 2025. */
let place: Place
let director: TestBrowser
let councillor: TestBrowser

before(async () => {
  place = await placeWith([child({ LAchildID: 'ANN1' })], day('2026-06-01'))
  await loadChildrenInCare(place)
  const app = testServer(place)
  director = await signedIn('dora', 'director')
  councillor = await signedIn('col', 'councillor')

  async function signedIn(subject: string, role: string): Promise<TestBrowser> {
    await actorHere(place, subject, role)
    const browser = new TestBrowser(app)
    await browser.enter(place, subject)
    return browser
  }
})

const bodyOf = async (url: string, browser = director) => (await browser.get(url)).body
const standingOf = (body: string) => /<section class="tl-sec" id="standing">.*?<\/section>/s.exec(body)?.[0] ?? ''

test('with nothing published the pages say so, and what is to be done', async () => {
  const care = await bodyOf('/children-in-care')
  assert.equal(standingOf(care), '')
  assert.match(
    care,
    /nothing published here sets our children in care beside similar authorities\. <a href="\/compare">Compare</,
  )
  assert.match(care, /Published figures of England are not loaded/)
  assert.doesNotMatch(await bodyOf('/front-door'), /Published, year to/)
})

test('figures of others alone leave the pages as they are', async () => {
  const files = { 'a.csv': referralsCsv([['335', 2025, 22.6]]), 'b.csv': neighboursCsv('2025', '335', ['330']) }
  await loadPublished(place, operatorHere, [folderOf(files)])
  assert.match(await bodyOf('/children-in-care'), /nothing published here sets our children in care beside/)
  assert.doesNotMatch(await bodyOf('/front-door'), /Published, year to/)
})

test('where we stand is drawn from what is published of us, with its day, and each row opens to its indicator', async () => {
  await loadMadeUpPublished(place, operatorHere)
  const standing = standingOf(await bodyOf('/children-in-care'))
  assert.match(standing, /<h2 class="tl-h2">[^<]* ten similar authorities</)
  assert.match(standing, /As published, 31 March 2025: the diamond is Merrowdale/)
  assert.match(standing, /the rest of this page is of 31 March 2026\./)
  assert.match(standing, /Made up: figures of authorities that do not exist\./)
  const opened = new Set(standing.match(/\/compare\/indicators\/[a-z0-9-]+\?authority=101/g))
  assert.equal(opened.size, 11)
  const { rows } = (await profileHere(place, '101')) ?? { rows: [] }
  const dental = rows.find(({ id }) => id === 'cla-dental')?.figure
  assert.equal(dental?.others.length, 10)
  assert.match(standing, new RegExp(`aria-label="Dental checks: ${dental?.own?.value}%"`))
})

test('the measures have the nation beside them where it counts the same', async () => {
  const care = await bodyOf('/children-in-care')
  assert.match(care, /In grey Made-up nation, as published/)
  assert.doesNotMatch(care, /Published figures of England are not loaded/)
  const note = (name: string) =>
    new RegExp(`>${name}</a></p>.*?tl-multiple__note">([^<]*)`, 's').exec(care)?.[1] ?? 'no note'
  assert.match(note('Dental checks'), /^Higher is better\. Made-up nation \d+% on 31 March 2025\.$/)
  assert.match(note('3 or more placements'), /^Lower is better\. Made-up nation \d+% on 31 March 2025\.$/)
  assert.equal(note('Mean wellbeing score'), 'Lower is better.')
})

test('children of one age are not set beside figures of every age', async () => {
  const care = await bodyOf('/children-in-care?age=10-15')
  assert.equal(standingOf(care), '')
  assert.match(care, /Where we stand among similar authorities is on the page of all ages/)
  assert.doesNotMatch(care, /Made-up nation/)
})

test('who sees totals only is shown what is published as it is', async () => {
  assert.equal(standingOf(await bodyOf('/children-in-care', councillor)), standingOf(await bodyOf('/children-in-care')))
})

test('the table of where we stand is taken away like the others', async () => {
  const answer = await director.get('/children-in-care?as=standing')
  assert.equal(answer.statusCode, 200)
  assert.match(answer.body, /Measure,Ours,Lowest,Highest,Others,Better\r?\n.*In care per 10,000/)
})

test('the front door says what is published of re-referrals, of all referrals only', async () => {
  const door = await bodyOf('/front-door')
  assert.match(
    door,
    /<a href="\/compare\/indicators\/re-referrals-12m\?authority=101">Published, year to 31 March 2025: [\d.]+%, median of similar authorities [\d.]+%, Made-up nation [\d.]+%<\/a>/,
  )
  assert.match(door, /The published share counts the referrals of a year to 31 March/)
  assert.doesNotMatch(await bodyOf('/front-door?source=police'), /Published, year to/)
})
