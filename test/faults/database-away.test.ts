import assert from 'node:assert/strict'
import { existsSync, mkdtempSync, readdirSync, renameSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import test, { after, before } from 'node:test'
import { child } from '../../src/returns/cin-census/example.ts'
import { openPlace } from '../../src/work/place.ts'
import { censusText, loadText } from '../loaded-place.ts'
import { password, person } from '../web/people.ts'
import { assertRefused, throughline } from './run-command.ts'
import { ask, killDatabase, startWeb, until, type WebServer } from './run-server.ts'
import { Visitor } from './visitor.ts'

const home = mkdtempSync(join(tmpdir(), 'tl-away-'))
const data = join(home, 'data')
const cluster = join(data, 'postgresql')
const skip = process.platform === 'win32' ? 'Windows does not rename a folder that is open' : false
let web: WebServer
let ann: Visitor

before(async () => {
  if (skip !== false) return
  const place = await openPlace({ root: process.cwd(), data })
  await loadText(place, 'census-2026.xml', censusText(2026, [child({ LAchildID: 'ANN1' })]))
  await person(place, 'ann', 'analyst', { laCode: '101' })
  await place.close()
  web = await startWeb(data)
  ann = new Visitor(web.address)
  await ann.signIn('ann', password)
})
after(async () => {
  await web?.stop()
  rmSync(home, { recursive: true, force: true })
})

/** Takes the database away with its disk, so that nothing can start it. */
async function takeAway(): Promise<void> {
  killDatabase(data)
  renameSync(cluster, `${cluster}.away`)
  await until(async () => (await ann.get('/ready')).status === 503, 'the database goes on answering')
}

test('while the database is away pages say so with 503, what needs none is there, and all comes back with it', {
  skip,
}, async () => {
  await takeAway()
  const closed = await ann.get('/returns')
  assert.equal(closed.status, 503)
  assert.match(closed.body, /The database cannot be reached/)
  assert.equal((await ann.get('/privacy')).status, 200)
  assert.equal((await ann.get('/health')).status, 200)
  const sent = await ann.sendFiles('a.b', [{ name: 'a.xml', bytes: Buffer.from(censusText(2025, [child({})])) }])
  assert.equal(sent.status, 503)
  assert.deepEqual(existsSync(join(data, 'incoming')) ? readdirSync(join(data, 'incoming')) : [], [])
  assert.equal(existsSync(cluster), false, 'an empty database was made in its place')
  renameSync(`${cluster}.away`, cluster)
  await until(async () => (await ann.get('/ready')).status === 200, 'it does not come back')
  assert.equal((await ann.get('/returns')).status, 200)
  assert.equal(web.hasEnded(), false)
  assert.doesNotMatch(web.said(), /ANN1|"fault"/)
})

test('a file that was waiting when the database went is loaded when it is back', { skip }, async () => {
  const answer = await ann.upload([
    { name: 'later.xml', bytes: Buffer.from(censusText(2025, [child({ LAchildID: 'BEN2' })])) },
  ])
  assert.equal(answer.status, 303)
  await takeAway()
  renameSync(`${cluster}.away`, cluster)
  const state = () => ask<{ state: string }>(data, `select state from work.submission where file_name = 'later.xml'`)
  await until(async () => (await state().catch(() => []))[0]?.state === 'loaded', 'it is not loaded')
  await until(
    async () => (await ask(data, 'select id from graphile_worker.jobs where attempts > 0')).length === 0,
    'its job stays',
  )
})

test('a database that is stopped in the middle of a form is away for that form alone', { skip }, async () => {
  killDatabase(data)
  const answers = await Promise.all([ann.get('/returns'), ann.get('/account'), ann.get('/returns/send')])
  assert.ok(
    answers.every(({ status }) => status === 200 || status === 503),
    answers.map(({ status }) => status).join(),
  )
  await until(async () => (await ann.get('/returns')).status === 200, 'it does not come back')
})

test('a command that cannot reach its server says so', async () => {
  const env = {
    DATABASE_URL: 'postgresql://throughline@127.0.0.1:9/throughline',
    THROUGHLINE_DATA: join(home, 'other'),
  }
  assertRefused(await throughline(['backup', join(home, 'a.backup')], { env }), 'database-away')
  assertRefused(await throughline(['load', 'package.json'], { env }), 'database-away')
  assertRefused(await throughline(['work'], { env }), 'database-away')
  assertRefused(await throughline(['restore', join(home, 'a.backup')], { env }), 'database-away')
  assertRefused(await throughline(['audit', 'verify'], { env }), 'database-away')
})
