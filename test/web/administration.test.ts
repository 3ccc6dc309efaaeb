import assert from 'node:assert/strict'
import test, { before } from 'node:test'
import type { FastifyInstance } from 'fastify'
import { child } from '../../src/returns/cin-census/example.ts'
import { setPassword } from '../../src/store/passwords.ts'
import { byItself, transaction } from '../../src/store/transaction.ts'
import { administrationPages } from '../../src/web/pages/administration/pages.ts'
import { hashPassword } from '../../src/work/password-hash.ts'
import { dayInEngland, type Place } from '../../src/work/place.ts'
import { restrictRecord } from '../../src/work/restrict-record.ts'
import { actorHere, operatorHere, placeWith } from '../loaded-place.ts'
import { password } from './people.ts'
import { TestBrowser, testServer } from './served.ts'

const hostile = `"><script>alert('x')</script>{{7*7}}`
/** How hostile text stands in a page: as text. */
const shownAsText = '&lt;script&gt;alert('

let place: Place
let app: FastifyInstance
let admin: TestBrowser
let director: TestBrowser
let officer: TestBrowser
let analyst: TestBrowser
/** The account of the one administrator there is at the beginning. */
let adminAccount: string
let hash: Promise<string> | null = null

before(async () => {
  place = await placeWith([child({ LAchildID: 'ANN1' }), child({ LAchildID: 'BEN2' })], dayInEngland())
  app = testServer(place)
  adminAccount = (await account('ada', 'administrator')).id
  admin = await signedIn('ada')
  await account('dora', 'director')
  director = await signedIn('dora')
  await account('olive', 'records-officer')
  officer = await signedIn('olive')
  await account('ann', 'analyst')
  analyst = await signedIn('ann')
})

async function account(subject: string, role: string): Promise<{ readonly id: string }> {
  const { account: id } = await actorHere(place, subject, role)
  hash ??= hashPassword(password)
  const kept = await hash
  await keep((db) => setPassword(db, id, kept, false))
  return { id }
}

async function signedIn(subject: string): Promise<TestBrowser> {
  const browser = new TestBrowser(app)
  await browser.enter(place, subject)
  return browser
}

const keep = <Result>(does: Parameters<typeof transaction<Result>>[3]) =>
  transaction(place.store.pool, 'keep', byItself('101', place.today()), does)

/** What the log says last of a kind. */
async function lastLogged(what: string) {
  const { rows } = await place.store.owner.query(
    'select account_name, object, detail, reason, person_id from access.log where what = $1 order by entry desc limit 1',
    [what],
  )
  return rows[0] as { account_name: string; object: string; detail: string; reason: string; person_id: string }
}

/** Adds somebody and gives back the address of their page. */
async function added(fields: Readonly<Record<string, string>>): Promise<string> {
  const sent = { signsIn: 'local', role: 'analyst', ...fields }
  const answer = await admin.fill('/administration/people/add', sent)
  assert.equal(answer.statusCode, 303, answer.body)
  return String(answer.headers.location)
}

test('each page of administration is refused to a role that has no part in it', async () => {
  const paths = administrationPages.map(({ path }) => path.replace(/:\w+/g, 'x'))
  const answers = await Promise.all(paths.map((path) => analyst.get(path)))
  assert.deepEqual(
    answers.map(({ statusCode }) => statusCode),
    paths.map(() => 403),
  )
})

test('each role is led to what it looks after and to nothing else', async () => {
  const [ours, theirs] = [await admin.get('/administration'), await director.get('/administration')]
  assert.match(ours.body, /href="\/administration\/people"/)
  assert.match(ours.body, /href="\/administration\/backups"/)
  assert.doesNotMatch(ours.body, /href="\/administration\/(restricted|retention)"/)
  assert.match(theirs.body, /href="\/administration\/restricted"/)
  assert.doesNotMatch(theirs.body, /href="\/administration\/(people|backups)"/)
})

