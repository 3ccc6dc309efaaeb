import assert from 'node:assert/strict'
import test, { before } from 'node:test'
import { child } from '../../src/returns/cin-census/example.ts'
import { referenceOf } from '../../src/work/marks.ts'
import { dayInEngland, type Place } from '../../src/work/place.ts'
import { restrictRecord } from '../../src/work/restrict-record.ts'
import { actorHere, placeWith } from '../loaded-place.ts'
import { TestBrowser, testServer, tokenIn } from './served.ts'

const reason = 'Police at the door, need to know who holds her'

let place: Place
let director: TestBrowser
let manager: TestBrowser
let analyst: TestBrowser
let councillor: TestBrowser

before(async () => {
  place = await placeWith([child({ LAchildID: 'ANN1' }), child({ LAchildID: 'EVE5' })], dayInEngland())
  const app = testServer(place)
  const signedIn = async (subject: string, role: string) => {
    const actor = await actorHere(place, subject, role, 'T1')
    const browser = new TestBrowser(app)
    await browser.enter(place, subject)
    return { actor, browser }
  }
  const dora = await signedIn('dora', 'director')
  director = dora.browser
  manager = (await signedIn('fay', 'front-door-manager')).browser
  analyst = (await signedIn('abe', 'analyst')).browser
  councillor = (await signedIn('cora', 'councillor')).browser
  await restrictRecord(place, dora.actor, 'EVE5', { reason: 'Child of a member of staff' })
})

const addressOf = (personId: string) => `/children/${referenceOf(place.markKey, '101', personId)}`

test('every page of children is drawn, with one heading and nothing undefined', async () => {
  const ann = addressOf('ANN1')
  const paths = ['/children', '/children?show=all&order=name', ann, `${ann}/who-looked`, '/figures', '/notices']
  const answers = await Promise.all([...paths, `${ann}/break-glass`].map((path) => director.get(path)))
  assert.deepEqual(
    answers.map(({ statusCode }) => statusCode),
    answers.map(() => 200),
  )
  assert.ok(answers.every(({ body }) => body.split('<h1').length === 2))
  assert.ok(answers.every(({ body }) => !/>(undefined|null|NaN|\[object Object\])</.test(body)))
  assert.ok(answers.every(({ body }) => !/ style="| on[a-z]+="/.test(body)))
})

test('a team with nobody on the list says nothing of the children of others', async () => {
  const late = await director.get('/children?show=late&team=T9')
  assert.match(late.body, /<h1 class="tl-h1">No child of that team has anything late/)
  const open = await director.get('/children?team=T9')
  assert.match(open.body, /<h1 class="tl-h1">No child of that team has anything open/)
})

test('what is searched for is sent and does not come to stand in an address', async () => {
  const found = await director.fill('/children', { find: 'ANN1' })
  assert.equal(found.statusCode, 200)
  assert.match(found.body, /1 child was found/)
  assert.doesNotMatch(found.body, /(href|action)="[^"]*ANN1/)
})

test('hostile text that is searched for comes back as text', async () => {
  const { body } = await director.fill('/children', { find: `"><script>alert(1)</script>{{7*7}}` })
  assert.doesNotMatch(body, /<script>alert/)
  assert.match(body, /\{\{7\*7\}\}/)
  assert.match(body, /Nobody was found/)
})

test('a record that is shut, and one that is not there, are answered in the same words', async () => {
  const [shut, none] = await Promise.all([analyst.get(addressOf('EVE5')), analyst.get('/children/222222222222')])
  assert.deepEqual([shut.statusCode, none.statusCode], [404, 404])
  const main = (body: string) => /<main[\s\S]*<\/main>/.exec(body)?.[0]
  assert.equal(main(shut.body), main(none.body))
  assert.match(shut.body, /There is no child at this address, or it is not yours to see/)
})

test('the glass of a restricted record is broken with a reason, and the one who answers for it is told', async () => {
  const address = addressOf('EVE5')
  assert.match((await manager.get(address)).body, /Open it in an emergency/)
  const short = await manager.fill(`${address}/break-glass`, { reason: 'Now' })
  assert.equal(short.statusCode, 422)
  assert.match(short.body, /Say in at least 20 characters/)
  const opened = await manager.fill(`${address}/break-glass`, { reason })
  assert.deepEqual([opened.statusCode, opened.headers.location], [303, address])
  assert.match((await manager.get(address)).body, /<h1 class="tl-h1">EVE5/)
  assert.match((await director.get('/notices')).body, /Made-up fay opened a restricted record/)
})

test('two notices on one page are put away one after the other with the page as it was drawn once', async () => {
  await place.store.owner.query(
    `insert into access.notice (la_code, notice_id, account_id, at, kind, reference, says)
     select '101', gen_random_uuid(), account_id, now(), 'restriction', null, says
     from access.account, (values ('First'), ('Second')) told (says) where subject = 'abe'`,
  )
  const { body } = await analyst.get('/notices')
  const [first, second] = [...body.matchAll(/name="notice" value="([^"]+)"/g)].map(([, id]) => id as string)
  assert.ok(first !== undefined && second !== undefined)
  const putAway = (notice: string) => analyst.post('/notices', { token: tokenIn(body), notice })
  assert.equal((await putAway(first)).statusCode, 303)
  assert.equal((await putAway(second)).statusCode, 303)
  assert.match((await analyst.get('/notices')).body, /There is nothing to tell you/)
})

test('a councillor sees figures with small numbers withheld, and no child', async () => {
  const { body } = await councillor.get('/figures')
  assert.match(body, /A number is <strong>withheld<\/strong>, so that nobody can be recognised/)
  assert.equal((await councillor.get('/children')).statusCode, 403)
  assert.equal((await councillor.get(addressOf('ANN1'))).statusCode, 403)
})

test('an analyst sees aliases on the list and the record', async () => {
  const pages = await Promise.all([
    analyst.get('/children'),
    analyst.get(addressOf('ANN1')),
    analyst.get('/children?as=csv'),
  ])
  assert.ok(pages.every(({ statusCode, body }) => statusCode === 200 && !body.includes('ANN1')))
  assert.match(String(pages[2]?.headers['content-disposition']), /children\.csv/)
})
