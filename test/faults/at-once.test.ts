import assert from 'node:assert/strict'
import { existsSync, readdirSync } from 'node:fs'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import test, { after, before } from 'node:test'
import { child } from '../../src/returns/cin-census/example.ts'
import { startJobs } from '../../src/work/jobs.ts'
import { setHold } from '../../src/work/legal-hold.ts'
import { dayInEngland, type Place } from '../../src/work/place.ts'
import { restrictRecord } from '../../src/work/restrict-record.ts'
import { censusText, operatorHere, placeWith } from '../loaded-place.ts'
import { password, person } from '../web/people.ts'
import { testServer } from '../web/served.ts'
import { until } from './run-server.ts'
import { tokenIn, Visitor } from './visitor.ts'

let place: Place
let address: string
let ann: Visitor
let bob: Visitor
let endJobs: () => Promise<void> = async () => {}

before(async () => {
  place = await placeWith([child({ LAchildID: 'ANN1' }), child({ LAchildID: 'BEN2' })], dayInEngland())
  const app = testServer(place)
  await app.listen({ port: 0, host: '127.0.0.1' })
  address = `http://127.0.0.1:${(app.server.address() as AddressInfo).port}`
  for (const [who, role] of [
    ['ann', 'analyst'],
    ['bob', 'analyst'],
    ['dee', 'director'],
    ['eli', 'director'],
  ] as const)
    await person(place, who, role, { laCode: '101' })
  for (const who of ['ada', 'aya', 'gone']) await person(place, who, 'administrator', { laCode: '101' })
  await place.store.owner.query('update access.account set made_up = true')
  ann = await signedIn('ann')
  bob = await signedIn('bob')
  // What the set-up itself left for a terminal that might have been closed.
  await place.store.owner.query('select graphile_worker.complete_jobs(array(select id from graphile_worker.jobs))')
  const taker = await startJobs(place, 2, () => {})
  endJobs = () => taker.stop()
})
after(() => endJobs())

async function signedIn(subject: string): Promise<Visitor> {
  const visitor = new Visitor(address)
  await visitor.signIn(subject, password)
  return visitor
}

async function signOut(visitor: Visitor): Promise<void> {
  await visitor.post('/sign-out', { token: tokenIn((await visitor.get('/account')).body) })
  assert.equal((await visitor.get('/account')).status, 303)
}

const file = (name: string, text: string) => ({ name, bytes: Buffer.from(text) })
const rows = async (text: string, values: unknown[] = []) => (await place.store.owner.query(text, values)).rows
const rest = () =>
  until(async () => (await rows('select from graphile_worker.jobs')).length === 0, 'the jobs do not come to an end')
const inForce = () => rows('select period, file_name from landing.load where superseded_at is null order by period')
const incoming = () => (existsSync(join(place.data, 'incoming')) ? readdirSync(join(place.data, 'incoming')) : [])
const logged = async (what: string) => (await rows('select from access.log where what = $1', [what])).length

test('two people who send different files of one period at once: both are kept, one is in force', async () => {
  const answers = await Promise.all([
    ann.upload([file('from-ann.xml', censusText(2025, [child({ LAchildID: 'CAL3' })]))]),
    bob.upload([file('from-bob.xml', censusText(2025, [child({ LAchildID: 'DAN4' })]))]),
  ])
  assert.deepEqual(
    answers.map(({ status }) => status),
    [303, 303],
  )
  await rest()
  const states = await rows(`select state from work.submission where file_name like 'from-%'`)
  assert.deepEqual(states, [{ state: 'loaded' }, { state: 'loaded' }])
  const now = await inForce()
  assert.deepEqual(
    now.map(({ period }) => period),
    ['2025', '2026'],
  )
  const people = await rows(`select pers_person_id as id from ssd.ssd_person where pers_person_id in ('CAL3', 'DAN4')`)
  assert.deepEqual(people, [{ id: now[0].file_name === 'from-ann.xml' ? 'CAL3' : 'DAN4' }])
})

test('files of two periods sent at once are both in force', async () => {
  await Promise.all([
    ann.upload([file('y24.xml', censusText(2024, [child({ LAchildID: 'EVE5' })]))]),
    bob.upload([file('y23.xml', censusText(2023, [child({ LAchildID: 'EVE5' })]))]),
  ])
  await rest()
  assert.deepEqual(
    (await inForce()).map(({ period }) => period),
    ['2023', '2024', '2025', '2026'],
  )
})

test('the same file sent by two people is loaded twice and gives the same', async () => {
  const same = file('same.xml', censusText(2022, [child({ LAchildID: 'FAY6' })]))
  const answers = await Promise.all([ann.upload([same]), bob.upload([same])])
  assert.notEqual(answers[0]?.location, answers[1]?.location)
  await rest()
  assert.equal((await rows(`select from landing.load where period = '2022' and superseded_at is null`)).length, 1)
  assert.equal(
    (
      await rows(
        `select from landing.file f join work.submission s using (la_code, file_hash) where s.file_name = 'same.xml'`,
      )
    ).length,
    2,
  )
  assert.equal((await rows(`select from ssd.ssd_person where pers_person_id = 'FAY6'`)).length, 1)
})

