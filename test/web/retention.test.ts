import assert from 'node:assert/strict'
import test, { before } from 'node:test'
import { child, episode } from '../../src/returns/cin-census/example.ts'
import { eraseChild } from '../../src/work/erase-child.ts'
import { dayInEngland, type Place } from '../../src/work/place.ts'
import { actorHere, censusText, loadText, operatorHere, placeWith } from '../loaded-place.ts'
import { TestBrowser, testServer } from './served.ts'

const hostile = `"><script>alert('x')</script>{{7*7}}`

const turnedAway = child({ LAchildID: 'NFA1', PersonBirthDate: '2010-01-01', UPN: null }, [
  episode({ CINreferralDate: '2015-05-06', ReferralNFA: '1', CINclosureDate: null, assessments: [] }),
])
const ann = child({ LAchildID: 'ANN2', UPN: null }, [episode({ CINreferralDate: '2999-01-04' })])
const ben = child({ LAchildID: 'BEN3', UPN: null })

let place: Place
let officer: TestBrowser

before(async () => {
  place = await placeWith([turnedAway, ann, ben], dayInEngland())
  await actorHere(place, 'olive', 'records-officer')
  officer = new TestBrowser(testServer(place))
  await officer.enter(place, 'olive')
})

test('who is due stands on the page by reference, and in a file to take away', async () => {
  const { rows } = await place.store.owner.query(
    `select reference from access.child_reference where person_id = 'NFA1'`,
  )
  const { body } = await officer.get('/administration/retention/due')
  assert.ok(body.includes(`<span class="tl-code">${rows[0].reference}</span>`))
  assert.ok(!body.includes('NFA1'))
  const file = await officer.get('/administration/retention/due?download=csv')
  assert.match(String(file.headers['content-disposition']), /attachment; filename="due-to-go\.csv"/)
  assert.ok(file.body.includes(`no-further-action,due to go,${rows[0].reference},1`))
  const { rows: logged } = await place.store.owner.query(`select detail from access.log where what = 'export'`)
  assert.deepEqual(logged, [{ detail: '1 rows of children due to go or without a day' }])
})

test('an erased child whom a file names again is told of, listed, and let back with a reason', async () => {
  await eraseChild(place, operatorHere, 'ANN2', 'Held unlawfully')
  await loadText(place, 'again.xml', censusText(2025, [ann, ben]))
  assert.match((await officer.get('/notices')).body, /names a child whose record was erased/)
  const list = (await officer.get('/administration/retention/left-out')).body
  assert.match(list, /Children in need census, 2024-25/)
  assert.match(list, /Tells of a later day/)
  assert.ok(!list.includes('ANN2'))
  const [, address = ''] = /href="(\/administration\/retention\/let-back\?erasure=[^"]+)"/.exec(list) ?? ['', '']
  const number = address.slice(address.indexOf('=') + 1)
  assert.ok((await officer.get(address)).body.includes(`value="${number}"`))
  const path = '/administration/retention/let-back'
  assert.equal((await officer.fill(path, { child: number, reason: '' })).statusCode, 422)
  assert.equal((await officer.fill(path, { child: 'BEN3', reason: 'Referred again' })).statusCode, 422)
  const done = (await officer.fill(path, { child: number, reason: 'Referred again' })).body
  assert.match(done, /Send in again[\s\S]+Children in need census, 2024-25/)
  assert.match((await officer.get('/administration/retention/left-out')).body, /No file names a child who was erased/)
})

test('hostile text in the form stands as text', async () => {
  const { body } = await officer.fill('/administration/retention/let-back', { child: hostile, reason: hostile })
  assert.ok(!body.includes('<script>alert'))
  assert.ok(body.includes('&lt;script&gt;alert('))
  const { body: asked } = await officer.get(`/administration/retention/let-back?erasure=${encodeURIComponent(hostile)}`)
  assert.ok(!asked.includes('<script>alert'))
})
