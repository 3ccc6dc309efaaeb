import assert from 'node:assert/strict'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import test, { after, before } from 'node:test'
import type { FastifyInstance } from 'fastify'
import { embeddedLogins } from '../../src/store/logins.ts'
import { openPools } from '../../src/store/open.ts'
import { statement } from '../../src/store/statement.ts'
import { byItself, transaction } from '../../src/store/transaction.ts'
import { type Place, placeOf } from '../../src/work/place.ts'
import { refusalOf } from '../../src/work/refusal-of.ts'
import { testConnection } from '../database.ts'
import { password, person } from '../web/people.ts'
import { TestBrowser, testServer } from '../web/served.ts'

const data = mkdtempSync(join(tmpdir(), 'tl-slow-'))
const long = statement('select pg_sleep(2)')
let place: Place
let app: FastifyInstance
before(async () => {
  const limits = { longestStatement: 1000 }
  const store = await openPools(embeddedLogins(await testConnection()), process.cwd(), 'test', null, limits)
  place = await placeOf(store, process.cwd(), data)
  app = testServer(place)
  await person(place, 'ann', 'analyst')
})
after(async () => {
  await place.close()
  rmSync(data, { recursive: true, force: true })
})

test('a statement of a page that takes longer than it may is ended, and one of a load is not', async () => {
  const asked = (purpose: 'read' | 'load') =>
    transaction(place.store.pool, purpose, byItself('', place.today()), (db) => db.run(long))
  await assert.rejects(asked('read'), (error) => refusalOf(error)?.reason === 'too-slow')
  assert.equal(await asked('load'), 1)
})

test('a page that takes too long says what to do, and is there again when there is time', async () => {
  const browser = new TestBrowser(app)
  await browser.signIn('ann', password)
  const inTheWay = await place.store.owner.connect()
  await inTheWay.query('begin; lock table access.session in access exclusive mode')
  const answer = await browser.get('/account')
  await inTheWay.query('rollback')
  inTheWay.release()
  assert.equal(answer.statusCode, 503)
  assert.match(answer.body, /That took too long/)
  assert.match(answer.body, /Nothing was changed[^<]+Ask for less/)
  assert.equal((await browser.get('/account')).statusCode, 200)
})
