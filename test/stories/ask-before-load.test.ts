import assert from 'node:assert/strict'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import test, { after } from 'node:test'
import { day } from '../../src/core/day.ts'
import { Refusal } from '../../src/core/refusal.ts'
import { allocation } from '../../src/returns/allocations/example.ts'
import { child } from '../../src/returns/cin-census/example.ts'
import { answerLoad } from '../../src/work/answer-load.ts'
import { askAgain } from '../../src/work/ask-again.ts'
import { listSubmissions, openSubmission } from '../../src/work/list-submissions.ts'
import { loadSubmission } from '../../src/work/load-submission.ts'
import type { Place } from '../../src/work/place.ts'
import { addressOf, testPlace } from '../database.ts'
import { actorHere, allocationsText, censusText, loadText, operatorHere, placeWith } from '../loaded-place.ts'
import { call } from '../matrix/run-commands.ts'
import { password, person } from '../web/people.ts'
import { TestBrowser, testServer } from '../web/served.ts'

const folder = mkdtempSync(join(tmpdir(), 'tl-ask-'))
after(() => rmSync(folder, { recursive: true, force: true }))

const refused = (reason: string) => (error: unknown) => error instanceof Refusal && error.reason === reason
const children = (count: number, from = 1) =>
  Array.from({ length: count }, (_, at) => child({ LAchildID: `C${from + at}`, UPN: null, UPNunknown: 'UN7' }))
const held = (count: number, team: string, from = 1) =>
  Array.from({ length: count }, (_, at) =>
    allocation({ child: `C${from + at}`, team_id: team, team_name: `Team ${team}`, line: at + 2 }),
  )
const whole = () => placeWith(children(60))
const few = censusText(2026, children(30))
const count = async (place: Place, text: string) =>
  (await place.store.owner.query(`select count(*)::integer as n from ${text}`)).rows[0].n as number
const jobs = (place: Place, id: string) => count(place, `graphile_worker.jobs where key = 'load ${id}'`)

test('a census with half the children of the one it would replace asks, and changes nothing', async () => {
  const place = await whole()
  const { state, answer } = await loadText(place, 'few.xml', few)
  assert.equal(state, 'asks')
  assert.equal(answer, 'This file names 30 children; the one it would replace names 60. Is it the whole return?')
  assert.equal(await count(place, 'ssd.ssd_person'), 60)
  assert.equal(await count(place, 'landing.load'), 1)
})

test('a job that comes to it again leaves it asking, and it is not asked for again by itself', async () => {
  const place = await whole()
  const { submission_id: id } = await loadText(place, 'few.xml', few)
  await place.store.owner.query('delete from graphile_worker._private_jobs')
  assert.equal((await loadSubmission(place, '101', id)).state, 'asks')
  await place.store.owner.query(`update work.submission set received_at = now() - interval '2 hours'`)
  await askAgain(place, 3600)
  assert.equal(await jobs(place, id), 0)
})

test('whoever sends in files has it loaded all the same, which is asked for as a job and logged', async () => {
  const place = await whole()
  const { submission_id: id } = await loadText(place, 'few.xml', few)
  await place.store.owner.query('delete from graphile_worker._private_jobs')
  await answerLoad(place, await actorHere(place, 'ada', 'analyst'), id, 'load')
  assert.equal(await jobs(place, id), 1)
  assert.equal((await loadSubmission(place, '101', id)).state, 'loaded')
  assert.equal(await count(place, 'ssd.ssd_person'), 30)
  assert.equal(await count(place, `access.log where what = 'return.load-all-the-same' and object = '${id}'`), 1)
  await assert.rejects(answerLoad(place, operatorHere, id, 'leave out'), refused('sent-already'))
})

test('one that is left out is refused, and everything stays as it was', async () => {
  const place = await whole()
  const { submission_id: id } = await loadText(place, 'few.xml', few)
  await answerLoad(place, operatorHere, id, 'leave out')
  const { state, answer } = await loadSubmission(place, '101', id)
  assert.equal(state, 'refused')
  assert.match(answer ?? '', /It was left out\. Nothing was changed\.$/)
  assert.equal(await count(place, 'ssd.ssd_person'), 60)
  assert.equal(await count(place, `access.log where what = 'return.leave-out' and object = '${id}'`), 1)
})

test('a director, who sends in no files, does not answer', async () => {
  const place = await whole()
  const { submission_id: id } = await loadText(place, 'few.xml', few)
  const director = await actorHere(place, 'dora', 'director')
  assert.throws(() => answerLoad(place, director, id, 'load'), refused('not-permitted'))
})