test('every page is drawn for whoever looks after it, with one heading', async () => {
  const forAdmin = ['', '/people', '/people/add', '/log', '/log/check', '/log/review', '/backups', '/jobs', '/sample']
  const forOfficer = ['/retention', '/retention/due', '/retention/hold', '/retention/period/child-in-need']
  const answers = [
    ...(await Promise.all(forAdmin.map((path) => admin.get(`/administration${path}`)))),
    ...(await Promise.all(forOfficer.map((path) => officer.get(`/administration${path}`)))),
    await admin.get('/administration/sample/remove'),
    await director.get('/administration/restricted'),
    await director.get('/administration/restricted/add'),
  ]
  assert.deepEqual(
    answers.map(({ statusCode }) => statusCode),
    answers.map(() => 200),
  )
  assert.deepEqual(
    answers.map(({ body }) => body.split('<h1').length - 1),
    answers.map(() => 1),
  )
  assert.ok(answers.every(({ body }) => !/>(undefined|null|NaN|\[object Object\])</.test(body)))
})

test('somebody is added with a role, given a password for one time that is shown once, and signs in with it', async () => {
  const path = await added({ name: 'Bea Moss', subject: 'Bea.Moss@example.gov.uk' })
  assert.match((await admin.get(path)).body, /They cannot sign in yet/)
  const given = await admin.fill(`${path}/password`, {})
  const [, one = ''] = /<code class="tl-secret">([^<]+)<\/code>/.exec(given.body) ?? []
  assert.match(one, /^(\w{4}-){3}\w{4}$/)
  assert.doesNotMatch((await admin.get(path)).body, new RegExp(one))
  const bea = new TestBrowser(app)
  assert.match((await bea.signIn('bea.moss@example.gov.uk', one)).body, /Choose a password/)
  assert.match((await lastLogged('account.give-role')).detail, /before none; after analyst/)
  assert.equal((await lastLogged('account.password')).account_name, 'Made-up ada')
})

test('somebody is known by a sign-in service, and has no password here', async () => {
  const fields = { name: 'Cy Dale', signsIn: 'service', issuer: 'https://login.example/one', subject: 'AbC-1' }
  const path = await added({ ...fields, role: 'team-manager', team: 'T1', aliases: 'yes' })
  const { body } = await admin.get(path)
  assert.match(body, /With the sign-in service https:\/\/login\.example\/one/)
  assert.match(body, /Team manager of team T1/)
  assert.match(body, /Sees aliases/)
  assert.doesNotMatch(body, /Give a password/)
  assert.match((await admin.fill(`${path}/password`, {})).body, /has no password here/)
})

test('what is missing is said at the top and beside its field, and what was typed stays', async () => {
  const sent = { name: '', signsIn: 'service', issuer: 'login', subject: 'sam', role: 'social-worker', worker: '' }
  const { statusCode, body } = await admin.fill('/administration/people/add', sent)
  assert.equal(statusCode, 422)
  assert.match(body, /<a href="#name">Enter their name/)
  assert.match(body, /id="issuer-error"/)
  assert.match(body, /aria-describedby="worker-hint worker-error"/)
  assert.match(body, /name="subject"[^>]* value="sam"/)
})

test('the operator’s role is not offered, and is refused when it is sent', async () => {
  assert.doesNotMatch((await admin.get('/administration/people/add')).body, /value="operator"/)
  const sent = { name: 'Op', signsIn: 'local', subject: 'op', role: 'operator' }
  assert.equal((await admin.fill('/administration/people/add', sent)).statusCode, 422)
})

test('an administrator gives themselves no role, and changes nothing of their own account', async () => {
  const path = `/administration/people/${adminAccount}`
  const answers = [
    await admin.fill(`${path}/role`, { role: 'director' }),
    await admin.fill(`${path}/close`, {}),
    await admin.fill(`${path}/password`, {}),
    await admin.fill(`${path}/second-factor`, {}),
    await admin.fill(`${path}/change`, { name: 'Somebody else' }),
  ]
  assert.deepEqual(
    answers.map(({ statusCode }) => statusCode),
    [422, 422, 422, 422, 422],
  )
  assert.match(answers[0]?.body ?? '', /Nobody changes their own account/)
  assert.match((await admin.get(path)).body, /One role here/)
  const byName = await admin.fill('/administration/people/add', {
    ...{ name: 'Ada', signsIn: 'local', subject: ' ADA ', role: 'director' },
  })
  assert.match(byName.body, /Somebody here signs in as that/)
})

