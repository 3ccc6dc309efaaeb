import assert from 'node:assert/strict'
import test, { before } from 'node:test'
import type { Place } from '../../src/work/place.ts'
import { exampleTeam } from '../example-team.ts'
import { person } from './people.ts'
import { TestBrowser, testServer } from './served.ts'

let place: Place
let ada: TestBrowser
let tom: TestBrowser
let dora: TestBrowser

before(async () => {
  place = await exampleTeam()
  const app = testServer(place)
  const signedIn = async (subject: string, role: string) => {
    await person(place, subject, role, { laCode: '101' })
    const browser = new TestBrowser(app)
    await browser.enter(place, subject)
    return browser
  }
  ada = await signedIn('ada', 'social-worker')
  tom = await signedIn('tom', 'team-manager')
  dora = await signedIn('dora', 'director')
})

const logged = async (what: string) =>
  (await place.store.owner.query('select count(*)::int as count from access.log where what = $1', [what])).rows[0].count

test('every page of own children and teams is drawn whatever is asked of it, with one heading and nothing undefined', async () => {
  const asked = [
    '',
    '?show=doubts&order=doubts',
    '?show=nobody',
    '?page=9',
    `?worker=${'x'.repeat(90)}&show=%3Cscript%3E`,
  ]
  const answers = await Promise.all([
    ...['', '?order=missed', '?page=9'].map((query) => ada.get(`/my-children${query}`)),
    ...asked.map((query) => tom.get(`/my-team${query}`)),
    ...['', '?team=T1', '?team=T2'].map((query) => dora.get(`/my-team${query}`)),
  ])
  assert.deepEqual(
    answers.map(({ statusCode }) => statusCode),
    answers.map(() => 200),
  )
  assert.ok(answers.every(({ body }) => body.split('<h1').length === 2))
  assert.ok(answers.every(({ body }) => !/>(undefined|null|NaN|\[object Object\])<|undefined|<script>/.test(body)))
  assert.ok(answers.every(({ body }) => !/ style="| on[a-z]+="/.test(body)))
})

test('no address names a child or a worker, and the restricted child is on no page', async () => {
  const bodies = await Promise.all([ada.get('/my-children'), tom.get('/my-team'), dora.get('/my-team?team=T1')])
  const addresses = bodies.flatMap(({ body }) => [...body.matchAll(/(?:href|action)="([^"]*)"/g)].map(([, url]) => url))
  assert.ok(addresses.length > 30)
  assert.doesNotMatch(addresses.join(' '), /ANN1|BEN2|DAN4|W1|W2/)
  assert.ok(bodies.every(({ body }) => !body.includes('EVE5')))
})

test('that a page was looked at is logged once', async () => {
  const before = [await logged('my-children.list'), await logged('my-team.open')]
  await ada.get('/my-children')
  await dora.get('/my-team')
  assert.deepEqual(
    [await logged('my-children.list'), await logged('my-team.open')],
    before.map((count) => count + 1),
  )
})

test('the lists are taken away as files', async () => {
  const [own, team, several] = await Promise.all([
    ada.get('/my-children?as=csv'),
    tom.get('/my-team?as=csv&show=late'),
    dora.get('/my-team?as=csv&team=T2'),
  ])
  assert.match(String(own.headers['content-disposition']), /my-children\.csv/)
  assert.equal(own.body.split('\r\n').length, 6)
  assert.match(team.body, /\r\nBEN2,BEN2,Ada Marrowwick,/)
  assert.match(several.body, /\r\nHAL8,HAL8,Cyd Fennel,/)
})

test('a team of others is not there, and pages of another role are refused', async () => {
  assert.equal((await tom.get('/my-team?team=T2')).statusCode, 404)
  assert.equal((await tom.get('/my-children')).statusCode, 403)
  assert.equal((await ada.get('/my-team')).statusCode, 403)
})

test('an account that is shown aliases sees no identifier there', async () => {
  await place.store.owner.query(`update access.account set pseudonymous = true where subject = 'tom'`)
  const [page, file] = await Promise.all([tom.get('/my-team'), tom.get('/my-team?as=csv')])
  assert.ok([page, file].every(({ statusCode, body }) => statusCode === 200 && !/ANN1|BEN2|CAT3|DAN4/.test(body)))
})

test('the line of navigation leads each to what is theirs', async () => {
  const [worker, manager] = await Promise.all([ada.get('/children'), tom.get('/children')])
  assert.match(worker.body, /href="\/my-children"/)
  assert.doesNotMatch(worker.body, /href="\/my-team"/)
  assert.match(manager.body, /href="\/my-team"/)
})

test('the records opened last are named on the page of children', async () => {
  const list = await ada.get('/my-children')
  const address = /href="(\/children\/\w+)">ANN1/.exec(list.body)?.[1] ?? ''
  await ada.get(address)
  assert.match((await ada.get('/children')).body, new RegExp(`You opened last.*href="${address}">ANN1`))
})
