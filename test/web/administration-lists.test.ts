import assert from 'node:assert/strict'
import test, { before } from 'node:test'
import type { FastifyInstance } from 'fastify'
import { child } from '../../src/returns/cin-census/example.ts'
import { setHold } from '../../src/work/legal-hold.ts'
import { dayInEngland, type Place } from '../../src/work/place.ts'
import { restrictRecord } from '../../src/work/restrict-record.ts'
import { actorHere, operatorHere, placeWith } from '../loaded-place.ts'
import { TestBrowser, testServer } from './served.ts'

let place: Place
let app: FastifyInstance
let admin: TestBrowser
let director: TestBrowser
let officer: TestBrowser

before(async () => {
  place = await placeWith([child({ LAchildID: 'ANN1' }), child({ LAchildID: 'BEN2' })], dayInEngland())
  app = testServer(place)
  const browser = async (subject: string, role: string) => {
    await actorHere(place, subject, role)
    const signedIn = new TestBrowser(app)
    await signedIn.enter(place, subject)
    return signedIn
  }
  admin = await browser('ada', 'administrator')
  director = await browser('dora', 'director')
  officer = await browser('olive', 'records-officer')
  await actorHere(place, '=cmd', 'analyst')
})

/** Somebody real who last signed in so many days ago, and had an account before. */
async function lastHere(subject: string, days: number): Promise<void> {
  const { account } = await actorHere(place, subject, 'analyst')
  const owner = place.store.owner
  await owner.query(
    `update access.account set made_up = false, created_at = now() - interval '1 year' where account_id = $1`,
    [account],
  )
  await owner.query(
    `insert into access.log (la_code, entry, at, account_id, account_name, role, sign_in, what)
     values ('101', nextval('access.log_number'), now() - make_interval(days => $2), $1, 'Made-up', 'analyst', 'password', 'sign-in')`,
    [account, days],
  )
}

test('accounts not used for 90 days are said on the first page of administration and lead to themselves', async () => {
  await lastHere('gone', 91)
  await lastHere('late', 89)
  const { body } = await admin.get('/administration')
  assert.match(body, /1 account has not signed in for 90 days/)
  assert.match(body, /href="\/administration\/people\?which=away"/)
  assert.match((await admin.get('/administration/people')).body, /have an account; one has not signed in for 90 days/)
  const away = (await admin.get('/administration/people?which=away')).body
  assert.match(away, /Made-up gone/)
  assert.doesNotMatch(away, /Made-up late/)
})

test('people are sorted by how long they have been away, whoever never came first', async () => {
  const { body } = await admin.get('/administration/people?order=away')
  const [never, gone, late] = ['Made-up =cmd', 'Made-up gone', 'Made-up late'].map((name) => body.indexOf(name))
  assert.ok(never !== undefined && gone !== undefined && late !== undefined)
  assert.ok(never > 0 && never < gone && gone < late)
})

test('the list of people is a file in which nothing is a formula', async () => {
  const file = await admin.get('/administration/people?as=csv')
  assert.match(String(file.headers['content-disposition']), /filename="people\.csv"/)
  assert.match(file.body, /Made-up =cmd,'=cmd,/)
  assert.equal((await director.get('/administration/people?as=csv')).statusCode, 403)
})

test('shut records and legal holds are files that name no child by the authority’s identifier', async () => {
  await restrictRecord(place, operatorHere, 'ANN1', { reason: 'Child of a member of staff', owner: 'dora' })
  await setHold(place, operatorHere, 'BEN2', 'An inquiry')
  const shut = (await director.get('/administration/restricted?as=csv')).body
  const held = (await officer.get('/administration/retention?as=csv')).body
  assert.match(shut, /Child of a member of staff,Made-up dora,no/)
  assert.match(held, /An inquiry/)
  assert.doesNotMatch(shut + held, /ANN1|BEN2/)
})

test('backups and long work are files too', async () => {
  assert.match((await admin.get('/administration/backups?as=csv')).body, /Made,File,Bytes/)
  assert.match((await admin.get('/administration/jobs?as=csv')).body, /What,State,Percent done/)
})

test('the log is shown oldest first when it is asked for so', async () => {
  const at = (body: string) => [...body.matchAll(/class="tl-when">([^<]+)</g)].map(([, when]) => when)
  const [newest, oldest] = [
    at((await admin.get('/administration/log')).body),
    at((await admin.get('/administration/log?order=oldest')).body),
  ]
  assert.equal(oldest[0], newest.at(-1))
})

test('an order that there is not is taken for the first', async () => {
  assert.equal((await admin.get('/administration/people?order=toString')).statusCode, 200)
  assert.equal((await admin.get('/administration/jobs?order=constructor')).statusCode, 200)
})