test('two administrators who close each other at once leave one', async () => {
  await account('eve', 'administrator')
  await account('fay', 'administrator')
  const pair = [await signedIn('eve'), await signedIn('fay')] as const
  const { rows } = await place.store.owner.query(
    `select subject, account_id from access.account where subject in ('eve', 'fay') order by subject`,
  )
  const [eve, fay] = rows as { account_id: string }[]
  // The first administrator is out of the way for a moment, so that these two are the last.
  await place.store.owner.query('update access.account set closed_at = now() where account_id = $1', [adminAccount])
  await Promise.all([
    pair[0].fill(`/administration/people/${fay?.account_id}/close`, {}),
    pair[1].fill(`/administration/people/${eve?.account_id}/close`, {}),
  ])
  const open = await place.store.owner.query(
    `select from access.role_grant g join access.account a using (account_id)
     where g.role = 'administrator' and g.ended_at is null and a.closed_at is null`,
  )
  assert.equal(open.rowCount, 1)
  await place.store.owner.query('update access.account set closed_at = null where account_id = $1', [adminAccount])
})

test('a role is ended and an account closed at once, each written down with what was before and after', async () => {
  const path = await added({ name: 'Gil Reed', subject: 'gil' })
  await admin.fill(`${path}/role`, { role: 'director' })
  const [, end = ''] = /href="([^"]+\/roles\/[^"]+)"/.exec((await admin.get(path)).body) ?? []
  assert.equal((await admin.fill(end, {})).statusCode, 303)
  assert.match((await lastLogged('account.end-role')).detail, /gil: before analyst, director; after director/)
  await admin.fill(`${path}/change`, { name: 'Gil Marsh', aliases: 'yes' })
  assert.match((await lastLogged('account.change')).detail, /before Gil Reed.*after Gil Marsh, sees aliases/)
  await admin.fill(`${path}/close`, {})
  assert.match((await lastLogged('account.close')).detail, /before director; after closed/)
  assert.match((await admin.get(path)).body, /This account is closed/)
  assert.doesNotMatch((await admin.get('/administration/people?find=gil')).body, /Gil Marsh/)
  assert.match((await admin.get('/administration/people?find=gil&which=all')).body, /Gil Marsh/)
  await admin.fill(`${path}/role`, { role: 'analyst' })
  assert.match((await admin.get(path)).body, /One role here/)
})

test('a form sent twice adds one person and gives one role', async () => {
  const page = await admin.get('/administration/people/add')
  const [, token = ''] = /name="token" value="([^"]+)"/.exec(page.body) ?? []
  const sent = { token, name: 'Hal Twice', signsIn: 'local', subject: 'hal', role: 'analyst', team: '', worker: '' }
  const answers = await Promise.all([1, 2].map(() => admin.post('/administration/people/add', sent)))
  assert.deepEqual(
    answers.map(({ headers }) => headers.location),
    [answers[0]?.headers.location, answers[0]?.headers.location],
  )
  assert.match((await admin.get(String(answers[0]?.headers.location))).body, /One role here/)
})

test('hostile text in every field of a person is shown as text', async () => {
  const path = await added({ name: hostile, subject: hostile })
  const bodies = [
    (await admin.get(path)).body,
    (await admin.get('/administration/people')).body,
    (await admin.get(`${path}/close`)).body,
    (await admin.get(`/administration/people?find=${encodeURIComponent(hostile)}`)).body,
    (
      await admin.fill('/administration/people/add', {
        name: hostile,
        signsIn: 'service',
        issuer: hostile,
        subject: hostile,
      })
    ).body,
    (
      await admin.get(
        `/administration/log?person=${encodeURIComponent(hostile)}&what=${encodeURIComponent(hostile)}&from=${encodeURIComponent(hostile)}`,
      )
    ).body,
    (await director.fill('/administration/restricted/add', { child: hostile, owner: '', reason: hostile })).body,
    (await officer.fill('/administration/retention/hold', { child: hostile, reason: hostile })).body,
    (await officer.fill('/administration/retention/period/child-in-need', { period: hostile })).body,
  ]
  assert.ok(bodies.every((body) => !body.includes('<script>alert')))
  assert.ok(bodies.every((body) => body.includes(shownAsText)))
  assert.ok(bodies.every((body) => body.includes('{{7*7}}') || !body.includes('49&lt;')))
})

