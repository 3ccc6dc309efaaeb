import assert from 'node:assert/strict'
import test, { before } from 'node:test'
import type { FastifyInstance } from 'fastify'
import { addAuthority } from '../../src/store/authorities.ts'
import { byItself, transaction } from '../../src/store/transaction.ts'
import type { Place } from '../../src/work/place.ts'
import { testPlace } from '../database.ts'
import { password, person } from './people.ts'
import { TestBrowser, testServer, tokenIn } from './served.ts'

let place: Place
let app: FastifyInstance
before(async () => {
  place = await testPlace()
  await transaction(place.store.pool, 'keep', byItself('330', place.today()), (db) =>
    addAuthority(db, '330', 'Ashenholt', false),
  )
  app = testServer(place)
  await person(place, 'ash', 'analyst')
})

const allocations = 'child,worker_id,team_id,role,from,to\nC1,W1,T1,allocated,2026-01-05,\n'

/** A form with files, as a browser sends it: the token first. */
async function send(token: string | null, files: readonly (readonly [name: string, content: string])[]) {
  const browser = new TestBrowser(app)
  await browser.signIn('ash', password)
  const page = await browser.get('/returns/send')
  const form = new FormData()
  if (token !== null) form.append('token', token === 'own' ? tokenIn(page.body) : token)
  for (const [name, content] of files) form.append('file', new Blob([content]), name)
  const body = new Response(form)
  return app.inject({
    method: 'POST',
    url: '/returns/send',
    payload: Buffer.from(await body.arrayBuffer()),
    headers: { 'content-type': String(body.headers.get('content-type')) },
    cookies: { throughline: String(browser.cookie('throughline')) },
  })
}
const kept = async () => (await place.store.owner.query('select count(*)::integer as n from work.submission')).rows[0].n

test('files sent without the form’s token, or with a forged one, are not read', async () => {
  assert.equal((await send(null, [['a.csv', allocations]])).statusCode, 403)
  assert.equal((await send('forged.token', [['a.csv', allocations]])).statusCode, 403)
  assert.equal(await kept(), 0)
})

test('a form in which no file was chosen says so', async () => {
  const answer = await send('own', [['', '']])
  assert.equal(answer.statusCode, 400)
  assert.match(answer.body, /No file was chosen/)
})

test('one that is refused halfway does not keep out the next', async () => {
  const answer = await send('own', [
    ['report.pdf', `%PDF-1.7 ${'x'.repeat(300_000)}`],
    ['a.csv', allocations],
  ])
  assert.equal(answer.statusCode, 422)
  assert.match(answer.body, /report\.pdf/)
  assert.match(answer.body, /1 file was taken in/)
  assert.equal(await kept(), 1)
})

test('the same file sent twice at once is one submission', async () => {
  const other = `${allocations}C2,W1,T1,allocated,2026-01-06,\n`
  const answers = await Promise.all([send('own', [['b.csv', other]]), send('own', [['b.csv', other]])])
  assert.equal(answers[0]?.statusCode, 303)
  assert.equal(answers[1]?.headers.location, answers[0]?.headers.location)
  assert.equal(await kept(), 2)
})