test('the answer is for the census it was asked about: after another has come in, it asks again', async () => {
  const place = await whole()
  const { submission_id: id } = await loadText(place, 'few.xml', few)
  await answerLoad(place, operatorHere, id, 'load')
  assert.equal((await loadText(place, 'more.xml', censusText(2026, children(80)))).state, 'loaded')
  const { state, answer } = await loadSubmission(place, '101', id)
  assert.equal(state, 'asks')
  assert.match(answer ?? '', /the one it would replace names 80\./)
})

test("next year's census far smaller than this year's asks, and last year's after this year's does not", async () => {
  const place = await whole()
  const next = await loadText(place, 'next.xml', censusText(2027, children(30)))
  assert.equal(next.state, 'asks')
  assert.match(next.answer ?? '', /the newest one before it names 60\./)
  assert.equal((await loadText(place, 'last.xml', censusText(2025, children(30)))).state, 'loaded')
})

test('allocations of one team in place of those of all ask, and name the team that is gone', async () => {
  const place = await testPlace({ today: day('2026-06-01') })
  await loadText(place, 'all.csv', allocationsText([...held(80, 'T1'), ...held(25, 'T2', 101)]))
  const { state, answer } = await loadText(place, 'one.csv', allocationsText(held(80, 'T1')))
  assert.equal(state, 'asks')
  assert.equal(
    answer,
    'This file names 80 children; the one it would replace names 105. A team that held children is nowhere in it: Team T2 (25). Is it the whole return?',
  )
})

test('allocations from which a team of nineteen is gone ask nothing', async () => {
  const place = await testPlace({ today: day('2026-06-01') })
  await loadText(place, 'all.csv', allocationsText([...held(80, 'T1'), ...held(19, 'T2', 101)]))
  assert.equal((await loadText(place, 'one.csv', allocationsText(held(80, 'T1')))).state, 'loaded')
})

test('the page asks with a button for each answer, the analyst presses one, and others see that it asks', async () => {
  const place = await whole()
  const { submission_id: id } = await loadText(place, 'few.xml', few)
  const app = testServer(place)
  await person(place, 'ash', 'analyst', { laCode: '101' })
  await person(place, 'dora', 'director', { laCode: '101' })
  const [analyst, director] = [new TestBrowser(app), new TestBrowser(app)]
  await analyst.signIn('ash', password)
  await director.signIn('dora', password)
  const seen = await director.get(`/returns/${id}`)
  assert.match(seen.body, /names 30 children; the one it would replace names 60/)
  assert.doesNotMatch(seen.body, /Load it all the same/)
  assert.match((await analyst.get('/returns')).body, /Asks whether it is the whole return/)
  assert.match(
    (await analyst.get(`/returns/${id}`)).body,
    /value="load">Load it all the same<.*value="leave out">Leave it out</,
  )
  assert.equal((await analyst.fill(`/returns/${id}/answer`, {})).statusCode, 422)
  const answered = await analyst.fill(`/returns/${id}/answer`, { answer: 'load' })
  assert.equal(answered.headers.location, `/returns/${id}`)
  assert.equal((await loadSubmission(place, '101', id)).state, 'loaded')
  assert.match((await analyst.get(`/returns/${id}/answer`)).body, /asks nothing, or was answered for already/)
})

test('the terminal refuses it with exit code 2, and with --yes loads it', async () => {
  const place = await whole()
  process.env.THROUGHLINE_DATA = place.data
  process.env.DATABASE_URL = addressOf(place.store.owner.options)
  process.env.DATABASE_PROGRAM_URL = addressOf(place.store.pool.options)
  const path = join(folder, 'few.xml')
  writeFileSync(path, few)
  const first = await call(['load', path])
  assert.equal(first.code, 2)
  assert.match(first.said, /few\.xml: The file is far smaller than the one before it\. .*Nothing was changed\. .*--yes/)
  assert.equal(await count(place, 'ssd.ssd_person'), 60)
  const second = await call(['load', path, '--yes'])
  assert.deepEqual([second.code, /loaded \(2026\), 30 children/.test(second.said)], [0, true], second.said)
  assert.equal(await count(place, 'ssd.ssd_person'), 30)
  const { rows } = await listSubmissions(place, operatorHere, 1)
  assert.deepEqual(
    rows.map(({ state }) => state),
    ['loaded', 'refused', 'loaded'],
  )
  assert.equal((await openSubmission(place, operatorHere, rows[1]?.submission_id ?? '')).load_id, null)
})