test('a record is restricted, opened to somebody up to a day, and the access ended, each with its reason', async () => {
  const restricted = await director.fill('/administration/restricted/add', {
    ...{ child: 'ANN1', owner: '', reason: 'Child of a member of staff' },
  })
  assert.equal(restricted.statusCode, 303, restricted.body)
  const list = (await director.get('/administration/restricted')).body
  assert.match(list, /1 record is shut/)
  assert.doesNotMatch(list, /ANN1/)
  const [, path = ''] = /href="(\/administration\/restricted\/(?!add)[^"]+)"/.exec(list) ?? []
  const { rows } = await place.store.owner.query(`select account_id from access.account where subject = 'olive'`)
  const wrong = await director.fill(`${path}/give`, { to: '', until: '2020-01-01', reason: '' })
  assert.match(wrong.body, /Choose who may open it[\s\S]*from today on[\s\S]*Say why access is given/)
  const until = new Date(Date.now() + 3 * 86_400_000).toISOString().slice(0, 10)
  const given = await director.fill(`${path}/give`, { to: rows[0].account_id, until, reason: 'Their request' })
  assert.equal(given.statusCode, 303, given.body)
  const shown = (await director.get(path)).body
  assert.match(shown, /1 grant holds just now/)
  assert.match(shown, /Made-up olive/)
  const [, end = ''] = /href="([^"]+\/grants\/[^"]+)"/.exec(shown) ?? []
  assert.equal((await director.fill(end, { reason: '' })).statusCode, 422)
  assert.equal((await director.fill(end, { reason: 'Done' })).statusCode, 303)
  assert.equal((await lastLogged('record.end-grant')).reason, 'Done')
  assert.match((await director.get(path)).body, /Nobody may open it just now/)
  assert.equal((await director.fill(`${path}/lift`, { reason: 'They have left' })).statusCode, 303)
  assert.match((await director.get('/administration/restricted')).body, /No record is restricted/)
})

test('the log is asked for one person and one kind, and taken away as a file, which is logged', async () => {
  const mine = await admin.get(`/administration/log?person=${adminAccount}&what=sign-in`)
  assert.match(mine.body, /Made-up ada<\/a>/)
  assert.match(mine.body, /<td>signed in<\/td>/)
  assert.doesNotMatch(mine.body, /<a[^>]*>Made-up dora<\/a>/)
  const file = await admin.get('/administration/log?download=csv')
  assert.match(String(file.headers['content-disposition']), /attachment; filename="log\.csv"/)
  assert.match(file.body, /entry,at,name/)
  assert.match((await lastLogged('log.export')).detail, /^\d+ entries$/)
  const wrong = await admin.get('/administration/log?from=yesterday')
  assert.equal(wrong.statusCode, 422)
  assert.match(wrong.body, /id="from-error"/)
})

test('an administrator sees in the log what was done to accounts, and of a child neither identifier nor reference', async () => {
  await officer.fill('/administration/retention/hold', { child: 'BEN2', reason: 'An inquiry' })
  const { rows } = await place.store.owner.query(
    `select reference from access.child_reference where person_id = 'BEN2'`,
  )
  const theirs = (await admin.get('/administration/log?what=hold.set')).body
  assert.match(theirs, /set a legal hold/)
  assert.doesNotMatch(theirs, /BEN2/)
  assert.ok(!theirs.includes(rows[0].reference))
  assert.ok((await officer.get('/administration/log?what=hold.set')).body.includes(rows[0].reference))
  assert.match((await admin.get('/administration/log?what=account.give-role')).body, /before none; after/)
})