test('an upload that is broken off halfway leaves no file, no row and no job, and the next is taken in', async () => {
  const before = await rows(
    'select (select count(*) from landing.file) as files, (select count(*) from work.submission) as sent',
  )
  const long = censusText(
    2021,
    Array.from({ length: 3000 }, (_, at) => child({ LAchildID: `G${at}` })),
  )
  const sending = (share: number) => share < 0.5
  await assert.rejects(ann.upload([file('long.xml', long)], { sending }))
  await until(
    () => incoming().length === 0,
    () => `left in incoming: ${incoming().join(', ')}`,
    10,
  )
  assert.deepEqual(
    await rows('select (select count(*) from landing.file) as files, (select count(*) from work.submission) as sent'),
    before,
  )
  assert.equal((await rows('select from graphile_worker.jobs')).length, 0)
  assert.equal((await ann.upload([file('short.xml', censusText(2021, [child({ LAchildID: 'HAL7' })]))])).status, 303)
  await rest()
})

test('a form that is sent again with the back button, after signing out, leads to signing in and changes nothing', async () => {
  const dee = await signedIn('dee')
  const form = tokenIn((await dee.get('/administration/restricted/add')).body)
  await signOut(dee)
  const filled = { token: form, child: 'BEN2', owner: '', reason: 'Sent again' }
  const signedOut = await dee.post('/administration/restricted/add', filled)
  assert.equal(signedOut.status, 303)
  assert.match(signedOut.location ?? '', /^\/sign-in\?to=/)
  await dee.signIn('dee', password)
  const anotherVisit = await dee.post('/administration/restricted/add', filled)
  assert.equal(anotherVisit.status, 403)
  assert.match(anotherVisit.body, /Nothing was changed/)
  assert.equal((await rows('select from access.restriction')).length, 0)
})

test('files sent again with the back button, after signing out, are not read', async () => {
  const visitor = await signedIn('bob')
  const form = tokenIn((await visitor.get('/returns/send')).body)
  await signOut(visitor)
  const late = file('late.xml', censusText(2020, [child({ LAchildID: 'IDA8' })]))
  assert.match((await visitor.sendFiles(form, [late])).location ?? '', /^\/sign-in/)
  await visitor.signIn('bob', password)
  assert.equal((await visitor.sendFiles(form, [late])).status, 403)
  assert.equal((await rows(`select from work.submission where file_name = 'late.xml'`)).length, 0)
})

test('one restriction that two people lift at once is lifted once, and the second is told that it is gone', async () => {
  await restrictRecord(place, operatorHere, 'BEN2', { reason: 'Made up', owner: 'dee' })
  const [{ reference }] = await rows(`select reference from access.child_reference where person_id = 'BEN2'`)
  const lift = `/administration/restricted/${reference}/lift`
  const pair = await Promise.all([signedIn('dee'), signedIn('eli')])
  const forms = await Promise.all(pair.map(async (each) => tokenIn((await each.get(lift)).body)))
  const answers = await Promise.all(
    pair.map((each, at) => each.post(lift, { token: forms[at] as string, reason: `Lifted by ${at}` })),
  )
  assert.deepEqual(answers.map(({ status }) => status).sort(), [303, 404])
  assert.equal(await logged('record.unrestrict'), 1)
})

test('one hold that two people lift at once is lifted once', async () => {
  await person(place, 'olu', 'records-officer', { laCode: '101' })
  await person(place, 'ota', 'records-officer', { laCode: '101' })
  await place.store.owner.query('update access.account set made_up = true')
  await setHold(place, operatorHere, 'ANN1', 'An inquiry')
  const [{ reference }] = await rows(`select reference from access.child_reference where person_id = 'ANN1'`)
  const lift = `/administration/retention/lift/${reference}`
  const pair = await Promise.all([signedIn('olu'), signedIn('ota')])
  const answers = await Promise.all(pair.map((each) => each.fill(lift, { reason: 'It was settled' })))
  assert.deepEqual(answers.map(({ status }) => status).sort(), [303, 422])
  assert.match(answers.map(({ body }) => body).join(), /There is no hold on this record/)
  assert.equal(await logged('hold.lift'), 1)
})

test('one account that two administrators close at once is closed once', async () => {
  const [{ account_id: account }] = await rows(`select account_id from access.account where subject = 'gone'`)
  const close = `/administration/people/${account}/close`
  const pair = await Promise.all([signedIn('ada'), signedIn('aya')])
  const answers = await Promise.all(pair.map((each) => each.fill(close, {})))
  assert.ok(
    answers.every(({ status }) => status < 500),
    answers.map(({ status }) => status).join(),
  )
  assert.equal(await logged('account.close'), 1)
  assert.equal(
    (await rows('select from access.account where account_id = $1 and closed_at is not null', [account])).length,
    1,
  )
})