test('the log is checked, and says when it was', async () => {
  assert.match((await admin.fill('/administration/log/check', {})).body, /No day of the log is closed yet/)
  assert.match((await admin.get('/administration/log')).body, /The log was whole when it was last checked/)
})

test('a period of one’s own lengthens the law and never shortens it', async () => {
  const path = '/administration/retention/period/looked-after'
  const shorter = await officer.fill(path, { period: '10 years' })
  assert.equal(shorter.statusCode, 422)
  assert.match(shorter.body, /id="period-error"/)
  assert.equal((await officer.fill(path, { period: '80 years' })).statusCode, 303)
  assert.match((await officer.get('/administration/retention')).body, /until the 80th birthday/)
  assert.equal((await officer.fill(path, { period: '', ours: 'yes' })).statusCode, 303)
  assert.doesNotMatch((await officer.get('/administration/retention')).body, /until the 80th birthday/)
})

test('a held record is listed by reference until the hold is lifted with a reason', async () => {
  await officer.fill('/administration/retention/hold', { child: 'ANN1', reason: 'A claim' })
  const [, lift = ''] = /href="(\/administration\/retention\/lift\/[^"]+)"/.exec(
    (await officer.get('/administration/retention')).body,
  ) ?? ['', '']
  assert.equal((await officer.fill(lift, { reason: '' })).statusCode, 422)
  assert.equal((await officer.fill(lift, { reason: 'It was settled' })).statusCode, 303)
  assert.equal((await lastLogged('hold.lift')).reason, 'It was settled')
})

test('a backup is asked for once however often the button is pressed', async () => {
  const first = await admin.fill('/administration/backups', {})
  await admin.fill('/administration/backups', {})
  assert.match(String(first.headers.location), /asked=\d+/)
  assert.match((await admin.get(String(first.headers.location))).body, /A backup has been asked for/)
  const { rowCount } = await place.store.owner.query(
    `select from graphile_worker.jobs where task_identifier = 'back-up'`,
  )
  assert.equal(rowCount, 1)
  assert.equal((await lastLogged('backup.ask')).account_name, 'Made-up ada')
})

test('a record whose owner has gone, and a missing backup, are what needs somebody first', async () => {
  await account('ivy', 'director')
  await restrictRecord(place, operatorHere, 'BEN2', { reason: 'Made up', owner: 'ivy' })
  await place.store.owner.query(`update access.account set closed_at = now() where subject = 'ivy'`)
  assert.match((await director.get('/administration')).body, /Nobody answers for 1 restricted record/)
  assert.match((await admin.get('/administration')).body, /There is no backup/)
  const list = (await director.get('/administration/restricted')).body
  const [, path = ''] = /href="(\/administration\/restricted\/(?!add)[^"]+)"/.exec(list) ?? []
  assert.equal((await director.fill(`${path}/owner`, { owner: '' })).statusCode, 422)
  const { rows } = await place.store.owner.query(`select account_id from access.account where subject = 'olive'`)
  assert.equal((await director.fill(`${path}/owner`, { owner: rows[0].account_id })).statusCode, 303)
  assert.equal((await lastLogged('record.owner')).object, rows[0].account_id)
  assert.match((await director.get(path)).body, /Made-up olive/)
  assert.doesNotMatch((await director.get('/administration')).body, /Nobody answers/)
})

test('what is made up is removed whole after it was said what goes, and its administrator with it', async () => {
  const asked = await admin.get('/administration/sample/remove')
  assert.match(asked.body, /2 children/)
  assert.match(asked.body, /Your own account goes with it/)
  const gone = await admin.fill('/administration/sample/remove', {})
  assert.match(gone.body, /What was made up is gone/)
  const { rowCount } = await place.store.owner.query('select from work.authority')
  assert.equal(rowCount, 0)
  assert.equal((await admin.get('/administration')).headers.location, '/sign-in?to=%2Fadministration')
})
